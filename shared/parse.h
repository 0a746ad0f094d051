// From the text of a survey file to a Survey.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "shared/json.h"
#include "shared/model.h"
#include "shared/problem.h"

namespace earshot {

// The limits of a survey file, checked while it is read.
struct SurveyLimits {
  JsonLimits json;
  size_t questions = 500;  // and as many ends
  size_t choices = 200;    // of one question; rows and columns as well
};

// As many problems are told; one more says how many there are besides.
constexpr size_t kMaxProblems = 200;

struct ParsedSurvey {
  std::optional<Survey> survey;   // set exactly when no problem is an error
  std::vector<Problem> problems;  // the problems of the file, located, in file order
};

ParsedSurvey parse_survey(std::string_view json_text, const SurveyLimits& limits = {});

}  // namespace earshot
