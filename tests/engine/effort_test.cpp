#include "shared/effort.h"

#include "tests/engine/player.h"

using namespace earshot;

namespace {

double reading(std::string_view text) {
  LocalizedText localized;
  localized.add("", parse_template(text));
  return seconds_of_text(localized, "en");
}

}  // namespace

TEST_CASE("effort: reading goes by words, or by characters where words have no spaces") {
  CHECK(reading("") == 0);
  CHECK(reading("How do you do?") == doctest::Approx(4 * 60 / 238.0));
  CHECK(reading("  one\ntwo {{nps}}") == doctest::Approx(3 * 60 / 238.0));
  CHECK(reading("您好世界吗") == doctest::Approx(2 * 60 / 238.0));
  CHECK(reading("Grüße, Ελλάδα") == doctest::Approx(2 * 60 / 238.0));
}

TEST_CASE("effort: answering takes its time by type") {
  struct Row {
    std::string_view members;
    double seconds;
  };
  const double word = 60 / 238.0;  // the text of each question is one word
  const Row kRows[] = {
      {R"("type":"nps")", 3 + word},
      {R"("type":"comment")", 25 + word},
      {R"("type":"statement")", word},
      {R"("type":"choice","choices":[{"id":"a","label":"A"},{"id":"b","label":"B"}])",
       2.25 + 3 * word},
      {R"("type":"matrix","rows":[{"id":"a","label":"A"},{"id":"b","label":"B"}],
          "columns":[{"id":"a","label":"A"},{"id":"b","label":"B"}])",
       6 + 5 * word},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.members);
    const auto survey = survey_asking(std::string(row.members));
    CHECK(seconds_of_question(question_in(*survey), "en") == doctest::Approx(row.seconds));
  }
}

TEST_CASE("effort: durations as people say them") {
  CHECK(duration_text(0.4) == "0 s");
  CHECK(duration_text(59.4) == "59 s");
  CHECK(duration_text(59.6) == "1 min");
  CHECK(duration_text(200) == "3 min 20 s");
}
