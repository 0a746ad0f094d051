#include "shared/check/constants.h"

#include "shared/logic_operator.h"
#include "shared/number.h"

namespace earshot {
namespace {

using Node = Logic::Node;

void add_literals(const Value& value, Constants& out) {
  if (value.is_number()) out.numbers.push_back(value.number());
  if (value.is_array()) {
    for (const Value& item : value.array()) add_literals(item, out);
  }
  if (!value.is_string()) return;
  out.texts.push_back(value.string());
  if (const auto number = string_to_number(value.string())) out.numbers.push_back(*number);
}

void add_literals(const Inputs& inputs, const Node& node, Constants& out) {
  add_literals(node.literal, out);
  std::vector<std::vector<std::string>> paths;
  paths_named(node, paths);
  for (const auto& path : paths) {
    if (const Logic* rule = inputs.calculation(path)) add_literals(inputs, rule->root(), out);
  }
  // The names of what is read are no constants, but the default of a `var` is one.
  const bool is_var = node.op == Operator::kVar;
  const bool names_only = node.op == Operator::kVal || node.op == Operator::kExists ||
                          node.op == Operator::kMissing || node.op == Operator::kMissingSome;
  for (size_t i = is_var ? 1 : 0; !names_only && i < node.arguments.size(); ++i)
    add_literals(inputs, node.arguments[i], out);
}

bool is_comparison(Operator op) { return op >= Operator::kEqual && op <= Operator::kLessEqual; }

void append(const Constants& more, Constants& out) {
  out.numbers.insert(out.numbers.end(), more.numbers.begin(), more.numbers.end());
  out.texts.insert(out.texts.end(), more.texts.begin(), more.texts.end());
}

// Finds what one rule compares each input with. Of an input that it computes with, any constant of
// the rule may matter.
class RuleReader {
 public:
  RuleReader(const Inputs& inputs, const Node& rule, std::vector<Constants>& out)
      : inputs_(inputs), out_(out) {
    add_literals(inputs, rule, literals_);
  }

  // `is_condition`: only the truth of the node counts.
  void visit(const Node& node, bool is_condition) {
    const bool is_path = node.op == Operator::kVar || node.op == Operator::kVal;
    if (is_path && (!is_condition || inputs_.read_by(node).count() > 1)) return mark(node);
    if (is_comparison(node.op)) return operands(node);
    if (node.op == Operator::kIn) return membership(node);
    if (node.op == Operator::kMissing || node.op == Operator::kMissingSome) return;
    const bool passes_on = node.op == Operator::kAnd || node.op == Operator::kOr ||
                           node.op == Operator::kIf || node.op == Operator::kLog;
    const bool asks = node.op == Operator::kNot || node.op == Operator::kTruth;
    if (!is_path && !asks && !passes_on && node.op != Operator::kExists &&
        node.op != Operator::kLiteral)
      return mark(node);
    for (size_t i = 0; i < node.arguments.size(); ++i) {
      const bool is_test = node.op == Operator::kIf && i % 2 == 0 && i + 1 < node.arguments.size();
      visit(node.arguments[i], asks || is_test || (passes_on && is_condition));
    }
  }

 private:
  static bool is_simple_path(const Node& node) {
    return (node.op == Operator::kVar || node.op == Operator::kVal) && !node.path.empty() &&
           node.path[0] != "calc";
  }

  void operands(const Node& node) {
    const Node* only = nullptr;
    Constants literals;
    for (const Node& argument : node.arguments) {
      if (argument.op == Operator::kLiteral) add_literals(argument.literal, literals);
      else if (only != nullptr || !is_simple_path(argument)) return mark(node);
      else only = &argument;
    }
    if (only == nullptr) return;
    const Bits read = inputs_.read_by(*only);
    if (read.count() > 1) return mark(node);
    read.each([&](size_t i) { append(literals, out_[i]); });
  }

  // {"in": [choice, [constants]]}, {"in": [constant, chosen]}, and the latter with the chosen in
  // {"merge": [...]}, as the condition of an "other" question has it.
  void membership(const Node& node) {
    if (node.arguments.size() < 2) return;
    const Node& item = node.arguments[0];
    const Node* list = &node.arguments[1];
    const bool is_merge = list->op == Operator::kMerge && list->arguments.size() == 1;
    if (is_merge) list = &list->arguments[0];
    const bool of_list =
        is_simple_path(item) && list->op == Operator::kLiteral && list->literal.is_array();
    const bool of_answer =
        item.op == Operator::kLiteral && is_simple_path(*list) && (is_merge || !reads_text(*list));
    if (!of_list && !of_answer) return mark(node);
    Constants literals;
    add_literals(node.arguments[of_list ? 1 : 0].literal, literals);
    inputs_.read_by(node).each([&](size_t i) { append(literals, out_[i]); });
  }

  // Of a text, `in` asks for a part of it, which is no comparison.
  bool reads_text(const Node& node) const {
    bool text = false;
    inputs_.read_by(node).each([&](size_t i) {
      const Question* question = inputs_[i].question;
      text = text || question == nullptr || question->type != QuestionType::kChoices;
    });
    return text;
  }

  void mark(const Node& node) {
    inputs_.read_by(node).each([&](size_t i) {
      out_[i].is_computed_with = true;
      append(literals_, out_[i]);
    });
  }

  const Inputs& inputs_;
  Constants literals_;
  std::vector<Constants>& out_;
};

}  // namespace

std::vector<Constants> find_constants(const Inputs& inputs) {
  std::vector<Constants> out(inputs.size());
  for (const AnyRule& rule : all_rules(inputs.survey())) {
    RuleReader(inputs, rule.logic->root(), out).visit(rule.logic->root(), rule.is_condition);
  }
  return out;
}

}  // namespace earshot
