#include "shared/cli/check_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "shared/check/diagnostic.h"
#include "shared/check/path_report.h"
#include "shared/cli/input.h"

namespace earshot::cli {
namespace {

struct CheckCommand {
  std::vector<std::string> files;
  bool json = false;
  bool strict = false;
  double budget = CheckOptions().budget_seconds;
};

std::string counted(long count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string verdict(const std::vector<Problem>& problems) {
  const auto errors = std::count_if(problems.begin(), problems.end(), [](const Problem& p) {
    return p.severity == Severity::kError;
  });
  const long warnings = static_cast<long>(problems.size()) - errors;
  if (errors + warnings == 0) return "nothing found";
  if (warnings == 0) return counted(errors, "error");
  if (errors == 0) return counted(warnings, "warning");
  return counted(errors, "error") + ", " + counted(warnings, "warning");
}

// Each line two columns further in.
std::string indented(const std::string& lines) {
  std::string out;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || lines[i - 1] == '\n') out += "  ";
    out += lines[i];
  }
  return out;
}

int check(const CheckCommand& command) {
  const bool colour = !command.json && wants_colour();
  CheckOptions options;
  options.budget_seconds = command.budget;
  bool all_read = true, found = false;
  std::string list;
  for (const std::string& file : command.files) {
    std::string text;
    if (!read_input(file, text)) {
      std::cerr << "earshot check: " << file << " cannot be read.\n";
      all_read = false;
      continue;
    }
    const std::string name = file == "-" ? "(standard input)" : file;
    const CheckedSurvey checked = check_text(text, options);
    found = found || (command.strict ? !checked.problems.empty() : has_errors(checked.problems));
    if (command.json) list += (list.empty() ? "" : ",\n ") + to_json(checked, name);
    else std::cout << describe(name, text, checked, colour);
  }
  if (command.json) std::cout << "[" << list << "]\n";
  return all_read ? (found ? 1 : 0) : kUnreadable;
}

}  // namespace

std::string describe(const std::string& file, std::string_view text, const CheckedSurvey& checked,
                     bool colour) {
  std::string out;
  for (const Problem& problem : checked.problems)
    out += diagnostic(file, text, problem, colour) + "\n";
  out += file + ": " + verdict(checked.problems);
  if (!checked.paths) return out + ".\n";
  return out + "; " + path_summary(*checked.paths) + ".\n" + indented(to_text(*checked.privacy));
}

void add_check_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<CheckCommand>();
  CLI::App* command = app.add_subcommand("check", "Find what is wrong with survey files");
  command->add_option("FILE", options->files, "Survey files; - is standard input")->required();
  command->add_flag("--json", options->json, "Print a JSON list, one entry a file");
  command->add_flag("--strict", options->strict, "Count warnings as errors");
  command->add_option("--budget", options->budget, "Seconds that the longest way may take")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command->footer(
      "Finds mistakes in the file, pages and ends that no answers lead to, questions that are "
      "never\n"
      "shown, rules that are never followed, loops without a way out, answers that are used "
      "before\n"
      "they are asked for, words that lead or confuse, missing translations, secrets in the "
      "endpoint,\n"
      "and surveys that take too long. Where answers show it, they are printed. Says at last what "
      "the\n"
      "survey learns about people, keeps and sends.\n"
      "Exit code: 0 nothing or only warnings were found, 1 errors (with --strict, also warnings),\n"
      "2 wrong usage, 3 a file could not be read.");
  command->callback([options, &exit_code] { exit_code = check(*options); });
}

}  // namespace earshot::cli
