// What a survey does that its author did not mean: proofs about paths, and advice about words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/model.h"
#include "shared/problem.h"

namespace earshot {

struct CheckOptions {
  size_t max_states = 200'000;  // how far paths are explored before "unknown" is the answer
  // A longest path that takes longer is a warning; a survey's own "minutes" go before it.
  double budget_seconds = 180;
};

// Findings in the order of the file, without line and column (locate() of json.h adds those).
// Errors: what no visitor can have meant. Warnings: what is probably a mistake.
std::vector<Problem> check_survey(const Survey& survey, const CheckOptions& options = {});

// The same for who knows the paths already.
class Proofs;
struct PathReport;
std::vector<Problem> check_survey(const Proofs& proofs, const PathReport& paths,
                                  const CheckOptions& options);

}  // namespace earshot
