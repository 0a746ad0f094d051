#include "shared/answer.h"

#include <algorithm>
#include <cmath>

#include "shared/coercion.h"
#include "shared/number.h"

namespace earshot {
namespace {

constexpr std::string_view kParts[] = {"expected", "experienced"};

// The number that was answered or typed; null for an empty text.
std::optional<Value> number_of(const Value& value) {
  if (value.is_number()) return std::isfinite(value.number()) ? std::optional(value) : std::nullopt;
  if (!value.is_string()) return std::nullopt;
  if (value.string().empty()) return Value();
  // JavaScript reads white space as 0, which nobody has chosen.
  if (value.string().find_first_not_of(" \t\r\n\v\f") == std::string::npos) return std::nullopt;
  const double number = to_number(value);
  return std::isfinite(number) ? std::optional<Value>(number) : std::nullopt;
}

// Whole steps from low to high; 0.1 is no binary number, so a step may be missed by a little.
std::optional<Value> on_scale(const Question& question, const Value& value) {
  const std::optional<Value> answer = number_of(value);
  if (!answer || answer->is_null()) return answer;
  const double number = answer->number();
  const double steps = (number - *question.low) / question.step;
  if (number < *question.low || number > *question.high ||
      std::abs(steps - std::round(steps)) > 1e-9)
    return std::nullopt;
  return answer;
}

const Choice* find_choice(const std::vector<Choice>& choices, const Value& id) {
  for (const Choice& choice : choices) {
    if (id.is_string() && choice.id == id.string()) return &choice;
  }
  return nullptr;
}

bool contains(const Value::Array& ids, std::string_view id) {
  return std::any_of(ids.begin(), ids.end(), [&](const Value& v) { return v.string() == id; });
}

// Nothing unless all items are choices of the question.
const Value::Array* known_ids(const Question& question, const Value& value) {
  if (!value.is_array()) return nullptr;
  for (const Value& id : value.array()) {
    if (find_choice(question.choices, id) == nullptr) return nullptr;
  }
  return &value.array();
}

std::optional<Value> selection(const Question& question, const Value& value) {
  const Value::Array* ids = known_ids(question, value);
  if (ids == nullptr) return std::nullopt;
  Value::Array ordered;
  bool exclusive = false;
  for (const Choice& choice : question.choices) {
    if (!contains(*ids, choice.id)) continue;
    exclusive = exclusive || choice.exclusive;
    ordered.emplace_back(choice.id);
  }
  if (exclusive && ordered.size() > 1) return std::nullopt;
  return ordered.empty() ? Value() : Value(std::move(ordered));
}

std::optional<Value> ranking(const Question& question, const Value& value) {
  const Value::Array* ids = known_ids(question, value);
  if (ids == nullptr) return std::nullopt;
  Value::Array places;
  for (const Value& id : *ids) {
    if (contains(places, id.string())) return std::nullopt;
    places.push_back(id);
  }
  return places.empty() ? Value() : Value(std::move(places));
}

// Nothing if there is no such part, or it cannot have that value.
std::optional<Value> part_of(const Question& question, std::string_view part, const Value& value) {
  if (question.type == QuestionType::kGap) {
    const bool known = part == kParts[0] || part == kParts[1];
    return known ? on_scale(question, value) : std::nullopt;
  }
  const bool row = find_choice(question.rows, Value(part)) != nullptr;
  return row && find_choice(question.choices, value) ? std::optional(value) : std::nullopt;
}

std::vector<std::string_view> parts(const Question& question) {
  if (question.type == QuestionType::kGap) return {kParts[0], kParts[1]};
  std::vector<std::string_view> rows;
  for (const Choice& row : question.rows) rows.push_back(row.id);
  return rows;
}

std::optional<Value> composite(const Question& question, const Value& value) {
  if (!value.is_object()) return std::nullopt;
  for (const Member& member : value.object()) {
    if (!part_of(question, member.key, member.value)) return std::nullopt;
  }
  Value::Object ordered;
  for (std::string_view part : parts(question)) {
    const Value* given = value.find(part);
    if (given == nullptr) continue;
    Value kept = *part_of(question, part, *given);
    if (!kept.is_null()) ordered.push_back({std::string(part), std::move(kept)});
  }
  return ordered.empty() ? Value() : Value(std::move(ordered));
}

std::optional<Value> consent(const Value& value) {
  if (value.is_bool()) return value.boolean() ? value : Value();
  if (!value.is_array()) return std::nullopt;
  return value.array().empty() ? Value() : Value(true);  // the boxes that are ticked
}

}  // namespace

std::optional<Value> normalise_answer(const Question& question, const Value& value) {
  if (question.type == QuestionType::kStatement) return std::nullopt;
  if (value.is_null()) return Value();
  switch (question.type) {
    case QuestionType::kNumber: return number_of(value);
    case QuestionType::kChoice:
      if (find_choice(question.choices, value) == nullptr) return std::nullopt;
      return value;
    case QuestionType::kChoices: return selection(question, value);
    case QuestionType::kRanking: return ranking(question, value);
    case QuestionType::kText:
    case QuestionType::kComment:
      if (!value.is_string()) return std::nullopt;
      return value.string().empty() ? Value() : value;
    case QuestionType::kDate:
      if (value == Value("")) return Value();
      return value.is_string() && is_date(value.string()) ? std::optional(value) : std::nullopt;
    case QuestionType::kMatrix:
    case QuestionType::kGap: return composite(question, value);
    case QuestionType::kConsent: return consent(value);
    default: return on_scale(question, value);
  }
}

std::optional<Value> with_part(const Question& question, const Value& value, std::string_view part,
                               const Value& part_value) {
  if (question.type != QuestionType::kMatrix && question.type != QuestionType::kGap)
    return std::nullopt;
  Value whole{Value::Object()};
  if (value.is_object()) {
    for (const Member& member : value.object()) {
      if (member.key != part) whole.set(member.key, member.value);
    }
  }
  const std::vector<std::string_view> known = parts(question);
  if (std::find(known.begin(), known.end(), part) == known.end()) return std::nullopt;
  if (!part_value.is_null()) whole.set(part, part_value);
  return normalise_answer(question, whole);
}

std::string answer_text(const Question& question, const Value& answer, const std::string& lang,
                        const Lookup& lookup, const Locale& locale) {
  const auto read = [&](const Value& v) { return answer_text(question, v, lang, lookup, locale); };
  std::string out;
  switch (answer.type()) {
    case Value::Type::kNull: break;
    case Value::Type::kBool: return render(question.label.in(lang), lookup);
    case Value::Type::kNumber: return format_number(answer.number(), locale);
    case Value::Type::kString:
      if (const Choice* choice = find_choice(question.choices, answer))
        return render(choice->label.in(lang), lookup);
      return question.type == QuestionType::kDate ? format_date(answer.string(), locale)
                                                  : answer.string();
    case Value::Type::kArray:
      for (const Value& id : answer.array()) {
        const std::string label = read(id);
        if (!label.empty()) out += (out.empty() ? "" : locale.list) + label;
      }
      break;
    case Value::Type::kObject:
      for (const Member& part : answer.object()) {
        const Choice* row = find_choice(question.rows, Value(part.key));
        const LocalizedText& label = row != nullptr          ? row->label
                                     : part.key == kParts[0] ? question.label
                                                             : question.second_label;
        const std::string words = render(label.in(lang), lookup);
        out += out.empty() ? "" : locale.list;
        out += words.empty() ? read(part.value) : words + ": " + read(part.value);
      }
      break;
  }
  return out;
}

}  // namespace earshot
