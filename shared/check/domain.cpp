#include "shared/check/domain.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "shared/check/day.h"
#include "shared/check/domain_subsets.h"
#include "shared/code_points.h"
#include "shared/number.h"

namespace earshot {
namespace {

void add_ids(const std::vector<Choice>& choices, Domain& domain) {
  for (const Choice& choice : choices) domain.values.emplace_back(choice.id);
}

void add_sorted(std::vector<double> numbers, Domain& domain) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  for (double number : numbers) domain.values.emplace_back(number);
}

// Every constant, its neighbours on the grid of `unit` counted from `origin`, and the numbers
// halfway between constants, as far as they are on the grid; all within the limits. A unit of 0
// stands for no grid.
void add_around(const Constants& constants, double unit, double origin, double low, double high,
                Domain& domain) {
  std::vector<double> ends = constants.numbers;
  if (std::isfinite(low)) ends.push_back(low);
  if (std::isfinite(high)) ends.push_back(high);
  if (ends.empty()) ends.push_back(0);
  std::sort(ends.begin(), ends.end());
  std::vector<double> numbers;
  const auto add = [&](double number) {
    if (unit == 0) {
      numbers.insert(numbers.end(), {number - 1, number, number + 1});
      return;
    }
    const double steps = std::round((number - origin) / unit);
    for (double near : {steps - 1, steps, steps + 1}) {
      const double value = origin + near * unit;
      if (value >= low && value <= high) numbers.push_back(value);
    }
  };
  for (size_t i = 0; i < ends.size(); ++i) {
    add(ends[i]);
    if (i > 0) add((ends[i - 1] + ends[i]) / 2);
  }
  domain.is_open = constants.is_computed_with;
  add_sorted(std::move(numbers), domain);
}

void add_numbers(const Question& question, const Constants& constants, Domain& domain) {
  const double infinity = std::numeric_limits<double>::infinity();
  const double low = question.low.value_or(-infinity), high = question.high.value_or(infinity);
  const bool is_slider = question.type == QuestionType::kSlider;
  const double unit =
      question.type == QuestionType::kNumber ? std::pow(10.0, -question.decimals) : question.step;
  const double origin = is_slider && std::isfinite(low) ? low : 0;
  if (!((high - low) / unit < 1000)) return add_around(constants, unit, origin, low, high, domain);
  const double first = std::ceil((low - origin) / unit - 1e-9);
  for (double step = first; origin + step * unit <= high + unit * 1e-9; ++step) {
    // As people write it, and as it is answered: 0.3, not 0.30000000000000004.
    constexpr double kDigits = 1e9;
    const double value = origin + step * unit;
    const double rounded = std::round(value * kDigits) / kDigits;
    domain.values.emplace_back(std::abs(value) < 1e6 ? rounded : value);
  }
}

void add_dates(const Question& question, const Constants& constants, Domain& domain) {
  std::vector<int> days;
  const auto first = day_number(question.first_date), last = day_number(question.last_date);
  for (const std::string& text : constants.texts) {
    if (const auto day = day_number(text)) days.insert(days.end(), {*day - 1, *day, *day + 1});
    else domain.is_open = true;
  }
  if (first) days.push_back(*first);
  if (last) days.push_back(*last);
  if (days.empty()) days.push_back(*day_number("2026-01-31"));
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  for (int day : days) {
    if (day >= first.value_or(day) && day <= last.value_or(day))
      domain.values.emplace_back(day_text(day));
  }
  const bool moves = question.first_date == "today" || question.last_date == "today";
  domain.is_open = domain.is_open || constants.is_computed_with || moves;
}

std::string any_text(TextFormat format) {
  switch (format) {
    case TextFormat::kEmail: return "someone@example.org";
    case TextFormat::kUrl: return "https://example.org";
    case TextFormat::kTel: return "+49 30 901820";
    case TextFormat::kName: return "Ada Lovelace";
    case TextFormat::kText: break;
  }
  return "some words";
}

// The constants, numbers around those that are compared as numbers, and another text.
void add_texts(const Constants& constants, const std::string& other, Domain& domain) {
  std::vector<std::string> texts = constants.texts;
  for (double number : constants.numbers) {
    for (double near : {number - 1, number, number + 1}) texts.push_back(number_to_string(near));
  }
  texts.push_back(other);
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  for (const std::string& text : texts) {
    if (!text.empty()) domain.values.emplace_back(text);
  }
  domain.is_open = constants.is_computed_with || !constants.numbers.empty();
}

void add_typed(const Question& question, const Constants& constants, Domain& domain) {
  const size_t low = question.low ? static_cast<size_t>(*question.low) : 1;
  const size_t high = question.high ? static_cast<size_t>(*question.high) : 100'000;
  std::string other = any_text(question.format);
  if (code_points(other) > high) other = std::string(high, 'x');
  if (code_points(other) < low) other += std::string(low - code_points(other), 'x');
  add_texts(constants, other, domain);
  std::erase_if(domain.values, [&](const Value& value) {
    return value.is_string() &&
           (code_points(value.string()) < low || code_points(value.string()) > high);
  });
  // Which constants an address or a telephone number can be is not decided here.
  if (question.format != TextFormat::kText && question.format != TextFormat::kName)
    domain.is_open = domain.is_open || !constants.texts.empty();
}

void add_attribute(const Input& input, const Constants& constants, Domain& domain) {
  const Attribute* attribute = input.attribute;
  if (attribute != nullptr && !attribute->values.empty()) {
    for (const Value& value : attribute->values) domain.values.push_back(value);
    return;
  }
  const bool any = attribute == nullptr;
  if (any || attribute->type == Value::Type::kBool) {
    domain.values.push_back(Value(true));
    domain.values.push_back(Value(false));
  }
  const double infinity = std::numeric_limits<double>::infinity();
  if (any ? !constants.numbers.empty() : attribute->type == Value::Type::kNumber)
    add_around(constants, 0, 0, -infinity, infinity, domain);
  if (any || attribute->type == Value::Type::kString) {
    Constants texts = constants;
    if (any) texts.numbers.clear();
    add_texts(texts, "something", domain);
  }
  domain.is_open = domain.is_open || (any && constants.is_computed_with);
}

void add_languages(const Survey& survey, Domain& domain) {
  domain.values.clear();
  for (const std::string& language : survey.languages) domain.values.emplace_back(language);
  if (!domain.values.empty()) return;
  domain.values.emplace_back("en");
  domain.is_open = true;
}

void add_answers(const Input& input, const Constants& constants, Domain& domain) {
  const Question& question = *input.question;
  switch (question.type) {
    case QuestionType::kChoice:
    case QuestionType::kMatrix: return add_ids(question.choices, domain);
    case QuestionType::kChoices: return add_subsets(question, constants, domain);
    case QuestionType::kRanking: return add_rankings(question, domain);
    case QuestionType::kText:
    case QuestionType::kComment: return add_typed(question, constants, domain);
    case QuestionType::kDate: return add_dates(question, constants, domain);
    case QuestionType::kConsent: domain.values.push_back(Value(true)); return;
    case QuestionType::kStatement: return;
    default: return add_numbers(question, constants, domain);
  }
}

}  // namespace

Domain domain_of(const Input& input, const Constants& constants, const Survey& survey) {
  Domain domain{{Value()}, false};
  if (input.kind == Input::Kind::kLanguage) add_languages(survey, domain);
  else if (input.kind == Input::Kind::kAttribute) add_attribute(input, constants, domain);
  else add_answers(input, constants, domain);
  return domain;
}

std::vector<Domain> domains_of(const Inputs& inputs) {
  const std::vector<Constants> constants = find_constants(inputs);
  std::vector<Domain> domains;
  for (size_t i = 0; i < inputs.size(); ++i)
    domains.push_back(domain_of(inputs[i], constants[i], inputs.survey()));
  return domains;
}

}  // namespace earshot
