#include <algorithm>

#include "shared/check/check_paths.h"
#include "shared/check/finding.h"
#include "shared/check/place.h"

namespace earshot {
namespace {

// Steps that can be reached if every rule can be followed.
std::vector<bool> linked(const Steps& steps) {
  std::vector<bool> seen(steps.all().size());
  std::vector<size_t> open = {steps.page_step(0)};
  while (!open.empty()) {
    const size_t at = open.back();
    open.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    for (size_t next : steps[at].following) open.push_back(next);
  }
  return seen;
}

void add(std::string code, std::string place, std::string message, std::string suggestion,
         std::vector<Problem>& problems) {
  Problem problem;
  problem.code = std::move(code);
  problem.path = std::move(place);
  problem.message = std::move(message);
  problem.suggestion = std::move(suggestion);
  problems.push_back(std::move(problem));
}

}  // namespace

size_t check_reached(const Proofs& proofs, std::vector<Problem>& problems) {
  const Survey& survey = proofs.space().survey;
  const Steps& steps = proofs.space().steps;
  const auto is_linked = linked(steps);
  size_t unknown = 0;
  // True if the step cannot be reached; counts it if that is not known.
  const auto is_out_of_reach = [&](size_t step) {
    if (proofs.reached(step).happens()) return false;
    if (proofs.is_base_exact() || !is_linked[step]) return true;
    ++unknown;
    return false;
  };
  for (size_t page = 0; page < survey.pages.size(); ++page) {
    const size_t step = steps.page_step(page);
    if (!is_out_of_reach(step)) continue;
    add("unreachable-page", place_of_page(survey, page),
        page_name(survey, page) + " can never be reached: no answers lead to it.",
        is_linked[step] ? "Change the rules that lead to it: none of them is ever followed."
                        : "Let a rule of \"next\" go to it, or remove it.",
        problems);
  }
  for (size_t end = 0; end < survey.ends.size(); ++end) {
    const size_t step = steps.step_of({true, end});
    if (!is_out_of_reach(step)) continue;
    add("unreachable-end", place_of_end(end),
        "The end " + quoted(survey.ends[end].id) + " can never be reached: no answers lead to it.",
        is_linked[step] ? "Change the rules that lead to it: none of them is ever followed."
                        : "Let a rule of \"next\" go to it, or remove it.",
        problems);
  }
  return unknown;
}

}  // namespace earshot
