// The type conversions of JavaScript that JsonLogic's operators are defined by (ECMA-262 section
// 7).
#pragma once

#include <string>

#include "shared/value.h"

namespace earshot {

double to_number(const Value& value);     // NaN where there is no number
double parse_float(const Value& value);   // parseFloat: reads the longest number at the start
std::string to_text(const Value& value);  // String(value); an object is "[object Object]"

bool loosely_equal(const Value& a, const Value& b);  // ==, lists and objects are never the same one
bool strictly_equal(const Value& a, const Value& b);  // ===

// The order of two values as "<" sees it; kNone where either is NaN.
enum class Order { kLess, kEqual, kGreater, kNone };
Order compare(const Value& a, const Value& b);

}  // namespace earshot
