// The engine as WebAssembly, for tests/bench/engine_bench.mjs: how long it takes to read a large
// survey, and to look at all of its conditions again after an answer.
#include <memory>
#include <optional>
#include <string>

#include "shared/flow.h"
#include "shared/parse.h"
#include "shared/session.h"

namespace {

using namespace earshot;

constexpr SurveyLimits kNoLimits{{64 << 20, 64}, 100'000, 200};

std::string input;
std::shared_ptr<const Survey> survey;
std::optional<Session> session;

}  // namespace

#define EXPORT(name) __attribute__((export_name(#name), used))

extern "C" {

// Memory for so many bytes of text; the text before is gone.
EXPORT(es_input) char* es_input(int size) {
  input.assign(static_cast<size_t>(size), '\0');
  return input.data();
}

// Reads the survey in the input and gives the number of its questions; -1: it has a problem.
EXPORT(es_load) int es_load() {
  session.reset();
  survey.reset();
  ParsedSurvey parsed = parse_survey(input, kNoLimits);
  if (!parsed.survey) return -1;
  survey = std::make_shared<const Survey>(std::move(*parsed.survey));
  return static_cast<int>(survey->names.size() - kFirstQuestionSlot);
}

// Only reads the JSON text; the number of problems in it.
EXPORT(es_read) int es_read() {
  return static_cast<int>(parse_json(input, kNoLimits.json).problems.size());
}

// Shows the loaded survey to a visitor; the questions on the screen.
EXPORT(es_open) int es_open() {
  session.emplace(survey, SessionOptions());
  return static_cast<int>(session->view().nodes.size());
}

// The visitor answers "nps"; the progress afterwards, into which every page ahead has gone.
EXPORT(es_answer) double es_answer(double answer) {
  session->apply({Action::Type::kAnswer, "nps", answer, false}, 0);
  return session->view().progress;
}

// How many questions a visitor with that answer to "nps" would be asked, on all pages.
EXPORT(es_visible) int es_visible(double answer) {
  const Answers answers = {{"nps", answer}};
  const Value nobody{Value::Object()};
  Walker walker(*survey, answers, nobody, "en");
  for (size_t page = 0; page < survey->pages.size(); ++page) walker.enter(page);
  return static_cast<int>(walker.asked().size());
}

}  // extern "C"
