#include "shared/check/inputs.h"

#include <algorithm>

#include "shared/logic_operator.h"

namespace earshot {
namespace {

using Path = std::vector<std::string>;

void add_rule(const std::optional<Logic>& rule, std::vector<AnyRule>& out) {
  if (rule) out.push_back({&*rule, true});
}

void add_rules(const Question& question, std::vector<AnyRule>& out) {
  add_rule(question.show_if, out);
  for (const Choice& choice : question.choices) add_rule(choice.show_if, out);
  for (const Choice& row : question.rows) add_rule(row.show_if, out);
  for (const Check& check : question.checks) out.push_back({&check.rule, true});
}

bool add_literal_paths(const Logic::Node& node, std::vector<Path>& paths);

bool add_literal_paths(const Value& value, std::vector<Path>& paths) {
  if (value.is_array()) {
    for (const Value& item : value.array()) add_literal_paths(item, paths);
  } else if (value.is_string()) {
    paths.push_back(path_of(value.string()));
  }
  return true;
}

bool add_literal_paths(const Logic::Node& node, std::vector<Path>& paths) {
  if (node.op == Operator::kLiteral) return add_literal_paths(node.literal, paths);
  if (node.op != Operator::kList) return false;
  bool literal = true;
  for (const Logic::Node& item : node.arguments)
    literal = add_literal_paths(item, paths) && literal;
  return literal;
}

// A `val` with a level, which looks out of the list it stands in.
bool looks_out(const Logic::Node& node) {
  if (node.op == Operator::kVal &&
      (node.slot == Logic::kNoPath || node.slot == Logic::kComputedPath))
    return true;
  for (const Logic::Node& argument : node.arguments) {
    if (looks_out(argument)) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> path_of(std::string_view dotted) {
  std::vector<std::string> steps;
  for (size_t start = 0; !dotted.empty() && start <= dotted.size();) {
    const size_t dot = std::min(dotted.find('.', start), dotted.size());
    steps.emplace_back(dotted.substr(start, dot - start));
    start = dot + 1;
  }
  return steps;
}

bool paths_named(const Logic::Node& node, std::vector<Path>& paths) {
  switch (node.op) {
    case Operator::kVar:
    case Operator::kVal:
    case Operator::kExists:
      if (node.slot == Logic::kNoPath || node.slot == Logic::kComputedPath) return false;
      paths.push_back(node.path);
      return true;
    case Operator::kMissing: {
      bool literal = true;
      for (const Logic::Node& argument : node.arguments)
        literal = add_literal_paths(argument, paths) && literal;
      return literal;
    }
    case Operator::kMissingSome:
      return node.arguments.size() < 2 || add_literal_paths(node.arguments[1], paths);
    default: return true;
  }
}

std::vector<AnyRule> all_rules(const Survey& survey) {
  std::vector<AnyRule> out;
  for (const Variable& variable : survey.variables) out.push_back({&variable.rule, false});
  for (const Page& page : survey.pages) {
    add_rule(page.show_if, out);
    for (const Question& question : page.questions) add_rules(question, out);
    for (const Rule& rule : page.next) add_rule(rule.condition, out);
  }
  return out;
}

Inputs::Inputs(const Survey& survey) : survey_(survey), by_slot_(survey.names.size()) {
  for (const Page& page : survey.pages) {
    for (const Question& question : page.questions) add_question(question);
  }
  add_attributes();
  language_ = inputs_.size();
  inputs_.push_back({Input::Kind::kLanguage, nullptr, "", nullptr, "lang"});
  for (size_t i = 0; i < survey.variables.size(); ++i) {
    read_by_calculation_.push_back(read_by(survey.variables[i].rule.root()));
    calculations_[survey.variables[i].name] = i;
  }
}

void Inputs::add_question(const Question& question) {
  const size_t first = inputs_.size();
  const auto add_part = [&](const std::string& part) {
    inputs_.push_back({Input::Kind::kPart, &question, part, nullptr, question.id + "." + part});
  };
  if (question.type == QuestionType::kMatrix) {
    for (const Choice& row : question.rows) add_part(row.id);
  } else if (question.type == QuestionType::kGap) {
    add_part("expected");
    add_part("experienced");
  } else if (question.type != QuestionType::kStatement) {
    inputs_.push_back({Input::Kind::kAnswer, &question, "", nullptr, question.id});
  }
  by_slot_[question.slot] = {first, inputs_.size()};
}

void Inputs::add_attributes() {
  const auto add = [&](const std::string& name, const Attribute* attribute) {
    if (!attributes_.emplace(name, inputs_.size()).second) return;
    inputs_.push_back({Input::Kind::kAttribute, nullptr, "", attribute, "attr." + name});
  };
  for (const Attribute& attribute : survey_.attributes) add(attribute.name, &attribute);
  for (const AnyRule& rule : all_rules(survey_)) {
    for (const std::string& name : rule.logic->variables()) {
      const Path path = path_of(name);
      if (path.size() > 1 && path[0] == "attr") add(path[1], nullptr);
    }
  }
}

Bits Inputs::read_by(const Logic::Node& node) const {
  Bits out(inputs_.size());
  collect(node, out);
  return out;
}

Bits Inputs::read_by_path(const Path& steps) const {
  Bits out(inputs_.size());
  add_path(steps, out);
  return out;
}

const Logic* Inputs::calculation(const Path& steps) const {
  if (steps.size() < 2 || steps[0] != "calc") return nullptr;
  const auto found = calculations_.find(steps[1]);
  return found == calculations_.end() ? nullptr : &survey_.variables[found->second].rule;
}

void Inputs::collect(const Logic::Node& node, Bits& out) const {
  std::vector<Path> paths;
  if (!paths_named(node, paths)) add_everything(out);
  for (const Path& path : paths) add_path(path, out);
  for (size_t i = 0; i < node.arguments.size(); ++i) {
    if (!opens_scope(node.op) || i != 1) collect(node.arguments[i], out);
    else if (looks_out(node.arguments[i])) add_everything(out);
  }
}

void Inputs::add_path(const Path& steps, Bits& out) const {
  if (steps.empty()) return add_everything(out);
  const std::string& head = steps[0];
  if (head == "lang") return out.add(language_);
  if (head != "attr" && head != "calc" && head != survey_.names[kScoreSlot])
    return add_question_path(steps, 0, out);
  if (steps.size() == 1) return add_everything(out);
  if (head == survey_.names[kScoreSlot]) return add_question_path(steps, 1, out);
  if (head == "calc") {
    const auto found = calculations_.find(steps[1]);
    if (found != calculations_.end()) out.add_all(read_by_calculation_[found->second]);
    return;
  }
  const auto found = attributes_.find(steps[1]);
  if (found != attributes_.end()) out.add(found->second);
}

void Inputs::add_question_path(const Path& steps, size_t at, Bits& out) const {
  const int slot = survey_.names.find(steps[at]);
  if (slot < static_cast<int>(kFirstQuestionSlot)) return;
  const auto [first, end] = by_slot_[static_cast<size_t>(slot)];
  for (size_t i = first; i < end; ++i) {
    const bool other_part =
        at == 0 && steps.size() > 1 && !inputs_[i].part.empty() && inputs_[i].part != steps[1];
    if (!other_part) out.add(i);
  }
}

void Inputs::add_everything(Bits& out) const {
  for (size_t i = 0; i < inputs_.size(); ++i) out.add(i);
}

}  // namespace earshot
