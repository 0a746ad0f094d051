#include <CLI/CLI.hpp>
#include <iostream>

#include "shared/cli/check_command.h"
#include "shared/cli/logic_command.h"
#include "shared/cli/paths_command.h"
#include "shared/cli/render_command.h"
#include "shared/cli/run_command.h"
#include "shared/cli/serve.h"
#include "shared/cli/verify_command.h"

namespace {

// Of every command; one of its own starts at 3.
constexpr int kWrongUsage = 2;

std::string command_names(const CLI::App& app) {
  std::string names;
  for (const CLI::App* command : app.get_subcommands({})) {
    names += (names.empty() ? "" : ", ") + command->get_name();
  }
  return names;
}

// One line that says what is wrong and one that says where to read more. The library's own words
// for a missing command do not mention the word that was taken for one.
std::string usage_problem(const CLI::App* app, const CLI::Error& error) {
  const auto chosen = app->get_subcommands();
  const auto rest = app->remaining();
  std::string problem = error.what();
  std::string help = app->get_name();
  if (!chosen.empty()) {
    help += " " + chosen.front()->get_name();
  } else if (rest.empty()) {
    problem = "Say what to do: " + command_names(*app);
  } else if (rest.front().starts_with('-')) {
    problem = "There is no option " + rest.front();
  } else {
    problem = "There is no command \"" + rest.front() + "\", only: " + command_names(*app);
  }
  return "earshot: " + problem + ".\nSee " + help + " --help.\n";
}

}  // namespace

int main(int argc, char** argv) {
  int exit_code = 0;
  CLI::App app("Earshot: surveys that people answer.", "earshot");
  app.set_version_flag("--version", "earshot " EARSHOT_VERSION);
  app.require_subcommand(1);
  app.failure_message(usage_problem);

  earshot::cli::add_check_command(app, exit_code);
  earshot::cli::add_paths_command(app, exit_code);
  earshot::cli::add_run_command(app, exit_code);
  earshot::cli::add_render_command(app, exit_code);
  earshot::cli::add_verify_command(app, exit_code);
  earshot::cli::add_serve_command(app, exit_code);
  earshot::cli::add_logic_command(app, exit_code);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kWrongUsage;
  }
  return exit_code;
}
