// `earshot check`: everything that is wrong with survey files.
#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/paths.h"
#include "shared/problem.h"

namespace earshot::cli {

struct CheckedFile {
  std::string file;
  std::string text;
  std::vector<Problem> problems;    // located, in the order of the file
  std::optional<PathReport> paths;  // if the file is a survey
};

// Reads the text as a survey and looks for everything there is to find.
CheckedFile check_text(std::string file, std::string text, double budget_seconds);

// What `earshot check` prints about a file, and the member of the list that it prints with --json.
std::string describe(const CheckedFile& checked, bool colour);
std::string to_json(const CheckedFile& checked);

// Adds the subcommand. `exit_code` is set when it has run.
void add_check_command(CLI::App& app, int& exit_code);

}  // namespace earshot::cli
