#include "shared/cli/response_body.h"

#include <doctest/doctest.h>

#include <string>

using namespace earshot::cli;

namespace {

// A good body with `answers` as given.
std::string with_answers(const std::string& answers) {
  return R"({"id":"abcdefgh","survey":"nps","answers":)" + answers + "}";
}

std::string nested(std::size_t levels, const std::string& open, const std::string& close) {
  std::string text;
  for (std::size_t i = 0; i < levels; ++i) text += open;
  for (std::size_t i = 0; i < levels; ++i) text += close;
  return text;
}

std::string problem_of(const std::string& text) {
  const BodyVerdict verdict = check_response_body(text);
  CHECK(verdict.body.has_value() == verdict.problem.empty());
  return verdict.problem;
}

}  // namespace

TEST_CASE("response_body: a good body is kept token for token, on one line") {
  const BodyVerdict verdict = check_response_body(
      "\xEF\xBB\xBF {\r\n  \"survey\": \"n p s\",\n\t\"id\": \"A-_z0123\",\n"
      "  \"answers\": {\"a\": 1.0, \"b\": [1e2, 10000000000000000000000, -0],"
      " \"c\": \"x \\\" \\\\ y \\u00e4\"},\n"
      "  \"later\": null }\n");
  REQUIRE(verdict.body);
  CHECK(verdict.problem == "");
  CHECK(verdict.body->id == "A-_z0123");
  CHECK(verdict.body->survey == "n p s");
  CHECK(verdict.body->json ==
        R"({"survey":"n p s","id":"A-_z0123","answers":{"a":1.0,)"
        R"("b":[1e2,10000000000000000000000,-0],"c":"x \" \\ y \u00e4"},"later":null})");
}

TEST_CASE("response_body: bodies at the edge of what is allowed") {
  const std::string good[] = {
      with_answers("{}"),
      R"({"id":")" + std::string(64, 'x') + R"(","survey":"s","answers":{}})",
      R"({"id":"abcdefgh","survey":")" + std::string(128, 'x') + R"(","answers":{}})",
      with_answers(R"({"id":1,"survey":2,"answers":3})"),
      with_answers(R"({"a":{"k":1},"b":{"k":1}})"),
      // The body is at depth 1 and `answers` at 2.
      with_answers(R"({"a":)" + nested(kMaxDepth - 2, "[", "]") + "}"),
  };
  for (const std::string& text : good) {
    CAPTURE(text);
    CHECK(problem_of(text) == "");
  }
  std::string wide;
  for (int i = 0; i < 128; ++i) wide += "ä";
  CHECK(problem_of(R"({"id":"abcdefgh","survey":")" + wide + R"(","answers":{}})") == "");
}

TEST_CASE("response_body: a refusal is one sentence that names the place") {
  struct Row {
    std::string text;
    std::string problem;
  };
  const std::string id_rule =
      R"("id" must be a string of 8 to 64 characters out of letters, digits, "-" and "_".)";
  const std::string survey_rule =
      R"("survey" must be a string of 1 to 128 characters, without control characters.)";
  const std::string answers_rule = R"("answers" must be an object.)";
  const Row rows[] = {
      {"", "The body is empty; it must be a JSON object."},
      {"[]", "The body must be a JSON object."},
      {"\"text\"", "The body must be a JSON object."},
      {"null", "The body must be a JSON object."},
      {"7", "The body must be a JSON object."},
      {"{}", R"("id" is missing: )" + id_rule},
      {R"({"id":"abcdefgh"})", R"("survey" is missing: )" + survey_rule},
      {R"({"id":"abcdefgh","survey":"s"})", R"("answers" is missing: )" + answers_rule},
      {R"({"id":"short"})", id_rule},
      {R"({"id":12345678})", id_rule},
      {R"({"id":null})", id_rule},
      {R"({"id":"abcdefg!"})", id_rule},
      {R"({"id":"abc defgh"})", id_rule},
      {R"({"id":"abcdefg\u0000h"})", id_rule},
      {R"({"id":"äbcdefgh"})", id_rule},
      {R"({"id":")" + std::string(65, 'x') + "\"}", id_rule},
      {R"({"survey":""})", survey_rule},
      {R"({"survey":["nps"]})", survey_rule},
      {R"({"survey":"a\nb"})", survey_rule},
      {R"({"survey":"a\u0000b"})", survey_rule},
      {R"({"survey":")" + std::string(129, 'x') + "\"}", survey_rule},
      {R"({"answers":[]})", answers_rule},
      {R"({"answers":"x"})", answers_rule},
      {R"({"id":"abcdefgh","id":"abcdefgh"})",
       R"(The key "id" appears twice in the object at the top.)"},
      {with_answers(R"({"a":1,"b":2,"a":3})"),
       R"(The key "a" appears twice in the object at /answers.)"},
      {with_answers(R"({"l":[0,{"x/y~":{"k":1,"\u006b":1}}]})"),
       R"(The key "k" appears twice in the object at /answers/l/1/x~1y~0.)"},
      {"{\n  \"id\": \"abcdefgh\",\n  oops\n}",
       "The body is not valid JSON at line 3, column 3: syntax error while parsing object key - "
       "invalid literal."},
      {R"({"id":"abcdefgh",})",
       "The body is not valid JSON at line 1, column 18: syntax error while parsing object key - "
       "unexpected '}'; expected string literal."},
      {R"({"id")",
       "The body is not valid JSON at line 1, column 5: syntax error while parsing object "
       "separator - unexpected end of input; expected ':'."},
      {"{\n",
       "The body is not valid JSON at line 1, column 2: syntax error while parsing object key - "
       "unexpected end of input; expected string literal."},
      {with_answers("{}") + " x",
       "The body is not valid JSON at line 1, column 47: syntax error while parsing value - "
       "invalid literal."},
      {with_answers("{}") + "{}",
       "The body is not valid JSON at line 1, column 46: syntax error while parsing value - "
       "unexpected '{'; expected end of input."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(problem_of(row.text) == row.problem);
  }
}

TEST_CASE("response_body: text that is not JSON, or not text, is refused") {
  const std::string bad[] = {
      "{'id':'abcdefgh'}",
      with_answers("{}") + "//",
      "// x\n" + with_answers("{}"),
      with_answers(R"({"a":01})"),
      with_answers(R"({"a":NaN})"),
      with_answers(R"({"a":1e999})"),
      with_answers(R"({"a":"\x"})"),
      with_answers(R"({"a":"\ud800"})"),
      with_answers(R"({"a":"\udc00\ud800"})"),
      with_answers("{\"a\":\"line\nbreak\"}"),
      with_answers("{\"a\":\"\xff\"}"),
      with_answers("{\"a\":\"\xc3\"}"),
      with_answers("{\"a\":\"\xc0\xaf\"}"),          // overlong
      with_answers("{\"a\":\"\xed\xa0\x80\"}"),      // a surrogate
      with_answers("{\"a\":\"\xf4\x90\x80\x80\"}"),  // above U+10FFFF
      with_answers("{\"\xff\":1}"),
      "\xff\xfe{",
      "\xEF\xBB\xBF",
      "   ",
  };
  for (const std::string& text : bad) {
    CAPTURE(text);
    CHECK(problem_of(text) != "");
  }
}

TEST_CASE("response_body: nothing hides behind a NUL byte, at which the parser would stop") {
  const std::string text = with_answers("{}");
  CHECK(problem_of(text + std::string(1, '\0')).find("NUL") != std::string::npos);
  CHECK(problem_of(text + std::string("\0{\"id\":1}", 9)).find("NUL") != std::string::npos);
  CHECK(problem_of(std::string(1, '\0') + text).find("NUL") != std::string::npos);
}

TEST_CASE("response_body: depth is limited before anything is built") {
  const std::string limit = "The body is nested deeper than 32 levels at /";
  CHECK(problem_of(with_answers(R"({"a":)" + nested(kMaxDepth - 1, "[", "]") + "}"))
            .starts_with(limit));
  const std::size_t many = 1'000'000;
  CHECK(problem_of(R"({"x":)" + std::string(many, '[')).starts_with(limit));
  std::string objects = "{";
  for (std::size_t i = 0; i < many; ++i) objects += R"("x":{)";
  CHECK(problem_of(objects).starts_with(limit));
  CHECK(problem_of(std::string(many, '[')) == "The body must be a JSON object.");
}

TEST_CASE("response_body: a sentence repeats only a little of what it was sent") {
  const std::string key(10'000, 'k');
  const std::string twice = "{\"" + key + "\":{\"" + key + "\":1,\"" + key + "\":2}}";
  CHECK(problem_of(twice).size() < 300);
  std::string accents;
  for (int i = 0; i < 1000; ++i) accents += "ä";
  const std::string problem = problem_of("{\"" + accents + "\":1,\"" + accents + "\":2}");
  CHECK(problem.find("ä…\"") != std::string::npos);
}
