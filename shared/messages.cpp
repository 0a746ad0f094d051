#include "shared/messages.h"

namespace earshot {

const Messages& english_messages() {
  static constexpr Messages kEnglish{{
      "Next",
      "Back",
      "Send",
      "Sending…",
      "Try again",
      "Close",
      "Plain view",
      "Standard view",
      "Required",
      "Survey",
      "Question {{step}} of about {{total}}",
      "{{count}} of {{total}} stars",
      "Not at all likely",
      "Extremely likely",
      "Please choose an answer.",
      "Please choose at least one answer.",
      "Please write an answer.",
      "Please write an e-mail address like name@example.com.",
      "Please write a web address like https://example.com.",
      "Please write a phone number, with digits.",
      "Please shorten this to {{limit}} characters; it has {{length}}.",
      "Please check what is marked.",
      "Your answers could not be sent. Nothing is lost: they are still here, and you can try "
      "again.",
      "Your answers have been sent.",
  }};
  return kEnglish;
}

}  // namespace earshot
