#include "shared/logic.h"

#include <algorithm>

#include "shared/logic_operator.h"

namespace earshot {
namespace {

using Node = Logic::Node;

struct Name {
  std::string_view text;
  Operator op;
};

constexpr Name kNames[] = {
    {"var", Operator::kVar},
    {"missing", Operator::kMissing},
    {"missing_some", Operator::kMissingSome},
    {"if", Operator::kIf},
    {"?:", Operator::kIf},
    {"==", Operator::kEqual},
    {"===", Operator::kSame},
    {"!=", Operator::kNotEqual},
    {"!==", Operator::kNotSame},
    {"!", Operator::kNot},
    {"!!", Operator::kTruth},
    {"and", Operator::kAnd},
    {"or", Operator::kOr},
    {">", Operator::kGreater},
    {">=", Operator::kGreaterEqual},
    {"<", Operator::kLess},
    {"<=", Operator::kLessEqual},
    {"max", Operator::kMax},
    {"min", Operator::kMin},
    {"+", Operator::kPlus},
    {"-", Operator::kMinus},
    {"*", Operator::kTimes},
    {"/", Operator::kDivide},
    {"%", Operator::kModulo},
    {"map", Operator::kMap},
    {"filter", Operator::kFilter},
    {"reduce", Operator::kReduce},
    {"all", Operator::kAll},
    {"none", Operator::kNone},
    {"some", Operator::kSome},
    {"merge", Operator::kMerge},
    {"in", Operator::kIn},
    {"cat", Operator::kCat},
    {"substr", Operator::kSubstr},
    {"log", Operator::kLog},
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

std::vector<std::string> Logic::variables() const {
  std::vector<std::string> out;
  collect_variables(root_, out);
  return out;
}

}  // namespace earshot
