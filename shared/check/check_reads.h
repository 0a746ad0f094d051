// Findings about what is read: answers that are not there yet, and values nobody reads.
#pragma once

#include <vector>

#include "shared/check/proofs.h"
#include "shared/problem.h"

namespace earshot {

// forward-reference: a condition or a text uses an answer that on no path was given before.
void check_forward_references(const Proofs& proofs, std::vector<Problem>& problems);

// unused-variable, unused-attribute.
void check_unused(const Inputs& inputs, std::vector<Problem>& problems);

}  // namespace earshot
