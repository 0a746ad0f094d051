#include "shared/coercion.h"

#include <cmath>
#include <limits>

#include "shared/number.h"

namespace earshot {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

bool is_container(const Value& value) { return value.is_array() || value.is_object(); }

std::string join(const Value::Array& items) {
  std::string out;
  for (size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += ',';
    if (!items[i].is_null()) out += to_text(items[i]);
  }
  return out;
}

}  // namespace

double to_number(const Value& value) {
  switch (value.type()) {
    case Value::Type::kNull: return 0;
    case Value::Type::kBool: return value.boolean() ? 1 : 0;
    case Value::Type::kNumber: return value.number();
    case Value::Type::kString: return string_to_number(value.string()).value_or(kNan);
    case Value::Type::kArray: return string_to_number(join(value.array())).value_or(kNan);
    case Value::Type::kObject: break;
  }
  return kNan;
}

double parse_float(const Value& value) {
  if (value.is_number()) return value.number();
  return leading_number(to_text(value)).value_or(kNan);
}

std::string to_text(const Value& value) {
  switch (value.type()) {
    case Value::Type::kNull: return "null";
    case Value::Type::kBool: return value.boolean() ? "true" : "false";
    case Value::Type::kNumber: return number_to_string(value.number());
    case Value::Type::kString: return value.string();
    case Value::Type::kArray: return join(value.array());
    case Value::Type::kObject: break;
  }
  return "[object Object]";
}

bool loosely_equal(const Value& a, const Value& b) {
  if (is_container(a) && is_container(b)) return false;
  if (a.is_null() || b.is_null()) return a.is_null() && b.is_null();
  if (a.type() == b.type()) return strictly_equal(a, b);
  if (a.is_bool()) return loosely_equal(Value(to_number(a)), b);
  if (b.is_bool()) return loosely_equal(a, Value(to_number(b)));
  if (is_container(a)) return loosely_equal(Value(to_text(a)), b);
  if (is_container(b)) return loosely_equal(a, Value(to_text(b)));
  return to_number(a) == to_number(b);
}

bool strictly_equal(const Value& a, const Value& b) {
  return !is_container(a) && !is_container(b) && a == b;
}

Order compare(const Value& a, const Value& b) {
  const bool a_text = a.is_string() || is_container(a);
  const bool b_text = b.is_string() || is_container(b);
  if (a_text && b_text) {
    // UTF-8 and UTF-16 order texts alike, but for code points above U+FFFF.
    const int order = to_text(a).compare(to_text(b));
    return order < 0 ? Order::kLess : order > 0 ? Order::kGreater : Order::kEqual;
  }
  const double x = to_number(a), y = to_number(b);
  if (std::isnan(x) || std::isnan(y)) return Order::kNone;
  return x < y ? Order::kLess : x > y ? Order::kGreater : Order::kEqual;
}

}  // namespace earshot
