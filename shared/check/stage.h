// What rules see while paths are explored. The same as the Sight of flow.h, but its parts can be
// put and taken away one input at a time, attributes and language included.
#pragma once

#include <optional>
#include <vector>

#include "shared/check/inputs.h"

namespace earshot {

class Stage {
 public:
  // REQUIRES: `inputs` and its survey outlive it.
  explicit Stage(const Inputs& inputs);
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  // A null value takes the input away. REQUIRES: `value` outlives its being here.
  void put(size_t input, const Value& value);
  // The answer to a question; nullptr if there is none.
  const Value* answer(const Question& question) const { return scope_.members[question.slot]; }

  bool test(const Logic& rule);
  bool holds(const std::optional<Logic>& rule) { return !rule || test(*rule); }
  Value evaluate(const Logic& rule);

 private:
  void put_part(const Question& question);
  void put_attribute(const Input& input, const Value& value);
  void refresh();

  const Inputs& inputs_;
  std::vector<const Value*> values_;  // by input
  std::vector<Value> composites_;     // by slot: answers put together from parts
  Value attr_, calc_, score_;
  Scope scope_;
  bool has_computed_;
  bool is_stale_;
};

}  // namespace earshot
