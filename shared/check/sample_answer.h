// An answer that somebody might give, so that a picture shows how an answered question looks.
#pragma once

#include <optional>

#include "shared/session.h"

namespace earshot {

// Answers every question on the screen that is not answered yet, and those that come up by that.
// `today` is the visitor's date.
void answer_all(Session& session, const std::string& today);

// The session after its visitor has answered nothing, or nonsense, and was told so; nothing where
// that is no mistake.
std::optional<Session> with_errors(const Session& session);

// REQUIRES: the node is no statement.
Value sample_answer(const Node& node, const std::string& today);

}  // namespace earshot
