// Chance with a seed: the same numbers on every machine, so that a failing run can be repeated.
#pragma once

#include <cstddef>
#include <cstdint>

namespace earshot {

// Knuth's MMIX generator; the upper half of the state is what is given out.
class Lcg {
 public:
  explicit Lcg(uint64_t seed) : state_(seed * 2862933555777941757u + 3037000493u) {}

  uint32_t next() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>(state_ >> 32);
  }
  uint64_t next64() {
    const uint64_t high = next();
    return high << 32 | next();
  }
  // A number in [0, bound). REQUIRES: bound > 0.
  size_t below(size_t bound) { return next() % bound; }

 private:
  uint64_t state_;
};

}  // namespace earshot
