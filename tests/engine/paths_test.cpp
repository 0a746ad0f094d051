#include "shared/check/paths.h"

#include "tests/engine/player.h"

using namespace earshot;

namespace {

PathReport report_of(std::string_view text, const PathOptions& options = {}) {
  const auto survey = survey_of(text);
  const PathSpace space(*survey);
  return find_paths(Proofs(space, 200'000), options);
}

// Pages by their letters.
std::string pages_of(const Path& path) {
  std::string out;
  for (size_t page : path.pages) out += static_cast<char>('a' + page);
  return out + std::to_string(path.end);
}

constexpr std::string_view kBranches = R"({"id":"s","questions":[
  {"id":"a","type":"nps","text":"?","required":true,
   "next":[{"if":{"<":[{"var":"a"},7]},"go":"b"},{"go":"c"}]},
  {"id":"b","type":"comment","text":"?","next":[{"go":"one"}]},
  {"id":"c","type":"nps","text":"?","showIf":{"<":[{"var":"a"},9]}}],
  "ends":[{"id":"zero","title":"0"},{"id":"one","title":"1"}]})";

}  // namespace

TEST_CASE("paths: ways are counted, timed and listed with answers that go them") {
  const PathReport report = report_of(kBranches);
  CHECK(report.count == 3);
  CHECK(report.is_exact);
  CHECK(!report.has_loops);
  CHECK(pages_of(report.shortest) == "a0");
  CHECK(pages_of(report.longest) == "ab1");
  CHECK(report.longest.questions == 2);
  CHECK(to_json(report.shortest.witness) == R"({"a":9})");
  std::string listed;
  for (const Path& path : report.paths) listed += pages_of(path) + " ";
  CHECK(listed == "ab1 ac0 a0 ");
  CHECK(report.shortest.seconds <= report.typical.seconds);
  CHECK(report.typical.seconds <= report.longest.seconds);
}

TEST_CASE("paths: no more are listed than asked for") {
  PathOptions options;
  options.most_listed = 1;
  CHECK(report_of(kBranches, options).paths.size() == 1);
  CHECK(report_of(kBranches, options).count == 3);
}

TEST_CASE("paths: what goes back is a loop, and counted no further") {
  const PathReport report = report_of(R"({"id":"s","questions":[
    {"id":"a","type":"nps","text":"?"},
    {"id":"b","type":"nps","text":"?","next":[{"if":{"<":[{"var":"b"},5]},"go":"a"},{"go":"end"}]}],
    "ends":[{"id":"end","title":"E"}]})");
  CHECK(report.has_loops);
  CHECK(report.count == 1);
  CHECK(pages_of(report.longest) == "ab0");
}

TEST_CASE("paths: a survey that nobody finishes has none") {
  const PathReport report = report_of(R"({"id":"s","questions":[
    {"id":"a","type":"nps","text":"?","next":[{"go":"a"}]}],"ends":[{"id":"end","title":"E"}]})");
  CHECK(report.count == 0);
  CHECK(report.paths.empty());
}

TEST_CASE("paths: very many are counted without going each") {
  std::string text = R"({"id":"s","questions":[)";
  for (int i = 0; i < 41; ++i) {
    text +=
        (i > 0 ? "," : "") + (R"({"id":"q)" + std::to_string(i) + R"(","type":"nps","text":"?")");
    if (i > 0) text += R"(,"showIf":{">":[{"var":"q0"},)" + std::to_string(i % 10) + "]}";
    text += "}";
  }
  CHECK(report_of(text + "]}").count == 11);
}
