#include "shared/check/place.h"

#include "tests/engine/player.h"

using namespace earshot;

TEST_CASE("place: where the parts of a survey stand in its file") {
  const std::string kQuestion = R"({"id":"q","type":"choices","text":"?","other":true,"choices":[
    {"id":"a","label":"A"},{"id":"b","label":"B"},{"id":"n","label":"N","exclusive":true}]})";
  const auto shorthand = survey_of(R"({"id":"s","questions":[{"id":"x","type":"nps","text":"?"},)" +
                                   kQuestion + R"(],"ends":[{"id":"e","title":"E"}]})");
  CHECK(place_of_page(*shorthand, 1) == "/questions/1");
  CHECK(place_of_question(*shorthand, 1, 0) == "/questions/1");
  CHECK(place_of_question(*shorthand, 1, 1) == "/questions/1/other");
  CHECK(place_of_end(0) == "/ends/0");

  const auto paged = survey_of(R"({"id":"s","pages":[{"id":"p","questions":[)" + kQuestion +
                               R"(,{"id":"x","type":"nps","text":"?"}]}],
                               "ends":[{"id":"e","title":"E"}]})");
  using Kind = RulePlace::Kind;
  struct Row {
    RulePlace place;
    std::string_view pointer;
  };
  const Row kRows[] = {
      {{Kind::kPageShown, 0, 0, 0}, "/pages/0/showIf"},
      {{Kind::kNext, 0, 0, 2}, "/pages/0/next/2"},
      {{Kind::kQuestionShown, 0, 0, 0}, "/pages/0/questions/0/showIf"},
      {{Kind::kQuestionShown, 0, 1, 0}, "/pages/0/questions/0/other/showIf"},
      {{Kind::kQuestionShown, 0, 2, 0}, "/pages/0/questions/1/showIf"},
      {{Kind::kCheck, 0, 2, 1}, "/pages/0/questions/1/checks/1"},
      {{Kind::kChoiceShown, 0, 0, 1}, "/pages/0/questions/0/choices/1"},
      {{Kind::kChoiceShown, 0, 0, 2}, "/pages/0/questions/0/other"},
      {{Kind::kChoiceShown, 0, 0, 3}, "/pages/0/questions/0/choices/2"},
      {{Kind::kRowShown, 0, 0, 1}, "/pages/0/questions/0/rows/1"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.pointer);
    CHECK(place_of_rule(*paged, row.place) == row.pointer);
  }
}
