// Values that no rule tells apart. For each input the domain is divided into cells: of two values in
// one cell every rule of the survey makes the same, whatever the other inputs are.
//
// A rule is split into its largest parts that read one input only; two values on which each of those
// parts agrees are in one cell. A part whose truth alone counts is compared by its truth. This is
// sound because the rule is a function of its parts; it may keep values apart that need not be.
#pragma once

#include <cstdint>
#include <vector>

#include "shared/check/domain.h"
#include "shared/check/inputs.h"

namespace earshot {

struct Cells {
  std::vector<uint32_t> of;                    // by value: its cell; null is in cell 0
  std::vector<std::vector<uint32_t>> members;  // by cell: its values, in order
};

// By input. REQUIRES: `domains` are those of `inputs`.
std::vector<Cells> find_cells(const Inputs& inputs, const std::vector<Domain>& domains);

}  // namespace earshot
