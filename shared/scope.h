// Numbered names: what a condition refers to is looked up once, when the file is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/value.h"

namespace earshot {

// Names with numbers 0, 1, … in the order in which they were added.
class ScopeNames {
 public:
  // The name's number; the same one for a name that is known already.
  int add(std::string_view name);
  // The number of a known name, or -1. Takes the same time however many there are.
  int find(std::string_view name) const;

  size_t size() const { return names_.size(); }
  // REQUIRES: slot < size().
  const std::string& operator[](size_t slot) const { return names_[slot]; }

 private:
  // The place in places_ that holds the name's number, or the empty one where it belongs.
  size_t place_of(std::string_view name) const;
  void grow();

  std::vector<std::string> names_;
  std::vector<int> places_;  // a hash table of numbers, -1 where empty; its size is a power of two
};

// Data by number.
// Invariants: members.size() <= names->size(); a member that is nullptr or not there is absent.
struct Scope {
  const ScopeNames* names = nullptr;
  std::vector<const Value*> members;
};

}  // namespace earshot
