// What comes in from files, and whether what goes out is read on a terminal.
#pragma once

#include <string>

namespace earshot::cli {

constexpr int kUnreadable = 3;  // the exit code of a command whose file cannot be read

// Whether standard output is a terminal whose user has nothing against colours (no-color.org).
bool wants_colour();

// The bytes of a file, or of standard input for "-". False if they cannot be read.
bool read_input(const std::string& file, std::string& text);

}  // namespace earshot::cli
