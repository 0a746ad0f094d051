// Advice about words: what makes people answer something else than what they think, or not at all.
// After the usual advice on questionnaires (Dillman, Smyth and Christian, "Internet, Phone, Mail,
// and Mixed-Mode Surveys", 4th edition, chapter 4; Krosnick and Presser, "Question and Questionnaire
// Design", 2010). All but the last three know English words only, and read only English texts.
//
//   leading            "Don't you think that delivery was quick?"      suggests its answer
//   loaded             "How bad was our terrible delay?"               judges before the visitor can
//   double-barrelled   "How clear and complete was the page?"          asks two things for one answer
//   absolute           "Do you always find what you need?"             few can say yes to "always"
//   unbalanced-scale   excellent, very good, good, poor                three ways up, one way down
//   too-long-question  more than 25 words                              is not read to its end
//   too-many-choices   more than 12 in a list                          the first ones win
#pragma once

#include <vector>

#include "shared/model.h"
#include "shared/problem.h"

namespace earshot {

// Warnings, in the order of the file, without line and column.
std::vector<Problem> check_wording(const Survey& survey);

}  // namespace earshot
