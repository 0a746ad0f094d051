#include "shared/score.h"

#include "tests/engine/player.h"

using namespace earshot;

TEST_CASE("score: each type counts in its own way, or not at all") {
  const auto survey = survey_file("everything");
  const struct {
    std::string_view question;
    std::string_view answer;
    std::string_view score;
  } kRows[] = {
      {"nps", "9", "9"},
      {"hours", "2.5", "2.5"},
      {"age", "30", "30"},
      {"reason", R"("price")", "1"},
      {"reason", R"("speed")", "none"},
      {"reasons", R"(["a","b"])", "5"},
      {"reasons", R"(["none"])", "none"},
      {"trust", R"({"sincerity":"no","care":"yes"})", "3"},
      {"wait", R"({"expected":5,"experienced":2})", "-3"},
      {"wait", R"({"expected":5})", "none"},
      {"places", R"(["x","y"])", "none"},
      {"story", R"("9")", "none"},
      {"agree", "true", "none"},
      {"nps", "null", "none"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.question);
    CAPTURE(row.answer);
    const auto score = score_of(*survey->find_question(row.question), json(row.answer));
    CHECK((score ? to_json(Value(*score)) : "none") == row.score);
  }
}
