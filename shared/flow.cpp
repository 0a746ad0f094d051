#include "shared/flow.h"

#include <algorithm>

namespace earshot {

Walker::Walker(const Survey& survey, const Answers& answers, const Value& attr,
               const std::string& lang)
    : survey_(survey),
      answers_(answers),
      data_(Value::Object{{"attr", attr}, {"lang", Value(lang)}}) {}

void Walker::enter(size_t page) {
  page_ = &survey_.pages[page];
  shown_.clear();
  for (const Question& question : page_->questions) {
    if (question.show_if && !truthy(question.show_if->evaluate(data_))) continue;
    shown_.push_back(&question);
    if (std::find(asked_.begin(), asked_.end(), &question) == asked_.end())
      asked_.push_back(&question);
    const auto answer = answers_.find(question.id);
    if (answer != answers_.end()) data_.set(question.id, answer->second);
  }
}

Target Walker::follow_rules() const {
  if (page_ == nullptr) return Target{false, 0};
  for (const Rule& rule : page_->next) {
    if (!rule.condition || truthy(rule.condition->evaluate(data_))) return rule.go;
  }
  const size_t following = static_cast<size_t>(page_ - survey_.pages.data()) + 1;
  return following < survey_.pages.size() ? Target{false, following} : Target{true, 0};
}

Target Walker::advance() {
  for (size_t steps = 0; steps < kMaxPath; ++steps) {
    const Target target = follow_rules();
    if (target.is_end) return target;
    enter(target.index);
    if (!shown_.empty()) return target;
  }
  return Target{true, 0};
}

}  // namespace earshot
