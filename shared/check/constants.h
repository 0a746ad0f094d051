// What rules compare an input with, and whether they do nothing else with it.
#pragma once

#include <string>
#include <vector>

#include "shared/check/inputs.h"

namespace earshot {

struct Constants {
  std::vector<double> numbers;  // in no order, some more than once
  std::vector<std::string> texts;
  // Some rule does more than compare the input with constants or ask whether it is there: it adds
  // it to another, takes its length, compares it with another answer.
  bool is_computed_with = false;
};

// By input.
std::vector<Constants> find_constants(const Inputs& inputs);

}  // namespace earshot
