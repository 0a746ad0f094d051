// Inputs that rules only ever add up. Of answers that a rule reads as a sum, like a score over nine
// questions, the sum so far is all that matters: 4 values to the 9th are then 28 sums.
#pragma once

#include <cstdint>
#include <vector>

#include "shared/check/domain.h"
#include "shared/check/inputs.h"

namespace earshot {

struct Sums {
  static constexpr uint32_t kNone = UINT32_MAX;

  std::vector<uint32_t> group;  // by input: the only sum it is read in, or kNone
  // By input in a group, and by value: a whole number, or NaN where the sum becomes one. Two sets
  // of answers are alike for the rules if as many are given and their amounts have the same sum.
  std::vector<std::vector<double>> amount;
  size_t groups = 0;
};

Sums find_sums(const Inputs& inputs, const std::vector<Domain>& domains);

}  // namespace earshot
