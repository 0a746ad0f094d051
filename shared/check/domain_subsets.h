// The answers to choices and ranking questions: lists of ids.
#pragma once

#include "shared/check/domain.h"

namespace earshot {

// Both append to domain.values, in which null is already.
void add_subsets(const Question& question, const Constants& constants, Domain& domain);
void add_rankings(const Question& question, Domain& domain);

}  // namespace earshot
