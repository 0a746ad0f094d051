#include "shared/verify.h"

#include "tests/engine/player.h"

using namespace earshot;

namespace {

constexpr std::string_view kSurvey = R"({"id":"s",
  "variables":{"low":{"<":[{"var":"a"},5]}},
  "pages":[
  {"id":"one","questions":[
    {"id":"a","type":"nps","text":"A","required":true},
    {"id":"b","type":"choice","text":"B","choices":[{"id":"x","label":"X"},{"id":"y","label":"Y"},
      {"id":"z","label":"Z","showIf":{"var":"calc.low"}}]}],
   "next":[{"if":{"var":"calc.low"},"go":"why"},{"go":"good"}]},
  {"id":"why","questions":[
    {"id":"c","type":"comment","text":"C","required":true,"maxLength":5},
    {"id":"d","type":"date","text":"D","max":"today"},
    {"id":"n","type":"number","text":"N","max":9,"checks":[
      {"rule":{"!=":[{"var":"n"},7]},"message":"Not seven."}]}],
   "next":[{"go":"bad"}]}],
  "ends":[{"id":"good","title":"G"},{"id":"bad","title":"B"}]})";

// The answers, the rest of a good response, as JSON; `end` and `calc` belong to them.
std::string response(std::string_view answers, std::string_view end = "bad",
                     std::string_view calc = "true") {
  return R"({"id":"r","survey":"s","fingerprint":")" + survey_of(kSurvey)->fingerprint +
         R"(","lang":"en","end":")" + std::string(end) + R"(","answers":)" + std::string(answers) +
         R"(,"calc":{"low":)" + std::string(calc) +
         R"(},"attr":{},"startedAt":0,"submittedAt":1795305600000})";  // 2026-11-22, in UTC
}

std::string codes(const Survey& survey, std::string_view text) {
  std::string out;
  for (const Problem& problem : verify(survey, text))
    out += (out.empty() ? "" : " ") + problem.code + problem.path;
  return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("verify: a response is accepted, or refused with the reason and its place") {
  const std::string good = response(R"({"a":3,"b":"z","c":"slow"})");
  const struct {
    std::string_view what;
    std::string text;
    std::string_view codes;
  } kRows[] = {
      {"as it was sent", good, ""},
      {"the other way", response(R"({"a":9,"b":"x"})", "good", "false"), ""},
      {"today, west of here", response(R"({"a":3,"c":"x","d":"2026-11-21"})"), ""},
      {"today, east of here", response(R"({"a":3,"c":"x","d":"2026-11-23"})"), ""},
      {"tomorrow everywhere", response(R"({"a":3,"c":"x","d":"2026-11-24"})"),
       "refused-answer/answers/d"},
      {"no JSON", "{", "not-a-response"},
      {"a list", "[]", "not-a-response"},
      {"nothing in it", "{}",
       "not-a-response not-a-response not-a-response not-a-response not-a-response "
       "not-a-response not-a-response not-a-response not-a-response"},
      {"answers of the wrong type", response("[]"), "not-a-response/answers"},
      {"another survey", replaced(good, R"("survey":"s")", R"("survey":"t")"),
       "wrong-survey/survey"},
      {"another version", replaced(good, R"("fingerprint":")", R"("fingerprint":"0)"),
       "wrong-version/fingerprint"},
      {"an unknown question", response(R"({"a":3,"c":"x","e":1})"), "unknown-question/answers/e"},
      {"a choice that does not exist", response(R"({"a":3,"b":"w","c":"x"})"),
       "bad-answer/answers/b"},
      {"a number in words", response(R"({"a":"3","c":"x"})"), "bad-answer/answers/a"},
      {"null", response(R"({"a":3,"b":null,"c":"x"})"), "bad-answer/answers/b"},
      {"a hidden choice", response(R"({"a":9,"b":"z"})", "good", "false"), "not-shown/answers/b"},
      {"a page not taken", response(R"({"a":9,"c":"x"})", "good", "false"), "not-shown/answers/c"},
      {"nothing where it is required", response(R"({"a":3})"), "missing-answer/answers/c"},
      {"too long", response(R"({"a":3,"c":"too long"})"), "refused-answer/answers/c"},
      {"out of range", response(R"({"a":3,"c":"x","n":10})"), "refused-answer/answers/n"},
      {"against a check", response(R"({"a":3,"c":"x","n":7})"), "refused-answer/answers/n"},
      {"another end", response(R"({"a":3,"c":"x"})", "good"), "wrong-end/end"},
      {"a computed value", response(R"({"a":3,"c":"x"})", "bad", "false"), "wrong-value/calc/low"},
      {"no computed value", replaced(good, R"("calc":{"low":true},)", ""), "wrong-value/calc/low"},
      {"a path that is none", replaced(good, R"("attr")", R"("path":["one","nowhere"],"attr")"),
       "impossible-path/path"},
      {"a path out of order", replaced(good, R"("attr")", R"("path":["why","one"],"attr")"),
       "impossible-path/path/0"},
      {"a path that stops", replaced(good, R"("attr")", R"("path":["one"],"attr")"),
       "impossible-path/path"},
      {"a key of the language", response(R"({"a":3,"c":"x","__proto__":1})"),
       "unknown-question/answers/__proto__"},
  };
  const auto survey = survey_of(kSurvey);
  for (const auto& row : kRows) {
    CAPTURE(row.what);
    CHECK(codes(*survey, row.text) == row.codes);
  }
}

TEST_CASE("verify: what earlier rounds of a loop allowed is not refused") {
  Player player(survey_file("loop"));
  const auto survey = survey_file("loop");
  for (int round = 0; round < 3 && player.phase() == Phase::kAsking; ++round) {
    player.answer("more", round < 2 ? "yes" : "no");
    player.next();
    while (player.phase() == Phase::kAsking && player.node("more") == nullptr) player.next();
  }
  while (player.phase() == Phase::kAsking) player.next();
  REQUIRE(player.session().response()->path.size() > 2);
  const std::string sent = to_json(*player.session().response());
  CHECK(codes(*survey, sent) == "");
  const std::string first = R"("path":[")" + player.session().response()->path[0] + R"(",)";
  CHECK(codes(*survey, replaced(sent, first, R"("path":[)")) != "");
}
