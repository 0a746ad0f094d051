// Which states are one.
#pragma once

#include <cstdint>
#include <vector>

#include "shared/check/path_graph.h"

namespace earshot {

using StateKey = std::vector<uint32_t>;

struct StateKeyHash {
  size_t operator()(const StateKey& key) const;
};

class StateKeys {
 public:
  explicit StateKeys(const PathSpace& space);

  // Equal for two states exactly if all that may follow is the same for both.
  StateKey of(const State& state) const;

 private:
  const PathSpace& space_;
  std::vector<Bits> decided_later_;  // by step: the inputs that may still be decided, or anew
};

}  // namespace earshot
