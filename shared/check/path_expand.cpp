#include "shared/check/path_expand.h"

#include <algorithm>

namespace earshot {
namespace {

bool always_shows(const Page& page) {
  return !page.show_if && std::any_of(page.questions.begin(), page.questions.end(),
                                      [](const Question& q) { return !q.show_if; });
}

// Whether all that an answer names is shown, and of a whole ranking all that is shown is named.
bool names_shown(const Question& question, const Value& answer, const std::vector<bool>& shown) {
  size_t named = 0;
  const auto is_shown = [&](const Value& id) {
    for (size_t i = 0; i < question.choices.size(); ++i) {
      if (question.choices[i].id == id.string()) return bool{shown[i]};
    }
    return false;
  };
  if (answer.is_string()) return is_shown(answer);
  if (!answer.is_array()) return true;
  for (const Value& id : answer.array()) {
    if (!is_shown(id)) return false;
    ++named;
  }
  const bool is_whole = question.type == QuestionType::kRanking && question.required;
  return !is_whole || named == static_cast<size_t>(std::count(shown.begin(), shown.end(), true));
}

}  // namespace

Expander::Expander(const PathSpace& space, const std::vector<bool>& active, PathGraph& graph,
                   bool skips)
    : space_(space),
      active_(active),
      graph_(graph),
      live_(find_live(space.steps, active)),
      given_read_(space.steps.all().size()),
      stage_(space.inputs),
      current_(space.inputs.size(), kNoState) {
  for (size_t step = 0; step < space.steps.all().size(); ++step) {
    Bits read(space.inputs.size());
    for (size_t rule : space.steps[step].rules) {
      if (active[rule]) read.add_all(space.steps.rules()[rule].reads);
    }
    read.each([&](size_t i) {
      if (space.inputs[i].is_given()) given_read_[step].push_back(static_cast<uint32_t>(i));
    });
  }
  for (const Page& page : space.survey.pages) page_always_shows_.push_back(always_shows(page));
  for (uint32_t step = 0; step < space.steps.all().size(); ++step) shortcut_.push_back(step);
  if (skips) find_shortcuts();
}

void Expander::find_shortcuts() {
  const auto& steps = space_.steps.all();
  std::vector<bool> idle;
  for (size_t at = 0; at < steps.size(); ++at) idle.push_back(is_idle(steps[at], at));
  for (size_t from = steps.size(); from-- > 0;) {
    size_t at = from;
    // What lies behind is known already. A circle in which nothing happens is left somewhere.
    for (size_t left = steps.size(); left > 0 && idle[at]; --left) {
      const size_t next = steps[at].following.front();
      at = next > from ? shortcut_[next] : next;
    }
    shortcut_[from] = static_cast<uint32_t>(at);
  }
}

// Whether all states at the step go on to its first following step, and nothing is decided.
bool Expander::is_idle(const Step& step, size_t at) const {
  if (step.kind == Step::Kind::kEnd) return false;
  for (size_t rule : step.rules) {
    if (active_[rule] && space_.steps.rules()[rule].logic != nullptr) return false;
  }
  if (step.kind == Step::Kind::kPart) return !live_[at + 1].has(step.input);
  if (step.kind != Step::Kind::kQuestion) return true;
  const auto [first, end] = space_.inputs.of(*step.question);
  size_t i = first;
  while (i < end && !live_[at + 1].has(i)) ++i;
  return i == end;
}

State Expander::start() const {
  State state;
  state.entered = static_cast<uint32_t>(space_.steps.page_step(0));
  state.step = shortcut_[state.entered];
  state.is_anchor = true;
  return state;
}

std::vector<Successor>& Expander::expand(uint32_t id) {
  id_ = id;
  out_.clear();
  decided_.clear();
  load(graph_.states[id]);
  if (decide_given()) return out_;
  switch (space_.steps[graph_.states[id].step].kind) {
    case Step::Kind::kPage: expand_page(); break;
    case Step::Kind::kQuestion: expand_question(); break;
    case Step::Kind::kPart: expand_part(); break;
    case Step::Kind::kCheck: expand_check(); break;
    case Step::Kind::kNext: expand_next(); break;
    case Step::Kind::kEnd: break;
  }
  return out_;
}

void Expander::load(const State& state) {
  for (uint32_t input : loaded_) {
    current_[input] = kNoState;
    stage_.put(input, Value());
  }
  loaded_.clear();
  for (const Decision& decision : state.live) {
    current_[decision.input] = decision.value;
    stage_.put(decision.input, space_.domains[decision.input].values[decision.value]);
    loaded_.push_back(decision.input);
  }
}

// Attributes and the language are decided when a rule first reads them.
bool Expander::decide_given() {
  const uint32_t step = graph_.states[id_].step;
  for (uint32_t input : given_read_[step]) {
    if (current_[input] != kNoState) continue;
    for (const auto& cell : space_.cells[input].members) {
      decided_ = {{input, cell.front()}};
      emit(step);
      out_.back().state.is_anchor = true;
    }
    return true;
  }
  return false;
}

bool Expander::asks(size_t rule) {
  if (!active_[rule]) return true;
  const bool holds = stage_.test(*space_.steps.rules()[rule].logic);
  RuleFacts& facts = graph_.rules[rule];
  uint32_t& first = holds ? facts.held : facts.failed;
  first = std::min(first, id_);
  return holds;
}

bool Expander::asks_all(RulePlace::Kind kind) {
  bool all = true;
  for (size_t rule : space_.steps[graph_.states[id_].step].rules) {
    if (space_.steps.rules()[rule].place.kind == kind) all = asks(rule) && all;
  }
  return all;
}

void Expander::hide(std::pair<size_t, size_t> inputs, size_t to) {
  for (size_t i = inputs.first; i < inputs.second; ++i)
    decided_.push_back({static_cast<uint32_t>(i), 0});
  emit(to);
}

void Expander::expand_page() {
  const size_t at = graph_.states[id_].step;
  const Step& step = space_.steps[at];
  if (asks_all(RulePlace::Kind::kPageShown)) return emit(at + 1);
  const auto& questions = space_.survey.pages[step.page].questions;
  hide({space_.inputs.of(questions.front()).first, space_.inputs.of(questions.back()).second},
       step.hidden);
}

void Expander::expand_question() {
  const size_t at = graph_.states[id_].step;
  const Step& step = space_.steps[at];
  const Question& question = *step.question;
  const auto inputs = space_.inputs.of(question);
  if (!asks_all(RulePlace::Kind::kQuestionShown)) return hide(inputs, step.hidden);
  choice_shown_.assign(question.choices.size(), true);
  row_shown_.assign(question.rows.size(), true);
  for (size_t rule : step.rules) {
    const RulePlace& place = space_.steps.rules()[rule].place;
    if (place.kind == RulePlace::Kind::kChoiceShown) choice_shown_[place.index] = asks(rule);
    if (place.kind == RulePlace::Kind::kRowShown) row_shown_[place.index] = asks(rule);
  }
  const bool is_empty = question.required && !question.rows.empty() &&
                        std::find(row_shown_.begin(), row_shown_.end(), true) == row_shown_.end();
  if (is_empty) return;  // an answer is wanted, and there is none to give
  if (space_.steps[at + 1].kind == Step::Kind::kPart) return emit(at + 1, true);
  answer(inputs.first, inputs.second);
}

void Expander::expand_part() {
  const Step& step = space_.steps[graph_.states[id_].step];
  row_shown_.assign(step.question->rows.size(), true);
  answer(step.input, step.input + 1);
}

// Every way to answer the inputs from `input` to `end`, as far as anyone will ask.
void Expander::answer(size_t input, size_t end) {
  const size_t next = graph_.states[id_].step + 1;
  if (input == end) return emit(next, true);
  if (!live_[next].has(input)) {
    if (can_answer(input)) answer(input + 1, end);
    return;
  }
  for (const auto& cell : space_.cells[input].members) {
    const auto value =
        std::find_if(cell.begin(), cell.end(), [&](uint32_t v) { return is_available(input, v); });
    if (value == cell.end()) continue;
    decided_.push_back({static_cast<uint32_t>(input), *value});
    answer(input + 1, end);
    decided_.pop_back();
  }
}

bool Expander::can_answer(size_t input) const {
  const Question& question = *space_.inputs[input].question;
  if (!question.required) return true;
  const auto count = static_cast<uint32_t>(space_.domains[input].values.size());
  uint32_t value = 0;
  while (value < count && !is_available(input, value)) ++value;
  return value < count;
}

bool Expander::is_available(size_t input, uint32_t value) const {
  const Input& asked = space_.inputs[input];
  const Question& question = *asked.question;
  if (question.type == QuestionType::kMatrix) {
    const bool shown = row_shown_[input - space_.inputs.of(question).first];
    return shown ? value != 0 || !question.required : value == 0;
  }
  if (value == 0) return !question.required;
  return !question.conditional ||
         names_shown(question, space_.domains[input].values[value], choice_shown_);
}

bool Expander::is_answered(const Question& question) const {
  const auto [first, end] = space_.inputs.of(question);
  return std::any_of(current_.begin() + static_cast<std::ptrdiff_t>(first),
                     current_.begin() + static_cast<std::ptrdiff_t>(end),
                     [](uint32_t value) { return value != kNoState && value != 0; });
}

void Expander::expand_check() {
  const size_t at = graph_.states[id_].step;
  const size_t rule = space_.steps[at].rules.front();
  const Question& question = *space_.steps[at].question;
  const bool is_soft = question.checks[space_.steps.rules()[rule].place.index].soft;
  if (!active_[rule] || !is_answered(question) || asks(rule) || is_soft) emit(at + 1);
}

void Expander::expand_next() {
  const Step& step = space_.steps[graph_.states[id_].step];
  const bool shown = graph_.states[id_].page_shows || page_always_shows_[step.page];
  if (step.rules.empty()) return emit(step.following.front(), shown);
  size_t taken = step.rules.size();
  for (size_t i = 0; i < step.rules.size(); ++i) {
    const size_t rule = step.rules[i];
    RuleFacts& facts = graph_.rules[rule];
    const bool holds = space_.steps.rules()[rule].logic == nullptr || asks(rule);
    if (!holds) continue;
    if (taken == step.rules.size()) {
      taken = i;
      facts.taken = std::min(facts.taken, id_);
    } else if (facts.shadowed == kNoState) {
      facts.shadowed = id_;
      facts.shadow = taken;
    }
  }
  emit(step.following[taken], shown);
}

void Expander::emit(size_t entered, bool shown) {
  const State& from = graph_.states[id_];
  State state;
  const uint32_t to = shortcut_[entered];
  state.entered = static_cast<uint32_t>(entered);
  state.step = to;
  state.parent = id_;
  const Step::Kind kind = space_.steps[to].kind;
  state.is_anchor = kind == Step::Kind::kPage;
  if (!state.is_anchor && kind != Step::Kind::kEnd)
    state.page_shows = !page_always_shows_[space_.steps[to].page] && (from.page_shows || shown);
  const auto keep = [&](const Decision& decision) {
    const bool is_absent = decision.value == 0 && !space_.inputs[decision.input].is_given();
    if (!is_absent && live_[to].has(decision.input)) state.live.push_back(decision);
  };
  for (const Decision& decision : from.live) {
    const bool anew = std::any_of(decided_.begin(), decided_.end(),
                                  [&](const Decision& d) { return d.input == decision.input; });
    if (!anew) keep(decision);
  }
  for (const Decision& decision : decided_) keep(decision);
  std::sort(state.live.begin(), state.live.end(),
            [](const Decision& a, const Decision& b) { return a.input < b.input; });
  state.decided = decided_;
  out_.push_back({std::move(state), shown});
}

}  // namespace earshot
