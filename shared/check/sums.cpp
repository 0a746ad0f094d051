#include "shared/check/sums.h"

#include <cmath>
#include <limits>

#include "shared/check/stage.h"
#include "shared/logic_operator.h"
#include "shared/score.h"

namespace earshot {
namespace {

using Node = Logic::Node;

constexpr double kMostExact = 1e12;  // sums of whole numbers up to here are exact

class SumFinder {
 public:
  SumFinder(const Inputs& inputs, const std::vector<Domain>& domains)
      : inputs_(inputs), domains_(domains), stage_(inputs), spoilt_(inputs.size()) {
    sums_.group.resize(inputs.size(), Sums::kNone);
    sums_.amount.resize(inputs.size());
  }

  void visit(const Node& node) {
    if (node.op == Operator::kPlus && add_sum(node)) return;
    std::vector<std::vector<std::string>> paths;
    if (!paths_named(node, paths)) spoil(inputs_.read_by(node));
    for (const auto& path : paths) {
      // What computed values read is found in their own rules.
      if (inputs_.calculation(path) != nullptr || add_matrix_score(path)) continue;
      spoil(inputs_.read_by_path(path));
    }
    for (const Node& argument : node.arguments) visit(argument);
  }

  Sums take() {
    for (size_t i = 0; i < inputs_.size(); ++i) {
      if (spoilt_.has(i)) sums_.group[i] = Sums::kNone;
    }
    return std::move(sums_);
  }

 private:
  void spoil(const Bits& inputs) { spoilt_.add_all(inputs); }

  void join(size_t input, std::vector<double> amount) {
    bool exact = sums_.group[input] == Sums::kNone;
    for (double a : amount)
      exact = exact && (std::isnan(a) || (std::abs(a) < kMostExact && a == std::floor(a)));
    if (!exact) return spoilt_.add(input);
    sums_.group[input] = static_cast<uint32_t>(sums_.groups);
    sums_.amount[input] = std::move(amount);
  }

  // False unless every term reads at most one input, and each another one.
  bool add_sum(const Node& node) {
    Bits seen(inputs_.size());
    size_t terms = 0;
    for (const Node& term : node.arguments) {
      const Bits read = inputs_.read_by(term);
      if (read.count() > 1 || read.meets(seen)) return false;
      seen.add_all(read);
      terms += read.count();
    }
    if (terms < 2) return false;
    for (const Node& term : node.arguments) {
      Node alone = node;
      alone.arguments = {term};
      const Logic amount = Logic::part(alone);
      inputs_.read_by(term).each([&](size_t i) { join(i, amounts(i, amount)); });
    }
    ++sums_.groups;
    return true;
  }

  std::vector<double> amounts(size_t input, const Logic& term) {
    std::vector<double> out;
    for (const Value& value : domains_[input].values) {
      stage_.put(input, value);
      const Value amount = stage_.evaluate(term);
      out.push_back(amount.is_number() ? amount.number()
                                       : std::numeric_limits<double>::quiet_NaN());
    }
    stage_.put(input, Value());
    return out;
  }

  // The score of a matrix is a sum over its rows, if each column counts for something. Without any
  // row there is no score; whoever compares sums counts the rows as well.
  bool add_matrix_score(const std::vector<std::string>& path) {
    if (path.size() != 2 || path[0] != inputs_.survey().names[kScoreSlot]) return false;
    const Bits read = inputs_.read_by_path(path);
    const Question* question = nullptr;
    read.each([&](size_t i) { question = inputs_[i].question; });
    if (question == nullptr || question->type != QuestionType::kMatrix) return false;
    bool is_scored = true;
    for (const Choice& column : question->choices) is_scored = is_scored && column.score;
    if (!is_scored) return false;
    read.each([&](size_t i) {
      if (joined_score(i)) return;
      std::vector<double> out;
      for (const Value& column : domains_[i].values) {
        const Value row{Value::Object{{inputs_[i].part, column}}};
        out.push_back(column.is_null() ? 0 : score_of(*question, row).value_or(0));
      }
      join(i, std::move(out));
      score_groups_.push_back(i);
    });
    ++sums_.groups;
    return true;
  }

  // The same score may be read by several rules.
  bool joined_score(size_t input) const {
    for (size_t known : score_groups_) {
      if (known == input) return true;
    }
    return false;
  }

  const Inputs& inputs_;
  const std::vector<Domain>& domains_;
  Stage stage_;
  Bits spoilt_;
  Sums sums_;
  std::vector<size_t> score_groups_;
};

}  // namespace

Sums find_sums(const Inputs& inputs, const std::vector<Domain>& domains) {
  SumFinder finder(inputs, domains);
  for (const AnyRule& rule : all_rules(inputs.survey())) finder.visit(rule.logic->root());
  return finder.take();
}

}  // namespace earshot
