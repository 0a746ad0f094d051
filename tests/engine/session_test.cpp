// What a visitor meets: pages, answers, errors, back, piping, languages, ends.
#include "shared/session.h"

#include "tests/engine/player.h"

using namespace earshot;

namespace {

const Messages& kWords = english_messages();

SessionOptions in_language(std::string lang) {
  SessionOptions options;
  options.lang = std::move(lang);
  return options;
}

SessionOptions with_attr(std::string_view attr) {
  SessionOptions options;
  options.attr = json(attr);
  return options;
}

}  // namespace

TEST_CASE("session: it begins with the first page, with nothing answered") {
  const Player player(survey_file("branching"));
  CHECK(player.phase() == Phase::kAsking);
  CHECK(player.page() == "nps");
  CHECK(player.shown() == "nps");
  CHECK(player.selected("nps") == "");
  CHECK(player.view().name == "Feedback");
  CHECK(player.view().revision > 0);
  CHECK_FALSE(player.view().back.visible);
  CHECK(player.view().next.visible);
  CHECK_FALSE(player.view().close.visible);
  CHECK(player.view().plain.visible);
  CHECK(player.view().status == "");
  CHECK_FALSE(player.session().response().has_value());
}

TEST_CASE("session: a survey without ends thanks the visitor") {
  SessionOptions options;
  options.deliver = false;
  Player player(survey_asking(R"("type":"nps")"), options);
  player.next();
  CHECK(player.phase() == Phase::kFinished);
  CHECK(player.view().title == kWords[Message::kThanks]);
}

TEST_CASE("session: each branch asks its own questions and comes to its own end") {
  const struct {
    int score;
    std::string_view pages;
    std::string_view end;
  } kRows[] = {{0, "nps why mail", "sorry"},  {6, "nps why mail", "sorry"},
               {7, "nps grit mail", "sorry"}, {8, "nps grit mail", "sorry"},
               {9, "nps share", "thanks"},    {10, "nps share", "thanks"}};
  for (const auto& row : kRows) {
    CAPTURE(row.score);
    Player player(survey_file("branching"));
    std::string pages = "nps";
    CHECK(player.answer("nps", row.score));
    for (player.next(); player.phase() == Phase::kAsking; player.next()) {
      pages += " " + player.page();
      if (player.node("why")) player.answer("why", "because");
    }
    CHECK(pages == row.pages);
    CHECK(player.delivered());
    CHECK(player.page() == row.end);
    CHECK(player.session().response()->end == row.end);
  }
}

TEST_CASE("session: only answers that the question on the screen can have are taken") {
  Player player(survey_file("branching"));
  const View before = player.view();
  CHECK_FALSE(player.answer("nps", 11));
  CHECK_FALSE(player.answer("nps", "many"));
  CHECK_FALSE(player.answer("why", "not on the screen"));
  CHECK_FALSE(player.answer("nobody", 1));
  CHECK_FALSE(player.back());
  CHECK_FALSE(player.delivered());
  CHECK_FALSE(player.undelivered());
  CHECK(to_json(player.view()) == to_json(before));
  CHECK(player.answer("nps", "9"));
  CHECK(player.selected("nps") == "9");
  CHECK(player.answer("nps", Value()));
  CHECK(player.selected("nps") == "");
}

TEST_CASE("session: a required question keeps the page, says why, and stops once it is answered") {
  Player player(survey_file("branching"));
  CHECK(player.next());
  CHECK(player.page() == "nps");
  CHECK(player.node("nps")->error == kWords[Message::kChooseOne]);
  CHECK(player.view().status == kWords[Message::kCheckAnswers]);
  CHECK(player.answer("nps", 5));
  CHECK(player.node("nps")->error == "");
  CHECK(player.view().status == "");
  player.next();
  CHECK(player.page() == "why");
  player.answer("why", " \n");
  player.next();
  CHECK(player.page() == "why");
  CHECK(player.node("why")->error == kWords[Message::kFillIn]);
  CHECK(player.node("why")->value == " \n");
}

TEST_CASE("session: a format error is shown on next, kept while it is wrong, gone when right") {
  Player player(survey_file("branching"));
  player.answer("nps", 7);
  player.next();
  player.next();
  REQUIRE(player.page() == "mail");
  player.answer("mail", "ada@example");
  CHECK(player.node("mail")->error == "");  // nobody is told off while typing
  player.next();
  CHECK(player.page() == "mail");
  CHECK(player.node("mail")->error == kWords[Message::kBadEmail]);
  player.answer("mail", "ada@example.");
  CHECK(player.node("mail")->error == kWords[Message::kBadEmail]);
  player.answer("mail", "ada@example.com");
  CHECK(player.node("mail")->error == "");
  player.next();
  CHECK(player.phase() == Phase::kSending);
}

TEST_CASE("session: all errors of a page are shown at once") {
  Player player(survey_file("pages"));
  player.answer("role", "none");
  player.next();
  REQUIRE(player.page() == "last");
  player.answer("site", "nowhere");
  player.answer("phone", "call me");
  player.answer("more", std::string(21, 'x'));
  player.next();
  CHECK(player.node("site")->error == kWords[Message::kBadUrl]);
  CHECK(player.node("phone")->error == kWords[Message::kBadTel]);
  CHECK(player.node("more")->error == "Please shorten this to 20 characters; it has 21.");
  CHECK(player.node("more")->value == std::string(21, 'x'));
  CHECK(player.node("stars")->error == "");
}

TEST_CASE("session: back keeps the answers, and clears the errors") {
  Player player(survey_file("branching"));
  player.answer("nps", 3);
  player.next();
  player.answer("why", "slow");
  player.next();
  player.answer("mail", "wrong");
  player.next();
  REQUIRE(player.node("mail")->error != "");
  CHECK(player.view().back.visible);
  CHECK(player.back());
  CHECK(player.page() == "why");
  CHECK(player.node("why")->value == "slow");
  CHECK(player.back());
  CHECK(player.page() == "nps");
  CHECK(player.selected("nps") == "3");
  CHECK_FALSE(player.view().back.visible);
  CHECK_FALSE(player.back());
  player.next();
  player.next();
  CHECK(player.node("mail")->value == "wrong");
  CHECK(player.node("mail")->error == "");
}

TEST_CASE("session: a changed answer leads another way, and the way left behind is not sent") {
  Player player(survey_file("branching"));
  player.answer("nps", 3);
  player.next();
  player.answer("why", "slow");
  player.next();
  player.answer("mail", "ada@example.com");
  player.back();
  player.back();
  player.answer("nps", 10);
  player.next();
  CHECK(player.page() == "share");
  player.answer("share", Value::Array{"web", "mail"});
  player.next();
  CHECK(player.answers() == R"({"nps":10,"share":["mail","web"]})");
}

TEST_CASE("session: an answer of a way left behind comes back with that way") {
  Player player(survey_file("branching"));
  player.answer("nps", 3);
  player.next();
  player.answer("why", "slow");
  player.back();
  player.answer("nps", 10);
  player.next();
  player.back();
  player.answer("nps", 2);
  player.next();
  CHECK(player.node("why")->value == "slow");
}

TEST_CASE("session: a hidden question is not shown, not required, not seen, not sent") {
  Player player(survey_file("pages"));
  CHECK(player.shown() == "hello,role");
  player.answer("role", "dev");
  CHECK(player.shown() == "hello,role,tools");
  player.next();
  CHECK(player.node("tools")->error == kWords[Message::kChooseSome]);
  player.answer("tools", Value::Array{"b"});
  player.answer("role", "none");
  CHECK(player.shown() == "hello,role");
  CHECK_FALSE(player.answer("tools", Value::Array{"a"}));
  player.next();
  CHECK(player.page() == "last");  // "secret" would need tools
  player.answer("stars", 2);
  player.next();
  CHECK(player.answers() == R"({"role":"none","stars":2})");
  player.delivered();
  CHECK(player.view().text == "Neither: none, 2");
}

TEST_CASE("session: an answer that was hidden is still there when the question returns") {
  Player player(survey_file("pages"));
  player.answer("role", "dev");
  player.answer("tools", Value::Array{"c", "a"});
  player.answer("role", "none");
  player.answer("role", "ops");
  CHECK(player.selected("tools") == "a,c");
}

TEST_CASE("session: piped text shows labels, defaults and attributes, never ids") {
  Player player(survey_file("pages"), with_attr(R"({"name":"Ada"})"));
  CHECK(player.node("hello")->label == "Hello Ada.");
  CHECK(Player(survey_file("pages")).node("hello")->label == "Hello there.");
  CHECK(Player(survey_file("pages"), with_attr("null")).node("hello")->label == "Hello there.");
  player.answer("role", "dev");
  player.answer("tools", Value::Array{"b", "a"});
  player.next();
  CHECK(player.node("secret")->label == "Never seen without A, B");
  player.next();
  player.answer("stars", 4);
  player.next();
  player.delivered();
  CHECK(player.view().title == "Done");
  CHECK(player.view().text == "I write code: A, B, 4");
}

TEST_CASE("session: a pipe reaches into attributes as deep as it says") {
  const auto survey = survey_of(R"({"id":"s","questions":[{"id":"q","type":"statement",
    "text":"{{attr.user.name|x}} {{attr.user|y}} {{attr.n}} {{attr.on}} {{attr.list}}",
    "help":"{{attr.list.1}} {{attr.no.way|z}}"}]})");
  const Player player(survey,
                      with_attr(R"({"user":{"name":"Ada"},"n":0,"on":false,"list":["a","b"]})"));
  CHECK(player.node("q")->label == "Ada y 0 false a,b");
  CHECK(player.node("q")->help == "b z");
}

TEST_CASE("session: a question may pipe what is answered above it on the same page") {
  const auto survey = survey_of(R"({"id":"s","pages":[{"id":"p","questions":[
    {"id":"who","type":"text","text":"Who?"},
    {"id":"why","type":"text","text":"Why {{who|they}}?"}]}]})");
  Player player(survey);
  CHECK(player.node("why")->label == "Why they?");
  player.answer("who", "Ada {{who}}");
  CHECK(player.node("why")->label == "Why Ada {{who}}?");
}

TEST_CASE("session: texts come in the visitor's language, else in the survey's first") {
  const struct {
    std::string_view lang, question, red, name, dir, spoken;
  } kRows[] = {
      {"en", "Which colour?", "Red", "Feedback", "ltr", "en"},
      {"de-AT", "Welche Farbe?", "Rot", "Rückmeldung", "ltr", "de-AT"},
      {"pt-BR", "Qual cor?", "Red", "Feedback", "ltr", "pt-BR"},
      {"fr", "Which colour?", "Red", "Feedback", "ltr", "en"},
      {"ar-EG", "أي لون؟", "أحمر", "رأيك", "rtl", "ar-EG"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.lang);
    const Player player(survey_file("languages"), in_language(std::string(row.lang)));
    CHECK(player.node("colour")->label == row.question);
    CHECK(player.node("colour")->options[0].label == row.red);
    CHECK(player.node("colour")->options[1].label == "Green");
    CHECK(player.view().name == row.name);
    CHECK(player.view().dir == row.dir);
    CHECK(player.view().lang == row.spoken);
  }
}

TEST_CASE("session: a choice is piped in the visitor's language") {
  Player player(survey_file("languages"), in_language("de"));
  player.answer("colour", "r");
  player.next();
  CHECK(player.node("why")->label == "Warum Rot?");
  player.next();
  player.delivered();
  CHECK(player.view().text == "Rot auf de");
  CHECK(player.answers() == R"({"colour":"r"})");
}

TEST_CASE("session: each type of question looks and sounds as it should") {
  Player player(survey_file("pages"));
  CHECK(player.node("hello")->role == Role::kStatement);
  CHECK(player.node("hello")->help == "It takes a minute.");
  CHECK(player.node("role")->role == Role::kRadioGroup);
  CHECK(player.node("role")->required);
  CHECK(player.node("role")->options.size() == 3);
  player.answer("role", "dev");
  CHECK(player.node("tools")->role == Role::kCheckboxGroup);
  player.answer("role", "none");
  player.next();
  const Node& stars = *player.node("stars");
  CHECK(stars.look == Look::kStars);
  REQUIRE(stars.options.size() == 4);
  CHECK(stars.options[0].id == "1");
  CHECK(stars.options[3].name == "4 of 4 stars");
  CHECK(stars.low_label == "bad");
  CHECK(player.node("site")->input_type == "url");
  CHECK(player.node("site")->autocomplete == "url");
  CHECK(player.node("site")->placeholder == "https://");
  CHECK(player.node("site")->max_length == 40);
  CHECK(player.node("phone")->input_type == "tel");
  CHECK(player.node("more")->role == Role::kMultiline);
  const Player scale(survey_file("shortest"));
  const Node& nps = *scale.node("q");
  CHECK(nps.look == Look::kScale);
  CHECK(nps.options.size() == 11);
  CHECK(nps.options[0].id == "0");
  CHECK(nps.low_label == kWords[Message::kNpsLow]);
  CHECK(nps.high_label == kWords[Message::kNpsHigh]);
  CHECK(scale.view().name == kWords[Message::kSurvey]);
}

TEST_CASE("session: the button says Send on the last page and Next before it") {
  Player player(survey_file("branching"));
  CHECK(player.view().next.label == kWords[Message::kNext]);
  player.answer("nps", 9);
  CHECK(player.view().next.label == kWords[Message::kNext]);
  player.next();
  CHECK(player.view().next.label == kWords[Message::kSend]);
}

TEST_CASE(
    "session: a survey with nothing to ask this visitor is finished at once, and sends nothing") {
  Player player(survey_file("nothing-to-ask"));
  CHECK(player.phase() == Phase::kFinished);
  CHECK(player.page() == "bye");
  CHECK(player.view().title == "Good day");
  CHECK_FALSE(player.session().response().has_value());
  CHECK_FALSE(player.next());
  CHECK(Player(survey_file("nothing-to-ask"), with_attr(R"({"member":true})")).page() == "q");
}

TEST_CASE("session: a survey that says its language speaks it to everybody") {
  for (const char* visitor : {"en", "ar", "he-IL", ""}) {
    CAPTURE(visitor);
    SessionOptions options = in_language(visitor);
    options.deliver = false;
    Player player(survey_file("lang"), options);
    CHECK(player.view().lang == "he");
    CHECK(player.view().dir == "rtl");
    CHECK(player.view().languages.empty());
    player.next();
    REQUIRE(player.session().response());
    CHECK(player.session().response()->lang == "he");
  }
}
