#include "shared/rules.h"

#include <algorithm>

#include "shared/text.h"

namespace earshot {
namespace {

std::string_view trimmed(std::string_view text) {
  const size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return "";
  return text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

size_t length_in_code_points(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
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
    default: return Message::kChooseOne;
  }
}

std::string check_format(TextFormat format, std::string_view text, const Messages& messages) {
  switch (format) {
    case TextFormat::kEmail: return is_email(text) ? "" : messages[Message::kBadEmail];
    case TextFormat::kUrl: return is_url(text) ? "" : messages[Message::kBadUrl];
    case TextFormat::kTel: return is_tel(text) ? "" : messages[Message::kBadTel];
    case TextFormat::kText: break;
  }
  return "";
}

}  // namespace

std::string validate(const Question& question, const Value& answer, const Messages& messages) {
  if (question.type == QuestionType::kStatement) return "";
  const bool is_text =
      question.type == QuestionType::kText || question.type == QuestionType::kComment;
  const std::string_view text = answer.is_string() ? trimmed(answer.string()) : "";
  if (answer.is_null() || (is_text && text.empty())) {
    return question.required ? messages[missing_message(question.type)] : "";
  }
  if (!is_text) return "";
  const size_t length = length_in_code_points(text);
  if (length > static_cast<size_t>(question.max_length)) {
    return render(parse_template(messages[Message::kTooLong]), [&](std::string_view name) {
      return std::to_string(name == "limit" ? question.max_length : static_cast<int>(length));
    });
  }
  return check_format(question.format, text, messages);
}

}  // namespace earshot
