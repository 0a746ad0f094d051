#include "shared/rules.h"

#include <algorithm>

#include "shared/code_points.h"
#include "shared/number.h"
#include "shared/piping.h"
#include "shared/text.h"

namespace earshot {
namespace {

std::string_view trimmed(std::string_view text) {
  const size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return "";
  return text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

bool has_space(std::string_view text) {
  return text.find_first_of(" \t\r\n") != std::string_view::npos;
}

// Host names have dots between parts that are not empty.
bool is_host(std::string_view host) {
  return host.find('.') != std::string_view::npos && host.front() != '.' && host.back() != '.' &&
         host.find("..") == std::string_view::npos;
}

// Lenient on purpose: only a mail proves an address, so this catches slips and refuses no one whose
// address is unusual.
bool is_email(std::string_view text) {
  const size_t at = text.rfind('@');
  if (at == std::string_view::npos || at == 0 || at + 1 == text.size() || has_space(text))
    return false;
  return is_host(text.substr(at + 1));
}

bool is_url(std::string_view text) {
  if (has_space(text)) return false;
  for (std::string_view scheme : {"https://", "http://"}) {
    if (same_tag(text.substr(0, scheme.size()), scheme)) {  // without regard to case, as tags
      text.remove_prefix(scheme.size());
      break;
    }
  }
  const std::string_view host = text.substr(0, text.find_first_of("/?#"));
  return !host.empty() && is_host(host);
}

bool is_tel(std::string_view text) {
  const auto digits =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 3 && text.find_first_not_of("0123456789+-./() #*x") == std::string_view::npos;
}

Message missing_message(QuestionType type) {
  switch (type) {
    case QuestionType::kChoices: return Message::kChooseSome;
    case QuestionType::kText:
    case QuestionType::kComment: return Message::kFillIn;
    case QuestionType::kNumber: return Message::kBadNumber;
    case QuestionType::kDate: return Message::kChooseDate;
    case QuestionType::kRanking: return Message::kRankAll;
    case QuestionType::kConsent: return Message::kTickBox;
    default: return Message::kChooseOne;
  }
}

// Checks one answer. Each check gives "" or a sentence.
class Validator {
 public:
  Validator(const Question& question, const Value& answer, Sight& sight, const Asking& asking)
      : question_(question), answer_(answer), sight_(sight), asking_(asking) {}

  std::string find_error() const {
    if (is_empty()) return question_.required ? say(missing_message(question_.type)) : "";
    if (question_.required && !is_complete()) return say(missing_message(question_.type));
    switch (question_.type) {
      case QuestionType::kText:
      case QuestionType::kComment: return check_text();
      case QuestionType::kNumber: return check_number();
      case QuestionType::kDate: return check_date();
      case QuestionType::kChoices: return check_count();
      default: return "";
    }
  }

  Complaint check_rules() const {
    Complaint soft;
    for (const Check& check : question_.checks) {
      if (is_empty() || check.rule.test(sight_.scope())) continue;
      const Lookup lookup = piping(asking_.survey, sight_, asking_.lang, asking_.locale);
      std::string text = render(check.message.in(asking_.lang), lookup);
      if (!check.soft) return {std::move(text), false};
      if (soft.text.empty()) soft = {std::move(text), true};
    }
    return soft;
  }

 private:
  std::string say(Message message) const { return asking_.messages[message]; }

  // `count`: the limit, where something is counted.
  std::string limit(Message message, const std::string& limit, double count = 0,
                    size_t length = 0) const {
    return fill(asking_.messages.text(message, static_cast<size_t>(count)), "limit", limit,
                std::to_string(length));
  }

  std::string number(double value) const { return format_number(value, asking_.locale); }

  std::string_view text() const { return answer_.is_string() ? trimmed(answer_.string()) : ""; }

  bool is_empty() const { return answer_.is_null() || (answer_.is_string() && text().empty()); }

  // Whether every row, both parts, or every place is filled.
  bool is_complete() const {
    switch (question_.type) {
      case QuestionType::kMatrix:
        return answer_.object().size() >= shown_of(question_.rows, sight_).size();
      case QuestionType::kGap: return answer_.object().size() == 2;
      case QuestionType::kRanking:
        return answer_.array().size() >= shown_of(question_.choices, sight_).size();
      default: return true;
    }
  }

  std::string check_text() const {
    const size_t length = code_points(text());
    if (question_.high && static_cast<double>(length) > *question_.high)
      return limit(Message::kTooLong, number(*question_.high), *question_.high, length);
    if (question_.low && static_cast<double>(length) < *question_.low)
      return limit(Message::kTooShort, number(*question_.low), *question_.low, length);
    switch (question_.format) {
      case TextFormat::kEmail: return is_email(text()) ? "" : say(Message::kBadEmail);
      case TextFormat::kUrl: return is_url(text()) ? "" : say(Message::kBadUrl);
      case TextFormat::kTel: return is_tel(text()) ? "" : say(Message::kBadTel);
      default: return "";
    }
  }

  std::string check_number() const {
    const double value = answer_.number();
    if (question_.low && value < *question_.low)
      return limit(Message::kTooLow, number(*question_.low));
    if (question_.high && value > *question_.high)
      return limit(Message::kTooHigh, number(*question_.high));
    const std::string digits = number_to_string(value);
    const size_t point = digits.find('.');
    const size_t decimals = point == std::string::npos ? 0 : digits.size() - point - 1;
    if (decimals <= static_cast<size_t>(question_.decimals)) return "";
    return question_.decimals == 0
               ? say(Message::kWholeNumber)
               : limit(Message::kDecimals, number(question_.decimals), question_.decimals);
  }

  // Dates in this form are ordered as texts are.
  std::string check_date() const {
    const std::string first =
        question_.first_date == "today" ? asking_.today : question_.first_date;
    const std::string last = question_.last_date == "today" ? asking_.today : question_.last_date;
    if (!first.empty() && answer_.string() < first)
      return limit(Message::kTooEarly, format_date(first, asking_.locale));
    if (!last.empty() && answer_.string() > last)
      return limit(Message::kTooLate, format_date(last, asking_.locale));
    return "";
  }

  // "None of these" alone is enough, however many of the others are asked for.
  std::string check_count() const {
    const double count = static_cast<double>(answer_.array().size());
    if (question_.low && count < *question_.low && !is_exclusive())
      return limit(Message::kTooFew, number(*question_.low), *question_.low);
    if (question_.high && count > *question_.high)
      return limit(Message::kTooMany, number(*question_.high), *question_.high);
    return "";
  }

  bool is_exclusive() const {
    return std::any_of(question_.choices.begin(), question_.choices.end(), [&](const Choice& c) {
      return c.exclusive && answer_.array().front() == Value(c.id);
    });
  }

  const Question& question_;
  const Value& answer_;
  Sight& sight_;
  const Asking& asking_;
};

}  // namespace

Complaint validate(const Question& question, const Value& answer, Sight& sight,
                   const Asking& asking) {
  if (question.type == QuestionType::kStatement) return {};
  const Validator validator(question, answer, sight, asking);
  std::string error = validator.find_error();
  return error.empty() ? validator.check_rules() : Complaint{std::move(error), false};
}

}  // namespace earshot
