// The operators of JsonLogic that are functions of their arguments, and what an evaluation may cost.
#pragma once

#include <cstdint>

#include "shared/value.h"

namespace earshot {

enum class Operator : unsigned char;

// What an evaluation may still do.
class Steps {
 public:
  explicit Steps(int count) : left_(count) {}

  bool exhausted() const { return left_ < 0; }
  // False if that was one too many.
  bool take() { return --left_ >= 0; }
  void take(uint64_t count) {
    left_ = count > static_cast<uint64_t>(left_ + 1) ? -1 : left_ - static_cast<int>(count);
  }
  // For reading or copying all of the value, which costs by its size: or a rule that doubles a list
  // would fill the memory, and one that nests it would overflow the small stack of the browser.
  void take_for(const Value& value);

 private:
  void take_for_item(const Value& item);

  int left_;
};

// Whether two values are related as the comparison or `in` says.
bool is_related(Operator op, const Value& a, const Value& b, Steps& steps);

// The result of an operator that is a function of its arguments alone.
Value apply(Operator op, Value::Array& args, Steps& steps);

}  // namespace earshot
