// A mistake in somebody's file, as a value: what is wrong, where, and what to do about it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

enum class Severity { kError, kWarning };

struct Problem {
  Severity severity = Severity::kError;
  std::string code;             // stable, for machines: "unknown-key"
  std::string path;             // JSON Pointer (RFC 6901) into the file; "" is the whole file
  std::string message;          // one sentence for people
  std::string suggestion = "";  // what to write instead; may be empty
  bool on_key = false;          // the place is the member's name, not its value
  int line = 0;                 // 1-based, 0 = not located
  int column = 0;               // 1-based, counted in code points
  std::string witness = "";  // answers that show it, as JSON: {"nps":3}; empty if none are needed
};

// Adds an error.
void report(std::vector<Problem>& problems, std::string_view code, std::string path,
            std::string_view message, std::string_view suggestion = "", bool on_key = false);

bool has_errors(const std::vector<Problem>& problems);

// One line, as a compiler prints it: "12:7 error: sentence (/path) [code]. Suggestion".
std::string to_string(const Problem& problem);

// The entry of `known` that is nearest to `word` (at most one slip for three letters, and one for
// shorter words), or "" if none is near. For "did you mean" suggestions.
std::string nearest(std::string_view word, std::vector<std::string_view> known);

// Appends `token` to a JSON Pointer, escaping "~" and "/".
std::string pointer_to(const std::string& parent, std::string_view token);
std::string pointer_to(const std::string& parent, size_t index);

}  // namespace earshot
