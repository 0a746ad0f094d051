#include "shared/problem.h"

#include "tests/engine/check.h"

using namespace earshot;

TEST_CASE("problem: one line says place, sentence, path, code and suggestion") {
  Problem problem{Severity::kError,
                  "unknown-key",
                  "/questions/0/txt",
                  "\"txt\" is not known here.",
                  "Did you mean \"text\"?",
                  true,
                  12,
                  7};
  CHECK(to_string(problem) ==
        "12:7 error: \"txt\" is not known here. (/questions/0/txt) [unknown-key] Did you mean "
        "\"text\"?");
  problem.severity = Severity::kWarning;
  problem.path.clear();
  problem.suggestion.clear();
  CHECK(to_string(problem) == "12:7 warning: \"txt\" is not known here. [unknown-key]");
}

TEST_CASE("problem: warnings are no errors") {
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({{Severity::kWarning, "", "", "", ""}}));
  CHECK(has_errors({{Severity::kWarning, "", "", "", ""}, {Severity::kError, "", "", "", ""}}));
}

TEST_CASE("problem: a pointer escapes what RFC 6901 reserves") {
  CHECK(pointer_to("", "a") == "/a");
  CHECK(pointer_to("/a", "") == "/a/");
  CHECK(pointer_to("/a", "b/c") == "/a/b~1c");
  CHECK(pointer_to("/a", "~1") == "/a/~01");
  CHECK(pointer_to("/a", size_t{0}) == "/a/0");
  CHECK(pointer_to("", size_t{120}) == "/120");
}

TEST_CASE("problem: the nearest word is suggested, and none when all are far") {
  const std::vector<std::string_view> kWords = {"id",     "type",     "text",   "help",
                                                "showIf", "required", "choices"};
  const struct {
    std::string_view written;
    std::string_view meant;
  } kRows[] = {
      {"txt", "text"},
      {"tex", "text"},
      {"typ", "type"},
      {"tpye", "type"},
      {"Help", "help"},
      {"showif", "showIf"},
      {"requred", "required"},
      {"Required", "required"},
      {"choice", "choices"},
      {"coices", "choices"},
      {"colour", ""},
      {"zzzz", ""},
      {"", ""},
      {"mandatory", ""},
      {"TYPE", "type"},
      {"hepl", "help"},
      {"if", "id"},
      {"tip", ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.written);
    CHECK(nearest(row.written, kWords) == row.meant);
  }
  CHECK(nearest("word", {}) == "");
  CHECK(nearest("nps1", {"nps2", "nps1"}) == "nps1");
}

TEST_CASE("problem: words are never replaced as a whole, and long ones cost nothing") {
  CHECK(nearest("a", {"b", "c"}) == "");
  CHECK(nearest(std::string(100'000, 'x'), {std::string_view("x")}) == "");
  const std::string long_word(65, 'x');
  CHECK(nearest(std::string(64, 'x'), {long_word}) == "");
}
