// A set of small numbers.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace earshot {

class Bits {
 public:
  Bits() = default;
  // Of the numbers below `size`; empty at first.
  explicit Bits(size_t size) : words_((size + 63) / 64) {}

  void add(size_t i) { words_[i / 64] |= uint64_t{1} << (i % 64); }
  void remove(size_t i) { words_[i / 64] &= ~(uint64_t{1} << (i % 64)); }
  bool has(size_t i) const { return (words_[i / 64] >> (i % 64) & 1) != 0; }

  void clear() { std::fill(words_.begin(), words_.end(), 0); }

  // Whether this changed. REQUIRES of both below: sets of the same size.
  bool add_all(const Bits& other) {
    bool changed = false;
    for (size_t i = 0; i < words_.size(); ++i) {
      const uint64_t all = words_[i] | other.words_[i];
      changed = changed || all != words_[i];
      words_[i] = all;
    }
    return changed;
  }
  bool meets(const Bits& other) const {
    for (size_t i = 0; i < words_.size(); ++i) {
      if ((words_[i] & other.words_[i]) != 0) return true;
    }
    return false;
  }

  size_t count() const {
    size_t sum = 0;
    for (uint64_t word : words_) sum += static_cast<size_t>(std::popcount(word));
    return sum;
  }

  // Calls visit(number) for each, in ascending order.
  template <typename Visit>
  void each(Visit visit) const {
    for (size_t i = 0; i < words_.size(); ++i) {
      for (uint64_t word = words_[i]; word != 0; word &= word - 1) {
        visit(i * 64 + static_cast<size_t>(std::countr_zero(word)));
      }
    }
  }

  friend bool operator==(const Bits&, const Bits&) = default;

 private:
  std::vector<uint64_t> words_;
};

}  // namespace earshot
