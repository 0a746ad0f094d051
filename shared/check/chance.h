// Chance with a fixed seed: the same numbers on every machine and in every run.
#pragma once

#include <cstddef>
#include <cstdint>

namespace earshot {

// Knuth's MMIX generator.
class Chance {
 public:
  explicit Chance(uint64_t seed) : state_(seed) {}

  // A number in [0, bound). REQUIRES: bound > 0.
  size_t below(size_t bound) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return (state_ >> 33) % bound;
  }

 private:
  uint64_t state_;
};

}  // namespace earshot
