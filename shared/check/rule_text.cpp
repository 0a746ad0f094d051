#include "shared/check/rule_text.h"

#include <string_view>

#include "shared/json.h"
#include "shared/logic_operator.h"

namespace earshot {
namespace {

using Node = Logic::Node;

// How tightly an operator binds; what binds less is put in parentheses.
enum Binding { kOrs, kAnds, kComparisons, kSums, kProducts, kAtoms };

struct Sign {
  std::string_view text;
  Binding binding;
};

Sign sign_of(Operator op) {
  switch (op) {
    case Operator::kOr: return {" or ", kOrs};
    case Operator::kFirst: return {" or else ", kOrs};
    case Operator::kAnd: return {" and ", kAnds};
    case Operator::kEqual:
    case Operator::kSame: return {" = ", kComparisons};
    case Operator::kNotEqual:
    case Operator::kNotSame: return {" ≠ ", kComparisons};
    case Operator::kGreater: return {" > ", kComparisons};
    case Operator::kGreaterEqual: return {" ≥ ", kComparisons};
    case Operator::kLess: return {" < ", kComparisons};
    case Operator::kLessEqual: return {" ≤ ", kComparisons};
    case Operator::kIn: return {" in ", kComparisons};
    case Operator::kPlus: return {" + ", kSums};
    case Operator::kMinus: return {" − ", kSums};
    case Operator::kTimes: return {" × ", kProducts};
    case Operator::kDivide: return {" / ", kProducts};
    case Operator::kModulo: return {" mod ", kProducts};
    default: return {"", kAtoms};
  }
}

std::string_view name_of(Operator op) {
  switch (op) {
    case Operator::kAll: return "all";
    case Operator::kNone: return "none";
    case Operator::kSome: return "some";
    case Operator::kMap: return "map";
    case Operator::kFilter: return "filter";
    case Operator::kReduce: return "reduce";
    case Operator::kExists: return "exists";
    case Operator::kMissing: return "missing";
    case Operator::kMissingSome: return "missing some";
    case Operator::kLength: return "length";
    case Operator::kMax: return "max";
    case Operator::kMin: return "min";
    case Operator::kMerge: return "merge";
    case Operator::kCat: return "cat";
    case Operator::kSubstr: return "substr";
    case Operator::kLog: return "log";
    default: return "";
  }
}

std::string literal(const Value& value) {
  if (value.is_string()) return value.string().empty() ? "\"\"" : value.string();
  if (!value.is_array()) return to_json(value);
  std::string out = "(";
  for (const Value& item : value.array()) out += (out.size() > 1 ? ", " : "") + literal(item);
  return out + ")";
}

std::string write(const Node& node, Binding around);

std::string list(const std::vector<Node>& nodes) {
  std::string out = "(";
  for (const Node& node : nodes) out += (out.size() > 1 ? ", " : "") + write(node, kOrs);
  return out + ")";
}

std::string path(const Node& node) {
  if (node.slot == Logic::kNoPath || node.slot == Logic::kComputedPath)
    return "value of " + list(node.arguments);
  if (node.path.empty()) return "it";
  std::string out;
  for (const std::string& step : node.path) out += (out.empty() ? "" : ".") + step;
  return out;
}

std::string choose(const Node& node) {
  std::string out;
  const auto& parts = node.arguments;
  for (size_t i = 0; i < parts.size(); i += 2) {
    if (i + 1 == parts.size()) out += write(parts[i], kAtoms);
    else out += "if " + write(parts[i], kOrs) + " then " + write(parts[i + 1], kAtoms) + " else ";
  }
  return out;
}

std::string infix(const Node& node, const Sign& sign, Binding around) {
  std::string out;
  for (const Node& part : node.arguments)
    out += (&part == &node.arguments[0] ? "" : std::string(sign.text)) +
           write(part, static_cast<Binding>(sign.binding + 1));
  return around > sign.binding ? "(" + out + ")" : out;
}

std::string write(const Node& node, Binding around) {
  const Sign sign = sign_of(node.op);
  switch (node.op) {
    case Operator::kLiteral: return literal(node.literal);
    case Operator::kList: return list(node.arguments);
    case Operator::kVar:
    case Operator::kVal: return path(node);
    case Operator::kNot:
      return node.arguments.empty() ? "true" : "not " + write(node.arguments[0], kAtoms);
    case Operator::kTruth:
      return node.arguments.empty() ? "false" : write(node.arguments[0], around);
    case Operator::kIf: return around > kOrs ? "(" + choose(node) + ")" : choose(node);
    default: break;
  }
  if (sign.binding == kAtoms) return std::string(name_of(node.op)) + " " + list(node.arguments);
  if (node.arguments.size() == 1 && node.op == Operator::kMinus)
    return "−" + write(node.arguments[0], kAtoms);
  if (node.arguments.size() == 1) return write(node.arguments[0], around);
  return infix(node, sign, around);
}

}  // namespace

std::string rule_text(const Logic& rule) { return write(rule.root(), kOrs); }

std::string rule_text(const Logic& rule, size_t most) {
  const std::string text = rule_text(rule);
  size_t end = 0;
  for (size_t points = 0; end < text.size() && points < most; ++points) {
    ++end;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  }
  return end == text.size() ? text : text.substr(0, end) + "…";
}

}  // namespace earshot
