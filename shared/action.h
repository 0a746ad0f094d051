// Everything that may happen to a session, as values. A log of them replays a session exactly.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/value.h"

namespace earshot {

struct Action {
  enum class Type {
    kAnswer,  // `id` is a question, `value` its answer; null clears it
    kNext,    // the main button: go on, send, or try to send again
    kBack,
    kDismiss,      // close the survey without finishing
    kDelivered,    // the endpoint has the response
    kUndelivered,  // it could not be delivered
  };
  Type type = Type::kNext;
  std::string id;
  Value value;
};

// {"type":"answer","id":"nps","value":9}, {"type":"next"} …; nothing if the text is no action.
std::optional<Action> parse_action(std::string_view json);

}  // namespace earshot
