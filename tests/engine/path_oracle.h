// What can happen in a survey, found by taking it with every answer there is.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "shared/answer.h"
#include "shared/check/path_graph.h"
#include "shared/flow.h"
#include "tests/engine/check.h"

namespace earshot {

class PathOracle {
 public:
  // REQUIRES: the survey has no loops, and no open domains.
  explicit PathOracle(const PathSpace& space)
      : space_(space), facts(space.steps.rules().size()), pages(space.survey.pages.size()) {
    decide(0);
  }

 private:
  const PathSpace& space_;
  Answers answers_;
  Value attr_ = Value::Object();

 public:
  struct Fact {
    bool held = false, failed = false, taken = false, shadowed = false;
  };
  std::vector<Fact> facts;              // by rule
  std::vector<bool> pages;              // by page: some answers lead to it
  std::set<std::vector<size_t>> walks;  // pages that are shown, and the end after them
  std::set<size_t> ends;
  std::string disagreements;  // with Walker

 private:
  void decide(size_t input) {
    if (input == space_.inputs.size()) return take();
    const Input& asked = space_.inputs[input];
    if (asked.kind == Input::Kind::kLanguage) return decide(input + 1);
    for (const Value& value : space_.domains[input].values) {
      put(asked, value);
      decide(input + 1);
    }
    put(asked, Value());
  }

  void put(const Input& input, const Value& value) {
    if (input.kind == Input::Kind::kAttribute) {
      attr_ = Value::Object();
      if (!value.is_null()) attr_.set(input.name.substr(5), value);
      return;
    }
    const std::string& id = input.question->id;
    if (input.part.empty()) {
      if (value.is_null()) answers_.erase(id);
      else answers_[id] = value;
      return;
    }
    const auto found = answers_.find(id);
    const Value before = found == answers_.end() ? Value() : found->second;
    const Value after = *with_part(*input.question, before, input.part, value);
    if (after.is_null()) answers_.erase(id);
    else answers_[id] = after;
  }

  // As Walker goes, but with a look at each rule when it is asked.
  void take() {
    Sight sight(space_.survey, attr_, "en");
    trimmed_.clear();
    std::vector<size_t> walk;
    Target at{false, 0};
    while (!at.is_end) {
      pages[at.index] = true;
      bool shows = false;
      if (!enter(at.index, sight, shows)) return;
      if (shows) walk.push_back(at.index);
      at = follow(at.index, sight);
    }
    ends.insert(at.index);
    walk.push_back(at.index);
    compare(walk);
    walks.insert(walk);
  }

  void compare(const std::vector<size_t>& walk) {
    Walker walker(space_.survey, answers_, attr_, "en");
    std::vector<size_t> other;
    for (bool is_end = false; !is_end;) {
      const Target target = walker.advance();
      other.push_back(target.index);
      is_end = target.is_end;
    }
    if (other != walk) disagreements += "!";
  }

  bool ask(RulePlace::Kind kind, size_t page, size_t question, size_t index, Sight& sight) {
    for (size_t i = 0; i < facts.size(); ++i) {
      const RulePlace& place = space_.steps.rules()[i].place;
      if (place.kind != kind || place.page != page || place.question != question ||
          place.index != index)
        continue;
      const Logic* logic = space_.steps.rules()[i].logic;
      const bool holds = logic == nullptr || logic->test(sight.scope());
      if (logic != nullptr) (holds ? facts[i].held : facts[i].failed) = true;
      return holds;
    }
    return true;
  }

  // False if the visitor cannot leave the page with these answers.
  bool enter(size_t page, Sight& sight, bool& shows) {
    const auto& questions = space_.survey.pages[page].questions;
    const bool page_shown = ask(RulePlace::Kind::kPageShown, page, 0, 0, sight);
    std::vector<bool> shown(questions.size());
    for (size_t i = 0; page_shown && i < questions.size(); ++i) {
      shown[i] = ask(RulePlace::Kind::kQuestionShown, page, i, 0, sight);
      shows = shows || shown[i];
      if (shown[i] && !show(page, i, sight)) return false;
      if (!passes_checks(page, i, shown, sight)) return false;
    }
    return true;
  }

  // The checks that can be asked once a question is answered; what comes below answers that a check
  // refuses counts as not shown.
  bool passes_checks(size_t page, size_t asked, const std::vector<bool>& shown, Sight& sight) {
    const auto& questions = space_.survey.pages[page].questions;
    const Question* last = nullptr;
    for (const Step& step : space_.steps.all()) {
      if (step.kind == Step::Kind::kQuestion) last = step.question;
      if (step.kind != Step::Kind::kCheck || last != &questions[asked]) continue;
      const RulePlace& place = space_.steps.rules()[step.rules[0]].place;
      if (!shown[place.question] || sight.answer(questions[place.question]) == nullptr) continue;
      const bool holds = ask(place.kind, page, place.question, place.index, sight);
      if (!holds && !questions[place.question].checks[place.index].soft) return false;
    }
    return true;
  }

  bool show(size_t page, size_t index, Sight& sight) {
    const Question& question = space_.survey.pages[page].questions[index];
    size_t rows = 0;
    for (size_t i = 0; i < question.choices.size(); ++i)
      ask(RulePlace::Kind::kChoiceShown, page, index, i, sight);
    for (size_t i = 0; i < question.rows.size(); ++i)
      rows += ask(RulePlace::Kind::kRowShown, page, index, i, sight) ? 1 : 0;
    const auto found = answers_.find(question.id);
    const Value* answer = found == answers_.end() ? nullptr : &found->second;
    if (answer != nullptr && question.conditional) {
      Value kept = without_hidden(question, *answer, sight);
      answer = kept.is_null() ? nullptr : &trimmed_.emplace_back(std::move(kept));
    }
    sight.show(question, answer);
    if (!question.required || question.type == QuestionType::kStatement) return true;
    if (answer == nullptr) return false;
    if (question.type == QuestionType::kMatrix) return answer->object().size() == rows;
    return question.type != QuestionType::kGap || answer->object().size() == 2;
  }

  Target follow(size_t page, Sight& sight) {
    const auto& next = space_.survey.pages[page].next;
    size_t taken = next.size();
    for (size_t i = 0; i < next.size(); ++i) {
      if (!ask(RulePlace::Kind::kNext, page, 0, i, sight)) continue;
      Fact& fact = fact_of(page, i);
      (taken == next.size() ? fact.taken : fact.shadowed) = true;
      taken = std::min(taken, i);
    }
    return follow_rules(space_.survey, page, sight);
  }

  Fact& fact_of(size_t page, size_t index) {
    size_t found = 0;
    for (size_t i = 0; i < facts.size(); ++i) {
      const RulePlace& place = space_.steps.rules()[i].place;
      if (place.kind == RulePlace::Kind::kNext && place.page == page && place.index == index)
        found = i;
    }
    return facts[found];
  }

  std::deque<Value> trimmed_;
};

}  // namespace earshot
