#include "shared/messages.h"

#include <algorithm>

#include "shared/text.h"

namespace earshot {
namespace {

constexpr std::string_view kEnglish =
    "101\n"
    "Next\n"
    "Back\n"
    "Send\n"
    "Sending…\n"
    "Try again\n"
    "Start\n"
    "Close\n"
    "Plain view\n"
    "Standard view\n"
    "Required\n"
    "Survey\n"
    "Question {{step}} of about {{total}}\n"
    "about {{count}} min left\n"
    "Language\n"
    "Are these your answers?\n"
    "Change\n"
    "No answer\n"
    "Thank you\n"
    "Something else\n"
    "What would that be?\n"
    "{{count}} of {{total}} stars\n"
    "{{count}} of {{total}}\n"
    "Thumbs down\n"
    "Thumbs up\n"
    "Not at all likely\n"
    "Extremely likely\n"
    "Very dissatisfied\n"
    "Very satisfied\n"
    "Strongly disagree\n"
    "Strongly agree\n"
    "What you expected\n"
    "What you got\n"
    "{{whole}}: {{part}}\n"
    "Choose…\n"
    "Nothing found\n"
    "Move up\n"
    "Move down\n"
    "Place {{place}} of {{total}}\n"
    "Copied\n"
    "Your answer is taken; Back changes it.\n"
    "Your earlier answers are still here.\n"
    "Please choose an answer.\n"
    "Please choose at least one answer.\n"
    "Please choose a date.\n"
    "Please put all of them in order.\n"
    "Please write an answer.\n"
    "Please tick the box to go on.\n"
    "Please write an e-mail address like name@example.com.\n"
    "Please write a web address like https://example.com.\n"
    "Please write a phone number, with digits.\n"
    "Please write a number.\n"
    "Please write a number from {{low}} to {{high}}, in steps of {{step}}.\n"
    "Please write a date, with day, month and year.\n"
    "Please choose at least {{limit}}.\n"
    "Please choose {{limit}} at most.\n"
    "Please shorten this to {{limit}} character; it has {{length}}.\t"
    "Please shorten this to {{limit}} characters; it has {{length}}.\n"
    "Please write at least {{limit}} character; there are {{length}}.\t"
    "Please write at least {{limit}} characters; there are {{length}}.\n"
    "Please write a number that is at least {{limit}}.\n"
    "Please write a number that is at most {{limit}}.\n"
    "Please choose a date that is not before {{limit}}.\n"
    "Please choose a date that is not after {{limit}}.\n"
    "Please write a whole number.\n"
    "Please write at most {{limit}} digit after the point.\t"
    "Please write at most {{limit}} digits after the point.\n"
    "Please check what is marked.\n"
    "Your answers could not be sent. Nothing is lost: they are still here, and you can try again.\n"
    "Your answers have been sent.\n";

constexpr size_t kPeriod = 100;  // of the forms that numbers take, from kPeriod on

// What stands between the signs: the last if there are not so many.
std::string_view nth(std::string_view text, size_t index, char sign) {
  for (;; --index) {
    const size_t end = text.find(sign);
    if (index == 0 || end == std::string_view::npos) return text.substr(0, end);
    text.remove_prefix(end + 1);
  }
}

size_t form_of(std::string_view forms, size_t number) {
  if (number >= 2 * kPeriod) number = kPeriod + number % kPeriod;
  return forms.empty() ? 0 : static_cast<size_t>(forms[std::min(number, forms.size() - 1)] - '0');
}

std::string_view find(std::string_view words, Message key, size_t number) {
  const std::string_view message = nth(words, static_cast<size_t>(key) + 1, '\n');
  return nth(message, form_of(nth(words, 0, '\n'), number), '\t');
}

}  // namespace

// The last line is empty, so that what is missing is.
Messages::Messages(std::string words) : words_(std::move(words)) { words_ += '\n'; }

std::string Messages::text(Message key, size_t number) const {
  const std::string_view found = find(words_, key, number);
  return std::string(found.empty() ? find(kEnglish, key, number) : found);
}

const Messages& english_messages() {
  static const Messages kWords;
  return kWords;
}

std::string fill(const std::string& message, std::string_view first, const std::string& first_value,
                 const std::string& second_value) {
  return render(parse_template(message),
                [&](std::string_view name) { return name == first ? first_value : second_value; });
}

}  // namespace earshot
