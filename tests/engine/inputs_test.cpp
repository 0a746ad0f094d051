#include "shared/check/inputs.h"

#include "tests/engine/player.h"

using namespace earshot;

TEST_CASE("inputs: what a rule reads") {
  const auto survey = survey_of(R"({"id":"s","questions":[{"id":"a","type":"nps","text":"?"},
    {"id":"g","type":"gap","text":"?"},{"id":"m","type":"matrix","text":"?",
     "rows":[{"id":"x","label":"X"},{"id":"y","label":"Y"}],
     "columns":[{"id":"c","label":"C"},{"id":"d","label":"D"}]}],
    "variables":{"low":{"<":[{"var":"a"},{"var":"attr.u"}]},"not":{"!":{"var":"calc.low"}}}})");
  const Inputs inputs(*survey);
  struct Row {
    std::string_view rule;
    std::string_view names;
  };
  const Row kRows[] = {
      {"3", ""},
      {R"({"var":"a"})", "a"},
      {R"({"var":["a",5]})", "a"},
      {R"({"var":"nobody"})", ""},
      {R"({"var":"m"})", "m.x m.y"},
      {R"({"var":"m.y"})", "m.y"},
      {R"({"val":["m","y"]})", "m.y"},
      {R"({"var":"scores.m"})", "m.x m.y"},
      {R"({"var":"g.expected"})", "g.expected"},
      {R"({"var":"calc.not"})", "a attr.u"},
      {R"({"missing":["a","m.x"]})", "a m.x"},
      {R"({"var":"lang"})", "lang"},
      {R"({"some":[{"var":"a"},{"==":[{"var":"m"},1]}]})", "a"},
      {R"({"var":{"cat":["a",""]}})", "a g.expected g.experienced m.x m.y attr.u lang"},
      {R"({"var":""})", "a g.expected g.experienced m.x m.y attr.u lang"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.rule);
    std::vector<Problem> problems;
    const Logic rule = Logic::compile(json(row.rule), "", problems, &survey->names);
    std::string names;
    inputs.read_by(rule.root()).each([&](size_t i) {
      names += (names.empty() ? "" : " ") + inputs[i].name;
    });
    CHECK(names == row.names);
  }
}
