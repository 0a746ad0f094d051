#include "shared/flow.h"

#include "tests/engine/player.h"

using namespace earshot;

namespace {

// Walks to the end and tells the pages and the end it came by, joined by " ".
std::string walked(const Survey& survey, const Answers& answers, std::string_view attr = "{}") {
  const Value attributes = json(attr);
  Walker walker(survey, answers, attributes, "en");
  std::string out;
  for (size_t steps = 0; steps < 10; ++steps) {
    const Target target = walker.advance();
    out += out.empty() ? "" : " ";
    if (target.is_end) return out + survey.ends[target.index].id;
    out += survey.pages[target.index].id;
  }
  return out + " ...";
}

std::string asked(const Walker& walker) {
  std::string out;
  for (const Question* question : walker.asked()) out += (out.empty() ? "" : ",") + question->id;
  return out;
}

}  // namespace

TEST_CASE("flow: the first rule that holds decides, and the last catches all") {
  const auto survey = survey_file("branching");
  CHECK(walked(*survey, {{"nps", 3}}) == "nps why mail sorry");
  CHECK(walked(*survey, {{"nps", 6}}) == "nps why mail sorry");
  CHECK(walked(*survey, {{"nps", 7}}) == "nps grit mail sorry");
  CHECK(walked(*survey, {{"nps", 9}}) == "nps share thanks");
  CHECK(walked(*survey, {}) == "nps why mail sorry");  // null <= 6, as in JavaScript
}

TEST_CASE("flow: without rules the next page comes, and after the last one the first end") {
  const auto survey = survey_of(R"({"id":"s","questions":[{"id":"a","type":"nps","text":"?"},
    {"id":"b","type":"nps","text":"?"}],
    "ends":[{"id":"one","title":"1"},{"id":"two","title":"2"}]})");
  CHECK(walked(*survey, {}) == "a b one");
}

TEST_CASE("flow: a page that shows nothing is passed, and its rules still lead on") {
  const auto survey = survey_of(R"({"id":"s","questions":[
    {"id":"a","type":"nps","text":"?"},
    {"id":"b","type":"nps","text":"?","showIf":{"var":"attr.on"},"next":[{"go":"d"}]},
    {"id":"c","type":"nps","text":"?"},{"id":"d","type":"nps","text":"?"}]})");
  CHECK(walked(*survey, {}) == "a d end");
  CHECK(walked(*survey, {}, R"({"on":true})") == "a b d end");
}

TEST_CASE("flow: pages that show nothing and lead in a circle end the survey") {
  const auto survey = survey_of(R"({"id":"s","questions":[
    {"id":"a","type":"nps","text":"?","showIf":false,"next":[{"go":"b"}]},
    {"id":"b","type":"nps","text":"?","showIf":false,"next":[{"go":"a"}]}],
    "ends":[{"id":"out","title":"O"}]})");
  CHECK(walked(*survey, {}) == "out");
}

TEST_CASE(
    "flow: conditions see no answer of a hidden question, of a later page, or of another branch") {
  const auto survey = survey_file("pages");
  const Answers answers = {
      {"role", "none"}, {"tools", Value::Array{"b"}}, {"secret", "x"}, {"stars", 3}, {"nobody", 1}};
  const Value attr = json(R"({"name":"Ada"})");
  Walker walker(*survey, answers, attr, "de");
  const auto sees = [&](const char* id) {
    return walker.sight().answer(*survey->find_question(id)) != nullptr;
  };
  walker.advance();
  CHECK(sees("role"));
  CHECK_FALSE(sees("stars"));
  CHECK(asked(walker) == "hello,role");
  walker.advance();
  CHECK(asked(walker) == "hello,role,stars,site,phone,more");
  CHECK_FALSE(sees("secret"));
  CHECK(sees("stars"));
}

TEST_CASE("flow: a question may depend on one above it on the same page, never on one below") {
  const auto survey = survey_of(R"({"id":"s","pages":[{"id":"p","questions":[
    {"id":"above","type":"nps","text":"?","showIf":{"var":"below"}},
    {"id":"below","type":"nps","text":"?"},
    {"id":"after","type":"nps","text":"?","showIf":{"var":"below"}}]}]})");
  const Answers answers = {{"below", 5}, {"above", 5}};
  const Value nobody{Value::Object()};
  Walker walker(*survey, answers, nobody, "en");
  walker.enter(0);
  CHECK(asked(walker) == "below,after");
}

TEST_CASE("flow: a question met again in a loop is listed once") {
  const auto survey = survey_file("loop");
  const Answers answers = {{"more", "yes"}};
  const Value nobody{Value::Object()};
  Walker walker(*survey, answers, nobody, "en");
  for (int i = 0; i < 7; ++i) walker.advance();
  CHECK(asked(walker) == "more,note");
}
