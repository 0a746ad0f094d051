#include "shared/logic.h"

#include <algorithm>
#include <cmath>

#include "shared/coercion.h"

namespace earshot {

enum class Operator : unsigned char {
  kLiteral, kList,
  kVar, kMissing, kMissingSome,
  kIf, kEqual, kSame, kNotEqual, kNotSame, kNot, kTruth, kAnd, kOr,
  kGreater, kGreaterEqual, kLess, kLessEqual, kMax, kMin, kPlus, kMinus, kTimes, kDivide, kModulo,
  kMap, kFilter, kReduce, kAll, kNone, kSome, kMerge, kIn, kCat, kSubstr, kLog,
};

namespace {

using Node = Logic::Node;

struct Name {
  std::string_view text;
  Operator op;
};

constexpr Name kNames[] = {
    {"var", Operator::kVar}, {"missing", Operator::kMissing},
    {"missing_some", Operator::kMissingSome}, {"if", Operator::kIf}, {"?:", Operator::kIf},
    {"==", Operator::kEqual}, {"===", Operator::kSame}, {"!=", Operator::kNotEqual},
    {"!==", Operator::kNotSame}, {"!", Operator::kNot}, {"!!", Operator::kTruth},
    {"and", Operator::kAnd}, {"or", Operator::kOr}, {">", Operator::kGreater},
    {">=", Operator::kGreaterEqual}, {"<", Operator::kLess}, {"<=", Operator::kLessEqual},
    {"max", Operator::kMax}, {"min", Operator::kMin}, {"+", Operator::kPlus},
    {"-", Operator::kMinus}, {"*", Operator::kTimes}, {"/", Operator::kDivide},
    {"%", Operator::kModulo}, {"map", Operator::kMap}, {"filter", Operator::kFilter},
    {"reduce", Operator::kReduce}, {"all", Operator::kAll}, {"none", Operator::kNone},
    {"some", Operator::kSome}, {"merge", Operator::kMerge}, {"in", Operator::kIn},
    {"cat", Operator::kCat}, {"substr", Operator::kSubstr}, {"log", Operator::kLog},
};

Node compile_node(const Value& rule, const std::string& path, std::vector<Problem>& problems) {
  if (rule.is_array()) {
    Node list{Operator::kList, {}, {}};
    size_t index = 0;
    for (const Value& item : rule.array()) {
      list.arguments.push_back(compile_node(item, pointer_to(path, index++), problems));
    }
    return list;
  }
  if (!rule.is_object() || rule.object().size() != 1) return Node{Operator::kLiteral, rule, {}};
  const Member& member = rule.object().front();
  const std::string inner = pointer_to(path, member.key);
  const auto name = std::find_if(std::begin(kNames), std::end(kNames),
                                 [&](const Name& n) { return n.text == member.key; });
  if (name == std::end(kNames)) {
    std::vector<std::string_view> known;
    for (const Name& n : kNames) known.push_back(n.text);
    const std::string near = nearest(member.key, known);
    problems.push_back({Severity::kError, "unknown-operator", inner,
                        "JsonLogic has no operator \"" + member.key + "\".",
                        near.empty() ? "" : "Did you mean \"" + near + "\"?", true});
    return Node{Operator::kLiteral, Value(), {}};
  }
  Node node{name->op, {}, {}};
  if (!member.value.is_array()) {
    node.arguments.push_back(compile_node(member.value, inner, problems));
    return node;
  }
  size_t index = 0;
  for (const Value& argument : member.value.array()) {
    node.arguments.push_back(compile_node(argument, pointer_to(inner, index++), problems));
  }
  return node;
}

// Calls `visit(begin, length)` for each code point of UTF-8 text.
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

// The value at a dotted path; nullptr if there is none.
const Value* at_path(const Value& data, std::string_view path) {
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

// One evaluation: the data in scope and the steps that are left.
class Evaluator {
 public:
  Value run(const Node& node, const Value& data) {
    if (--steps_ < 0) return Value();
    switch (node.op) {
      case Operator::kLiteral: return node.literal;
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
      case Operator::kGreater: return ordered(b, a, false);
      case Operator::kGreaterEqual: return ordered(b, a, true);
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
    if (path.is_null() || (path.is_string() && path.string().empty())) return data;
    const Value* found = at_path(data, to_text(path));
    return found == nullptr || found->is_null() ? fallback : *found;
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
    if (container.is_string()) return container.string().find(to_text(item)) != std::string::npos;
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
    if (args.size() > 2 && !args[2].is_null()) {
      const double wanted = std::trunc(to_number(args[2]));
      count = wanted < 0 ? count + wanted : std::min(count, wanted);
    }
    if (!(count > 0)) return "";
    return slice(text, static_cast<size_t>(start), static_cast<size_t>(count));
  }

  int steps_ = Logic::kMaxSteps;
};

bool opens_scope(Operator op) {
  return op == Operator::kMap || op == Operator::kFilter || op == Operator::kReduce ||
         op == Operator::kAll || op == Operator::kNone || op == Operator::kSome;
}

void add_paths(const Node& node, std::vector<std::string>& out) {
  if (node.op == Operator::kLiteral) {
    if (node.literal.is_string()) out.push_back(node.literal.string());
  } else if (node.op == Operator::kList) {
    for (const Node& item : node.arguments) add_paths(item, out);
  }
}

void collect_variables(const Node& node, std::vector<std::string>& out) {
  const auto& args = node.arguments;
  if (node.op == Operator::kVar && !args.empty()) add_paths(args[0], out);
  if (node.op == Operator::kMissing) {
    for (const Node& argument : args) add_paths(argument, out);
  }
  if (node.op == Operator::kMissingSome && args.size() > 1) add_paths(args[1], out);
  for (size_t i = 0; i < args.size(); ++i) {
    if (opens_scope(node.op) && i == 1) continue;
    collect_variables(args[i], out);
  }
}

}  // namespace

Logic Logic::compile(const Value& rule, const std::string& path, std::vector<Problem>& problems) {
  Logic logic;
  logic.root_ = compile_node(rule, path, problems);
  return logic;
}

Value Logic::evaluate(const Value& data) const { return Evaluator().run(root_, data); }

std::vector<std::string> Logic::variables() const {
  std::vector<std::string> out;
  collect_variables(root_, out);
  return out;
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
