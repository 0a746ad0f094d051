// Findings about paths: what is never reached, shown or followed, what is always so, and loops that
// nobody gets out of.
#pragma once

#include <vector>

#include "shared/check/proofs.h"
#include "shared/problem.h"

namespace earshot {

// Appends, in no order. What cannot be decided is not claimed; one warning says how much it is.
void check_paths(const Proofs& proofs, std::vector<Problem>& problems);

// Of the next three, check_paths() is made.
// Pages and ends that no answers lead to. Gives the number of those that are not known.
size_t check_reached(const Proofs& proofs, std::vector<Problem>& problems);
// Conditions, checks and rules of `next`.
size_t check_rules(const Proofs& proofs, std::vector<Problem>& problems);
// Ways that lead to no end.
size_t check_exits(const Proofs& proofs, std::vector<Problem>& problems);

}  // namespace earshot
