// Whether a survey says the same in all its languages.
#pragma once

#include <vector>

#include "shared/model.h"
#include "shared/problem.h"

namespace earshot {

// Errors and warnings, in the order of the file, without line and column:
//   missing-translation   a text lacks one of the survey's "languages", or of those that its other
//                         texts have
//   undeclared-language   a text has a language that "languages" does not list
//   other-placeholders    a translation pipes in something else than the first language does
std::vector<Problem> check_translations(const Survey& survey);

}  // namespace earshot
