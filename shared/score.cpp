#include "shared/score.h"

namespace earshot {
namespace {

std::optional<double> add(std::optional<double> sum, const std::vector<Choice>& choices,
                          const Value& id) {
  for (const Choice& choice : choices) {
    if (choice.score && id == Value(choice.id)) return sum.value_or(0) + *choice.score;
  }
  return sum;
}

std::optional<double> gap(const Value& answer) {
  const Value* expected = answer.find("expected");
  const Value* experienced = answer.find("experienced");
  if (expected == nullptr || experienced == nullptr) return std::nullopt;
  return experienced->number() - expected->number();
}

}  // namespace

std::optional<double> score_of(const Question& question, const Value& answer) {
  if (answer.is_number()) return answer.number();
  if (question.type == QuestionType::kGap) return gap(answer);
  std::optional<double> sum;
  if (question.type == QuestionType::kChoice) return add(sum, question.choices, answer);
  if (question.type == QuestionType::kChoices && answer.is_array()) {
    for (const Value& id : answer.array()) sum = add(sum, question.choices, id);
  }
  if (question.type == QuestionType::kMatrix && answer.is_object()) {
    for (const Member& row : answer.object()) sum = add(sum, question.choices, row.value);
  }
  return sum;
}

}  // namespace earshot
