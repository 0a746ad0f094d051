// `earshot check`: everything that is wrong with survey files.
#pragma once

#include <string>
#include <string_view>

#include "shared/check/checked_survey.h"

namespace CLI {
class App;
}

namespace earshot::cli {

// What `earshot check` prints about a file.
std::string describe(const std::string& file, std::string_view text, const CheckedSurvey& checked,
                     bool colour);

// Adds the subcommand. `exit_code` is set when it has run.
void add_check_command(CLI::App& app, int& exit_code);

}  // namespace earshot::cli
