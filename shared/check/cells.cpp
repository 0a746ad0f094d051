#include "shared/check/cells.h"

#include <map>
#include <string>

#include "shared/check/stage.h"
#include "shared/json.h"
#include "shared/logic_operator.h"
#include "shared/score.h"

namespace earshot {
namespace {

using Node = Logic::Node;
using Path = std::vector<std::string>;

class CellFinder {
 public:
  CellFinder(const Inputs& inputs, const std::vector<Domain>& domains)
      : inputs_(inputs), domains_(domains), stage_(inputs), keys_(inputs.size()) {
    for (size_t i = 0; i < inputs.size(); ++i) keys_[i].resize(domains[i].values.size());
  }

  // Keeps apart what a part of a rule tells apart. `is_condition`: only its truth counts.
  void split(const Node& node, bool is_condition) {
    const Bits read = inputs_.read_by(node);
    const size_t count = read.count();
    if (count == 0) return;
    if (count == 1) {
      read.each([&](size_t i) { compare(i, Logic::part(node), is_condition); });
      return;
    }
    if (split_path(node, read)) return;
    const bool passes_on =
        node.op == Operator::kAnd || node.op == Operator::kOr || node.op == Operator::kIf;
    const bool asks = node.op == Operator::kNot || node.op == Operator::kTruth;
    const auto& parts = node.arguments;
    for (size_t i = 0; i < parts.size(); ++i) {
      const bool is_test = node.op == Operator::kIf && i % 2 == 0 && i + 1 < parts.size();
      split(parts[i], asks || is_test || (passes_on && is_condition));
    }
  }

  void tell_null(size_t input) {
    for (size_t i = 0; i < domains_[input].values.size(); ++i)
      keys_[input][i] += domains_[input].values[i].is_null() ? "n" : "v";
  }

  std::vector<Cells> cells() const {
    std::vector<Cells> out(inputs_.size());
    for (size_t i = 0; i < inputs_.size(); ++i) {
      std::map<std::string_view, uint32_t> known;
      for (uint32_t value = 0; value < keys_[i].size(); ++value) {
        const auto [cell, is_new] =
            known.emplace(keys_[i][value], static_cast<uint32_t>(known.size()));
        if (is_new) out[i].members.emplace_back();
        out[i].members[cell->second].push_back(value);
        out[i].of.push_back(cell->second);
      }
    }
    return out;
  }

 private:
  void compare(size_t input, const Logic& part, bool is_condition) {
    const auto& values = domains_[input].values;
    for (size_t i = 0; i < values.size(); ++i) {
      stage_.put(input, values[i]);
      if (is_condition) keys_[input][i] += stage_.test(part) ? "1" : "0";
      else keys_[input][i] += to_json(stage_.evaluate(part)) + ";";
    }
    stage_.put(input, Value());
  }

  void keep_apart(size_t input) {
    for (size_t i = 0; i < keys_[input].size(); ++i) keys_[input][i] += std::to_string(i) + ";";
  }

  // What a node reads by itself. True if nothing is left to do for its arguments.
  bool split_path(const Node& node, const Bits& read) {
    std::vector<Path> paths;
    if (opens_scope(node.op) || !paths_named(node, paths)) {
      split_all(read);
      return true;
    }
    for (const Path& path : paths) split_one(node, path);
    return false;
  }

  void split_one(const Node& node, const Path& path) {
    if (const Logic* rule = inputs_.calculation(path)) return split(rule->root(), false);
    const Bits read = inputs_.read_by_path(path);
    const bool asks = node.op == Operator::kMissing || node.op == Operator::kMissingSome;
    read.each([&](size_t i) {
      if (asks && read.count() == 1) tell_null(i);
      else if (!path.empty() && path[0] == inputs_.survey().names[kScoreSlot]) compare_score(i);
      else keep_apart(i);
    });
  }

  void split_all(const Bits& read) {
    read.each([&](size_t i) { keep_apart(i); });
  }

  // A matrix scores the sum of its columns; of a gap each half counts.
  void compare_score(size_t input) {
    const Question& question = *inputs_[input].question;
    if (question.type != QuestionType::kMatrix) return keep_apart(input);
    for (size_t i = 0; i < domains_[input].values.size(); ++i) {
      const Value& column = domains_[input].values[i];
      const auto score = column.is_null()
                             ? std::nullopt
                             : score_of(question, Value::Object{{inputs_[input].part, column}});
      keys_[input][i] += score ? to_json(Value(*score)) + ";" : "n;";
    }
  }

  const Inputs& inputs_;
  const std::vector<Domain>& domains_;
  Stage stage_;
  std::vector<std::vector<std::string>> keys_;  // by input and value: what every part made of it
};

// A check holds for what was answered only, and so tells an answer from none.
void split_checks(const Inputs& inputs, CellFinder& finder) {
  for (const Page& page : inputs.survey().pages) {
    for (const Question& question : page.questions) {
      if (question.checks.empty()) continue;
      for (size_t i = inputs.of(question).first; i < inputs.of(question).second; ++i)
        finder.tell_null(i);
    }
  }
}

}  // namespace

std::vector<Cells> find_cells(const Inputs& inputs, const std::vector<Domain>& domains) {
  CellFinder finder(inputs, domains);
  for (const AnyRule& rule : all_rules(inputs.survey()))
    finder.split(rule.logic->root(), rule.is_condition);
  split_checks(inputs, finder);
  return finder.cells();
}

}  // namespace earshot
