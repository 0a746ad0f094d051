// Ways that lead back, answers that change on them, and languages that change the way: what the
// visitor meets, and that every response is one that verify() accepts.
#include "shared/session.h"
#include "shared/verify.h"
#include "tests/engine/player.h"

using namespace earshot;

namespace {

// A: kind x -> B, y -> C.  B: again yes -> A, no -> end.
constexpr std::string_view kLoop = R"({"id":"s","review":REVIEW,"questions":[
  {"id":"a","type":"choice","text":"A","required":true,
   "choices":[{"id":"x","label":"X"},{"id":"y","label":"Y"}],
   "next":[{"if":{"==":[{"var":"a"},"x"]},"go":"b"},{"go":"c"}]},
  {"id":"b","type":"choice","text":"B","required":true,
   "choices":[{"id":"yes","label":"Yes"},{"id":"no","label":"No"}],
   "next":[{"if":{"==":[{"var":"b"},"yes"]},"go":"a"},{"go":"end"}]},
  {"id":"c","type":"comment","text":"C"}],"ends":[{"id":"end","title":"E"}]})";

std::string loop(const std::string& review) {
  std::string text(kLoop);
  return text.replace(text.find("REVIEW"), 6, review);
}

constexpr std::string_view kLanguages = R"({"id":"s","languages":["en","de"],"review":true,
  "welcome":{"title":"W"},"questions":[
  {"id":"a","type":"nps","text":"A","showIf":{"==":[{"var":"lang"},"en"]}},
  {"id":"b","type":"nps","text":"B",
   "next":[{"if":{"==":[{"var":"lang"},"de"]},"go":"extra"},{"go":"thanks"}]},
  {"id":"extra","type":"nps","text":"X"}],"ends":[{"id":"thanks","title":"T"}]})";

SessionOptions speaking(const char* lang) {
  SessionOptions options;
  options.lang = lang;
  return options;
}

std::string refusals(const Survey& survey, const Player& player) {
  REQUIRE(player.session().response().has_value());
  std::string out;
  for (const Problem& problem : verify(survey, to_json(*player.session().response())))
    out += problem.code + problem.path + " ";
  return out;
}

bool speak(Player& player, const char* lang) {
  return player.apply({Action::Type::kLanguage, lang, {}, false});
}

}  // namespace

TEST_CASE("session: going back within a loop and leaving it there is told in the response") {
  const auto survey = survey_of(loop("false"));
  Player player(survey);
  player.answer("a", "x");
  player.next();
  player.answer("b", "yes");
  player.next();
  player.answer("a", "y");
  player.back();
  player.answer("b", "no");
  player.next();
  CHECK(player.phase() == Phase::kSending);
  CHECK(player.session().response()->path == std::vector<std::string>{"a", "b"});
  CHECK(refusals(*survey, player) == "");
}

TEST_CASE("session: a required answer taken back on a visit that was cut off is asked for again") {
  const auto survey = survey_of(loop("false"));
  Player player(survey);
  player.answer("a", "x");
  player.next();
  player.answer("b", "yes");
  player.next();
  player.answer("a", Value());
  player.back();
  player.answer("b", "no");
  player.next();
  CHECK(player.page() == "a");
  CHECK(player.node("a")->error == "Please choose an answer.");
  player.answer("a", "x");
  player.next();
  player.next();
  CHECK(player.phase() == Phase::kSending);
  CHECK(refusals(*survey, player) == "");
}

TEST_CASE("session: a loop that a change from the review opens is gone through once") {
  const auto survey = survey_of(loop("true"));
  Player player(survey);
  player.answer("a", "x");
  player.next();
  player.answer("b", "yes");
  player.next();
  player.next();
  player.answer("b", "no");
  player.next();
  REQUIRE(player.page() == "@review");
  player.apply({Action::Type::kJump, "b", {}, false});
  player.answer("b", "yes");
  player.next();
  CHECK(player.page() == "a");
  player.next();
  player.answer("b", "no");
  player.next();
  REQUIRE(player.page() == "@review");
  player.next();
  CHECK(refusals(*survey, player) == "");
}

TEST_CASE("session: back passes what a later answer has hidden") {
  Player player(survey_of(R"({"id":"s","questions":[
    {"id":"a","type":"choice","text":"A",
     "choices":[{"id":"yes","label":"Y"},{"id":"no","label":"N"}]},
    {"id":"b","type":"comment","text":"B","showIf":{"==":[{"var":"a"},"yes"]},
     "next":[{"go":"a"}]}]})"));
  player.answer("a", "yes");
  player.next();
  player.next();
  player.answer("a", "no");
  CHECK(player.back());
  CHECK(player.page() == "a");  // not "b", which would be empty now
  CHECK(player.shown() == "a");
}

TEST_CASE("session: a warning that was seen is not told again for the same answer") {
  Player player(survey_asking(R"("type":"number","checks":[{"rule":{"<":[{"var":"q"},5]},)"
                              R"("message":"Sure?","soft":true}])"));
  player.answer("q", 7);
  player.next();
  CHECK(player.node("q")->error == "Sure?");
  player.answer("q", "7");
  player.next();
  CHECK(player.phase() == Phase::kSending);
}

TEST_CASE("session: a slider says which numbers it has") {
  Player player(survey_asking(R"("type":"slider","min":0,"max":10,"step":2)"));
  player.answer("q", "7");
  player.next();
  CHECK(player.node("q")->error == "Please write a number from 0 to 10, in steps of 2.");
}

TEST_CASE("session: a language chosen on the review may bring up more to ask") {
  const auto survey = survey_of(kLanguages);
  Player player(survey, speaking("en"));
  for (int i = 0; i < 3; ++i) player.next();
  REQUIRE(player.page() == "@review");
  CHECK(speak(player, "de"));
  CHECK(player.page() == "@welcome");  // the first page was not for those who speak German
  player.next();
  CHECK(player.page() == "b");
  player.next();
  CHECK(player.page() == "extra");
  player.next();
  player.next();
  CHECK(refusals(*survey, player) == "");
  CHECK_FALSE(speak(player, "en"));  // it is sent
}

TEST_CASE("session: a language chosen on the welcome begins with its own first page") {
  Player player(survey_of(kLanguages), speaking("en"));
  CHECK(speak(player, "de"));
  player.next();
  CHECK(player.page() == "b");
  CHECK(player.shown() == "b");
}

TEST_CASE("session: the language is one that the survey lists, as conditions name it") {
  const struct {
    const char* wanted;
    std::string_view spoken;
  } kRows[] = {{"de-AT", "de"}, {"DE", "de"}, {"en-GB-oed", "en"}, {"fr", "en"}, {"", "en"}};
  for (const auto& row : kRows) {
    CAPTURE(std::string(row.wanted));
    CHECK(Player(survey_of(kLanguages), speaking(row.wanted)).view().lang == row.spoken);
  }
}

TEST_CASE("verify: a path excuses only what a loop can have changed") {
  const auto survey = survey_of(R"({"id":"s","questions":[
    {"id":"a","type":"nps","text":"A","required":true,
     "next":[{"if":{"<=":[{"var":"a"},6]},"go":"why"},{"go":"more"}]},
    {"id":"why","type":"comment","text":"W","required":true},
    {"id":"more","type":"comment","text":"M"}]})");
  const std::string start = R"({"id":"r","survey":"s","fingerprint":")" + survey->fingerprint +
                            R"(","lang":"en","end":"end","attr":{},"startedAt":0,"submittedAt":0,)";
  const auto codes = [&](const std::string& rest) {
    std::string out;
    for (const Problem& problem : verify(*survey, start + rest)) out += problem.code + " ";
    return out;
  };
  CHECK(codes(R"("answers":{"a":2,"why":"x"},"path":["a","why","more"]})") == "");
  CHECK(codes(R"("answers":{"a":2,"more":"x"},"path":["a","more"]})") == "impossible-path ");
  CHECK(codes(R"("answers":{"a":2},"path":["a","why","more"]})") == "missing-answer ");
}

TEST_CASE("verify: what a choice or a check needed in an earlier round is not asked again") {
  const auto survey = survey_of(R"({"id":"s","questions":[
    {"id":"q","type":"choice","text":"Q","required":true,
     "choices":[{"id":"x","label":"X","showIf":{"==":[{"var":"b"},"yes"]}},
                {"id":"y","label":"Y"},{"id":"z","label":"Z"}]},
    {"id":"b","type":"choice","text":"B","choices":[{"id":"yes","label":"Y"},{"id":"no","label":"N"}]},
    {"id":"more","type":"choice","text":"M","choices":[{"id":"yes","label":"Y"},{"id":"no","label":"N"}],
     "next":[{"if":{"==":[{"var":"more"},"yes"]},"go":"q"},{"go":"end"}]}]})");
  Player player(survey);
  player.answer("q", "y");
  player.next();
  player.answer("b", "yes");
  player.next();
  player.answer("more", "yes");
  player.next();
  player.answer("q", "x");
  player.next();
  player.next();
  player.answer("more", "no");
  player.next();
  CHECK(player.phase() == Phase::kSending);
  CHECK(refusals(*survey, player) == "");
}

TEST_CASE("verify: today is any day of the visit") {
  const auto survey = survey_asking(R"("type":"date","min":"today")");
  SessionOptions options;
  options.now = 1'795'305'600'000;  // 2026-11-22
  Session session(survey, options);
  session.apply({Action::Type::kAnswer, "q", "2026-11-22", false}, options.now);
  session.apply({Action::Type::kNext, "", {}, false}, options.now + 5 * 86'400'000.0);
  CHECK(verify(*survey, to_json(*session.response())).empty());
}
