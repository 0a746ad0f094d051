#include "shared/check/domain.h"

#include "tests/engine/player.h"

using namespace earshot;

namespace {

struct Row {
  std::string_view question;   // members of the question "q"
  std::string_view condition;  // of the question "z" after it
  std::string_view values;     // of the first input, as JSON, "…" after those of an open domain
};

std::string values_of(const Row& row) {
  const auto survey = survey_of(
      R"({"id":"s","questions":[{"id":"q","text":"?",)" + std::string(row.question) +
      R"(},{"id":"z","type":"nps","text":"?","showIf":)" + std::string(row.condition) + "}]}");
  const Inputs inputs(*survey);
  const Domain domain = domains_of(inputs)[0];
  return to_json(Value(Value::Array(domain.values))) + (domain.is_open ? "…" : "");
}

}  // namespace

TEST_CASE("domain: the values an input can have") {
  const std::string_view kAny = R"({"var":"q"})";
  const Row kRows[] = {
      {R"("type":"csat")", kAny, "[null,1,2,3,4,5]"},
      {R"("type":"rating","look":"thumbs","steps":2)", kAny, "[null,1,2]"},
      {R"("type":"consent","label":"x")", kAny, "[null,true]"},
      {R"("type":"slider","min":0,"max":1,"step":0.25)", kAny, "[null,0,0.25,0.5,0.75,1]"},
      {R"("type":"number","min":2,"max":4)", kAny, "[null,2,3,4]"},
      {R"("type":"number","min":0,"max":0.3,"decimals":1)", kAny, "[null,0,0.1,0.2,0.3]"},
      {R"("type":"number")", kAny, "[null,-1,0,1]"},
      {R"("type":"number")", R"({"and":[{">":[{"var":"q"},7]},{"<":[{"var":"q"},90]}]})",
       "[null,6,7,8,48,49,50,89,90,91]"},
      {R"("type":"number")", R"({">":[{"*":[{"var":"q"},2]},7]})", "[null,1,2,3,4,5,6,7,8]…"},
      {R"("type":"number")", R"({"==":[{"var":"scores.q"},3]})", "[null,2,3,4]"},
      {R"("type":"text")", kAny, R"([null,"some words"])"},
      {R"("type":"text")", R"({"==":[{"var":"q"},"x"]})", R"([null,"some words","x"])"},
      {R"("type":"text")", R"({"in":["x",{"var":"q"}]})", R"([null,"some words","x"]…)"},
      {R"("type":"text","minLength":12)", kAny, R"([null,"some wordsxx"])"},
      {R"("type":"text","format":"email")", kAny, R"([null,"someone@example.org"])"},
      {R"("type":"date")", R"({">":[{"var":"q"},"2024-03-01"]})",
       R"([null,"2024-02-29","2024-03-01","2024-03-02"])"},
      {R"("type":"date","min":"today")", kAny, R"([null,"2026-01-31"]…)"},
      {R"("type":"choice","choices":[{"id":"a","label":"A"},{"id":"b","label":"B"}])", kAny,
       R"([null,"a","b"])"},
      {R"("type":"choices","choices":[{"id":"a","label":"A"},{"id":"b","label":"B"},
        {"id":"n","label":"N","exclusive":true}])",
       kAny, R"([null,["n"],["a"],["b"],["a","b"]])"},
      {R"("type":"choices","min":2,"choices":[{"id":"a","label":"A"},{"id":"b","label":"B"},
        {"id":"c","label":"C"}])",
       kAny, R"([null,["a","b"],["a","c"],["b","c"],["a","b","c"]])"},
      {R"("type":"choices","max":1,"choices":[{"id":"a","label":"A"},{"id":"b","label":"B"}])",
       kAny, R"([null,["a"],["b"]])"},
      {R"("type":"ranking","required":true,"choices":[{"id":"a","label":"A"},
        {"id":"b","label":"B"}])",
       kAny, R"([null,["a","b"],["b","a"]])"},
      {R"("type":"ranking","choices":[{"id":"a","label":"A"},{"id":"b","label":"B"}])", kAny,
       R"([null,["a"],["b"],["a","b"],["b","a"]])"},
      {R"("type":"gap","steps":2)", kAny, "[null,1,2]"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.question);
    CAPTURE(row.condition);
    CHECK(values_of(row) == row.values);
  }
}

TEST_CASE("domain: of many choices, those that rules name") {
  std::string choices;
  for (int i = 0; i < 30; ++i)
    choices += (i > 0 ? "," : "") + (R"({"id":"c)" + std::to_string(i) + R"(","label":"C"})");
  const auto domain_for = [&](const std::string& condition) {
    const auto survey = survey_of(
        R"({"id":"s","questions":[{"id":"q","text":"?","type":"choices","choices":[)" + choices +
        R"(]},{"id":"z","type":"nps","text":"?","showIf":)" + condition + "}]}");
    return domains_of(Inputs(*survey))[0];
  };
  const Domain named = domain_for(R"({"in":["c3",{"var":"q"}]})");
  CHECK(!named.is_open);
  CHECK(named.values.size() < 100);
  CHECK(domain_for(R"({">":[{"length":{"var":"q"}},3]})").is_open);
}

TEST_CASE("domain: attributes and languages") {
  const auto survey = survey_of(R"({"id":"s","languages":["en","de"],"attributes":{
    "plan":{"type":"string","values":["a","b"]},"on":{"type":"boolean"},"n":{"type":"number"}},
    "questions":[{"id":"q","type":"nps","text":"?","showIf":{"and":[{">":[{"var":"attr.n"},0.5]},
      {"==":[{"var":"lang"},"de"]}]}}]})");
  const Inputs inputs(*survey);
  std::string out;
  const auto domains = domains_of(inputs);
  for (size_t i = 1; i < inputs.size(); ++i)
    out += inputs[i].name + " " + to_json(Value(Value::Array(domains[i].values))) + "\n";
  CHECK(out ==
        "attr.plan [null,\"a\",\"b\"]\nattr.on [null,true,false]\nattr.n [null,-0.5,0.5,1.5]\n"
        "lang [\"en\",\"de\"]\n");
}
