// Conditions: a rule over numbered data whose value is only true or false. The tests it consists of
// lie in one list, so that most conditions are decided without a walk through the rule.
#include "shared/logic.h"
#include "shared/logic_operator.h"

namespace earshot {
namespace {

using Node = Logic::Node;

bool is_literal(const Node& node) { return node.op == Operator::kLiteral; }

// Whether the value is in the data, or null.
bool is_member(const Node& node) {
  return node.slot >= 0 && node.arguments.size() == 1 && node.op != Operator::kExists;
}

// The comparison with its sides exchanged.
Operator exchanged(Operator op) {
  switch (op) {
    case Operator::kGreater: return Operator::kLess;
    case Operator::kGreaterEqual: return Operator::kLessEqual;
    case Operator::kLess: return Operator::kGreater;
    case Operator::kLessEqual: return Operator::kGreaterEqual;
    default: return op;
  }
}

}  // namespace

int Logic::add_test(Operator op, const Node& left, Value right, int yes, int no) {
  tests_.push_back(
      {op, left.slot, yes, no, {left.path.begin() + 1, left.path.end()}, std::move(right)});
  return static_cast<int>(tests_.size()) - 1;
}

int Logic::add_other(const Node& node, int yes, int no) {
  others_.push_back(node);
  tests_.push_back(
      {Operator::kLiteral, static_cast<int>(others_.size()) - 1, yes, no, {}, Value()});
  return static_cast<int>(tests_.size()) - 1;
}

int Logic::add_related(const Node& node, int yes, int no) {
  const auto& args = node.arguments;
  const bool is_in = node.op == Operator::kIn;
  if (args.size() < 2 || (is_in && (args.size() > 2 || !is_member(args[0])))) {
    return add_other(node, yes, no);
  }
  for (size_t i = 1; i < args.size(); ++i) {
    const Node &a = args[i - 1], &b = args[i];
    if (!(is_member(a) && is_literal(b)) && !(is_literal(a) && is_member(b))) {
      return add_other(node, yes, no);
    }
  }
  for (size_t i = args.size() - 1; i > 0; --i) {
    const Node &a = args[i - 1], &b = args[i];
    yes = is_member(a) ? add_test(node.op, a, b.literal, yes, no)
                       : add_test(exchanged(node.op), b, a.literal, yes, no);
  }
  return yes;
}

int Logic::add_tests(const Node& node, int yes, int no) {
  const auto& args = node.arguments;
  if (node.op >= Operator::kEqual && node.op <= Operator::kIn) return add_related(node, yes, no);
  if (is_member(node)) return add_test(Operator::kTruth, node, Value(), yes, no);
  if (args.empty()) return add_other(node, yes, no);
  switch (node.op) {
    case Operator::kNot: return add_tests(args[0], no, yes);
    case Operator::kTruth: return add_tests(args[0], yes, no);
    case Operator::kAnd:
      for (size_t i = args.size(); i > 0; --i) yes = add_tests(args[i - 1], yes, no);
      return yes;
    case Operator::kOr:
      for (size_t i = args.size(); i > 0; --i) no = add_tests(args[i - 1], yes, no);
      return no;
    default: return add_other(node, yes, no);
  }
}

}  // namespace earshot
