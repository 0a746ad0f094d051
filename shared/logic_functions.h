// The operators of JsonLogic that are functions of their arguments, and what an evaluation may
// cost.
#pragma once

#include <cstdint>

#include "shared/coercion.h"
#include "shared/logic_operator.h"
#include "shared/value.h"

namespace earshot {

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

// Whether a comparison holds for values in that order.
constexpr bool accepts(Operator op, Order order) {
  // By operator, from kEqual; a bit for each order: less, equal, greater, none.
  constexpr unsigned char kAccepted[] = {2, 2, 13, 13, 4, 6, 1, 3, 0};
  const int index = static_cast<int>(op) - static_cast<int>(Operator::kEqual);
  return (kAccepted[index] >> static_cast<int>(order) & 1) != 0;
}

inline bool are_texts(const Value& a, const Value& b) { return a.is_string() && b.is_string(); }

bool is_related_otherwise(Operator op, const Value& a, const Value& b, Steps& steps);

// Whether two values are related as the comparison or `in` says. Most are two numbers or two texts.
[[gnu::always_inline]] inline bool is_related(Operator op, const Value& a, const Value& b,
                                              Steps& steps) {
  if (a.is_number() && b.is_number()) {
    const double x = a.number(), y = b.number();
    return accepts(op, x < y    ? Order::kLess
                       : x == y ? Order::kEqual
                       : x > y  ? Order::kGreater
                                : Order::kNone);
  }
  if (op <= Operator::kNotSame && are_texts(a, b)) {
    return accepts(op, a.string() == b.string() ? Order::kEqual : Order::kNone);
  }
  return is_related_otherwise(op, a, b, steps);
}

// The result of an operator that is a function of its arguments alone.
Value apply(Operator op, Value::Array& args, Steps& steps);

}  // namespace earshot
