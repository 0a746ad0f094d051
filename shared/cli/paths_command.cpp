#include "shared/cli/paths_command.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "shared/check/check.h"
#include "shared/check/diagnostic.h"
#include "shared/check/path_drawing.h"
#include "shared/check/path_report.h"
#include "shared/cli/input.h"
#include "shared/parse.h"

namespace earshot::cli {
namespace {

struct PathsCommand {
  std::string file;
  bool json = false, mermaid = false, dot = false;
  size_t most = PathOptions().most_listed;
};

std::string output(const Survey& survey, const PathsCommand& command) {
  const PathSpace space(survey);
  const Proofs proofs(space, CheckOptions().max_states);
  if (command.mermaid) return mermaid_of(proofs);
  if (command.dot) return dot_of(proofs);
  PathOptions options;
  options.most_listed = command.most;
  const PathReport report = find_paths(proofs, options);
  return command.json ? report_json(survey, report) : report_text(survey, report);
}

int list_paths(const PathsCommand& command) {
  std::string text;
  if (!read_input(command.file, text)) {
    std::cerr << "earshot paths: " << command.file << " cannot be read.\n";
    return kUnreadable;
  }
  const ParsedSurvey parsed = parse_survey(text);
  if (parsed.survey) {
    std::cout << output(*parsed.survey, command);
    return 0;
  }
  for (const Problem& problem : parsed.problems)
    std::cerr << diagnostic(command.file, text, problem, false) << "\n";
  return 1;
}

}  // namespace

void add_paths_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<PathsCommand>();
  CLI::App* command = app.add_subcommand("paths", "List the ways through a survey, or draw them");
  command->add_option("FILE", options->file, "Survey file; - is standard input")->required();
  CLI::Option* json = command->add_flag("--json", options->json, "Print JSON");
  CLI::Option* mermaid =
      command->add_flag("--mermaid", options->mermaid, "Print a Mermaid flowchart")->excludes(json);
  command->add_flag("--dot", options->dot, "Print a graph for Graphviz")
      ->excludes(json)
      ->excludes(mermaid);
  command->add_option("--max", options->most, "How many ways to list")
      ->check(CLI::Range(0, 100'000))
      ->capture_default_str();
  command->footer(
      "Two ways that show the same pages in the same order are one. Times are estimates: reading "
      "at\n"
      "238 words a minute, and some seconds for each answer. In drawings, rules that are never\n"
      "followed are dashed.\n"
      "Exit code: 0 done, 1 the file is no survey, 2 wrong usage, 3 it could not be read.");
  command->callback([options, &exit_code] { exit_code = list_paths(*options); });
}

}  // namespace earshot::cli
