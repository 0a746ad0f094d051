// Surveys taken in words. Each file of tests/play is a conversation from the first word to the
// response; lines that start with "> " are the visitor's. See tests/play/README.md.
#include "shared/conversation.h"

#include <cstdlib>

#include "shared/verify.h"
#include "tests/engine/player.h"

using namespace earshot;

namespace {

constexpr double kNow = 1'795'305'600'000;  // 2026-11-22, in UTC

struct Play {
  std::string head;  // up to and with the line "---"
  std::string survey;
  SessionOptions options;
  std::vector<std::string> lines;  // what the visitor says
};

Play read_play(const std::string& text) {
  Play play;
  play.options.id = "r1";
  play.options.deliver = false;
  play.options.now = kNow;
  std::istringstream in(text);
  bool in_head = true;
  for (std::string line; std::getline(in, line);) {
    if (in_head) {
      play.head += line + "\n";
      const std::string value = line.substr(std::min(line.size(), line.find(": ") + 2));
      if (line.starts_with("survey: ")) play.survey = value;
      if (line.starts_with("lang: ")) play.options.lang = value;
      if (line.starts_with("attr: ")) play.options.attr = json(value);
      if (line.starts_with("locale: ")) play.options.locale = read_locale(json(value));
      if (line.starts_with("seed: ")) play.options.seed = std::stoull(value);
      in_head = line != "---";
    } else if (line == ">" || line.starts_with("> ")) {
      play.lines.push_back(line.substr(std::min<size_t>(2, line.size())));
    }
  }
  return play;
}

// The conversation as it goes now.
std::string perform(const Play& play, const std::shared_ptr<const Survey>& survey) {
  Conversation conversation(survey, play.options);
  std::string out = play.head + conversation.ask();
  double now = kNow;
  for (const std::string& line : play.lines) {
    out += line.empty() ? ">\n" : "> " + line + "\n";
    const std::string remark = conversation.answer(line, now += 1000);
    out += remark + (remark.empty() ? conversation.ask() : "");
  }
  const auto& response = conversation.session().response();
  if (!response) return out;
  CHECK(verify(*survey, to_json(*response)).empty());
  std::string told = to_json(*response);
  const size_t at = told.find(survey->fingerprint);
  return out + "\n" + told.replace(at, survey->fingerprint.size(), "…") + "\n";
}

}  // namespace

TEST_CASE("conversation: every play goes as it is written") {
  const auto files = files_in(std::filesystem::path(EARSHOT_SOURCE_DIR) / "tests" / "play", ".txt");
  CHECK(files.size() >= 5);
  for (const auto& file : files) {
    const std::string name = file.stem().string();
    CAPTURE(name);
    const std::string text = read_file(file);
    const Play play = read_play(text);
    const auto survey =
        survey_of(read_file(std::filesystem::path(EARSHOT_SOURCE_DIR) / play.survey));
    const std::string now = perform(play, survey);
    const char* refresh = std::getenv("EARSHOT_REFRESH");
    if (refresh != nullptr && name == refresh) std::ofstream(file, std::ios::binary) << now;
    CHECK(now == read_file(file));
  }
}

TEST_CASE("conversation: a line means an option by number, id or label, and several by commas") {
  Node list;
  list.role = Role::kCheckboxGroup;
  list.look = Look::kList;
  list.options = {{"b", "Bread", "", false}, {"2", "Two", "", false}, {"c", "Cheese", "", false}};
  const struct {
    Role role;
    std::string_view line;
    std::string_view value;
  } kRows[] = {
      {Role::kRadioGroup, "1", R"("b")"},
      {Role::kRadioGroup, "2", R"("2")"},
      {Role::kRadioGroup, " bread ", R"("b")"},
      {Role::kRadioGroup, "3", R"("c")"},
      {Role::kRadioGroup, "4", "nothing"},
      {Role::kRadioGroup, "0", "nothing"},
      {Role::kRadioGroup, "-1", "nothing"},
      {Role::kRadioGroup, "99999999999", "nothing"},
      {Role::kCheckboxGroup, "c, Bread", R"(["c","b"])"},
      {Role::kCheckboxGroup, "1,", R"(["b"])"},
      {Role::kCheckboxGroup, "1,,3", "nothing"},
      {Role::kTextBox, "  as it is ", R"("as it is")"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.line);
    list.role = row.role;
    const auto value = value_of_line(list, row.line);
    CHECK((value ? to_json(*value) : "nothing") == row.value);
  }
  list.role = Role::kRadioGroup;
  list.look = Look::kScale;
  CHECK_FALSE(value_of_line(list, "1").has_value());  // a scale has no places, only steps
}
