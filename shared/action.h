// Everything that may happen to a session, as values. A log of them replays a session exactly.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/value.h"

namespace earshot {

struct Action {
  enum class Type {
    kAnswer,  // `id` is a question or a part of one ("matrix/row"), `value` its answer; null clears it
    kNext,  // the main button: start, go on, send, or try to send again
    kBack,
    kJump,      // from the review: change the answer of question `id`
    kLanguage,  // `id` is a language of the survey, `value` how it writes numbers (read_locale) and,
                // as "words", those of the interface (messages.h)
    kDismiss,   // close the survey without finishing
    kDelivered,    // the endpoint has the response
    kUndelivered,  // it could not be delivered
    kRestart,  // take the survey again, at an end that offers it; `id` is that of the new response
    kResumed,  // the actions of an earlier visit have been replayed: say so
  };
  Type type = Type::kNext;
  std::string id;
  Value value;
  bool commit =
      false;  // answer: chosen deliberately, by a tap or Enter, so that the survey may go on
};

// {"type":"answer","id":"nps","value":9,"commit":true}, {"type":"next"}, {"type":"jump","id":"nps"} …;
// nothing if the text is no action.
std::optional<Action> parse_action(std::string_view json);

}  // namespace earshot
