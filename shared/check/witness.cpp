#include "shared/check/witness.h"

#include <algorithm>
#include <set>

#include "shared/json.h"

namespace earshot {
namespace {

void apply(const PathSpace& space, const Decision& decision, Witness& witness) {
  const Input& input = space.inputs[decision.input];
  const Value& value = space.domains[decision.input].values[decision.value];
  if (input.kind == Input::Kind::kLanguage) {
    witness.lang = value.string();
    witness.has_lang = true;
  } else if (input.kind == Input::Kind::kAttribute) {
    if (!value.is_null()) witness.attr.set(input.name.substr(5), value);
  } else if (input.kind == Input::Kind::kPart) {
    Value& whole = witness.answers.try_emplace(input.question->id, Value::Object()).first->second;
    if (!value.is_null()) whole.set(input.part, value);
    else std::erase_if(whole.object(), [&](const Member& m) { return m.key == input.part; });
  } else if (value.is_null()) {
    witness.answers.erase(input.question->id);
  } else {
    witness.answers[input.question->id] = value;
  }
}

// The first value that a question takes when it shows all that it shows without conditions.
Value usual_value(const PathSpace& space, size_t input) {
  const Question& question = *space.inputs[input].question;
  const auto is_plain = [&](const Value& value) {
    return std::none_of(question.choices.begin(), question.choices.end(), [&](const Choice& c) {
      const bool named =
          value.is_string()
              ? value.string() == c.id
              : value.is_array() && std::find(value.array().begin(), value.array().end(),
                                              Value(c.id)) != value.array().end();
      return named && c.show_if;
    });
  };
  const auto& values = space.domains[input].values;
  for (const Value& value : values) {
    if (!value.is_null() && is_plain(value)) return value;
  }
  return values.size() > 1 ? values[1] : Value();
}

void fill_in(const PathSpace& space, const Question& question, Witness& witness) {
  if (!question.required) return;
  const auto [first, end] = space.inputs.of(question);
  for (size_t i = first; i < end; ++i) {
    const Input& input = space.inputs[i];
    const Value value = usual_value(space, i);
    if (input.kind == Input::Kind::kAnswer) {
      if (!value.is_null()) witness.answers.try_emplace(question.id, value);
      continue;
    }
    Value& whole = witness.answers.try_emplace(question.id, Value::Object()).first->second;
    if (whole.find(input.part) == nullptr) whole.set(input.part, value);
  }
}

// Parts in the order of the file, as an answer has them.
void put_in_order(const PathSpace& space, const Question& question, Value& answer) {
  if (!answer.is_object()) return;
  Value::Object ordered;
  const auto [first, end] = space.inputs.of(question);
  for (size_t i = first; i < end; ++i) {
    const Value* part = answer.find(space.inputs[i].part);
    if (part != nullptr) ordered.push_back({space.inputs[i].part, *part});
  }
  answer = Value(std::move(ordered));
}

// Adds what visitors must answer as well, and takes out what they are not asked.
void complete(const PathSpace& space, Witness& witness) {
  const std::set<size_t> pages(witness.pages.begin(), witness.pages.end());
  for (size_t page : pages) {
    for (const Question& question : space.survey.pages[page].questions)
      fill_in(space, question, witness);
  }
  Walker walker(space.survey, witness.answers, witness.attr, witness.lang);
  for (size_t page : witness.pages) walker.enter(page);
  Answers kept;
  for (const Question* question : walker.asked()) {
    const Value* seen = walker.sight().answer(*question);
    if (seen == nullptr) continue;
    Value answer = *seen;
    put_in_order(space, *question, answer);
    const bool is_empty = answer.is_object() && answer.object().empty();
    if (!answer.is_null() && !is_empty) kept.emplace(question->id, std::move(answer));
  }
  witness.answers = std::move(kept);
}

void add_pages(const Steps& steps, const State& state, Witness& witness) {
  size_t at = state.entered;
  for (size_t left = steps.all().size(); left > 0; --left) {
    if (steps[at].kind == Step::Kind::kPage) witness.pages.push_back(steps[at].page);
    if (at == state.step) return;
    at = steps[at].following.front();
  }
}

}  // namespace

Witness witness_of(const PathSpace& space, const PathGraph& graph,
                   const std::vector<uint32_t>& chain) {
  Witness witness;
  witness.attr = Value(Value::Object());
  witness.lang = space.survey.languages.empty() ? "en" : space.survey.languages.front();
  for (size_t i = 0; i < chain.size(); ++i) {
    const State& state = graph.states[chain[i]];
    for (const Decision& decision : state.decided) apply(space, decision, witness);
    // A state whose attributes were decided is still at the step of its parent.
    const bool again = i > 0 && graph.states[chain[i - 1]].step == state.entered;
    if (!again) add_pages(space.steps, state, witness);
    witness.ends = space.steps[state.step].kind == Step::Kind::kEnd;
  }
  complete(space, witness);
  return witness;
}

Witness witness_of(const PathSpace& space, const PathGraph& graph, uint32_t state) {
  std::vector<uint32_t> chain;
  for (uint32_t at = state; at != kNoState; at = graph.states[at].parent) chain.push_back(at);
  std::reverse(chain.begin(), chain.end());
  return witness_of(space, graph, chain);
}

std::string to_json(const Witness& witness) {
  Value::Object out;
  for (const auto& [id, answer] : witness.answers) out.push_back({id, answer});
  if (!witness.attr.object().empty()) out.push_back({"attr", witness.attr});
  if (witness.has_lang) out.push_back({"lang", Value(witness.lang)});
  return to_json(Value(std::move(out)));
}

}  // namespace earshot
