#include "shared/piping.h"

#include "tests/engine/player.h"

using namespace earshot;

TEST_CASE("piping: answers are read as people read them, by every kind of path") {
  const auto survey = survey_file("everything");
  const Answers answers = {{"nps", 5},
                           {"reason", "other"},
                           {"reason_other", "the *queue*"},
                           {"reasons", Value::Array{"a", "other"}},
                           {"reasons_other", "the light"},
                           {"country", "at"},
                           {"cost", 12500.5},
                           {"when", "2026-03-09"},
                           {"trust", json(R"({"sincerity":"no"})")},
                           {"wait", json(R"({"expected":5,"experienced":2})")},
                           {"agree", true}};
  const Value attr = json(R"({"name":"Ada","user":{"city":"Wien"},"visits":12000})");
  const Locale locale = read_locale(json(R"({"decimal":",","group":".","date":"{d}.{m}.{y}",
    "months":["1","2","3","4","5","6","7","8","9","10","11","12"]})"));
  Walker walker(*survey, answers, attr, "de");
  for (size_t page = 0; page < survey->pages.size(); ++page) walker.enter(page);
  const Lookup lookup = piping(*survey, walker.sight(), "de", locale);
  const struct {
    std::string_view path;
    std::string_view text;
  } kRows[] = {
      {"nps", "5"},
      {"reason", "the *queue*"},
      {"reason_other", "the *queue*"},
      {"reasons", "A, the light"},
      {"country", "Austria"},
      {"cost", "12.500,5"},
      {"when", "9.3.2026"},
      {"trust.sincerity", "No"},
      {"wait", "Hoped: 5, Got: 2"},
      {"wait.experienced", "2"},
      {"agree", "You may"},
      {"attr.name", "Ada"},
      {"attr.user.city", "Wien"},
      {"attr.visits", "12.000"},
      {"attr.user", ""},
      {"attr.nobody", ""},
      {"calc.happy", "false"},
      {"scores.trust", "1"},
      {"lang", "de"},
      {"story", ""},
      {"nobody", ""},
      {"", ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.path);
    CHECK(lookup(row.path) == row.text);
  }
}
