// A survey as a list of steps, and at which step each of its rules is asked. Paths are explored step
// by step, so that states can be merged as soon as an answer matters no more.
#pragma once

#include <cstdint>
#include <vector>

#include "shared/check/bits.h"
#include "shared/check/cells.h"
#include "shared/check/inputs.h"

namespace earshot {

// Where a rule stands in the survey.
struct RulePlace {
  enum class Kind { kPageShown, kQuestionShown, kChoiceShown, kRowShown, kCheck, kNext };
  Kind kind = Kind::kNext;
  size_t page = 0;
  size_t question = 0;  // in the page; not for kPageShown and kNext
  size_t index = 0;     // of the choice, the row, the check or the rule of `next`
};

struct PlacedRule {
  RulePlace place;
  const Logic* logic = nullptr;  // nullptr: the rule of `next` that has no condition
  size_t step = 0;
  Bits reads;  // a check reads its own question too: it only holds for what was answered
};

struct Step {
  enum class Kind {
    kPage,      // is the page shown at all
    kQuestion,  // is the question shown, and what is answered if it is no matrix and no gap
    kPart,      // one row of a matrix, one half of a gap
    kCheck,     // does a check hold
    kNext,      // where does the page lead
    kEnd,
  };
  Kind kind = Kind::kEnd;
  uint32_t page = 0;
  const Question* question = nullptr;
  size_t input = 0;   // kPart: which; kEnd: index of the end
  size_t hidden = 0;  // kPage, kQuestion: the step that follows if it is hidden
  std::vector<size_t> rules;
  std::vector<size_t> following;  // every step that may come next
};

class Steps {
 public:
  explicit Steps(const Inputs& inputs);

  const std::vector<Step>& all() const { return steps_; }
  const Step& operator[](size_t i) const { return steps_[i]; }
  const std::vector<PlacedRule>& rules() const { return rules_; }
  size_t page_step(size_t page) const { return page_steps_[page]; }
  size_t step_of(const Target& target) const {
    return target.is_end ? first_end_ + target.index : page_steps_[target.index];
  }
  const Inputs& inputs() const { return inputs_; }

  // Whether the answers of a question with conditional choices or rows are chosen in one step:
  // those conditions see what was answered before, in an earlier round of a loop.
  static bool is_whole(const Question& question) { return question.conditional; }

 private:
  void add_page(uint32_t page);
  void add_question(uint32_t page, size_t index);
  void add_checks(uint32_t page, size_t asked);
  void add_next(uint32_t page);
  size_t add_step(Step::Kind kind, uint32_t page, const Question* question);
  void add_rule(RulePlace place, const Logic* logic, size_t step);
  size_t last_read(const Page& page, size_t question, const Logic& rule) const;
  void link();

  const Inputs& inputs_;
  std::vector<Step> steps_;
  std::vector<PlacedRule> rules_;
  std::vector<size_t> page_steps_;
  size_t first_end_ = 0;
};

// By step: the inputs whose values may still be read, by the active rules, before they are decided
// anew. REQUIRES: `active` is by rule.
std::vector<Bits> find_live(const Steps& steps, const std::vector<bool>& active);

}  // namespace earshot
