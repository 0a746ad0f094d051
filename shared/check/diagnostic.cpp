#include "shared/check/diagnostic.h"

#include <algorithm>
#include <vector>

#include "shared/json.h"

namespace earshot {
namespace {

constexpr size_t kWidestLine = 100;  // code points of the file shown

std::string painted(const std::string& text, const char* code, bool colour) {
  return colour ? "\x1b[" + std::string(code) + "m" + text + "\x1b[0m" : text;
}

std::string_view line_at(std::string_view text, int line) {
  size_t start = 0;
  for (int i = 1; i < line; ++i) {
    const size_t end = text.find('\n', start);
    if (end == std::string_view::npos) return "";
    start = end + 1;
  }
  std::string_view found = text.substr(start, text.find('\n', start) - start);
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

// Where each code point of the line begins, and where the line ends.
std::vector<size_t> points_of(std::string_view line) {
  std::vector<size_t> points;
  for (size_t i = 0; i < line.size(); ++i) {
    if ((static_cast<unsigned char>(line[i]) & 0xC0) != 0x80) points.push_back(i);
  }
  points.push_back(line.size());
  return points;
}

// The line and, below it, a mark under the column. Of a long line, the part around the mark.
std::string excerpt(std::string_view text, const Problem& problem, bool colour) {
  const std::string_view line = line_at(text, problem.line);
  const auto points = points_of(line);
  const size_t count = points.size() - 1;
  const size_t column = std::min(static_cast<size_t>(problem.column - 1), count);
  const size_t first = column < kWidestLine * 3 / 4 ? 0 : column - kWidestLine / 2;
  const size_t last = std::min(count, first + kWidestLine);
  std::string shown, before;
  for (size_t i = first; i < last; ++i) {
    const std::string_view point = line.substr(points[i], points[i + 1] - points[i]);
    // Anything else that controls a terminal has no place in JSON.
    const bool is_control = point.size() == 1 && static_cast<unsigned char>(point[0]) < ' ';
    shown += is_control && point != "\t" ? " " : std::string(point);
    if (i < column) before += point == "\t" ? "\t" : " ";
  }
  const std::string number = std::to_string(problem.line);
  const std::string margin(number.size() < 5 ? 5 - number.size() : 0, ' ');
  return margin + number + " | " + shown + "\n" + std::string(margin.size() + number.size(), ' ') +
         " | " + before + painted("^", "1;32", colour) + "\n";
}

void add_answers(const std::string& prefix, const Value& answers, std::string& out) {
  for (const Member& answer : answers.object()) {
    if (answer.value.is_object()) {
      add_answers(prefix + answer.key + ".", answer.value, out);
      continue;
    }
    out += (out.empty() ? "" : ", ") + prefix + answer.key + " = " + to_json(answer.value);
  }
}

}  // namespace

std::string witness_line(const std::string& witness) {
  if (witness.empty()) return "";
  const ParsedJson parsed = parse_json(witness);
  std::string out;
  if (parsed.value.is_object()) add_answers("", parsed.value, out);
  return out;
}

std::string diagnostic(const std::string& file, std::string_view text, const Problem& problem,
                       bool colour) {
  const bool is_error = problem.severity == Severity::kError;
  const std::string place =
      file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": ";
  std::string out = painted(place, "1", colour);
  out += painted(is_error ? "error: " : "warning: ", is_error ? "1;31" : "1;35", colour);
  out += painted(problem.message, "1", colour) + " [" + problem.code + "]\n";
  if (problem.line > 0) out += excerpt(text, problem, colour);
  if (!problem.suggestion.empty()) out += "  " + problem.suggestion + "\n";
  if (problem.witness.empty()) return out;
  const std::string answers = witness_line(problem.witness);
  return out + (answers.empty() ? "  For example without any answer.\n"
                                : "  For example: " + answers + "\n");
}

}  // namespace earshot
