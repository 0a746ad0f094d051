// `earshot verify SURVEY`: could this survey have produced these responses?
#pragma once

#include <iosfwd>

#include "shared/model.h"

namespace CLI {
class App;
}

namespace earshot::cli {

// Reads a response a line and writes a verdict a line, as JSON objects if `json`. False if one of
// them was refused.
bool verify_lines(const Survey& survey, std::istream& in, std::ostream& out, bool json);

// Adds the subcommand; running it sets `exit_code`.
void add_verify_command(CLI::App& app, int& exit_code);

}  // namespace earshot::cli
