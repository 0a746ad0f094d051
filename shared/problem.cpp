#include "shared/problem.h"

#include <algorithm>

namespace earshot {
namespace {

size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

bool has_errors(const std::vector<Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& p) { return p.severity == Severity::kError; });
}

std::string to_string(const Problem& problem) {
  std::string out = std::to_string(problem.line) + ":" + std::to_string(problem.column);
  out += problem.severity == Severity::kError ? " error: " : " warning: ";
  out += problem.message;
  if (!problem.path.empty()) out += " (" + problem.path + ")";
  out += " [" + problem.code + "]";
  if (!problem.suggestion.empty()) out += " " + problem.suggestion;
  return out;
}

std::string nearest(std::string_view word, std::vector<std::string_view> known) {
  constexpr size_t kLongestWord = 64;  // a hostile key must not cost a quadratic comparison
  if (word.size() > kLongestWord) return "";
  std::string_view best;
  size_t best_distance = word.size() / 3 + 1;
  for (std::string_view candidate : known) {
    if (candidate.size() > kLongestWord || candidate.size() > word.size() + best_distance ||
        word.size() > candidate.size() + best_distance)
      continue;
    const size_t distance = edit_distance(word, candidate);
    if (distance <= best_distance && distance < candidate.size() &&
        (best.empty() || distance < best_distance)) {
      best = candidate;
      best_distance = distance;
    }
  }
  return std::string(best);
}

std::string pointer_to(const std::string& parent, std::string_view token) {
  std::string out = parent + "/";
  for (char c : token) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

std::string pointer_to(const std::string& parent, size_t index) {
  return parent + "/" + std::to_string(index);
}

}  // namespace earshot
