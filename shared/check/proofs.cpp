#include "shared/check/proofs.h"

#include <algorithm>

namespace earshot {

Proofs::Proofs(const PathSpace& space, size_t max_states)
    : space_(space), rules_(space.steps.rules().size()) {
  const std::vector<bool> all(rules_.size(), true);
  // Slices are usually far smaller, so not everything is spent on the whole.
  base_ = &add_graph(all, {.max_states = max_states / 4, .max_values = 5 * max_states});
  is_full_ = base_->is_complete;
  if (!is_full_) explore_slices(max_states);
  is_base_exact_ = base_->is_complete && !reads_open(relevant_to({}));
  const auto is_open = [](const Domain& domain) { return domain.is_open; };
  if (std::none_of(space.domains.begin(), space.domains.end(), is_open)) return;
  for (size_t i = 0; i < rules_.size(); ++i)
    rules_[i].is_exact = rules_[i].is_exact && !reads_open(relevant_to({i}));
}

const PathGraph& Proofs::add_graph(const std::vector<bool>& active, const ExploreOptions& options) {
  graphs_.push_back(std::make_unique<PathGraph>(explore(space_, active, options)));
  const PathGraph& graph = *graphs_.back();
  learn(graph, active, !graph.is_complete);
  return graph;
}

void Proofs::explore_slices(size_t max_states) {
  base_ = &add_graph(relevant_to({}), {.max_states = max_states});
  size_t left = 2 * max_states;
  bool all_exact = base_->is_complete;
  // Where pages lead has a say in every rule: if that is too much, so is each of them.
  for (size_t i = 0; base_->is_complete && i < rules_.size(); ++i) {
    if (rules_[i].is_exact) continue;
    const PathGraph& slice = add_graph(relevant_to({i}), {.max_states = left / 4, .skips = true});
    left -= std::min(left, slice.states.size());
    all_exact = all_exact && slice.is_complete;
  }
  if (all_exact) return;
  const std::vector<bool> all(rules_.size(), true);
  sampled_ =
      &add_graph(all, {.max_states = max_states / 4, .max_values = 5 * max_states, .walks = true});
  if (!base_->is_complete) base_ = sampled_;
}

// REQUIRES: `active` has every rule that has a say in an active one.
void Proofs::learn(const PathGraph& graph, const std::vector<bool>& active, bool is_partial) {
  const auto note = [&](uint32_t state, Fact& fact) {
    if (state != kNoState && !fact.happens()) fact = {&graph, state};
  };
  for (size_t i = 0; i < rules_.size(); ++i) {
    if (!active[i]) continue;
    RuleProof& proof = rules_[i];
    const RuleFacts& facts = graph.rules[i];
    if (!proof.shadowed.happens()) proof.shadow = facts.shadow;
    note(facts.held, proof.held);
    note(facts.failed, proof.failed);
    note(facts.taken, proof.taken);
    note(facts.shadowed, proof.shadowed);
    proof.is_exact = proof.is_exact || !is_partial;
  }
}

Fact Proofs::reached(size_t step) const {
  for (const auto& graph : graphs_) {
    // The others leave pages out.
    const bool is_trusted =
        graph == graphs_.front() || graph.get() == base_ || graph.get() == sampled_;
    if (is_trusted && graph->reached[step] != kNoState) return {graph.get(), graph->reached[step]};
  }
  return {};
}

bool Proofs::may_block(const PlacedRule& rule) const {
  const RulePlace& place = rule.place;
  if (place.kind == RulePlace::Kind::kNext) return true;
  if (place.kind == RulePlace::Kind::kPageShown || place.kind == RulePlace::Kind::kQuestionShown)
    return false;
  const Question& question = space_.survey.pages[place.page].questions[place.question];
  if (!question.required) return false;
  if (place.kind == RulePlace::Kind::kCheck) return !question.checks[place.index].soft;
  const auto& list = place.kind == RulePlace::Kind::kRowShown ? question.rows : question.choices;
  const auto plain =
      std::count_if(list.begin(), list.end(), [](const Choice& c) { return !c.show_if; });
  const bool counts = question.type == QuestionType::kChoices;
  const double least = counts ? std::max(1.0, question.low.value_or(1)) : 1;
  return static_cast<double>(plain) < least;
}

// Whether a rule decides about an input of the set.
bool Proofs::has_say(const PlacedRule& rule, const Bits& read) const {
  const auto& questions = space_.survey.pages[rule.place.page].questions;
  if (rule.place.kind == RulePlace::Kind::kCheck && rule.reads.meets(read)) return true;
  const bool is_page = rule.place.kind == RulePlace::Kind::kPageShown;
  const size_t first = is_page ? 0 : rule.place.question;
  const size_t last = is_page ? questions.size() - 1 : rule.place.question;
  const size_t end = space_.inputs.of(questions[last]).second;
  for (size_t i = space_.inputs.of(questions[first]).first; i < end; ++i) {
    if (read.has(i)) return true;
  }
  return false;
}

void Proofs::activate_enclosing(size_t target, std::vector<bool>& active) const {
  const auto& rules = space_.steps.rules();
  const RulePlace& inner = rules[target].place;
  for (size_t i = 0; i < rules.size(); ++i) {
    const RulePlace& outer = rules[i].place;
    if (outer.page != inner.page || inner.kind == RulePlace::Kind::kNext) continue;
    const bool of_question = outer.kind == RulePlace::Kind::kQuestionShown &&
                             outer.question == inner.question &&
                             inner.kind != RulePlace::Kind::kPageShown;
    if (of_question || outer.kind == RulePlace::Kind::kPageShown) active[i] = true;
  }
}

std::vector<bool> Proofs::relevant_to(const std::vector<size_t>& targets) const {
  const auto& rules = space_.steps.rules();
  std::vector<bool> active(rules.size());
  for (size_t i = 0; i < rules.size(); ++i) active[i] = may_block(rules[i]);
  for (size_t target : targets) {
    active[target] = true;
    activate_enclosing(target, active);
  }
  for (size_t i = 0; i < rules.size(); ++i) {
    if (active[i] && rules[i].place.kind != RulePlace::Kind::kNext) activate_enclosing(i, active);
  }
  Bits read(space_.inputs.size());
  for (size_t i = 0; i < rules.size(); ++i) {
    if (active[i]) read.add_all(rules[i].reads);
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (size_t i = 0; i < rules.size(); ++i) {
      if (active[i] || !has_say(rules[i], read)) continue;
      active[i] = true;
      read.add_all(rules[i].reads);
      changed = true;
    }
  }
  return active;
}

bool Proofs::reads_open(const std::vector<bool>& active) const {
  for (size_t i = 0; i < active.size(); ++i) {
    if (!active[i]) continue;
    bool open = false;
    space_.steps.rules()[i].reads.each(
        [&](size_t input) { open = open || space_.domains[input].is_open; });
    if (open) return true;
  }
  return false;
}

}  // namespace earshot
