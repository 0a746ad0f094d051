#include "shared/messages.h"

#include "shared/text.h"

namespace earshot {

const Messages& english_messages() {
  static constexpr Messages kEnglish{{
      "Next",
      "Back",
      "Send",
      "Sending…",
      "Try again",
      "Start",
      "Close",
      "Plain view",
      "Standard view",
      "Required",
      "Survey",
      "Question {{step}} of about {{total}}",
      "about {{count}} min left",
      "Language",
      "Are these your answers?",
      "Change",
      "No answer",
      "Thank you",
      "Something else",
      "What would that be?",
      "{{count}} of {{total}} stars",
      "{{count}} of {{total}}",
      "Thumbs down",
      "Thumbs up",
      "Not at all likely",
      "Extremely likely",
      "Very dissatisfied",
      "Very satisfied",
      "Strongly disagree",
      "Strongly agree",
      "What you expected",
      "What you got",
      "{{whole}}: {{part}}",
      "Choose…",
      "Nothing found",
      "Move up",
      "Move down",
      "Place {{place}} of {{total}}",
      "Copied",
      "Your answer is taken; Back changes it.",
      "Your earlier answers are still here.",
      "Please choose an answer.",
      "Please choose at least one answer.",
      "Please choose a date.",
      "Please put all of them in order.",
      "Please write an answer.",
      "Please tick the box to go on.",
      "Please write an e-mail address like name@example.com.",
      "Please write a web address like https://example.com.",
      "Please write a phone number, with digits.",
      "Please write a number.",
      "Please write a number from {{low}} to {{high}}, in steps of {{step}}.",
      "Please write a date, with day, month and year.",
      "Please choose at least {{limit}}.",
      "Please choose {{limit}} at most.",
      "Please shorten this to {{limit}} characters; it has {{length}}.",
      "Please write at least {{limit}} characters; there are {{length}}.",
      "Please write a number that is at least {{limit}}.",
      "Please write a number that is at most {{limit}}.",
      "Please choose a date that is not before {{limit}}.",
      "Please choose a date that is not after {{limit}}.",
      "Please write a whole number.",
      "Please write at most {{limit}} digits after the point.",
      "Please check what is marked.",
      "Your answers could not be sent. Nothing is lost: they are still here, and you can try "
      "again.",
      "Your answers have been sent.",
  }};
  return kEnglish;
}

std::string fill(const std::string& message, std::string_view first, const std::string& first_value,
                 const std::string& second_value) {
  return render(parse_template(message),
                [&](std::string_view name) { return name == first ? first_value : second_value; });
}

}  // namespace earshot
