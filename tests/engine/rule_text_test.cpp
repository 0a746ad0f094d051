#include "shared/check/rule_text.h"

#include "tests/engine/check.h"

using namespace earshot;

TEST_CASE("rule text: rules as people read them") {
  struct Row {
    std::string_view rule;
    std::string_view text;
  };
  const Row kRows[] = {
      {R"({"<=":[{"var":"nps"},6]})", "nps ≤ 6"},
      {R"({"and":[{"<=":[{"var":"nps"},6]},{"in":[{"var":"plan"},["pro","team"]]}]})",
       "nps ≤ 6 and plan in (pro, team)"},
      {R"({"and":[{"or":[{"var":"a"},{"var":"b"}]},{"!":[{"var":"c"}]}]})", "(a or b) and not c"},
      {R"({"!":{"and":[{"var":"a"},{"var":"b"}]}})", "not (a and b)"},
      {R"({"<":[1,{"var":"a"},5]})", "1 < a < 5"},
      {R"({"==":[{"+":[{"var":"a"},{"*":[2,{"var":"b"}]}]},3]})", "a + 2 × b = 3"},
      {R"({"*":[{"+":[{"var":"a"},1]},2]})", "(a + 1) × 2"},
      {R"({"-":[{"var":"a"}]})", "−a"},
      {R"({"!=":[{"var":"a"},null]})", "a ≠ null"},
      {R"({"==":[{"var":"a"},""]})", "a = \"\""},
      {R"({"if":[{"var":"a"},1,2]})", "if a then 1 else 2"},
      {R"({"missing":["a","b"]})", "missing (a, b)"},
      {R"({"some":[{"var":"a"},{"==":[{"var":""},"x"]}]})", "some (a, it = x)"},
      {"true", "true"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.rule);
    std::vector<Problem> problems;
    CHECK(rule_text(Logic::compile(json(row.rule), "", problems)) == row.text);
  }
  std::vector<Problem> problems;
  const Logic rule = Logic::compile(json(R"({"<=":[{"var":"nps"},6]})"), "", problems);
  CHECK(rule_text(rule, 5) == "nps ≤…");
  CHECK(rule_text(rule, 7) == "nps ≤ 6");
}
