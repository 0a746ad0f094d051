// What the rules of a survey can read, taken apart into what a visitor decides independently: one
// answer, one row of a matrix, one half of a gap, one attribute, the language. Computed values and
// scores are no inputs; reading them is reading what they are computed from.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/check/bits.h"
#include "shared/model.h"

namespace earshot {

struct Input {
  enum class Kind { kAnswer, kPart, kAttribute, kLanguage };
  Kind kind = Kind::kAnswer;
  const Question* question = nullptr;    // of answers and parts
  std::string part;                      // the id of a row, "expected" or "experienced"
  const Attribute* attribute = nullptr;  // if declared
  std::string name;  // as a condition writes it: "nps", "matrix.row", "attr.plan", "lang"

  // Decided before the survey starts; what is not is asked for by a question.
  bool is_given() const { return kind == Kind::kAttribute || kind == Kind::kLanguage; }
};

// A rule of the survey, and whether only its truth counts (conditions and checks) or its value does.
struct AnyRule {
  const Logic* logic = nullptr;
  bool is_condition = true;
};

// Every rule there is: computed values first, then in the order of the file.
std::vector<AnyRule> all_rules(const Survey& survey);

class Inputs {
 public:
  // REQUIRES: the survey outlives it, and is not moved.
  explicit Inputs(const Survey& survey);

  size_t size() const { return inputs_.size(); }
  const Input& operator[](size_t i) const { return inputs_[i]; }
  // The first input of a question and the one after its last; equal for a statement.
  std::pair<size_t, size_t> of(const Question& question) const { return by_slot_[question.slot]; }

  // What a rule, or a part of one, reads. Everything, if it computes the names of what it reads.
  Bits read_by(const Logic::Node& node) const;
  // What a path like "nps", "calc.effort" or "attr.plan" reads, or a pipe of that path.
  Bits read_by_path(const std::vector<std::string>& steps) const;
  const Survey& survey() const { return survey_; }
  // The rule of a path like {"calc", name}; nullptr if it is none.
  const Logic* calculation(const std::vector<std::string>& steps) const;

 private:
  void add_question(const Question& question);
  void add_attributes();
  void collect(const Logic::Node& node, Bits& out) const;
  void add_path(const std::vector<std::string>& steps, Bits& out) const;
  void add_question_path(const std::vector<std::string>& steps, size_t at, Bits& out) const;
  void add_everything(Bits& out) const;

  const Survey& survey_;
  std::vector<Input> inputs_;
  std::vector<std::pair<size_t, size_t>> by_slot_;
  std::map<std::string, size_t, std::less<>> attributes_;
  size_t language_ = 0;
  std::map<std::string, size_t, std::less<>> calculations_;  // index in Survey::variables
  std::vector<Bits> read_by_calculation_;
};

// The steps of a dotted path.
std::vector<std::string> path_of(std::string_view dotted);

// The paths a node itself names: those of var, val, exists, missing and missing_some. False if it
// computes them.
bool paths_named(const Logic::Node& node, std::vector<std::vector<std::string>>& paths);

}  // namespace earshot
