#include "shared/cli/check_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "shared/check.h"
#include "shared/cli/diagnostic.h"
#include "shared/cli/path_report.h"
#include "shared/effort.h"
#include "shared/json.h"
#include "shared/parse.h"

namespace earshot::cli {
namespace {

constexpr int kUnreadable = 3;

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

// Findings of every kind about a survey that was read without errors.
std::vector<Problem> find_problems(const Proofs& proofs, const PathReport& paths,
                                   const CheckOptions& options) {
  std::vector<Problem> problems = check_survey(proofs, paths, options);
  const Survey& survey = proofs.survey();
  for (auto* check : {check_wording, check_translations, check_privacy}) {
    const std::vector<Problem> found = check(survey);
    problems.insert(problems.end(), found.begin(), found.end());
  }
  return problems;
}

int exit_code_of(const std::vector<CheckedFile>& files, bool strict) {
  const bool found = std::any_of(files.begin(), files.end(), [&](const CheckedFile& file) {
    return strict ? !file.problems.empty() : has_errors(file.problems);
  });
  return found ? 1 : 0;
}

int check(const CheckCommand& command) {
  const bool colour = !command.json && wants_colour();
  bool all_read = true;
  std::vector<CheckedFile> files;
  for (const std::string& file : command.files) {
    std::string text;
    if (!read_input(file, text)) {
      std::cerr << "earshot check: " << file << " cannot be read.\n";
      all_read = false;
      continue;
    }
    const std::string name = file == "-" ? "(standard input)" : file;
    files.push_back(check_text(name, std::move(text), command.budget));
    if (!command.json) std::cout << describe(files.back(), colour);
  }
  if (command.json) {
    std::cout << "[";
    for (const CheckedFile& file : files)
      std::cout << (&file == &files[0] ? "" : ",\n ") << to_json(file);
    std::cout << "]\n";
  }
  return all_read ? exit_code_of(files, command.strict) : kUnreadable;
}

}  // namespace

CheckedFile check_text(std::string file, std::string text, double budget_seconds) {
  CheckedFile checked{std::move(file), std::move(text), {}, {}};
  ParsedSurvey parsed = parse_survey(checked.text);
  checked.problems = std::move(parsed.problems);
  if (!parsed.survey) return checked;
  CheckOptions options;
  options.budget_seconds = budget_seconds;
  const PathSpace space(*parsed.survey);
  const Proofs proofs(space, options.max_states);
  PathOptions none_listed;
  none_listed.most_listed = 0;
  checked.paths = find_paths(proofs, none_listed);
  std::vector<Problem> found = find_problems(proofs, *checked.paths, options);
  locate(checked.text, found);
  checked.problems.insert(checked.problems.end(), found.begin(), found.end());
  std::stable_sort(checked.problems.begin(), checked.problems.end(),
                   [](const Problem& a, const Problem& b) {
                     return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                   });
  return checked;
}

std::string describe(const CheckedFile& checked, bool colour) {
  std::string out;
  for (const Problem& problem : checked.problems)
    out += diagnostic(checked.file, checked.text, problem, colour) + "\n";
  out += checked.file + ": " + verdict(checked.problems);
  if (!checked.paths) return out + ".\n";
  return out + "; " + path_summary(*checked.paths) + ".\n";
}

std::string to_json(const CheckedFile& checked) {
  JsonWriter out;
  out.begin_object().member("file", checked.file).key("problems").begin_array();
  for (const Problem& problem : checked.problems) {
    out.begin_object()
        .member("severity", problem.severity == Severity::kError ? "error" : "warning")
        .member("code", problem.code)
        .member("path", problem.path)
        .member("line", problem.line)
        .member("column", problem.column)
        .member("message", problem.message);
    if (!problem.suggestion.empty()) out.member("suggestion", problem.suggestion);
    if (!problem.witness.empty()) out.key("witness").value(parse_json(problem.witness).value);
    out.end_object();
  }
  out.end_array();
  if (checked.paths) {
    out.key("paths");
    write_summary(*checked.paths, out);
  }
  return out.end_object().take();
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
      "they are asked for, and surveys that take too long. Where answers show it, they are "
      "printed.\n"
      "Exit code: 0 nothing or only warnings were found, 1 errors (with --strict, also warnings),\n"
      "2 wrong usage, 3 a file could not be read.");
  command->callback([options, &exit_code] { exit_code = check(*options); });
}

}  // namespace earshot::cli
