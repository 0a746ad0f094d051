// What a visitor sees of every question type and screen, and what they can do there.
#include "shared/session.h"
#include "tests/engine/player.h"

using namespace earshot;

namespace {

// The options of a node: ids joined by ",", the selected ones in brackets.
std::string options_of(const Player& player, std::string_view id) {
  const Node* node = player.node(id);
  if (node == nullptr) return "no node";
  std::string out;
  for (const Option& option : node->options) {
    out += (out.empty() ? "" : ",") + (option.selected ? "[" + option.id + "]" : option.id);
  }
  return out;
}

Action commit(const std::string& id, Value value) {
  return {Action::Type::kAnswer, id, std::move(value), true};
}

// At the page of "everything" with that id, by way of plausible answers.
Player at_page(const std::string& page, SessionOptions options = {}) {
  options.today = "2026-11-22";
  Player player(survey_file("everything"), std::move(options));
  player.next();
  player.answer("nps", 5);
  for (int i = 0; i < 9 && player.page() != page; ++i) {
    if (player.page() == "grids") {
      player.answer("trust/sincerity", "yes");
      player.answer("agree", true);
      player.answer("again", "no");
    }
    player.next();
  }
  REQUIRE(player.page() == page);
  return player;
}

}  // namespace

TEST_CASE("session: every type has its roles, looks and options") {
  Player player = at_page("moods");
  CHECK(player.shown() == "csat,ces,stars,thumbs");
  CHECK(options_of(player, "csat") == "1,2,3,4,5");
  CHECK(player.node("csat")->look == Look::kSmileys);
  CHECK(player.node("csat")->options[3].name == "4 of 5");
  CHECK(player.node("csat")->low_label == "Not");
  CHECK(options_of(player, "ces") == "1,2,3,4,5,6,7");
  CHECK(player.node("ces")->low_label == "Strongly disagree");
  CHECK(player.node("ces")->high_label == "Strongly agree");
  CHECK(player.node("stars")->options[0].name == "1 of 6 stars");
  CHECK(player.node("thumbs")->options[0].name == "Thumbs down");
  CHECK(player.node("thumbs")->options[1].name == "Thumbs up");
  CHECK(player.view().text == "Say how it was.");

  const Player words = at_page("words");
  CHECK(words.node("mail")->input_type == "email");
  CHECK(words.node("name")->autocomplete == "name");
  CHECK(words.node("age")->input_type == "number");
  CHECK(words.node("age")->unit == "years");
  CHECK(words.node("age")->min == "0");
  CHECK(words.node("age")->max == "120");
  CHECK(words.node("age")->step == 1);
  CHECK(words.node("cost")->step == 0.01);
  CHECK(words.node("cost")->min == "");
  CHECK(words.node("hours")->look == Look::kSlider);
  CHECK(words.node("hours")->step == 0.5);
  CHECK(words.node("hours")->high_label == "many");
  CHECK(words.node("when")->input_type == "date");
  CHECK(words.node("when")->max == "2026-11-22");
  CHECK(words.node("story")->role == Role::kMultiline);
}

TEST_CASE("session: a matrix and a gap are a statement with a group for each part") {
  Player player = at_page("grids");
  CHECK(player.shown() ==
        "trust,trust/sincerity,wait,wait/expected,wait/experienced,agree,again,bye");
  CHECK(player.node("trust")->role == Role::kStatement);
  CHECK(player.node("trust/sincerity")->role == Role::kRadioGroup);
  CHECK(player.node("trust/sincerity")->label == "Sincere");
  CHECK(player.node("trust/sincerity")->name == "Trust: Sincere");
  CHECK(player.node("wait/expected")->name == "Waiting time: Hoped");
  CHECK(options_of(player, "wait/expected") == "1,2,3,4,5");
  CHECK(player.answer("trust/sincerity", "no"));
  CHECK(options_of(player, "trust/sincerity") == "[no],yes");
  CHECK(player.answer("wait/expected", "5"));
  CHECK(player.answer("wait/experienced", 2));
  CHECK(options_of(player, "wait/experienced") == "1,[2],3,4,5");
  CHECK(player.answer("wait/experienced", Value()));
  CHECK(options_of(player, "wait/experienced") == "1,2,3,4,5");
  CHECK_FALSE(player.answer("trust/care", "no"));  // a row that is hidden
  CHECK_FALSE(player.answer("trust/nobody", "no"));
  CHECK_FALSE(player.answer("bye", true));
  CHECK_FALSE(player.answer("nps/x", 3));
}

TEST_CASE("session: of several parts the first that is open has the error") {
  SessionOptions staff;
  staff.attr = json(R"({"staff":true})");
  Player player = at_page("grids", staff);
  player.answer("trust", json(R"({"sincerity":"no"})"));
  player.next();
  CHECK(player.page() == "grids");
  CHECK(player.node("trust/sincerity")->error == "");
  CHECK(player.node("trust/care")->error == "Please choose an answer.");
  CHECK(player.node("agree")->error == "Please tick the box to go on.");
  player.answer("agree", Value::Array{"yes"});
  CHECK(player.node("agree")->error == "");
  CHECK(options_of(player, "agree") == "[yes]");
}

TEST_CASE("session: choices shown by a condition cannot be chosen while hidden, and let go then") {
  Player player = at_page("picks");
  CHECK(options_of(player, "reason").find("speed") != std::string::npos);
  CHECK(options_of(player, "places") == "x,y");
  CHECK_FALSE(player.answer("places", Value::Array{"z"}));
  CHECK(player.answer("country", "at"));
  CHECK(options_of(player, "places") == "x,y,z");
  CHECK(player.answer("places", Value::Array{"z", "x"}));
  CHECK(options_of(player, "places") == "[z],[x],y");  // ranked ones first
  CHECK(player.answer("country", "de"));
  CHECK(options_of(player, "places").find("z") == std::string::npos);
}

TEST_CASE("session: something else asks what it is") {
  Player player = at_page("picks");
  CHECK(player.node("reason_other") == nullptr);
  player.answer("reason", "other");
  REQUIRE(player.node("reason_other") != nullptr);
  CHECK(player.node("reason_other")->label == "What would that be?");
  player.answer("reasons", Value::Array{"a", "other"});
  CHECK(player.node("reasons_other")->label == "What else?");
  player.answer("reason_other", "the queue");
  player.next();
  CHECK(player.node("story")->label == "You said the queue. Tell us more.");
}

TEST_CASE("session: none of these lets go of the others, and they of it") {
  Player player = at_page("picks");
  player.answer("reasons", Value::Array{"a", "b"});
  CHECK(player.answer("reasons", Value::Array{"a", "b", "none"}));
  CHECK(player.selected("reasons") == "none");
  CHECK(player.answer("reasons", Value::Array{"a", "none"}));
  CHECK(player.selected("reasons") == "a");
}

TEST_CASE("session: what is typed stays, also while it is no number and no date") {
  Player player = at_page("words");
  CHECK(player.answer("age", "3o"));
  CHECK(player.node("age")->value == "3o");
  CHECK(player.answer("when", "2026-02-30"));
  CHECK_FALSE(player.answer("age", Value::Array{}));
  player.next();
  CHECK(player.page() == "words");
  CHECK(player.node("age")->error == "Please write a number.");
  CHECK(player.node("when")->error == "Please write a date, with day, month and year.");
  player.answer("age", "30");
  CHECK(player.node("age")->error == "");
  CHECK(player.node("age")->value == "30");
  player.answer("when", "");
  player.next();
  CHECK(player.page() == "grids");
}

TEST_CASE("session: a warning holds the visitor up once, an error until it is mended") {
  Player player = at_page("words");
  player.answer("age", 110);
  player.answer("story", "x");
  player.next();
  player.answer("trust/sincerity", "yes");
  player.answer("agree", true);
  player.answer("again", "yes");
  player.next();
  CHECK(player.node("again")->error == "Say more than x first.");
  CHECK_FALSE(player.node("again")->soft);
  player.back();
  player.answer("story", "xx");
  player.next();
  player.next();
  CHECK(player.node("again")->error == "At 110?");
  CHECK(player.node("again")->soft);
  CHECK(player.view().status == "Please check what is marked.");
  player.next();
  CHECK(player.page() == "picks");  // "once more"
}

TEST_CASE("session: welcome comes first, and back leads to it") {
  SessionOptions options;
  options.attr = json(R"({"name":"*Ada*"})");
  Player player(survey_file("everything"), options);
  CHECK(player.page() == "@welcome");
  CHECK(player.view().title == "Welcome *Ada*");
  REQUIRE(player.view().title_runs.size() == 3);
  CHECK(player.view().title_runs[0].bold);
  CHECK(player.view().title_runs[2].text == "*Ada*");  // what is piped in is no markup
  CHECK_FALSE(player.view().title_runs[2].emphasis);
  CHECK(player.view().text == "Two minutes.\nHow we use it");
  CHECK(player.view().text_runs.back().link == "/privacy");
  CHECK(player.view().next.label == "Let's go");
  CHECK_FALSE(player.view().back.visible);
  CHECK_FALSE(player.answer("nps", 5));
  CHECK(player.next());
  CHECK(player.page() == "first");
  CHECK(player.back());
  CHECK(player.page() == "@welcome");
}

TEST_CASE("session: the review reads answers back, and a change returns to it") {
  Player player = at_page("@review");
  CHECK(player.view().title == "All right?");
  CHECK(player.view().next.label == "Send it");
  REQUIRE(!player.view().nodes.empty());
  CHECK(player.view().nodes[0].id == "nps");
  CHECK(player.view().nodes[0].help == "5");
  CHECK(player.view().nodes[0].change == "Change");
  const auto value = [&](std::string_view id) {
    for (const Node& item : player.view().nodes) {
      if (item.id == id) return item.help;
    }
    return std::string("not there");
  };
  CHECK(value("csat") == "No answer");
  for (const Node& item : player.view().nodes) {
    CAPTURE(item.id);
    CHECK(item.unanswered == (item.help == "No answer"));
  }
  CHECK(value("trust") == "Sincere: Yes");
  CHECK(value("bye") == "not there");
  CHECK_FALSE(player.apply({Action::Type::kJump, "nobody", {}, false}));
  CHECK(player.apply({Action::Type::kJump, "country", {}, false}));
  CHECK(player.page() == "picks");
  player.answer("country", "at");
  player.next();
  CHECK(player.page() == "@review");
  CHECK(value("country") == "Austria");
  CHECK(player.apply({Action::Type::kJump, "nps", {}, false}));
  player.answer("nps", 10);  // the page of moods is not asked of them
  player.next();
  CHECK(player.page() == "@review");
  CHECK(value("csat") == "not there");
  CHECK(player.back());
  CHECK(player.page() == "grids");
  player.next();
  player.next();
  CHECK(player.phase() == Phase::kSending);
  CHECK(player.session().response()->end == "happy");
  CHECK(to_json(player.session().response()->calc) == R"({"happy":true,"effort":0,"worst":2})");
}

TEST_CASE("session: the review says what a number counts, and which thumb it was") {
  struct Row {
    const char* members;
    Value answer;
    const char* text;
  };
  const Row kRows[] = {
      {R"("type":"number","unit":"km")", Value("45"), "45\u00a0km"},
      {R"("type":"number")", Value("45"), "45"},
      {R"("type":"slider","min":0,"max":10,"unit":"h")", Value(4), "4\u00a0h"},
      {R"("type":"rating","look":"thumbs")", Value(1), "Thumbs down"},
      {R"("type":"rating","look":"thumbs")", Value(2), "Thumbs up"},
      {R"("type":"rating")", Value(2), "2"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.members);
    Player player(survey_of(std::string(R"({"id":"s","review":true,"questions":[{"id":"q",)") +
                            row.members + R"(,"text":"?"}]})"));
    player.answer("q", row.answer);
    player.next();
    REQUIRE(player.page() == "@review");
    CHECK(player.view().nodes[0].help == row.text);
  }
}

TEST_CASE("session: the review names the halves of a gap") {
  struct Row {
    const char* labels;
    const char* text;
  };
  const Row kRows[] = {
      {"", "What you expected: 4, What you got: 2"},
      {R"("expectedLabel":"Hoped",)", "Hoped: 4, What you got: 2"},
      {R"("expectedLabel":"Hoped","experiencedLabel":"Got",)", "Hoped: 4, Got: 2"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.labels);
    Player player(survey_of(std::string(R"({"id":"s","review":true,"questions":[{"id":"g",)") +
                            row.labels + R"("type":"gap","text":"Waiting"}]})"));
    player.answer("g/expected", 4);
    player.answer("g/experienced", 2);
    player.next();
    REQUIRE(player.page() == "@review");
    CHECK(player.view().nodes[0].help == row.text);
  }
}

TEST_CASE("session: an end offers what it says, with what is piped into addresses encoded") {
  SessionOptions options;
  options.deliver = false;
  Player player = at_page("@review", options);
  player.apply({Action::Type::kJump, "reason", {}, false});
  player.answer("reason", "other");
  player.answer("reason_other", "a&b c/ä");
  player.next();
  player.apply({Action::Type::kJump, "nps", {}, false});
  player.answer("nps", 10);
  player.next();
  player.next();
  REQUIRE(player.page() == "happy");
  REQUIRE(player.view().offers.size() == 3);
  CHECK(player.view().offers[0].type == "share");
  CHECK(player.view().offers[0].text == "I like it");
  CHECK(player.view().offers[0].url == "https://example.com/?from=a%26b%20c%2F%C3%A4");
  CHECK(player.view().offers[1].text == "THANKS");
  CHECK(player.apply({Action::Type::kRestart, "second", {}, false}));
  CHECK(player.page() == "@welcome");
  CHECK_FALSE(player.session().response().has_value());
  player.next();
  CHECK(player.selected("nps") == "");
}

TEST_CASE("session: a committed answer to the only question goes on, one by the keys does not") {
  Player player(survey_file("everything"));
  player.next();
  CHECK(player.node("nps")->auto_advance);
  CHECK(player.answer("nps", 3));
  CHECK(player.page() == "first");
  CHECK(player.apply(commit("nps", 4)));
  CHECK(player.page() == "moods");
  CHECK(player.apply(commit("csat", 4)));  // one of several on its page
  CHECK(player.page() == "moods");
}

TEST_CASE("session: a tap never sends") {
  Player player(survey_of(R"({"id":"s","autoAdvance":true,"questions":[
    {"id":"a","type":"nps","text":"?"}]})"));
  CHECK(player.apply(commit("a", 4)));
  CHECK(player.phase() == Phase::kAsking);
  CHECK(player.page() == "a");
}

TEST_CASE("session: the language can be changed on the way, and answers stay") {
  Player player(survey_file("everything"));
  CHECK(player.view().languages.size() == 3);
  player.next();
  player.answer("nps", 3);
  CHECK(player.apply({Action::Type::kLanguage, "DE", json(R"({"decimal":","})"), false}));
  CHECK(player.node("nps")->label == "Wie wahrscheinlich?");
  CHECK(player.view().lang == "de");
  CHECK(player.selected("nps") == "3");
  CHECK(player.apply({Action::Type::kLanguage, "ar", {}, false}));
  CHECK(player.view().dir == "rtl");
  CHECK(player.node("nps")->label == "How likely?");
  CHECK_FALSE(player.apply({Action::Type::kLanguage, "fr", {}, false}));
}

TEST_CASE("session: a loop tells the path in the response") {
  Player player = at_page("grids");
  player.answer("trust/sincerity", "yes");
  player.answer("agree", true);
  player.answer("again", "yes");
  player.next();
  for (int i = 0; i < 2; ++i) player.next();
  player.answer("again", "no");
  player.next();
  player.next();
  REQUIRE(player.session().response().has_value());
  std::string path;
  for (const std::string& page : player.session().response()->path) path += page + " ";
  CHECK(path == "first moods picks words grids picks words grids ");
}
