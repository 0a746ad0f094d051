// The screens of a survey, and answers that somebody might give.
#include "shared/check/tour.h"

#include "shared/check/sample_answer.h"
#include "tests/engine/player.h"

using namespace earshot;

namespace {

constexpr const char* kToday = "2026-01-01";

SessionOptions options() {
  SessionOptions options;
  options.today = kToday;
  return options;
}

Tour tour_of(std::shared_ptr<const Survey> survey) {
  const PathSpace space(*survey);
  const Proofs proofs(space, 10'000);
  return take_tour(survey, proofs, options());
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// The screens come to, then those that are not.
std::string stops_of(const char* survey) {
  const Tour tour = tour_of(survey_of(survey));
  std::vector<std::string> pages;
  for (const Stop& stop : tour.stops) {
    CHECK(stop.page == stop.session.view().page);
    pages.push_back(stop.page);
  }
  return joined(pages) + " | " + joined(tour.missed);
}

struct Row {
  std::string name;
  const char* survey;
  const char* stops;
};

// What stands in the first node of the only page after answer_all().
std::string sample(const std::string& members) {
  Session session(survey_asking(members), options());
  answer_all(session, kToday);
  const Node& node = session.view().nodes.front();
  std::string out = node.value;
  for (const Option& option : node.options) {
    if (option.selected) out += (out.empty() ? "" : ",") + option.id;
  }
  return out;
}

}  // namespace

TEST_CASE("tour: every screen that some answers lead to, in the order of the file") {
  const Row kRows[] = {
      {"one page", R"({"id":"s","questions":[{"id":"a","type":"nps","text":"?"}]})", "a end | "},
      {"welcome and review",
       R"({"id":"s","welcome":{"title":"Hello"},"review":{},
           "questions":[{"id":"a","type":"nps","text":"?","required":true}]})",
       "@welcome a @review end | "},
      {"branches",
       R"({"id":"s","pages":[
           {"id":"p","questions":[{"id":"a","type":"nps","text":"?","required":true}],
            "next":[{"if":{"<":[{"var":"a"},7]},"go":"low"},{"go":"high"}]},
           {"id":"low","questions":[{"id":"b","type":"comment","text":"?"}],"next":[{"go":"bad"}]},
           {"id":"high","questions":[{"id":"c","type":"comment","text":"?"}],"next":[{"go":"good"}]}],
           "ends":[{"id":"good","title":"Good"},{"id":"bad","title":"Bad"},
                   {"id":"never","title":"Never"}]})",
       "p low high good bad | never"},
      {"attributes",
       R"({"id":"s","attributes":{"plan":{"type":"string","values":["free","pro"]}},"pages":[
           {"id":"p","questions":[{"id":"a","type":"nps","text":"?"}]},
           {"id":"pro","showIf":{"==":[{"var":"attr.plan"},"pro"]},
            "questions":[{"id":"b","type":"nps","text":"?"}]}]})",
       "p pro end | "},
      {"a page whose questions are all conditional",
       R"({"id":"s","pages":[
           {"id":"p","questions":[{"id":"a","type":"nps","text":"?"}]},
           {"id":"why","questions":[{"id":"b","type":"comment","text":"?",
            "showIf":{">":[{"var":"a"},8]}}]}]})",
       "p why end | "},
      {"a required answer that is typed",
       R"({"id":"s","questions":[
           {"id":"a","type":"text","format":"email","text":"?","required":true},
           {"id":"b","type":"date","text":"?","required":true},
           {"id":"c","type":"number","text":"?","required":true,"min":3}]})",
       "a b c end | "},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.name);
    CHECK(stops_of(row.survey) == row.stops);
  }
}

TEST_CASE("tour: nothing on a page is answered, and the review shows answers") {
  const Tour tour = tour_of(survey_of(
      R"({"id":"s","review":{},"questions":[{"id":"a","type":"nps","text":"?","required":true}]})"));
  for (const Option& option : tour.stops[0].session.view().nodes[0].options)
    CHECK_FALSE(option.selected);
  CHECK(tour.stops[1].session.view().nodes[0].help == "8");
}

TEST_CASE("tour: sample answers are answers") {
  CHECK(sample(R"("type":"nps")") == "8");
  CHECK(sample(R"("type":"rating")") == "4");
  CHECK(
      sample(
          R"("type":"choice","choices":[{"id":"x","label":"X"},{"id":"y","label":"Y"},{"id":"z","label":"Z"}])") ==
      "y");
  CHECK(
      sample(
          R"("type":"choices","choices":[{"id":"x","label":"X"},{"id":"y","label":"Y"},{"id":"z","label":"Z"}])") ==
      "x,y");
  CHECK(
      sample(
          R"("type":"choices","choices":[{"id":"x","label":"X"},{"id":"y","label":"Y"},{"id":"z","label":"Z"}],"max":1)") ==
      "x");
  CHECK(
      sample(
          R"("type":"ranking","choices":[{"id":"x","label":"X"},{"id":"y","label":"Y"},{"id":"z","label":"Z"}])") ==
      "x,y,z");
  CHECK(sample(R"("type":"text","format":"name")") == "Robin Example");
  CHECK(sample(R"("type":"text","format":"email")") == "robin@example.com");
  CHECK(sample(R"("type":"text","maxLength":5)") == "A few");
  CHECK(sample(R"("type":"number","min":10,"max":20)") == "15");
  CHECK(sample(R"("type":"slider","min":0,"max":10,"step":4)") == "4");
  CHECK(sample(R"("type":"date")") == kToday);
  CHECK(sample(R"("type":"date","min":"2026-05-05")") == "2026-05-05");
  CHECK(sample(R"("type":"consent","label":"I agree")") == "yes");
}

TEST_CASE("tour: errors come up where there can be any") {
  const auto provokes = [](const std::string& members) {
    return with_errors(Session(survey_asking(members), options())).has_value();
  };
  CHECK(provokes(R"("type":"nps","required":true)"));
  CHECK_FALSE(provokes(R"("type":"nps")"));
  CHECK(provokes(R"("type":"text","format":"email")"));
  CHECK(provokes(R"("type":"date")"));
  CHECK_FALSE(provokes(R"("type":"comment")"));
}
