// What a renderer is told besides questions and answers: counters, places, time, what was done.
#include "tests/engine/player.h"

using namespace earshot;

namespace {

std::string choices(int count) {
  std::string out = R"("choices":[)";
  for (int i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    out += std::string(i > 0 ? "," : "") + R"({"id":"c)" + n + R"(","label":"C)" + n + R"("})";
  }
  return out + "]";
}

}  // namespace

TEST_CASE("words: a comment tells its length where the limit is tight or near") {
  struct Row {
    const char* members;
    size_t length;
    const char* counter;
  };
  const Row kRows[] = {
      {R"("type":"comment","maxLength":20)", 0, "0 / 20"},
      {R"("type":"comment","maxLength":20)", 5, "5 / 20"},
      {R"("type":"comment","maxLength":20)", 25, "25 / 20"},
      {R"("type":"comment","maxLength":1000)", 1, "1 / 1000"},
      {R"("type":"comment","maxLength":1001)", 1, ""},
      {R"("type":"comment","maxLength":2000)", 1599, ""},
      {R"("type":"comment","maxLength":2000)", 1600, "1600 / 2000"},
      {R"("type":"comment")", 12, ""},
      {R"("type":"text","maxLength":20)", 5, ""},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.members);
    CAPTURE(row.length);
    Player player(survey_asking(row.members));
    player.answer("q", std::string(row.length, 'x'));
    CHECK(player.node("q")->counter == row.counter);
  }
}

TEST_CASE("words: what is ranked says its place") {
  Player player(survey_asking(R"("type":"ranking",)" + choices(3)));
  for (const Option& option : player.node("q")->options) {
    CHECK(option.rank == 0);
    CHECK(option.place.empty());
  }
  CHECK(player.node("q")->move_up == "Move up");
  CHECK(player.node("q")->move_down == "Move down");
  player.answer("q", Value::Array{Value("c2"), Value("c0")});
  const auto& options = player.node("q")->options;
  CHECK(options[0].id == "c2");
  CHECK(options[0].rank == 1);
  CHECK(options[0].place == "Place 1 of 3");
  CHECK(options[1].place == "Place 2 of 3");
  CHECK(options[2].rank == 0);
}

TEST_CASE("words: a long list is a dropdown, unless the survey says otherwise") {
  struct Row {
    std::string members;
    Look look;
  };
  const Row kRows[] = {
      {R"("type":"choice",)" + choices(12), Look::kList},
      {R"("type":"choice",)" + choices(13), Look::kDropdown},
      {R"("type":"choice","look":"list",)" + choices(13), Look::kList},
      {R"("type":"choice","look":"buttons",)" + choices(13), Look::kButtons},
      {R"("type":"choices",)" + choices(13), Look::kList},
      {R"("type":"choice","other":true,)" + choices(12), Look::kDropdown},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.members);
    Player player(survey_asking(row.members));
    CHECK(player.node("q")->look == row.look);
    const bool is_dropdown = row.look == Look::kDropdown;
    CHECK(player.node("q")->placeholder == (is_dropdown ? "Choose…" : ""));
    CHECK(player.node("q")->empty == (is_dropdown ? "Nothing found" : ""));
  }
}

TEST_CASE("words: the time that is left shrinks on the way, and one page has none to tell") {
  Player player(survey_of(R"({"id":"s","questions":[
    {"id":"a","type":"comment","text":"?"},{"id":"b","type":"comment","text":"?"},
    {"id":"c","type":"comment","text":"?"},{"id":"d","type":"comment","text":"?"}]})"));
  CHECK(player.view().time_left == "about 2 min left");
  player.next();
  player.next();
  CHECK(player.view().time_left == "about 1 min left");
  CHECK(Player(survey_asking(R"("type":"comment")")).view().time_left == "");
}

TEST_CASE("words: going on by a tap is told, and how to take it back") {
  Player player(survey_of(R"({"id":"s","autoAdvance":true,"questions":[
    {"id":"a","type":"nps","text":"?"},{"id":"b","type":"nps","text":"?"}]})"));
  player.apply({Action::Type::kAnswer, "a", Value(4), true});
  CHECK(player.page() == "b");
  CHECK(player.view().status == "Your answer is taken; Back changes it.");
  player.back();
  CHECK(player.page() == "a");
  CHECK(player.view().status == "");
}

TEST_CASE("words: what an end copies says so when it has") {
  Player player(survey_of(R"({"id":"s","questions":[{"id":"a","type":"nps","text":"?"}],
    "ends":[{"id":"e","title":"E","actions":[
      {"type":"link","label":"L","url":"https://example.com"},
      {"type":"copy","label":"C","text":"x"},
      {"type":"reward","label":"R","code":"x"},
      {"type":"share","label":"S","text":"x","url":"https://example.com"},
      {"type":"callback","label":"P","phone":"+43 1 2345"},
      {"type":"restart","label":"A"}]}]})"));
  player.next();
  player.delivered();
  const char* done[] = {"", "Copied", "Copied", "Copied", "", ""};
  REQUIRE(player.view().offers.size() == std::size(done));
  for (size_t i = 0; i < std::size(done); ++i) {
    CAPTURE(i);
    CHECK(player.view().offers[i].done == done[i]);
  }
}

TEST_CASE("words: several languages come with a name for the choice between them") {
  Player one(survey_of(R"({"id":"s","questions":[{"id":"a","type":"nps","text":"?"}]})"));
  CHECK(one.view().language_label == "");
  Player two(survey_of(R"({"id":"s","languages":["en","de"],"questions":[
    {"id":"a","type":"nps","text":{"en":"Why?","de":"Warum?"}}]})"));
  CHECK(two.view().language_label == "Language");
  CHECK(to_json(two.view()).find(R"("languages":["en","de"],"languageLabel":"Language")") !=
        std::string::npos);
}
