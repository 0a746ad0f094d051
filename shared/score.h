// What an answer counts for, {"var": "scores.<question>"} in conditions.
#pragma once

#include <optional>

#include "shared/model.h"
#include "shared/value.h"

namespace earshot {

// Scales, numbers, sliders: the number answered. choice: the score of the chosen one. choices,
// matrix: the sum of the scores chosen. gap: the experience less the expectation, below 0 where
// it fell short. Nothing for other types, without an answer, and where no choice has a score.
// REQUIRES: `answer` is in the form of normalise_answer().
std::optional<double> score_of(const Question& question, const Value& answer);

}  // namespace earshot
