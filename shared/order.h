// The order of choices and rows: that of the file, or one of chance that stays the same in a session.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "shared/model.h"

namespace earshot {

// Reorders what a question shows if the question is shuffled. Choices that are fixed or exclusive
// come last, in the order of the file. The same seed gives the same order everywhere: each choice
// is placed by a hash of seed, question and its own id (SplitMix64's finaliser, Steele, Lea and
// Flood 2014), so that one choice more or less leaves the others in their order.
void shuffle(const Question& question, std::vector<const Choice*>& shown, uint64_t seed);

// Brings the choices that are ranked to the front, in their order. `places`: ids, or null.
void put_ranked_first(std::vector<const Choice*>& shown, const Value& places);

}  // namespace earshot
