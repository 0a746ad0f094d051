#include "shared/json.h"

#include <limits>

#include "tests/engine/check.h"
#include "tests/engine/lcg.h"

using namespace earshot;

namespace {

std::string nested(int depth, char open, char close) {
  return std::string(depth, open) + std::string(depth, close);
}

std::string objects(int depth) {
  std::string out;
  for (int i = 0; i < depth; ++i) out += "{\"a\":";
  return out + "1" + std::string(depth, '}');
}

// "line:column code" of the only problem; "" if there is none.
std::string verdict(std::string_view text, const JsonLimits& limits = {}) {
  const ParsedJson parsed = parse_json(text, limits);
  if (parsed.problems.empty()) return "";
  CHECK(parsed.value.is_null());
  CHECK(parsed.problems.size() == 1);
  const Problem& problem = parsed.problems[0];
  CHECK(!problem.message.empty());
  return std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " + problem.code;
}

constexpr std::string_view kSample =
    "{\"id\":\"s\\u00e4\\\"\",\"list\":[1,-2.5e3,true,false,null,[],{}],\n"
    " \"text\":\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\",\"deep\":[[{\"x\":[[]]}]]}";

}  // namespace

TEST_CASE("json: a document comes out as the value it stands for") {
  const struct {
    std::string_view text;
    std::string_view written;
  } kRows[] = {
      {"null", "null"},
      {" true ", "true"},
      {"\t\r\n false\n", "false"},
      {"0", "0"},
      {"-0", "0"},
      {"1e2", "100"},
      {"1.50", "1.5"},
      {"123456789012345678901234567890", "1.2345678901234568e+29"},
      {"1e-400", "0"},
      {R"("")", R"("")"},
      {R"("\u0041\n\/\b\f")", R"("A\n/\u0008\u000c")"},
      {R"("\ud83d\ude00")", "\"\xF0\x9F\x98\x80\""},
      {"\"\x7F\"", "\"\x7F\""},
      {"[]", "[]"},
      {"[ 1 , [ 2 ] ]", "[1,[2]]"},
      {"{}", "{}"},
      {R"({"b":1,"a":{"":[]}})", R"({"b":1,"a":{"":[]}})"},
      {"\xEF\xBB\xBF{\"a\":1}", R"({"a":1})"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    CHECK(verdict(row.text) == "");
    CHECK(to_json(parse_json(row.text).value) == row.written);
  }
}

TEST_CASE("json: what is not strict JSON is refused at its place") {
  const struct {
    std::string_view name;
    std::string text;
    std::string_view verdict;
  } kRows[] = {
      {"nothing", "", "1:1 json-syntax"},
      {"only space", " \n ", "2:2 json-syntax"},
      {"only a mark", "\xEF\xBB\xBF", "1:2 json-syntax"},
      {"unclosed object", "{", "1:2 json-syntax"},
      {"unclosed string", "{\"a", "1:4 json-syntax"},
      {"trailing comma in a list", "[1,]", "1:4 json-syntax"},
      {"trailing comma in an object", "{\"a\":1,\n}", "2:1 json-syntax"},
      {"missing comma", "[1 2]", "1:4 json-syntax"},
      {"missing colon", "{\"a\" 1}", "1:6 json-syntax"},
      {"single quotes", "{'a':1}", "1:2 json-syntax"},
      {"bare key", "{a:1}", "1:2 json-syntax"},
      {"comment", "// hi\n{}", "1:1 json-syntax"},
      {"comment inside", "{\n  /* hi */ }", "2:3 json-syntax"},
      {"two documents", "{} {}", "1:4 json-syntax"},
      {"stray bracket", "{}]", "1:3 json-syntax"},
      {"raw line end in a string", "[\"a\nb\"]", "1:4 json-syntax"},
      {"raw tab in a string", "[\"a\tb\"]", "1:4 json-syntax"},
      {"unknown escape", R"(["\x"])", "1:4 json-syntax"},
      {"short escape", R"(["\u12"])", "1:7 json-syntax"},
      {"lone surrogate", R"(["\ud800"])", "1:9 json-syntax"},
      {"NaN", "[NaN]", "1:2 json-syntax"},
      {"bytes that are not UTF-8", "[\"\xFF\"]", "1:3 json-syntax"},
      {"a cut code point", "[\"\xE2\x82\"]", "1:4 json-syntax"},
      {"an encoded surrogate", "[\"\xED\xA0\x80\"]", "1:4 json-syntax"},
      {"an overlong form", "[\"\xC0\xAF\"]", "1:3 json-syntax"},
      {"a place after wide characters", "[\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\",]",
       "1:8 json-syntax"},
      {"a NUL after the document", std::string("{}\0", 3), "1:3 json-syntax"},
      {"a NUL that hides the rest", std::string("{}\0{", 4), "1:3 json-syntax"},
      {"a NUL in a string", std::string("[\"a\0\"]", 6), "1:4 json-syntax"},
      {"a NUL between", std::string("[1,\0 2]", 7), "1:4 json-syntax"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.name);
    CHECK(verdict(row.text) == row.verdict);
  }
}

TEST_CASE("json: numbers are strict, and never beyond the range of a double") {
  for (std::string_view text :
       {"01", "-01", "+1", ".5", "5.", "1e", "1e+", "-", "0x10", "1_0", "Infinity", "--1"}) {
    CAPTURE(text);
    CHECK(verdict(text) != "");
  }
  CHECK(parse_json("18446744073709551615").value.number() == 18446744073709551615.0);
  CHECK(parse_json("-9223372036854775809").value.number() == -9223372036854775809.0);
  CHECK(parse_json("1.7976931348623157e308").problems.empty());
  for (std::string_view text : {"1e309", "[0, -1e400]"}) {
    CAPTURE(text);
    const ParsedJson parsed = parse_json(text);
    REQUIRE(parsed.problems.size() == 1);
    CHECK(parsed.problems[0].message.find("number") != std::string::npos);
  }
}

TEST_CASE("json: depth and size are limited before anything is built") {
  CHECK(verdict(nested(64, '[', ']')) == "");
  CHECK(verdict(objects(64)) == "");
  CHECK(verdict(nested(65, '[', ']')).find("too-deep") != std::string::npos);
  CHECK(verdict(objects(65)).find("too-deep") != std::string::npos);
  CHECK(verdict(std::string(200'000, '[')).find("too-deep") != std::string::npos);
  CHECK(verdict("[[1]]", {100, 1}) == "1:1 too-deep");
  CHECK(verdict("{\"a\":[[1]]}", {100, 2}) == "1:6 too-deep");
  const std::string full = "\"" + std::string(256 * 1024 - 2, 'x') + "\"";
  CHECK(verdict(full) == "");
  CHECK(verdict(full + " ") == "1:1 too-large");
}

TEST_CASE("json: every duplicate key is reported once, at its object") {
  const ParsedJson parsed = parse_json(
      "{\"a\":1,\n \"b\":{\"x\":1,\"x\":2,\"x\":3},\n \"a\":2,\n"
      " \"c\":[{},{\"k~/\":1,\"k~/\":1}]}");
  CHECK(parsed.value.is_null());
  REQUIRE(parsed.problems.size() == 3);
  CHECK(to_string(parsed.problems[0]).find("2:7 error: The key \"x\" appears twice") == 0);
  CHECK(parsed.problems[0].path == "/b/x");
  CHECK(parsed.problems[1].path == "/c/1/k~0~1");
  CHECK(parsed.problems[1].line == 4);
  CHECK(parsed.problems[2].path == "/a");
}

TEST_CASE("json: a file cut off anywhere is refused, with a place inside it") {
  REQUIRE(verdict(kSample) == "");
  for (size_t length = 0; length < kSample.size(); ++length) {
    CAPTURE(length);
    const std::string_view cut = kSample.substr(0, length);
    const ParsedJson parsed = parse_json(cut);
    REQUIRE(parsed.problems.size() == 1);
    const Problem& problem = parsed.problems[0];
    CHECK(problem.code == "json-syntax");
    CHECK(std::pair(problem.line, problem.column) <= line_and_column(cut, cut.size()));
    CHECK(problem.line >= 1);
    CHECK(problem.column >= 1);
  }
}

TEST_CASE("json: a file with any byte changed is read or refused, never both") {
  for (size_t i = 0; i < kSample.size(); ++i) {
    for (const char byte :
         {'"', '\\', '{', '}', '[', ']', ',', ':', ' ', '0', '\0', '\xFF', '\x80'}) {
      std::string text(kSample);
      text[i] = byte;
      CAPTURE(i);
      const ParsedJson parsed = parse_json(text);
      if (parsed.problems.empty()) {
        // What was accepted must be JSON: writing and reading it again changes nothing.
        const std::string written = to_json(parsed.value);
        const ParsedJson again = parse_json(written);
        CHECK(again.problems.empty());
        CHECK(again.value == parsed.value);
        CHECK(to_json(again.value) == written);
      } else {
        CHECK(parsed.value.is_null());
      }
    }
  }
}

TEST_CASE("json: random bytes never crash the reader") {
  Lcg chance(3);
  constexpr std::string_view kAlphabet = "{}[]\",:\\u0019.eE+- \n\ttrufalsn\x80\xC3\xE2\xF0\xFF";
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (size_t n = chance.below(40); n > 0; --n) text += kAlphabet[chance.below(kAlphabet.size())];
    CAPTURE(text);
    const ParsedJson parsed = parse_json(text);
    for (const Problem& problem : parsed.problems) REQUIRE(problem.line > 0);
    if (parsed.problems.empty()) REQUIRE(parse_json(to_json(parsed.value)).value == parsed.value);
  }
}

TEST_CASE("json: the slips of everyday are explained") {
  const struct {
    std::string_view text;
    std::string_view message;
  } kRows[] = {
      {"[1,]", "comma before the closing bracket"},
      {"// x", "no comments"},
      {"{'a':1}", "double quotes"},
      {"[\"a\n\"]", "end of its line"},
      {"[1", "ends too early"},
      {"[\"a\" \"b\"]", "missing before this string"},
      {"[\"\xFF\"]", "UTF-8"},
      {"[a]", "without quotes"},
      {"{a:1}", "without quotes"},
      {"[NaN]", "without quotes"},
      {"[=]", "'=' cannot stand here"},
      {"[\xE2\x80\x9C"
       "a]",
       "double quotes"},
      {"[\xC2\xA0]", "This character cannot stand here"},
      {"[\"a\tb\"]", "control character"},
      {R"(["\q"])", "no such escape"},
      {R"(["\ud800"])", "no character"},
      {R"(["\u12g4"])", "no character"},
      {"[\"\xE2\x82\"]", "UTF-8"},
      {"[1}", "A list ends with ]"},
      {"{\"a\":1]", "An object ends with }"},
      {"[1,,2]", "missing before this comma"},
      {"[.5]", "begins with a digit"},
      {"[0 1]", "comma is missing before this digit"},
      {"[1. ]", "cut off"},
      {"# x", "no comments"},
      {"{} {}", "follows the end"},
      {"{\"a\":1}}", "follows the end"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    const ParsedJson parsed = parse_json(row.text);
    REQUIRE(parsed.problems.size() == 1);
    CAPTURE(parsed.problems[0].message);
    CHECK(parsed.problems[0].message.find(row.message) != std::string::npos);
  }
}
