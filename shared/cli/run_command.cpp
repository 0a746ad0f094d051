#include "shared/cli/run_command.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <fstream>
#include <iostream>
#include <random>

#include "shared/cli/input.h"
#include "shared/cli/survey_file.h"
#include "shared/cli/words.h"
#include "shared/conversation.h"
#include "shared/json.h"

namespace earshot::cli {
namespace {

struct RunCommand {
  std::string survey, script, lang = "en", attributes = "{}", today;
  uint64_t seed = 0;
  bool json = false;
};

double now_ms() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<double>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

// A random UUID (RFC 9562, version 4).
std::string random_id() {
  constexpr std::string_view kPattern = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
  std::random_device chance;
  std::string id;
  for (char c : kPattern) {
    const unsigned digit = chance() % 16;
    id += c == 'x' ? "0123456789abcdef"[digit] : c == 'y' ? "89ab"[digit % 4] : c;
  }
  return id;
}

int run(const RunCommand& command) {
  const auto survey = read_survey_file("run", command.survey, std::cerr);
  if (!survey) return kUnreadable;
  const ParsedJson attributes = parse_json(command.attributes);
  if (!attributes.problems.empty() || !attributes.value.is_object()) {
    std::cerr << "earshot run: --attr takes a JSON object, such as {\"plan\":\"pro\"}.\n";
    return 2;
  }
  std::ifstream script;
  if (!command.script.empty()) {
    script.open(command.script);
    if (!script) {
      std::cerr << "earshot run: " << command.script << " cannot be read.\n";
      return kUnreadable;
    }
  }
  SessionOptions options;
  options.id = random_id();
  options.now = now_ms();
  options.today = command.today;
  options.lang = command.lang;
  options.attr = attributes.value;
  options.seed = command.seed;
  options.deliver = false;
  const bool is_script = !command.script.empty() || isatty(STDIN_FILENO) == 0;
  std::istream& in = command.script.empty() ? std::cin : script;
  std::ostream& out = command.json ? std::cerr : std::cout;
  const std::string response = hold_conversation(survey, std::move(options), in, out, is_script);
  if (response.empty()) return 1;
  if (!command.json) out << "\n";
  std::cout << response << "\n";
  return 0;
}

}  // namespace

std::string hold_conversation(std::shared_ptr<const Survey> survey, SessionOptions options,
                              std::istream& in, std::ostream& out, bool is_script) {
  Conversation conversation(std::move(survey), std::move(options), words_of);
  out << conversation.ask();
  for (std::string line; !conversation.over();) {
    if (!is_script) out << "> " << std::flush;
    if (!std::getline(in, line)) break;
    if (is_script) out << "> " << line << "\n";
    const std::string remark = conversation.answer(line, now_ms());
    out << remark << (remark.empty() ? conversation.ask() : "");
  }
  const auto& response = conversation.session().response();
  return response ? to_json(*response) : "";
}

void add_run_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<RunCommand>();
  CLI::App* command = app.add_subcommand("run", "Take a survey in the terminal");
  command->add_option("SURVEY", options->survey, "Survey file")->required();
  command->add_option("--script", options->script, "Take the answers from this file, one a line");
  command->add_option("--lang", options->lang, "Language of the visitor")->capture_default_str();
  command->add_option("--attr", options->attributes, "What a page would say about the visitor")
      ->capture_default_str();
  command->add_option("--seed", options->seed, "Decides the order of shuffled choices")
      ->capture_default_str();
  command->add_option("--today", options->today, "The visitor's date, YYYY-MM-DD");
  command->add_flag("--json", options->json,
                    "Only the response on standard output, the conversation on standard error");
  command->footer(
      "A choice is answered by its number, id or label, several with commas; an empty line goes "
      "on.\n"
      "  :clear  :back  :change QUESTION  :lang TAG  :quit\n"
      "At the end the response is printed as JSON, which `earshot verify` reads.\n"
      "Exit code: 0 there is a response, 1 there is none, 2 wrong usage, 3 a file cannot be read.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace earshot::cli
