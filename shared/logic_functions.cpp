#include "shared/logic_functions.h"

#include <algorithm>
#include <cmath>

#include "shared/code_points.h"
#include "shared/coercion.h"
#include "shared/logic.h"
#include "shared/logic_operator.h"

namespace earshot {
namespace {

std::string slice(std::string_view text, size_t start, size_t count) {
  size_t seen = 0, from = text.size(), to = text.size();
  for (size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
    if (seen == start) from = i;
    if (seen == start + count) {
      to = i;
      break;
    }
    ++seen;
  }
  return from >= to ? "" : std::string(text.substr(from, to - from));
}

double extreme(const Value::Array& args, bool greatest) {
  double best = greatest ? -HUGE_VAL : HUGE_VAL;
  for (const Value& arg : args) {
    const double n = to_number(arg);
    if (std::isnan(n)) return n;
    best = greatest ? std::max(best, n) : std::min(best, n);
  }
  return best;
}

double sum(const Value::Array& args) {
  double total = 0;
  for (const Value& arg : args) total += parse_float(arg);
  return total;
}

Value product(const Value::Array& args) {
  if (args.size() == 1) return args[0];
  double total = 1;
  for (const Value& arg : args) total *= parse_float(arg);
  return total;
}

Value length(const Value& value) {
  size_t count = 0;
  if (value.is_string()) count = code_points(value.string());
  else if (value.is_array()) count = value.array().size();
  else if (value.is_object()) count = value.object().size();
  else return Value();
  return static_cast<double>(count);
}

Value merge(const Value::Array& args, Steps& steps) {
  Value::Array out;
  for (const Value& arg : args) {
    if (arg.is_array()) out.insert(out.end(), arg.array().begin(), arg.array().end());
    else out.push_back(arg);
    steps.take(out.size() / 64);
  }
  return out;
}

bool contains(const Value& container, const Value& item, Steps& steps) {
  if (container.is_string()) {
    const std::string part = to_text(item);
    steps.take(uint64_t{part.size()} * container.string().size() / 65536);
    // The empty text is false, and nothing is in what is false.
    return !container.string().empty() && container.string().find(part) != std::string::npos;
  }
  if (!container.is_array()) return false;
  const auto& items = container.array();
  const size_t weight = item.is_string() ? item.string().size() / 64 : 0;
  steps.take(uint64_t{items.size()} / 4 * (weight + 1));
  return std::any_of(items.begin(), items.end(), [&](const Value& other) {
    return are_texts(item, other) ? item.string() == other.string() : strictly_equal(item, other);
  });
}

Value concatenate(const Value::Array& args, Steps& steps) {
  std::string out;
  for (const Value& arg : args) {
    if (!arg.is_null()) out += to_text(arg);
  }
  steps.take(out.size() / 64);
  return out;
}

Value substring(const Value::Array& args) {
  if (args.empty()) return "";
  const std::string text = to_text(args[0]);
  const double size = static_cast<double>(code_points(text));
  double start = args.size() > 1 ? std::trunc(to_number(args[1])) : 0;
  if (!(start == start)) start = 0;
  if (start < 0) start = std::max(0.0, size + start);
  start = std::min(start, size);
  double count = size - start;
  if (args.size() > 2) {
    double wanted = std::trunc(to_number(args[2]));
    if (std::isnan(wanted)) wanted = 0;
    count = wanted < 0 ? count + wanted : std::min(count, wanted);
  }
  if (!(count > 0)) return "";
  return slice(text, static_cast<size_t>(start), static_cast<size_t>(count));
}

}  // namespace

void Steps::take_for(const Value& value) {
  if (value.is_string()) take(value.string().size() / 64);
  if (value.is_array()) {
    for (const Value& item : value.array()) take_for_item(item);
  }
  if (value.is_object()) {
    for (const Member& member : value.object()) take_for_item(member.value);
  }
}

void Steps::take_for_item(const Value& item) {
  if (take()) take_for(item);
}

bool truthy(const Value& value) {
  switch (value.type()) {
    case Value::Type::kNull: return false;
    case Value::Type::kBool: return value.boolean();
    case Value::Type::kNumber: return value.number() != 0 && !std::isnan(value.number());
    case Value::Type::kString: return !value.string().empty();
    case Value::Type::kArray: return !value.array().empty();
    case Value::Type::kObject: break;
  }
  return true;
}

bool is_related_otherwise(Operator op, const Value& a, const Value& b, Steps& steps) {
  if (op == Operator::kIn && !b.is_string()) return contains(b, a, steps);
  // Texts are read, lists even joined to texts.
  steps.take_for(a);
  steps.take_for(b);
  if (op == Operator::kIn) return contains(b, a, steps);
  if (op > Operator::kNotSame) return accepts(op, compare(a, b));
  const bool is_loose = op == Operator::kEqual || op == Operator::kNotEqual;
  const bool is_equal = is_loose ? loosely_equal(a, b) : strictly_equal(a, b);
  return accepts(op, is_equal ? Order::kEqual : Order::kNone);
}

Value apply(Operator op, Value::Array& args, Steps& steps) {
  const Value null;
  const Value& a = args.empty() ? null : args[0];
  const Value& b = args.size() < 2 ? null : args[1];
  switch (op) {
    case Operator::kList: return std::move(args);
    case Operator::kLength: return length(a);
    case Operator::kMax:
    case Operator::kMin: return extreme(args, op == Operator::kMax);
    case Operator::kPlus: return sum(args);
    case Operator::kTimes: return product(args);
    case Operator::kMinus: return args.size() < 2 ? -to_number(a) : to_number(a) - to_number(b);
    case Operator::kDivide: return to_number(a) / to_number(b);
    case Operator::kModulo: return std::fmod(to_number(a), to_number(b));
    case Operator::kMerge: return merge(args, steps);
    case Operator::kCat: return concatenate(args, steps);
    case Operator::kSubstr: return substring(args);
    default: return a;  // log
  }
}

}  // namespace earshot
