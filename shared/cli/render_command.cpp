#include "shared/cli/render_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <iostream>
#include <memory>

#include "shared/check/check.h"
#include "shared/check/sample_answer.h"
#include "shared/check/tour.h"
#include "shared/cli/input.h"
#include "shared/cli/survey_file.h"
#include "shared/cli/words.h"
#include "widget/native/card_picture.h"
#include "widget/ui/theme_request.h"

namespace earshot::cli {
namespace {

namespace fs = std::filesystem;

constexpr int kNotWritten = 4;
// The visitor's date, so that the pictures of a survey are the same on any day.
constexpr const char* kToday = "2026-01-01";
constexpr double kNow = 1767225600000;

constexpr const char* kUnanswered = "unanswered";
constexpr const char* kAnswered = "answered";
constexpr const char* kError = "error";

struct RenderCommand {
  std::string survey, folder, lang;
  std::vector<std::string> states = {kUnanswered};
  double width = 480, scale = 1;
  bool dark = false;
  std::string font, theme;
};

// The state of a screen; nothing if it has none of that name: an end has no answers.
std::optional<Session> in_state(const Stop& stop, const std::string& state) {
  if (state == kUnanswered) return stop.session;
  const auto& nodes = stop.session.view().nodes;
  const bool asks = std::any_of(nodes.begin(), nodes.end(),
                                [](const Node& node) { return node.role != Role::kStatement; });
  if (!asks) return std::nullopt;
  if (state == kError) return with_errors(stop.session);
  Session session = stop.session;
  answer_all(session, kToday);
  return session;
}

// "03-contact-error.png": ids are safe in names of files, and "@review" loses its sign.
std::string file_name(size_t number, const std::string& page, const std::string& state) {
  std::string name = (number < 10 ? "0" : "") + std::to_string(number) + "-";
  for (char c : page) {
    const bool is_plain = c == '-' || c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (c != '@') name += is_plain ? c : '_';
  }
  return name + (state == kUnanswered ? "" : "-" + state) + ".png";
}

// What the survey wishes for; another theme is asked for as it is.
ThemeWishes wishes_of(const Value& survey, const RenderCommand& command) {
  Value page = Value::Object{};
  page.set("dark", Value(command.dark));
  if (command.theme.empty()) return merge_theme(page, survey).wishes;
  page.set("name", Value(command.theme));
  return merge_theme(page, Value()).wishes;
}

PictureOptions picture_options(const RenderCommand& command, const Value& theme) {
  PictureOptions options;
  options.width = static_cast<float>(command.width);
  options.family = command.font;
  options.wishes = wishes_of(theme, command);
  options.input.scale = static_cast<float>(command.scale);
  return options;
}

bool draw_screens(const RenderCommand& command, const Value& theme, const Tour& tour,
                  NativeText& text) {
  const PictureOptions options = picture_options(command, theme);
  for (size_t i = 0; i < tour.stops.size(); ++i) {
    for (const std::string& state : command.states) {
      const std::optional<Session> session = in_state(tour.stops[i], state);
      if (!session) continue;
      const Picture picture = picture_of(session->view(), options, text);
      const fs::path file = fs::path(command.folder) / file_name(i + 1, tour.stops[i].page, state);
      if (!write_png(picture, file.string())) {
        std::cerr << "earshot render: " << file.string() << " cannot be written.\n";
        return false;
      }
      std::cout << file.string() << "  " << picture.width << " x " << picture.height << "\n";
    }
  }
  return true;
}

int render(const RenderCommand& command) {
  const std::unique_ptr<NativeText> text = make_native_text();
  if (!text) {
    std::cerr << "earshot render: This build cannot draw text; install libpango1.0-dev and build "
                 "again with ./build-web.sh.\n";
    return kNotWritten;
  }
  const auto survey = read_survey_file("render", command.survey, std::cerr);
  if (!survey) return kUnreadable;
  std::error_code problem;
  fs::create_directories(command.folder, problem);
  if (!fs::is_directory(command.folder, problem)) {
    std::cerr << "earshot render: " << command.folder << " is no folder and cannot be made one.\n";
    return kNotWritten;
  }
  SessionOptions options;
  options.id = "00000000-0000-4000-8000-000000000000";
  options.now = kNow;
  options.today = kToday;
  if (!command.lang.empty()) options.lang = command.lang;
  const PathSpace space(*survey);
  const Proofs proofs(space, CheckOptions().max_states);
  const Tour tour = take_tour(survey, proofs, options, words_of);
  for (const std::string& page : tour.missed)
    std::cerr << "earshot render: No answers were found that lead to \"" << page << "\".\n";
  return draw_screens(command, survey->theme, tour, *text) ? 0 : kNotWritten;
}

}  // namespace

void add_render_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<RenderCommand>();
  CLI::App* command = app.add_subcommand("render", "Draw every screen of a survey into PNG files");
  command->add_option("SURVEY", options->survey, "Survey file; - is standard input")->required();
  command->add_option("-o,--output", options->folder, "Folder for the pictures")->required();
  command->add_option("--width", options->width, "Of the card, in CSS pixels")
      ->check(CLI::Range(240, 1200))
      ->capture_default_str();
  command->add_option("--scale", options->scale, "Device pixels per CSS pixel")
      ->check(CLI::Range(0.5, 4.0))
      ->capture_default_str();
  command->add_option("--lang", options->lang, "Language of the visitor");
  command->add_flag("--dark", options->dark, "As on a dark page");
  command->add_option("--theme", options->theme, "One of the finished themes, not the survey's own")
      ->check(CLI::IsMember(theme_names()));
  command->add_option("--font", options->font,
                      "Typeface, as fontconfig names it, not the theme's own");
  command->add_option("--state", options->states, "What is to be seen on each screen")
      ->check(CLI::IsMember({kUnanswered, kAnswered, kError}))
      ->delimiter(',')
      ->capture_default_str();
  command->footer(
      "The screens are the welcome screen, every page that some answers lead to, the review and "
      "the\n"
      "ends, numbered in this order. They are drawn by the code that draws them in the widget.\n"
      "Pictures are the same each time, if the machine has the same fonts. A picture of more than\n"
      "4096 pixels a side is drawn at a smaller scale.\n"
      "Exit code: 0 done, 2 wrong usage, 3 the survey could not be read, 4 a picture could not be\n"
      "written.");
  command->callback([options, &exit_code] { exit_code = render(*options); });
}

}  // namespace earshot::cli
