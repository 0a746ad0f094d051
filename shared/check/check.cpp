#include "shared/check/check.h"

#include <algorithm>

#include "shared/check/check_paths.h"
#include "shared/check/check_reads.h"
#include "shared/check/finding.h"
#include "shared/check/paths.h"
#include "shared/check/proofs.h"
#include "shared/effort.h"

namespace earshot {
namespace {

// "/pages/2/text" comes after "/pages/1", and before "/pages/10": numbers are compared as such.
bool is_before(const std::string& a, const std::string& b) {
  size_t i = 0, j = 0;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto digits = [&](const std::string& text, size_t from) {
    size_t end = from;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - from;
  };
  while (i < a.size() && j < b.size()) {
    if (is_digit(a[i]) && is_digit(b[j]) && digits(a, i) != digits(b, j))
      return digits(a, i) < digits(b, j);
    if (a[i] != b[j]) return a[i] < b[j];
    ++i, ++j;
  }
  return a.size() - i < b.size() - j;
}

// Where the top member of a path usually stands in a file.
int rank(const std::string& path) {
  constexpr std::string_view kOrder[] = {"/attributes", "/variables", "/welcome", "/pages",
                                         "/questions",  "/review",    "/ends"};
  for (size_t i = 0; i < std::size(kOrder); ++i) {
    if (path.rfind(kOrder[i], 0) == 0) return static_cast<int>(i);
  }
  return path.empty() ? -1 : 100;
}

// A condition that reads what is not there yet is never, or always, true: once is enough.
void drop_consequences(std::vector<Problem>& problems) {
  std::vector<std::string> forward;
  for (const Problem& problem : problems) {
    if (problem.code == "forward-reference") forward.push_back(problem.path);
  }
  std::erase_if(problems, [&](const Problem& problem) {
    const bool is_about_rule =
        problem.code != "forward-reference" && problem.code != "unreachable-page";
    return is_about_rule &&
           std::find(forward.begin(), forward.end(), problem.path) != forward.end();
  });
}

void check_length(const PathReport& report, double budget, std::vector<Problem>& problems) {
  if (report.longest.seconds <= budget) return;
  Problem problem;
  problem.severity = Severity::kWarning;
  problem.code = "too-long";
  problem.message = "The longest way takes about " + duration_text(report.longest.seconds) +
                    ", more than " + duration_text(budget) + ".";
  problem.suggestion = "Ask less, or let answers decide who is asked what.";
  problem.witness = to_json(report.longest.witness);
  problems.push_back(std::move(problem));
}

}  // namespace

std::vector<Problem> check_survey(const Survey& survey, const CheckOptions& options) {
  const PathSpace space(survey);
  const Proofs proofs(space, options.max_states);
  PathOptions few;
  few.most_listed = few.most_work = 0;
  return check_survey(proofs, find_paths(proofs, few), options);
}

std::vector<Problem> check_survey(const Proofs& proofs, const PathReport& paths,
                                  const CheckOptions& options) {
  std::vector<Problem> problems;
  check_paths(proofs, problems);
  check_forward_references(proofs, problems);
  drop_consequences(problems);
  check_unused(proofs.space().inputs, problems);
  const auto& minutes = proofs.space().survey.minutes;
  check_length(paths, minutes ? *minutes * 60 : options.budget_seconds, problems);
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    const int first = rank(a.path), second = rank(b.path);
    return first != second ? first < second : is_before(a.path, b.path);
  });
  return problems;
}

}  // namespace earshot
