// `earshot serve`: a site's files and the responses to its surveys, in one process on one machine.
#pragma once

#include <CLI/App.hpp>

namespace earshot::cli {

// Adds the subcommand. `exit_code` is set when it has run: 0 after a signal asked it to stop, 1
// when it could not start or had to give up.
void add_serve_command(CLI::App& app, int& exit_code);

}  // namespace earshot::cli
