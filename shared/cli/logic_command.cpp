#include "shared/cli/logic_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "shared/json.h"
#include "shared/logic.h"

namespace earshot::cli {
namespace {

std::string error_line(const std::string& message) {
  return JsonWriter().begin_object().member("error", message).end_object().take();
}

}  // namespace

std::string evaluate_line(std::string_view line, bool& is_error) {
  const ParsedJson parsed = parse_json(line);
  std::string error;
  if (!parsed.problems.empty()) {
    error = parsed.problems.front().message;
  } else if (!parsed.value.is_array() || parsed.value.array().size() != 2) {
    error = "A line is a list of two: [rule, data].";
  } else {
    // Other problems are no errors here: JsonLogic says what such a rule gives.
    std::vector<Problem> problems;
    const Logic logic = Logic::compile(parsed.value.array()[0], "", problems);
    const auto unknown = std::find_if(problems.begin(), problems.end(), [](const Problem& problem) {
      return problem.code == "unknown-operator";
    });
    if (unknown == problems.end()) {
      const LogicResult result = logic.evaluate_or_error(parsed.value.array()[1]);
      if (result.error.empty()) return to_json(result.value);
      error = result.error;
    } else {
      error = unknown->message;
      if (!unknown->suggestion.empty()) error += " " + unknown->suggestion;
    }
  }
  is_error = true;
  return error_line(error);
}

bool evaluate_lines(std::istream& in, std::ostream& out) {
  bool is_error = false;
  std::string line;
  while (out && std::getline(in, line)) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) out << evaluate_line(line, is_error) << '\n' << std::flush;
  }
  return !is_error;
}

void add_logic_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("logic", "Evaluate JsonLogic rules, one a line");
  command->footer(
      "Reads lines of JSON [rule, data] from standard input and writes the result of each as a "
      "line\n"
      "of JSON, or {\"error\": \"...\"} if the line is not that, or has an unknown operator, or "
      "takes\n"
      "too many steps (too-many-steps). Empty lines are skipped; a line has at most 256 KiB.\n"
      "  echo '[{\">\": [{\"var\": \"a\"}, 1]}, {\"a\": 2}]' | earshot logic\n"
      "Exit code: 0 every line had a result, 1 one was an error, 2 wrong usage.");
  command->callback([&exit_code] { exit_code = evaluate_lines(std::cin, std::cout) ? 0 : 1; });
}

}  // namespace earshot::cli
