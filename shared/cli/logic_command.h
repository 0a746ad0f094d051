// `earshot logic`: evaluates JsonLogic rules, one a line.
#pragma once

#include <CLI/App.hpp>
#include <iosfwd>
#include <string>
#include <string_view>

namespace earshot::cli {

// The line that answers `line`, a JSON array [rule, data], without its end: the result as JSON, or
// {"error": "…"} if it is no such array, has an unknown operator or runs out of steps. `is_error`
// becomes true in the latter case and else stays as it is.
std::string evaluate_line(std::string_view line, bool& is_error);

// Answers every line of `in` at once, but for empty ones. False if one was an error.
bool evaluate_lines(std::istream& in, std::ostream& out);

// Adds the subcommand. `exit_code` is set when it has run: 0, or 1 if a line was an error.
void add_logic_command(CLI::App& app, int& exit_code);

}  // namespace earshot::cli
