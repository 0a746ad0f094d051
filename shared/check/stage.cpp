#include "shared/check/stage.h"

#include <algorithm>

#include "shared/score.h"

namespace earshot {

Stage::Stage(const Inputs& inputs)
    : inputs_(inputs),
      values_(inputs.size()),
      composites_(inputs.survey().names.size()),
      attr_(Value::Object()),
      calc_(Value::Object()),
      score_(Value::Object()),
      has_computed_(!inputs.survey().variables.empty() || inputs.survey().scored),
      is_stale_(has_computed_) {
  scope_.names = &inputs.survey().names;
  scope_.members.resize(inputs.survey().names.size());
  scope_.members[kAttrSlot] = &attr_;
  scope_.members[kCalcSlot] = &calc_;
  scope_.members[kScoreSlot] = &score_;
}

void Stage::put(size_t i, const Value& value) {
  const Value* given = value.is_null() ? nullptr : &value;
  if (values_[i] == given) return;
  values_[i] = given;
  is_stale_ = has_computed_;
  const Input& input = inputs_[i];
  switch (input.kind) {
    case Input::Kind::kAnswer: scope_.members[input.question->slot] = given; return;
    case Input::Kind::kPart: return put_part(*input.question);
    case Input::Kind::kAttribute: return put_attribute(input, value);
    case Input::Kind::kLanguage: scope_.members[kLangSlot] = given; return;
  }
}

void Stage::put_part(const Question& question) {
  Value::Object parts;
  const auto [first, end] = inputs_.of(question);
  for (size_t i = first; i < end; ++i) {
    if (values_[i] != nullptr) parts.push_back({inputs_[i].part, *values_[i]});
  }
  scope_.members[question.slot] = parts.empty() ? nullptr : &composites_[question.slot];
  composites_[question.slot] = Value(std::move(parts));
}

void Stage::put_attribute(const Input& input, const Value& value) {
  const std::string name = input.name.substr(std::string_view("attr.").size());
  if (!value.is_null()) return attr_.set(name, value);
  std::erase_if(attr_.object(), [&](const Member& member) { return member.key == name; });
}

bool Stage::test(const Logic& rule) {
  refresh();
  return rule.test(scope_);
}

Value Stage::evaluate(const Logic& rule) {
  refresh();
  return rule.evaluate(scope_);
}

void Stage::refresh() {
  if (!is_stale_) return;
  is_stale_ = false;
  const Survey& survey = inputs_.survey();
  if (survey.scored) {
    score_ = Value::Object();
    for (const Page& page : survey.pages) {
      for (const Question& question : page.questions) {
        const Value* given = answer(question);
        const auto score = given == nullptr ? std::nullopt : score_of(question, *given);
        if (score) score_.set(question.id, *score);
      }
    }
  }
  calc_ = Value::Object();
  for (const Variable& variable : survey.variables)
    calc_.set(variable.name, variable.rule.evaluate(scope_));
}

}  // namespace earshot
