#include "shared/cli/survey_file.h"

#include <ostream>

#include "shared/check/diagnostic.h"
#include "shared/cli/input.h"
#include "shared/parse.h"

namespace earshot::cli {

std::shared_ptr<const Survey> read_survey_file(const std::string& command, const std::string& file,
                                               std::ostream& errors) {
  std::string text;
  if (!read_input(file, text)) {
    errors << "earshot " << command << ": " << file << " cannot be read.\n";
    return nullptr;
  }
  ParsedSurvey parsed = parse_survey(text);
  for (const Problem& problem : parsed.problems)
    errors << diagnostic(file, text, problem, false) << "\n";
  return parsed.survey ? std::make_shared<const Survey>(std::move(*parsed.survey)) : nullptr;
}

}  // namespace earshot::cli
