// The survey files in tests/fixtures: every one in valid/ is read without a problem, every one in
// invalid/ has exactly the problems that its .golden says. See tests/fixtures/README.md.
// And the surveys of the site, which people copy from.
#include <algorithm>
#include <cstdlib>
#include <regex>
#include <set>

#include "shared/check/checked_survey.h"
#include "shared/parse.h"
#include "tests/engine/check.h"
#include "tests/engine/fixtures.h"

using namespace earshot;

namespace {

std::string lines_of(const std::vector<Problem>& problems) {
  std::string out;
  for (const Problem& problem : problems) out += to_string(problem) + "\n";
  return out;
}

// EARSHOT_REFRESH=unknown-key rewrites invalid/unknown-key.golden, and no other.
bool may_refresh(const std::string& name) {
  const char* wanted = std::getenv("EARSHOT_REFRESH");
  return wanted != nullptr && name == wanted;
}

// The codes that the sources of the engine give to problems.
std::set<std::string> codes_in_sources() {
  std::set<std::string> codes;
  const std::regex code(R"re([^\\]"([a-z]+(-[a-z]+)+)")re");
  const std::filesystem::path shared = std::filesystem::path(EARSHOT_SOURCE_DIR) / "shared";
  for (const char* name : {"json_read.cpp", "object_reader.cpp", "parse.cpp", "parse_context.cpp",
                           "parse_question.cpp", "parse_settings.cpp", "logic.cpp"}) {
    const std::string source = read_file(shared / name);
    REQUIRE_MESSAGE(!source.empty(), name);
    for (std::sregex_iterator it(source.begin(), source.end(), code), end; it != end; ++it) {
      codes.insert((*it)[1]);
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("fixtures: every valid survey is read without a problem") {
  const auto files = files_in(fixture_folder() / "valid", ".json");
  CHECK(files.size() >= 6);
  for (const auto& file : files) {
    const std::string name = file.filename().string();
    CAPTURE(name);
    const ParsedSurvey parsed = parse_survey(read_file(file));
    CHECK(lines_of(parsed.problems) == "");
    CHECK(parsed.survey.has_value());
  }
}

TEST_CASE("fixtures: the checker finds nothing in any survey of the site") {
  const auto files =
      files_in(std::filesystem::path(EARSHOT_SOURCE_DIR) / "site" / "surveys", ".json");
  CHECK(files.size() >= 26);  // a practice each, and those of the pages
  int in_five_languages = 0;
  for (const auto& file : files) {
    const std::string name = file.stem().string();
    CAPTURE(name);
    const std::string text = read_file(file);
    CHECK(lines_of(check_text(text).problems) == "");
    const ParsedSurvey parsed = parse_survey(text);
    REQUIRE(parsed.survey.has_value());
    CHECK(parsed.survey->id == name);
    CHECK(parsed.survey->endpoint.url == "/responses");
    in_five_languages += parsed.survey->languages.size() == 5 ? 1 : 0;
  }
  CHECK(in_five_languages >= 5);
}

TEST_CASE("fixtures: the checker finds nothing in any question that the site shows") {
  const auto files =
      files_in(std::filesystem::path(EARSHOT_SOURCE_DIR) / "site" / "questions", ".json");
  std::set<QuestionType> types;
  for (const auto& file : files) {
    const std::string name = file.stem().string();
    CAPTURE(name);
    const std::string text = read_file(file);
    CHECK(lines_of(check_text(text).problems) == "");
    const ParsedSurvey parsed = parse_survey(text);
    REQUIRE(parsed.survey.has_value());
    CHECK(parsed.survey->id == "question-" + name);
    for (const Page& page : parsed.survey->pages) {
      for (const Question& question : page.questions) types.insert(question.type);
    }
  }
  CHECK(types.size() == static_cast<size_t>(QuestionType::kStatement) + 1);
}

TEST_CASE("fixtures: every invalid survey has exactly the problems of its golden file") {
  const auto files = files_in(fixture_folder() / "invalid", ".json");
  CHECK(files.size() >= 400);
  for (const auto& file : files) {
    const std::string name = file.stem().string();
    CAPTURE(name);
    const ParsedSurvey parsed = parse_survey(read_file(file));
    CHECK_FALSE(parsed.survey.has_value());
    auto golden = file;
    golden.replace_extension(".golden");
    if (may_refresh(name)) std::ofstream(golden, std::ios::binary) << lines_of(parsed.problems);
    CHECK(lines_of(parsed.problems) == read_file(golden));
  }
}

TEST_CASE("fixtures: a file in invalid/ is named for the code of its only problem") {
  for (const auto& file : files_in(fixture_folder() / "invalid", ".golden")) {
    const std::string name = file.stem().string();
    if (name.rfind("all-", 0) == 0) continue;  // many mistakes in one file
    CAPTURE(name);
    const std::string text = read_file(file);
    CHECK(std::count(text.begin(), text.end(), '\n') == 1);
    const std::regex bracketed(R"re(\[([a-z-]+)\])re");
    std::smatch found;
    REQUIRE(std::regex_search(text, found, bracketed));
    const std::string code = found[1];
    CHECK(name.substr(0, code.size()) == code);
  }
}

TEST_CASE("fixtures: no problem code of the engine is without a fixture") {
  std::string all;
  for (const auto& file : files_in(fixture_folder() / "invalid", ".golden")) all += read_file(file);
  // Files of that size are not kept; parse_test.cpp makes them.
  const std::set<std::string> kMadeByTests = {"too-large", "too-many", "too-many-problems"};
  const std::set<std::string> codes = codes_in_sources();
  // Words of the survey file that look like codes.
  const std::set<std::string> kWords = {"bottom-left", "bottom-right", "dead-click", "rage-click",
                                        "top-left",    "top-right",    "until-sent"};
  CHECK(codes.size() >= 20);
  for (const std::string& code : codes) {
    if (kWords.count(code) == 1) continue;
    CAPTURE(code);
    CHECK((kMadeByTests.count(code) == 1 || all.find("[" + code + "]") != std::string::npos));
  }
}

TEST_CASE("fixtures: a survey cut off anywhere has a problem, and a place for it") {
  for (const auto& file : files_in(fixture_folder() / "valid", ".json")) {
    const std::string name = file.filename().string();
    CAPTURE(name);
    const std::string text = read_file(file);
    const size_t end = text.find_last_of('}');
    for (size_t length = 0; length <= end; ++length) {
      CAPTURE(length);
      const ParsedSurvey parsed = parse_survey(std::string_view(text).substr(0, length));
      REQUIRE_FALSE(parsed.survey.has_value());
      REQUIRE(parsed.problems.size() == 1);
      REQUIRE(parsed.problems[0].code == "json-syntax");
    }
  }
}

TEST_CASE("fixtures: a survey with any byte changed is read or refused with places in it") {
  const std::string text = read_file(fixture_folder() / "valid" / "branching.json");
  REQUIRE(!text.empty());
  const auto end = line_and_column(text, text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    for (const char byte : {'"', '{', ']', ',', '0', 'x', '\0', '\xFF'}) {
      std::string changed = text;
      changed[i] = byte;
      CAPTURE(i);
      const ParsedSurvey parsed = parse_survey(changed);
      REQUIRE(parsed.survey.has_value() == !has_errors(parsed.problems));
      std::pair<int, int> before(0, 0);
      for (const Problem& problem : parsed.problems) {
        const std::pair<int, int> here(problem.line, problem.column);
        REQUIRE(problem.line > 0);
        REQUIRE(before <= here);
        REQUIRE(here <= std::max(end, line_and_column(changed, changed.size())));
        before = here;
      }
    }
  }
}
