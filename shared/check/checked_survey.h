// Everything that can be found in a survey file, in one call: for `earshot check`, for the
// playground, and for whoever builds an editor.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/check/check.h"
#include "shared/check/paths.h"
#include "shared/check/privacy.h"
#include "shared/problem.h"

namespace earshot {

struct CheckedSurvey {
  std::vector<Problem> problems;  // located, in the order of the file
  // If the file is a survey:
  std::optional<PathReport> paths;
  std::optional<PrivacyReport> privacy;
};

// Reads the text as a survey; what is no survey has the problems of parse_survey() only.
CheckedSurvey check_text(std::string_view text, const CheckOptions& options = {});

// {"problems":[{"severity","code","path","line","column","message","suggestion","witness"}],
//  "paths":{…},"privacy":{…}}; with "file" in front if it has a name.
std::string to_json(const CheckedSurvey& checked, const std::string& file = "");

}  // namespace earshot
