#include "shared/problem.h"

#include <algorithm>

namespace earshot {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// How many letters were left out, put in, replaced or swapped with their neighbour. Capital letters
// are as good as small ones.
size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<size_t> before, row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    std::vector<size_t> next(b.size() + 1, i);
    for (size_t j = 1; j <= b.size(); ++j) {
      const auto same = [&](size_t x, size_t y) { return lower(a[x]) == lower(b[y]); };
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (same(i - 1, j - 1) ? 0 : 1)});
      if (i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1))
        next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before = std::move(row);
    row = std::move(next);
  }
  return row.back();
}

}  // namespace

void report(std::vector<Problem>& problems, std::string_view code, std::string path,
            std::string_view message, std::string_view suggestion, bool on_key) {
  problems.push_back({Severity::kError, std::string(code), std::move(path), std::string(message),
                      std::string(suggestion), on_key});
}

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
  size_t best_distance = std::max<size_t>(word.size() / 3, 1);
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
