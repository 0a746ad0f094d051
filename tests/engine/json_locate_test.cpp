
#include "shared/json.h"
#include "tests/engine/check.h"
#include "tests/engine/lcg.h"

using namespace earshot;

namespace {

constexpr std::string_view kFile =
    "{\n"                                                // 1
    "  \"id\": \"s\",\n"                                 // 2
    "  \"text\": \"\xC3\xA4\xE2\x82\xAC\", \"n\": 5,\n"  // 3: two wide characters before "n"
    "  \"list\": [[1, 2],\n"                             // 4
    "    [3, {\"k\": [true, \"}]\", 4]}]],\n"            // 5
    "  \"a/b\": {\"~\": 1},\n"                           // 6
    "  \"\xF0\x9F\x98\x80\": {\"\": {\"x\": null}}\n"    // 7
    "}\n";

std::string place(std::string_view text, std::string_view path, bool on_key) {
  std::vector<Problem> problems = {{Severity::kError, "c", std::string(path), "m", "", on_key}};
  locate(text, problems);
  return std::to_string(problems[0].line) + ":" + std::to_string(problems[0].column);
}

}  // namespace

TEST_CASE("json places: a pointer leads to line and column, counted in characters") {
  const struct {
    std::string_view path;
    std::string_view value;
    std::string_view key;
  } kRows[] = {
      {"", "1:1", "1:1"},
      {"/id", "2:9", "2:3"},
      {"/text", "3:11", "3:3"},
      {"/n", "3:22", "3:17"},
      {"/list", "4:11", "4:3"},
      {"/list/0", "4:12", "1:1"},
      {"/list/0/1", "4:16", "1:1"},
      {"/list/1/1", "5:9", "1:1"},
      {"/list/1/1/k", "5:15", "5:10"},
      {"/list/1/1/k/1", "5:22", "1:1"},
      {"/list/1/1/k/2", "5:28", "1:1"},
      {"/a~1b", "6:10", "6:3"},
      {"/a~1b/~0", "6:16", "6:11"},
      {"/\xF0\x9F\x98\x80", "7:8", "7:3"},
      {"/\xF0\x9F\x98\x80/", "7:13", "7:9"},
      {"/\xF0\x9F\x98\x80//x", "7:19", "7:14"},
      {"/list/2", "1:1", "1:1"},
      {"/none", "1:1", "1:1"},
      {"/i", "1:1", "1:1"},
      {"/id/x", "1:1", "1:1"},
  };
  REQUIRE(parse_json(kFile).problems.empty());
  for (const auto& row : kRows) {
    CAPTURE(row.path);
    CHECK(place(kFile, row.path, false) == row.value);
    CHECK(place(kFile, row.path, true) == row.key);
  }
}

TEST_CASE("json places: space and a byte order mark before the document are passed over") {
  CHECK(place("\n\n  {\"a\":1}", "", false) == "3:3");
  CHECK(place("\xEF\xBB\xBF{\n\"a\":1}", "/a", true) == "2:1");
  CHECK(place("{\r\n\t\"a\"\r\n\t:\r\n\t1}", "/a", false) == "4:2");
}

TEST_CASE("json places: keys with escapes are found") {
  CHECK(place(R"({"a\"b": 1})", "/a\"b", false) == "1:10");
  CHECK(place(R"({"a\\": 1})", "/a\\", false) == "1:9");
}

TEST_CASE("json places: a problem with a line keeps it, all others get one") {
  std::vector<Problem> problems = {
      {Severity::kError, "", "/a", "", "", false, 7, 8},
      {Severity::kError, "", "/a", "", "", false},
      {Severity::kError, "", "/b/0", "", "", false},
      {Severity::kError, "", "/a", "", "", true},
  };
  locate("{\"a\": 1, \"b\": [2]}", problems);
  CHECK(problems[0].line == 7);
  CHECK(problems[0].column == 8);
  CHECK(problems[1].column == 7);
  CHECK(problems[2].column == 16);
  CHECK(problems[3].column == 2);
}

TEST_CASE("json places: line and column of an offset, also past the end") {
  constexpr std::string_view kText = "a\xC3\xA4\n\r\nb";
  const struct {
    size_t offset;
    int line, column;
  } kRows[] = {{0, 1, 1}, {1, 1, 2}, {3, 1, 3}, {4, 2, 1},
               {5, 2, 2}, {6, 3, 1}, {7, 3, 2}, {99, 3, 2}};
  for (const auto& row : kRows) {
    CAPTURE(row.offset);
    CHECK(line_and_column(kText, row.offset) == std::pair(row.line, row.column));
  }
}

TEST_CASE("json places: text that is not JSON is searched to its end and no further") {
  const std::vector<std::string> kPaths = {"",     "/a", "/a/0", "/0/0/0", "//", "/list/1/1/k/2",
                                           "/\xFF"};
  const auto search = [&](std::string_view text) {
    std::vector<Problem> problems;
    for (const std::string& path : kPaths) {
      problems.push_back({Severity::kError, "", path, "", "", false});
      problems.push_back({Severity::kError, "", path, "", "", true});
    }
    locate(text, problems);
    for (const Problem& problem : problems) {
      REQUIRE(problem.line > 0);
      REQUIRE(problem.column > 0);
      REQUIRE(std::pair(problem.line, problem.column) <= line_and_column(text, text.size()));
    }
  };
  for (size_t length = 0; length <= kFile.size(); ++length) search(kFile.substr(0, length));
  for (size_t i = 0; i < kFile.size(); ++i) {
    for (char byte : {'"', '\\', '{', '}', '[', ']', ',', ':', 'x', '\0'}) {
      std::string text(kFile);
      text[i] = byte;
      search(text);
    }
  }
  Lcg chance(4);
  constexpr std::string_view kAlphabet = "{}[]\",:\\a0 \n\xEF\xBB\xBF";
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (size_t n = chance.below(30); n > 0; --n) text += kAlphabet[chance.below(kAlphabet.size())];
    CAPTURE(text);
    search(text);
  }
  search(std::string(100'000, '['));
  search(std::string(100'000, '{'));
}
