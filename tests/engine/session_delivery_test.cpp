// From the last answer to the end: sending, failing, trying again; closing; and never running away.
#include <set>

#include "shared/session.h"
#include "tests/engine/player.h"

using namespace earshot;

namespace {

const Messages& kWords = english_messages();

SessionOptions named() {
  SessionOptions options;
  options.id = "0b1c";
  options.now = 500;
  options.lang = "de";
  options.attr = json(R"({"plan":"pro"})");
  return options;
}

// A player who has answered everything and pressed Send.
Player sending(SessionOptions options = named()) {
  Player player(survey_file("branching"), std::move(options));
  player.answer("nps", 9);
  player.next();
  player.answer("share", Value::Array{"talk"});
  player.next();
  return player;
}

}  // namespace

TEST_CASE("session: while it is sent the last page stays, and nothing can be pressed") {
  Player player = sending();
  CHECK(player.phase() == Phase::kSending);
  CHECK(player.page() == "share");
  CHECK(player.selected("share") == "talk");
  CHECK_FALSE(player.node("share")->enabled);
  CHECK(player.view().next.label == kWords[Message::kSending]);
  CHECK_FALSE(player.view().next.enabled);
  CHECK_FALSE(player.view().back.visible);
  CHECK(player.view().status == kWords[Message::kSending]);
  CHECK_FALSE(player.next());
  CHECK_FALSE(player.back());
  CHECK_FALSE(player.answer("share", Value()));
  CHECK(player.phase() == Phase::kSending);
}

TEST_CASE("session: the response says who, what, when and where it ended") {
  const Player player = sending();
  const Response& response = *player.session().response();
  CHECK(response.id == "0b1c");
  CHECK(response.survey == "branching");
  CHECK(response.lang == "de");
  CHECK(response.end == "thanks");
  CHECK(to_json(response.attr) == R"({"plan":"pro"})");
  CHECK(response.started_at == 500);
  CHECK(response.submitted_at == 4000);
  CHECK(player.answers() == R"({"nps":9,"share":["talk"]})");
}

TEST_CASE("session: what was delivered ends with the thanks, and stays there") {
  Player player = sending();
  CHECK(player.delivered());
  CHECK(player.phase() == Phase::kFinished);
  CHECK(player.page() == "thanks");
  CHECK(player.view().title == "Thank you");
  CHECK(player.view().text == "You gave us 9 and chose In a talk.");
  CHECK(player.view().nodes.empty());
  CHECK(player.view().status == kWords[Message::kSent]);
  CHECK(player.view().progress == 1);
  CHECK_FALSE(player.view().next.visible);
  const std::string before = to_json(player.view());
  CHECK_FALSE(player.next());
  CHECK_FALSE(player.back());
  CHECK_FALSE(player.delivered());
  CHECK_FALSE(player.undelivered());
  CHECK_FALSE(player.answer("nps", 1));
  CHECK(to_json(player.view()) == before);
}

TEST_CASE("session: a failed delivery keeps everything on the screen and says so") {
  Player player = sending();
  CHECK(player.undelivered());
  CHECK(player.phase() == Phase::kFailed);
  CHECK(player.page() == "share");
  CHECK(player.selected("share") == "talk");
  CHECK(player.view().alert == kWords[Message::kNotSent]);
  CHECK(player.view().next.label == kWords[Message::kTryAgain]);
  CHECK(player.view().next.enabled);
  CHECK(player.view().next.visible);
  CHECK_FALSE(player.delivered());
}

TEST_CASE("session: every attempt sends the same response") {
  Player player = sending();
  const std::string first = to_json(*player.session().response());
  for (int attempt = 0; attempt < 5; ++attempt) {
    CHECK(player.undelivered());
    CHECK(to_json(*player.session().response()) == first);
    player.answer("share", Value::Array{"web"});  // whether it is taken or not
    player.back();
    CHECK(player.next());
    CHECK(player.phase() == Phase::kSending);
    CHECK(player.view().alert == "");
    CHECK(to_json(*player.session().response()) == first);
  }
  CHECK(player.delivered());
  CHECK(player.page() == "thanks");
  CHECK(to_json(*player.session().response()) == first);
}

TEST_CASE("session: where nobody is told, the end comes at once") {
  SessionOptions options = named();
  options.deliver = false;
  const Player player = sending(options);
  CHECK(player.phase() == Phase::kFinished);
  CHECK(player.page() == "thanks");
  CHECK(player.answers() == R"({"nps":9,"share":["talk"]})");
}

TEST_CASE("session: closing is offered when the page wants it, and ends everything") {
  SessionOptions options = named();
  options.closable = true;
  Player player(survey_file("branching"), options);
  CHECK(player.view().close.visible);
  player.answer("nps", 9);
  CHECK(player.dismiss());
  CHECK(player.phase() == Phase::kDismissed);
  CHECK_FALSE(player.dismiss());
  CHECK_FALSE(player.next());
  CHECK_FALSE(player.back());
  CHECK_FALSE(player.answer("nps", 1));
  CHECK(player.phase() == Phase::kDismissed);
  CHECK_FALSE(player.session().response().has_value());
}

TEST_CASE("session: closing after the end leaves the end on the screen") {
  Player player = sending();
  player.delivered();
  CHECK(player.dismiss());
  CHECK(player.phase() == Phase::kDismissed);
  CHECK(player.page() == "thanks");
  CHECK(player.view().title == "Thank you");
  CHECK(player.view().nodes.empty());
}

TEST_CASE("session: closing while it is sent does not take the response back") {
  Player player = sending();
  const std::string response = to_json(*player.session().response());
  CHECK(player.dismiss());
  player.delivered();
  player.undelivered();
  CHECK(player.phase() == Phase::kDismissed);
  CHECK(to_json(*player.session().response()) == response);
}

TEST_CASE(
    "session: progress starts at nothing, only moves forward on the way, and never passes one") {
  for (const int score : {0, 7, 9}) {
    CAPTURE(score);
    Player player(survey_file("branching"));
    CHECK(player.view().progress == 0);
    player.answer("nps", score);
    double before = -1;
    while (player.phase() == Phase::kAsking) {
      CHECK(player.view().progress > before);
      CHECK(player.view().progress < 1);
      before = player.view().progress;
      if (player.node("why")) player.answer("why", "because");
      player.next();
    }
    CHECK(player.view().progress == 1);
  }
}

TEST_CASE("session: progress is told in words too") {
  Player player(survey_file("branching"));
  player.answer("nps", 9);
  CHECK(player.view().progress_label == "Question 1 of about 2");
  player.next();
  CHECK(player.view().progress_label == "Question 2 of about 2");
}

TEST_CASE(
    "session: a survey that goes in circles can be left, and asks no question twice in the "
    "response") {
  Player player(survey_file("loop"));
  for (int round = 0; round < 3; ++round) {
    player.answer("more", "yes");
    player.next();
    CHECK(player.page() == "back-again");
    player.answer("note", "round " + std::to_string(round));
    player.next();
    CHECK(player.page() == "ask");
    CHECK(player.view().progress <= 1);
  }
  player.answer("more", "no");
  player.next();
  CHECK(player.phase() == Phase::kSending);
  CHECK(player.answers() == R"({"more":"no","note":"round 2"})");
}

TEST_CASE("session: a survey without a way out ends by itself") {
  const auto survey = survey_of(R"({"id":"s","questions":[
    {"id":"a","type":"statement","text":"?","next":[{"go":"b"}]},
    {"id":"b","type":"statement","text":"?","next":[{"go":"a"}]}]})");
  Player player(survey);
  double furthest = 0;
  for (size_t steps = 0; player.phase() == Phase::kAsking && steps <= kMaxPath; ++steps) {
    player.next();
    furthest = std::max(furthest, player.view().progress);
  }
  CHECK(furthest <= 1);
  CHECK(player.phase() == Phase::kSending);
}
