#include "shared/check/place.h"

#include "shared/problem.h"

namespace earshot {
namespace {

// Where a choice stands in the file. "other" stands beside the choices, and is followed by a
// question of its own.
std::string place_of_choice(const Survey& survey, const RulePlace& place,
                            const std::string& question) {
  const auto& questions = survey.pages[place.page].questions;
  const Question& model = questions[place.question];
  const bool has_other =
      place.question + 1 < questions.size() && questions[place.question + 1].other_of == model.id;
  size_t index = place.index;
  for (size_t i = 0; has_other && i <= place.index; ++i) {
    if (model.choices[i].id != "other") continue;
    if (i == place.index) return pointer_to(question, "other");
    --index;
  }
  return pointer_to(pointer_to(question, "choices"), index);
}

}  // namespace

std::string place_of_page(const Survey& survey, size_t page) {
  if (!survey.shorthand) return pointer_to("/pages", page);
  return pointer_to("/questions", page);
}

std::string place_of_question(const Survey& survey, size_t page, size_t question) {
  const auto& questions = survey.pages[page].questions;
  const bool is_implicit = !questions[question].other_of.empty();
  size_t index = 0;
  for (size_t i = 0; i < question; ++i) index += questions[i].other_of.empty() ? 1 : 0;
  if (is_implicit && index > 0) --index;
  std::string place = place_of_page(survey, page);
  if (!survey.shorthand) place = pointer_to(pointer_to(place, "questions"), index);
  return is_implicit ? pointer_to(place, "other") : place;
}

std::string place_of_rule(const Survey& survey, const RulePlace& place) {
  const std::string page = place_of_page(survey, place.page);
  if (place.kind == RulePlace::Kind::kPageShown) return pointer_to(page, "showIf");
  if (place.kind == RulePlace::Kind::kNext)
    return pointer_to(pointer_to(page, "next"), place.index);
  const std::string question = place_of_question(survey, place.page, place.question);
  switch (place.kind) {
    case RulePlace::Kind::kQuestionShown: return pointer_to(question, "showIf");
    case RulePlace::Kind::kCheck: return pointer_to(pointer_to(question, "checks"), place.index);
    case RulePlace::Kind::kRowShown: return pointer_to(pointer_to(question, "rows"), place.index);
    default: return place_of_choice(survey, place, question);
  }
}

std::string place_of_end(size_t end) { return pointer_to("/ends", end); }

}  // namespace earshot
