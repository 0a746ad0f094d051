// `earshot render`: pictures of every screen of a survey.
#pragma once

#include <CLI/App.hpp>

namespace earshot::cli {

// Adds the subcommand. `exit_code` is set when it has run.
void add_render_command(CLI::App& app, int& exit_code);

}  // namespace earshot::cli
