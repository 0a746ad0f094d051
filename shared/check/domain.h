// Which values an input can have.
#pragma once

#include <vector>

#include "shared/check/constants.h"
#include "shared/check/inputs.h"
#include "shared/value.h"

namespace earshot {

struct Domain {
  // The first is null for all inputs but the language: not asked, hidden, skipped, not given. The
  // others are in the form of normalise_answer(), and what a visitor can send on a page that shows
  // every choice: numbers in range, as many choices as are wanted.
  std::vector<Value> values;
  // The values stand for others that rules may treat differently. What happens with one of them
  // can happen; what happens with none of them may still be possible.
  bool is_open = false;
};

// All values, if there are at most this many; else values on both sides of every constant that
// rules compare the input with.
constexpr size_t kMaxValues = 4096;

Domain domain_of(const Input& input, const Constants& constants, const Survey& survey);

std::vector<Domain> domains_of(const Inputs& inputs);

}  // namespace earshot
