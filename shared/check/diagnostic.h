// Problems on a terminal, as a good compiler prints them: where, what, the line with a mark under it,
// what to do, and answers that show it.
//
//   survey.json:12:7: error: No answers lead to page "x". [unreachable-page]
//      12 |     { "id": "x", "questions": [
//         |     ^
//     Let a rule of "next" go to it, or remove it.
//     For example: nps = 3, attr.plan = "pro"
#pragma once

#include <string>
#include <string_view>

#include "shared/problem.h"

namespace earshot {

// With the escape sequences of a terminal for colours if `colour`. REQUIRES: the problem is located
// in `text`.
std::string diagnostic(const std::string& file, std::string_view text, const Problem& problem,
                       bool colour);

// `{"nps":3,"attr":{"plan":"pro"}}` as `nps = 3, attr.plan = "pro"`; "" for no answers.
std::string witness_line(const std::string& witness);

}  // namespace earshot
