#include "shared/answer.h"

#include <algorithm>
#include <cmath>

#include "shared/coercion.h"
#include "shared/number.h"

namespace earshot {
namespace {

std::optional<Value> on_scale(const Value& value, int low, int high) {
  if (!value.is_number() && !value.is_string()) return std::nullopt;
  if (value.is_string() && value.string().empty()) return Value();
  // JavaScript reads white space as 0, which nobody has chosen.
  if (value.is_string() && value.string().find_first_not_of(" \t\r\n\v\f") == std::string::npos)
    return std::nullopt;
  const double number = to_number(value);
  if (!(number >= low && number <= high) || number != std::floor(number)) return std::nullopt;
  return Value(number);
}

const Choice* find_choice(const Question& question, const Value& id) {
  for (const Choice& choice : question.choices) {
    if (id.is_string() && choice.id == id.string()) return &choice;
  }
  return nullptr;
}

std::optional<Value> selection(const Question& question, const Value& value) {
  if (!value.is_array()) return std::nullopt;
  for (const Value& id : value.array()) {
    if (find_choice(question, id) == nullptr) return std::nullopt;
  }
  Value::Array ordered;
  for (const Choice& choice : question.choices) {
    const auto chosen = [&](const Value& id) { return id.string() == choice.id; };
    if (std::any_of(value.array().begin(), value.array().end(), chosen)) {
      ordered.emplace_back(choice.id);
    }
  }
  return ordered.empty() ? Value() : Value(std::move(ordered));
}

}  // namespace

std::optional<Value> normalise_answer(const Question& question, const Value& value) {
  if (value.is_null() && question.type != QuestionType::kStatement) return Value();
  switch (question.type) {
    case QuestionType::kNps: return on_scale(value, 0, 10);
    case QuestionType::kRating: return on_scale(value, 1, question.steps);
    case QuestionType::kChoice:
      if (find_choice(question, value) == nullptr) return std::nullopt;
      return value;
    case QuestionType::kChoices: return selection(question, value);
    case QuestionType::kText:
    case QuestionType::kComment:
      if (!value.is_string()) return std::nullopt;
      return value.string().empty() ? Value() : value;
    case QuestionType::kStatement: break;
  }
  return std::nullopt;
}

std::string answer_text(const Question& question, const Value& answer, const std::string& lang,
                        const Lookup& lookup) {
  if (answer.is_null()) return "";
  if (answer.is_array()) {
    std::string out;
    for (const Value& id : answer.array()) {
      if (!out.empty()) out += ", ";
      out += answer_text(question, id, lang, lookup);
    }
    return out;
  }
  if (const Choice* choice = find_choice(question, answer)) {
    return render(choice->label.in(lang), lookup);
  }
  return to_text(answer);
}

}  // namespace earshot
