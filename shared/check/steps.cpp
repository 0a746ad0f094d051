#include "shared/check/steps.h"

#include <algorithm>

namespace earshot {

Steps::Steps(const Inputs& inputs) : inputs_(inputs) {
  const Survey& survey = inputs.survey();
  for (uint32_t page = 0; page < survey.pages.size(); ++page) add_page(page);
  first_end_ = steps_.size();
  for (size_t end = 0; end < survey.ends.size(); ++end) {
    steps_[add_step(Step::Kind::kEnd, 0, nullptr)].input = end;
  }
  link();
}

size_t Steps::add_step(Step::Kind kind, uint32_t page, const Question* question) {
  Step step;
  step.kind = kind;
  step.page = page;
  step.question = question;
  steps_.push_back(std::move(step));
  return steps_.size() - 1;
}

void Steps::add_rule(RulePlace place, const Logic* logic, size_t step) {
  steps_[step].rules.push_back(rules_.size());
  Bits reads = logic == nullptr ? Bits(inputs_.size()) : inputs_.read_by(logic->root());
  rules_.push_back({place, logic, step, std::move(reads)});
}

void Steps::add_page(uint32_t page) {
  const Page& model = inputs_.survey().pages[page];
  page_steps_.push_back(add_step(Step::Kind::kPage, page, nullptr));
  if (model.show_if)
    add_rule({RulePlace::Kind::kPageShown, page, 0, 0}, &*model.show_if, steps_.size() - 1);
  for (size_t i = 0; i < model.questions.size(); ++i) {
    add_question(page, i);
    add_checks(page, i);
  }
  add_next(page);
  steps_[page_steps_.back()].hidden = steps_.size() - 1;
}

void Steps::add_question(uint32_t page, size_t index) {
  const Question& question = inputs_.survey().pages[page].questions[index];
  const size_t step = add_step(Step::Kind::kQuestion, page, &question);
  if (question.show_if)
    add_rule({RulePlace::Kind::kQuestionShown, page, index, 0}, &*question.show_if, step);
  const auto add_choices = [&](const std::vector<Choice>& choices, RulePlace::Kind kind) {
    for (size_t i = 0; i < choices.size(); ++i) {
      if (choices[i].show_if) add_rule({kind, page, index, i}, &*choices[i].show_if, step);
    }
  };
  add_choices(question.choices, RulePlace::Kind::kChoiceShown);
  add_choices(question.rows, RulePlace::Kind::kRowShown);
  const auto [first, end] = inputs_.of(question);
  if (first < end && inputs_[first].kind == Input::Kind::kPart && !is_whole(question)) {
    for (size_t i = first; i < end; ++i) {
      const size_t part = add_step(Step::Kind::kPart, page, &question);
      steps_[part].input = i;
    }
  }
  steps_[step].hidden = steps_.size();
}

// A check is asked as soon as everything that it reads on its page is answered.
void Steps::add_checks(uint32_t page, size_t asked) {
  const Page& model = inputs_.survey().pages[page];
  for (size_t i = 0; i <= asked; ++i) {
    const Question& question = model.questions[i];
    for (size_t c = 0; c < question.checks.size(); ++c) {
      const Logic& rule = question.checks[c].rule;
      if (last_read(model, i, rule) != asked) continue;
      const size_t step = add_step(Step::Kind::kCheck, page, &question);
      add_rule({RulePlace::Kind::kCheck, page, i, c}, &rule, step);
      const auto [first, end] = inputs_.of(question);
      for (size_t input = first; input < end; ++input) rules_.back().reads.add(input);
    }
  }
}

size_t Steps::last_read(const Page& page, size_t question, const Logic& rule) const {
  const Bits reads = inputs_.read_by(rule.root());
  for (size_t i = page.questions.size(); i-- > question + 1;) {
    const auto [first, end] = inputs_.of(page.questions[i]);
    for (size_t input = first; input < end; ++input) {
      if (reads.has(input)) return i;
    }
  }
  return question;
}

void Steps::add_next(uint32_t page) {
  const Page& model = inputs_.survey().pages[page];
  const size_t step = add_step(Step::Kind::kNext, page, nullptr);
  for (size_t i = 0; i < model.next.size(); ++i) {
    const auto& condition = model.next[i].condition;
    add_rule({RulePlace::Kind::kNext, page, 0, i}, condition ? &*condition : nullptr, step);
  }
}

void Steps::link() {
  const Survey& survey = inputs_.survey();
  for (size_t i = 0; i < first_end_; ++i) {
    Step& step = steps_[i];
    if (step.kind != Step::Kind::kNext) {
      step.following.push_back(i + 1);
      const bool may_hide = step.kind == Step::Kind::kPage || step.kind == Step::Kind::kQuestion;
      if (may_hide && step.hidden != i + 1) step.following.push_back(step.hidden);
      continue;
    }
    for (const Rule& rule : survey.pages[step.page].next)
      step.following.push_back(step_of(rule.go));
    if (!step.following.empty()) continue;
    const bool is_last = step.page + 1u == survey.pages.size();
    step.following.push_back(step_of(is_last ? Target{true, 0} : Target{false, step.page + 1u}));
  }
}

namespace {

// What the step decides anew on every way that leads on from it.
void remove_decided(const Inputs& inputs, const Step& step, Bits& live) {
  if (step.kind == Step::Kind::kPart) live.remove(step.input);
  if (step.kind != Step::Kind::kQuestion) return;
  const auto [first, end] = inputs.of(*step.question);
  for (size_t i = first; i < end; ++i) live.remove(i);
}

}  // namespace

std::vector<Bits> find_live(const Steps& steps, const std::vector<bool>& active) {
  std::vector<Bits> live(steps.all().size(), Bits(steps.inputs().size()));
  Bits now(steps.inputs().size());
  for (bool changed = true; changed;) {
    changed = false;
    for (size_t i = steps.all().size(); i-- > 0;) {
      const Step& step = steps[i];
      now.clear();
      for (size_t next : step.following) now.add_all(live[next]);
      remove_decided(steps.inputs(), step, now);
      for (size_t rule : step.rules) {
        if (active[rule]) now.add_all(steps.rules()[rule].reads);
      }
      changed = live[i].add_all(now) || changed;
    }
  }
  return live;
}

}  // namespace earshot
