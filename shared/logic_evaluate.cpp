// Evaluation of a checked rule.
#include <algorithm>
#include <cmath>

#include "shared/coercion.h"
#include "shared/logic.h"
#include "shared/logic_operator.h"

namespace earshot {
namespace {

using Node = Logic::Node;

// Lengths are counted in code points of UTF-8 text.
size_t code_points(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

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

// One evaluation: the data in scope and the steps that are left.
class Evaluator {
 public:
  bool exhausted() const { return steps_ < 0; }

  Value run(const Node& node, const Value& data) {
    if (--steps_ < 0) return Value();
    switch (node.op) {
      case Operator::kLiteral: return copy(node.literal);
      case Operator::kIf: return choose(node, data);
      case Operator::kAnd:
      case Operator::kOr: return first_or_last(node, data);
      case Operator::kMap:
      case Operator::kFilter: return select(node, data);
      case Operator::kReduce: return reduce(node, data);
      case Operator::kAll:
      case Operator::kNone:
      case Operator::kSome: return quantify(node, data);
      default: break;
    }
    Value::Array args;
    args.reserve(node.arguments.size());
    for (const Node& argument : node.arguments) args.push_back(run(argument, data));
    return apply(node.op, args, data);
  }

 private:
  // Copies cost steps by their size, or a rule that doubles a list would fill the memory, and one
  // that nests it would overflow the small stack of the browser.
  Value copy(const Value& value) {
    charge(value);
    return exhausted() ? Value() : value;
  }

  void charge(const Value& value) {
    if (value.is_string()) steps_ -= static_cast<int>(value.string().size() / 64);
    if (value.is_array()) {
      for (const Value& item : value.array()) charge_item(item);
    }
    if (value.is_object()) {
      for (const Member& member : value.object()) charge_item(member.value);
    }
  }

  void charge_item(const Value& item) {
    --steps_;
    if (!exhausted()) charge(item);
  }

  Value choose(const Node& node, const Value& data) {
    const auto& args = node.arguments;
    size_t i = 0;
    for (; i + 1 < args.size(); i += 2) {
      if (truthy(run(args[i], data))) return run(args[i + 1], data);
    }
    return i < args.size() ? run(args[i], data) : Value();
  }

  Value first_or_last(const Node& node, const Value& data) {
    Value last;
    for (const Node& argument : node.arguments) {
      last = run(argument, data);
      if (truthy(last) == (node.op == Operator::kOr)) return last;
    }
    return last;
  }

  Value select(const Node& node, const Value& data) {
    Value::Array out;
    if (node.arguments.size() < 2) return out;
    const Value list = run(node.arguments[0], data);
    if (!list.is_array()) return out;
    for (const Value& item : list.array()) {
      Value result = run(node.arguments[1], item);
      if (node.op == Operator::kMap) out.push_back(std::move(result));
      else if (truthy(result)) out.push_back(item);
    }
    return out;
  }

  Value reduce(const Node& node, const Value& data) {
    if (node.arguments.size() < 2) return Value();
    const Value list = run(node.arguments[0], data);
    Value total = node.arguments.size() > 2 ? run(node.arguments[2], data) : Value();
    if (!list.is_array()) return total;
    for (const Value& item : list.array()) {
      Value scope{Value::Object{{"current", item}, {"accumulator", std::move(total)}}};
      total = run(node.arguments[1], scope);
    }
    return total;
  }

  Value quantify(const Node& node, const Value& data) {
    if (node.arguments.size() < 2) return node.op == Operator::kNone;
    const Value list = run(node.arguments[0], data);
    if (!list.is_array() || list.array().empty()) return node.op == Operator::kNone;
    const bool stop_at = node.op != Operator::kAll;
    for (const Value& item : list.array()) {
      if (truthy(run(node.arguments[1], item)) == stop_at) return node.op == Operator::kSome;
    }
    return node.op != Operator::kSome;
  }

  Value apply(Operator op, Value::Array& args, const Value& data) {
    static const Value kNull;
    const Value& a = args.empty() ? kNull : args[0];
    const Value& b = args.size() < 2 ? kNull : args[1];
    switch (op) {
      case Operator::kList: return std::move(args);
      case Operator::kVar: return var(a, b, data);
      case Operator::kMissing: return missing(a.is_array() ? a.array() : args, data);
      case Operator::kMissingSome: return missing_some(a, b, data);
      case Operator::kEqual: return loosely_equal(a, b);
      case Operator::kSame: return strictly_equal(a, b);
      case Operator::kNotEqual: return !loosely_equal(a, b);
      case Operator::kNotSame: return !strictly_equal(a, b);
      case Operator::kNot: return !truthy(a);
      case Operator::kTruth: return truthy(a);
      case Operator::kGreater: return args.size() > 1 && ordered(b, a, false);
      case Operator::kGreaterEqual: return args.size() > 1 && ordered(b, a, true);
      case Operator::kLess:
      case Operator::kLessEqual: return between(args, op == Operator::kLessEqual);
      case Operator::kMax:
      case Operator::kMin: return extreme(args, op == Operator::kMax);
      case Operator::kPlus: return sum(args);
      case Operator::kTimes: return product(args);
      case Operator::kMinus: return args.size() < 2 ? -to_number(a) : to_number(a) - to_number(b);
      case Operator::kDivide: return to_number(a) / to_number(b);
      case Operator::kModulo: return std::fmod(to_number(a), to_number(b));
      case Operator::kMerge: return merge(args);
      case Operator::kIn: return contains(a, b);
      case Operator::kCat: return concatenate(args);
      case Operator::kSubstr: return substring(args);
      default: return a;  // log
    }
  }

  Value var(const Value& path, const Value& fallback, const Value& data) {
    if (path.is_null() || (path.is_string() && path.string().empty())) return copy(data);
    const Value* found = value_at(data, to_text(path));
    return found == nullptr ? fallback : copy(*found);
  }

  Value missing(const Value::Array& paths, const Value& data) {
    Value::Array out;
    for (const Value& path : paths) {
      const Value found = var(path, Value(), data);
      if (found.is_null() || (found.is_string() && found.string().empty())) out.push_back(path);
    }
    return out;
  }

  Value missing_some(const Value& need, const Value& paths, const Value& data) {
    if (!paths.is_array()) return Value::Array();
    Value absent = missing(paths.array(), data);
    const size_t present = paths.array().size() - absent.array().size();
    if (static_cast<double>(present) >= to_number(need)) return Value::Array();
    return absent;
  }

  static bool ordered(const Value& low, const Value& high, bool or_equal) {
    const Order order = compare(low, high);
    return order == Order::kLess || (or_equal && order == Order::kEqual);
  }

  static bool between(const Value::Array& args, bool or_equal) {
    if (args.size() < 2) return false;
    if (!ordered(args[0], args[1], or_equal)) return false;
    return args.size() < 3 || ordered(args[1], args[2], or_equal);
  }

  static double extreme(const Value::Array& args, bool greatest) {
    double best = greatest ? -HUGE_VAL : HUGE_VAL;
    for (const Value& arg : args) {
      const double n = to_number(arg);
      if (std::isnan(n)) return n;
      best = greatest ? std::max(best, n) : std::min(best, n);
    }
    return best;
  }

  static double sum(const Value::Array& args) {
    double total = 0;
    for (const Value& arg : args) total += parse_float(arg);
    return total;
  }

  static Value product(const Value::Array& args) {
    if (args.size() == 1) return args[0];
    double total = 1;
    for (const Value& arg : args) total *= parse_float(arg);
    return total;
  }

  Value merge(const Value::Array& args) {
    Value::Array out;
    for (const Value& arg : args) {
      if (arg.is_array()) out.insert(out.end(), arg.array().begin(), arg.array().end());
      else out.push_back(arg);
      steps_ -= static_cast<int>(out.size() / 64);
    }
    return out;
  }

  static bool contains(const Value& item, const Value& container) {
    if (container.is_string()) {
      // The empty text is false, and nothing is in what is false.
      return !container.string().empty() &&
             container.string().find(to_text(item)) != std::string::npos;
    }
    if (!container.is_array()) return false;
    const auto& items = container.array();
    return std::any_of(items.begin(), items.end(),
                       [&](const Value& other) { return strictly_equal(item, other); });
  }

  Value concatenate(const Value::Array& args) {
    std::string out;
    for (const Value& arg : args) {
      if (!arg.is_null()) out += to_text(arg);
    }
    steps_ -= static_cast<int>(out.size() / 64);
    return out;
  }

  static Value substring(const Value::Array& args) {
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

  int steps_ = Logic::kMaxSteps;
};

}  // namespace

Value Logic::evaluate(const Value& data) const {
  Evaluator evaluator;
  Value result = evaluator.run(root_, data);
  return evaluator.exhausted() ? Value() : result;
}

const Value* value_at(const Value& data, std::string_view path) {
  const Value* here = &data;
  while (here != nullptr && !path.empty()) {
    const size_t dot = path.find('.');
    const std::string_view step = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    if (here->is_array()) {
      size_t index = 0;
      for (char c : step) {
        if (c < '0' || c > '9' || index > here->array().size()) return nullptr;
        index = index * 10 + (c - '0');
      }
      here = index < here->array().size() ? &here->array()[index] : nullptr;
    } else {
      here = here->find(step);
    }
  }
  return here;
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

}  // namespace earshot
