// `earshot run SURVEY`: takes a survey in a terminal.
#pragma once

#include <iosfwd>
#include <memory>

#include "shared/session.h"

namespace CLI {
class App;
}

namespace earshot::cli {

// Holds the conversation of conversation.h; gives the response as JSON, "" if there is none.
// `is_script`: what comes in is repeated in the output, as a terminal would show it.
std::string hold_conversation(std::shared_ptr<const Survey> survey, SessionOptions options,
                              std::istream& in, std::ostream& out, bool is_script);

// Adds the subcommand; running it sets `exit_code`.
void add_run_command(CLI::App& app, int& exit_code);

}  // namespace earshot::cli
