#include "shared/flow.h"

#include <algorithm>

#include "shared/score.h"

namespace earshot {
namespace {

bool has_id(const std::vector<const Choice*>& choices, std::string_view id) {
  return std::any_of(choices.begin(), choices.end(), [&](const Choice* c) { return c->id == id; });
}

}  // namespace

Sight::Sight(const Survey& survey, const Value& attr, const std::string& lang)
    : survey_(survey), lang_(lang), stale_(!survey.variables.empty() || survey.scored) {
  scope_.names = &survey.names;
  scope_.members.resize(survey.names.size());
  scope_.members[kAttrSlot] = &attr;
  scope_.members[kCalcSlot] = &calc_;
  scope_.members[kScoreSlot] = &score_;
  scope_.members[kLangSlot] = &lang_;
}

void Sight::show(const Question& question, const Value* answer) {
  const Value*& member = scope_.members[question.slot];
  stale_ = stale_ || (member != answer && (!survey_.variables.empty() || survey_.scored));
  member = answer;
}

bool Sight::holds(const std::optional<Logic>& condition) {
  return !condition || condition->test(scope());
}

const Scope& Sight::scope() {
  if (stale_) compute();
  return scope_;
}

void Sight::compute() {
  stale_ = false;
  if (survey_.scored) {
    score_ = Value::Object();
    for (const Page& page : survey_.pages) {
      for (const Question& question : page.questions) {
        const Value* given = answer(question);
        const auto score = given == nullptr ? std::nullopt : score_of(question, *given);
        if (score) score_.set(question.id, *score);
      }
    }
  }
  calc_ = Value::Object();
  for (const Variable& variable : survey_.variables) {
    calc_.set(variable.name, variable.rule.evaluate(scope_));
  }
}

std::vector<const Choice*> shown_of(const std::vector<Choice>& choices, Sight& sight) {
  std::vector<const Choice*> shown;
  for (const Choice& choice : choices) {
    if (sight.holds(choice.show_if)) shown.push_back(&choice);
  }
  return shown;
}

Value without_hidden(const Question& question, const Value& answer, Sight& sight) {
  const auto choices = shown_of(question.choices, sight);
  if (answer.is_string()) return has_id(choices, answer.string()) ? answer : Value();
  if (answer.is_array()) {
    Value::Array kept;
    for (const Value& id : answer.array()) {
      if (has_id(choices, id.string())) kept.push_back(id);
    }
    return kept.empty() ? Value() : Value(std::move(kept));
  }
  if (!answer.is_object()) return answer;
  const auto rows = shown_of(question.rows, sight);
  Value::Object kept;
  for (const Member& row : answer.object()) {
    if (has_id(rows, row.key)) kept.push_back(row);
  }
  return kept.empty() ? Value() : Value(std::move(kept));
}

Target follow_rules(const Survey& survey, size_t page, Sight& sight) {
  for (const Rule& rule : survey.pages[page].next) {
    if (sight.holds(rule.condition)) return rule.go;
  }
  return page + 1 < survey.pages.size() ? Target{false, page + 1} : Target{true, 0};
}

Walker::Walker(const Survey& survey, const Answers& answers, const Value& attr,
               const std::string& lang, const std::vector<size_t>& path)
    : survey_(survey), answers_(answers), sight_(survey, attr, lang), asked_(survey.names.size()) {
  for (size_t page : path) enter(page);
}

void Walker::enter(size_t page) {
  page_ = &survey_.pages[page];
  shown_.clear();
  const bool page_shown = sight_.holds(page_->show_if);
  for (const Question& question : page_->questions) {
    if (page_shown && sight_.holds(question.show_if)) {
      enter_question(question);
    } else if (asked_[question.slot]) {  // shown on an earlier round of a loop, and no longer
      asked_[question.slot] = false;
      sight_.show(question, nullptr);
    }
  }
}

void Walker::enter_question(const Question& question) {
  shown_.push_back(&question);
  met_.push_back(&question);
  asked_[question.slot] = true;
  const auto found = answers_.find(question.id);
  const Value* answer = found == answers_.end() ? nullptr : &found->second;
  if (answer != nullptr && question.conditional) {
    // In view while its own choices are decided is what was there before, as for the visitor.
    Value kept = without_hidden(question, *answer, sight_);
    answer = kept.is_null() ? nullptr : &trimmed_.emplace_back(std::move(kept));
  }
  sight_.show(question, answer);
}

std::vector<const Question*> Walker::asked() const {
  std::vector<const Question*> out;
  std::vector<bool> left = asked_;
  for (const Question* question : met_) {
    if (!left[question->slot]) continue;
    left[question->slot] = false;
    out.push_back(question);
  }
  return out;
}

Target Walker::advance() {
  if (page_ == nullptr) {
    enter(0);
    if (!shown_.empty()) return Target{false, 0};
  }
  for (size_t steps = 0; steps < kMaxPath; ++steps) {
    const Target target =
        follow_rules(survey_, static_cast<size_t>(page_ - survey_.pages.data()), sight_);
    if (target.is_end) return target;
    enter(target.index);
    if (!shown_.empty()) return target;
  }
  return Target{true, 0};
}

}  // namespace earshot
