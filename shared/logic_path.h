// How a rule's paths are followed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/logic.h"
#include "shared/scope.h"
#include "shared/value.h"

namespace earshot {

// What paths start from: all of the data, or an item of a list within.
struct Frame {
  const Value* value;   // nullptr: the data are numbered
  const Scope* scope;   // of numbered data
  const Frame* around;  // the list's; nullptr for all of the data
  size_t index;         // of the item
};

// The steps of a dotted path.
std::vector<std::string> path_steps(std::string_view path);

// The member or item with that name or number; nullptr if there is none.
const Value* child(const Value& parent, std::string_view step);

// What a path leads to, nullptr if there is nothing; `slot` is its first step's, as in Logic::Node.
// REQUIRES: the path has a step.
inline const Value* follow(const std::vector<std::string>& path, int slot, const Frame& frame) {
  const Value* here = nullptr;
  if (frame.value != nullptr) {
    here = child(*frame.value, path[0]);
  } else {
    const Scope& scope = *frame.scope;
    if (slot == Logic::kByName && scope.names != nullptr) slot = scope.names->find(path[0]);
    if (slot >= 0 && static_cast<size_t>(slot) < scope.members.size()) here = scope.members[slot];
  }
  for (size_t i = 1; i < path.size() && here != nullptr; ++i) here = child(*here, path[i]);
  return here;
}

}  // namespace earshot
