#include "shared/cli/verify_command.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "shared/cli/input.h"
#include "shared/cli/survey_file.h"
#include "shared/json.h"
#include "shared/verify.h"

namespace earshot::cli {
namespace {

// The response's own id, as far as the line can be read.
std::string id_in(std::string_view line) {
  const Value response = parse_json(line).value;
  const Value* id = response.find("id");
  return id != nullptr && id->is_string() ? id->string() : "";
}

std::string verdict_json(size_t number, const std::string& id,
                         const std::vector<Problem>& problems) {
  JsonWriter out;
  out.begin_object().member("line", static_cast<double>(number)).member("id", id);
  out.flag("accepted", problems.empty()).key("reasons").begin_array();
  for (const Problem& problem : problems) {
    out.begin_object().member("code", problem.code).member("path", problem.path);
    out.member("message", problem.message).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string verdict_text(size_t number, const std::string& id,
                         const std::vector<Problem>& problems) {
  const std::string start = std::to_string(number) + (id.empty() ? "" : " " + id);
  if (problems.empty()) return start + ": accepted";
  std::string out;
  for (const Problem& problem : problems) {
    out += (out.empty() ? "" : "\n") + start + ": refused: " + problem.message + " [" +
           problem.code + "]";
    if (!problem.path.empty()) out += " " + problem.path;
  }
  return out;
}

}  // namespace

bool verify_lines(const Survey& survey, std::istream& in, std::ostream& out, bool json) {
  size_t number = 0, accepted = 0, refused = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    const std::vector<Problem> problems = verify(survey, line);
    ++(problems.empty() ? accepted : refused);
    const std::string id = id_in(line);
    out << (json ? verdict_json(number, id, problems) : verdict_text(number, id, problems)) << '\n';
  }
  if (!json) out << accepted << " accepted, " << refused << " refused.\n";
  return refused == 0;
}

void add_verify_command(CLI::App& app, int& exit_code) {
  struct Options {
    std::string survey;
    bool json = false;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("verify", "Check responses against their survey");
  command->add_option("SURVEY", options->survey, "Survey file")->required();
  command->add_flag("--json", options->json, "Write verdicts as JSON, one a line");
  command->footer(
      "Reads responses from standard input, one JSON object a line, and accepts those that the\n"
      "survey could have produced. The others are refused with the reasons: an answer to a "
      "question\n"
      "that was not shown, a required one that is missing, a value that cannot be, an impossible\n"
      "path, a computed value that differs, another version of the survey.\n"
      "  earshot verify survey.json < responses.ndjson\n"
      "Exit code: 0 all accepted, 1 some refused, 2 wrong usage, 3 the survey cannot be read.");
  command->callback([options, &exit_code] {
    const auto survey = read_survey_file("verify", options->survey, std::cerr);
    if (!survey) exit_code = kUnreadable;
    else exit_code = verify_lines(*survey, std::cin, std::cout, options->json) ? 0 : 1;
  });
}

}  // namespace earshot::cli
