// Validation: what is wrong with an answer, in words for the visitor.
#pragma once

#include <string>

#include "shared/messages.h"
#include "shared/model.h"
#include "shared/value.h"

namespace earshot {

// The sentence to show beside the question, or "" if the answer is fine.
// REQUIRES: `answer` is in the form of normalise_answer().
std::string validate(const Question& question, const Value& answer, const Messages& messages);

}  // namespace earshot
