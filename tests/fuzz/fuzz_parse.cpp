// Any text as a survey file.
#include "shared/session.h"
#include "tests/fuzz/fuzz.h"

using namespace earshot;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text = text_of(data, size);
  ParsedSurvey parsed = parse_survey(text);
  require(parsed.survey.has_value() != has_errors(parsed.problems), "a survey without errors");
  for (const Problem& problem : parsed.problems) {
    require(problem.line > 0 && problem.column > 0, "place of " + to_string(problem));
    require(!problem.code.empty() && !problem.message.empty(), "words of " + to_string(problem));
  }
  if (!parsed.survey) return 0;
  const Survey& survey = *parsed.survey;
  for (size_t page = 0; page < survey.pages.size(); ++page) {
    require(!survey.pages[page].questions.empty(), "a page has a question");
    for (const Question& question : survey.pages[page].questions)
      require(survey.find_question(question.id) == &question, "found by its id: " + question.id);
    for (const Rule& rule : survey.pages[page].next) {
      const size_t count = rule.go.is_end ? survey.ends.size() : survey.pages.size();
      require(rule.go.index < count, "a rule leads somewhere");
    }
  }
  const Session session(std::make_shared<const Survey>(std::move(*parsed.survey)), {});
  require(parse_json(to_json(session.view())).problems.empty(), "a view is JSON");
  return 0;
}
