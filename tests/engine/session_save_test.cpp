// Saving a session and taking it up again, with the same survey and with a changed one.
#include "shared/session.h"
#include "tests/engine/player.h"

using namespace earshot;

namespace {

constexpr std::string_view kSurvey = R"({"id":"s","questions":[
  {"id":"a","type":"nps","text":"A","next":[{"if":{">":[{"var":"a"},8]},"go":"c"},{"go":"b"}]},
  {"id":"b","type":"choice","text":"B","choices":[{"id":"x","label":"X"},{"id":"y","label":"Y"}]},
  {"id":"c","type":"number","text":"C"}],"review":true})";

struct Restored {
  bool fits;
  std::string page;
  std::string lost;
  std::string saved;
};

Restored restore(std::string_view survey, std::string_view saved) {
  Session session(survey_of(survey), {});
  std::vector<std::string> lost;
  Restored out{session.restore(saved, lost), "", "", ""};
  out.page = session.view().page;
  for (const std::string& id : lost) out.lost += id + " ";
  out.saved = session.save();
  return out;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out(text);
  const size_t at = out.find(from);
  REQUIRE(at != std::string::npos);
  return out.replace(at, from.size(), to);
}

// Half way: at page c by way of b.
std::string half_way() {
  SessionOptions options;
  options.id = "r1";
  options.now = 5;
  options.seed = 42;
  Player player(survey_of(kSurvey), options);
  player.answer("a", 3);
  player.next();
  player.answer("b", "y");
  player.next();
  player.answer("c", "12x");
  return player.session().save();
}

}  // namespace

TEST_CASE("save: the state is all there, at every moment, and comes back to the same bytes") {
  SessionOptions options;
  options.id = "r1";
  options.attr = json(R"({"staff":true})");
  const auto survey = survey_file("everything");
  Session session(survey, options);
  const auto check = [&] {
    Session other(survey, options);
    std::vector<std::string> lost;
    const std::string saved = session.save();
    CAPTURE(saved);
    REQUIRE(other.restore(saved, lost));
    CHECK(lost.empty());
    CHECK(other.save() == saved);
    View before = session.view(), after = other.view();
    before.status = after.status = "";  // said once
    for (View* view : {&before, &after}) {
      for (Node& node : view->nodes) node.error = "";
    }
    CHECK(same_content(after, before));
  };
  check();
  const std::vector<std::pair<std::string, Value>> kAnswers = {
      {"nps", 5},           {"csat", 4},     {"reason", "other"}, {"reason_other", "x"},
      {"country", "at"},    {"age", "3o"},   {"age", "30"},       {"trust/sincerity", "yes"},
      {"trust/care", "no"}, {"agree", true}, {"again", "no"},
  };
  for (int step = 0; step < 8; ++step) {
    for (const auto& [id, value] : kAnswers) {
      if (session.apply({Action::Type::kAnswer, id, value, false}, 1)) check();
    }
    session.apply({Action::Type::kNext, "", {}, false}, 2);
    if (session.view().phase == Phase::kSending) break;
    check();
  }
  CHECK(session.view().phase == Phase::kSending);
}

TEST_CASE("save: the form is versioned and has no attributes") {
  CHECK(replaced(half_way(), survey_of(kSurvey)->fingerprint, "F") ==
        R"({"v":1,"survey":"s","fingerprint":"F","id":"r1","lang":"en","seed":42,"startedAt":5,)"
        R"("phase":"asking","stage":"pages","path":["a","b","c"],"answers":{"a":3,"b":"y"},)"
        R"("drafts":{"c":"12x"}})");
}

TEST_CASE("save: an unsent response is made again, the same, and offered for another try") {
  SessionOptions options;
  options.id = "r1";
  Player player(survey_of(kSurvey), options);
  player.answer("a", 9);
  for (int i = 0; i < 3; ++i) player.next();
  REQUIRE(player.phase() == Phase::kSending);
  Session other(survey_of(kSurvey), {});
  std::vector<std::string> lost;
  REQUIRE(other.restore(player.session().save(), lost));
  CHECK(other.view().phase == Phase::kFailed);
  CHECK(to_json(*other.response()) == to_json(*player.session().response()));
  player.delivered();
  REQUIRE(other.restore(player.session().save(), lost));
  CHECK(other.view().phase == Phase::kFinished);
}

TEST_CASE("save: a changed survey keeps what still fits, and says what does not") {
  const struct {
    std::string_view name;
    std::string survey;
    std::string_view page;
    std::string_view lost;
  } kRows[] = {
      {"nothing changed", std::string(kSurvey), "c", ""},
      {"a word changed", replaced(kSurvey, "\"A\"", "\"AA\""), "c", ""},
      {"a choice is gone",
       replaced(kSurvey, R"({"id":"y","label":"Y"})", R"({"id":"z","label":"Z"})"), "c", "b "},
      {"a question is gone", replaced(kSurvey, R"("id":"b","type")", R"("id":"n","type")"), "", ""},
      {"it is required now",
       replaced(kSurvey, R"("type":"choice")", R"("type":"choice","required":true)"), "c", ""},
      {"the way is another", replaced(kSurvey, "8]", "2]"), "a", ""},
  };
  const std::string saved = half_way();
  for (const auto& row : kRows) {
    if (row.page.empty()) continue;
    CAPTURE(row.name);
    const Restored restored = restore(row.survey, saved);
    CHECK(restored.fits);
    CHECK(restored.page == row.page);
    CHECK(restored.lost == row.lost);
  }
}

TEST_CASE("save: what is no state of this survey changes nothing") {
  const std::string saved = half_way();
  const std::string fresh = Session(survey_of(kSurvey), {}).save();
  const std::string_view kBad[] = {"",
                                   "x",
                                   "{}",
                                   "[]",
                                   "null",
                                   R"({"v":2,"survey":"s","answers":{}})",
                                   R"({"v":1,"survey":"t","answers":{}})",
                                   R"({"v":1,"survey":"s","answers":[]})"};
  for (std::string_view bad : kBad) {
    CAPTURE(bad);
    const Restored restored = restore(kSurvey, bad);
    CHECK_FALSE(restored.fits);
    CHECK(restored.saved == fresh);
  }
  // Each member of another type: read as far as it goes, never worse.
  for (std::string_view member : {"\"r1\"", "\"en\"", "42", "5,", "\"asking\"", "\"pages\"",
                                  "[\"a\",\"b\",\"c\"]", "{\"c\":\"12x\"}"}) {
    CAPTURE(member);
    const std::string comma = member.back() == ',' ? "," : "";
    const Restored restored = restore(kSurvey, replaced(saved, member, "[7]" + comma));
    CHECK(restored.fits);
    CHECK(!restored.page.empty());
  }
}

TEST_CASE("save: dismissed with nothing to ask, and still dismissed afterwards") {
  const auto survey = survey_file("nothing-to-ask");
  Player player(survey);
  REQUIRE(player.dismiss());
  Session other(survey, {});
  std::vector<std::string> lost;
  REQUIRE(other.restore(player.session().save(), lost));
  CHECK(other.view().phase == Phase::kDismissed);
  CHECK(other.save() == player.session().save());
}

TEST_CASE("replay: that an earlier visit goes on is said while there are answers to give") {
  Session session(survey_of(R"({"id":"s","questions":[{"id":"q","type":"nps","text":"?"}]})"), {});
  const Action resumed{Action::Type::kResumed, "", Value(), false};
  REQUIRE(session.apply(resumed, 0));
  CHECK(session.view().status == english_messages()[Message::kResumed]);
  REQUIRE(session.apply({Action::Type::kAnswer, "q", 9, false}, 0));
  CHECK(session.view().status.empty());
  REQUIRE(session.apply({Action::Type::kDismiss, "", Value(), false}, 0));
  CHECK_FALSE(session.apply(resumed, 0));
}

TEST_CASE("save: a language that the survey does not speak becomes its first, however long") {
  constexpr std::string_view kLanguages =
      R"({"id":"s","languages":["de-Latn-DE-1996-x-earshot","en"],
    "questions":[{"id":"q","type":"nps","text":{"de":"?","en":"?"}}]})";
  for (const char* lang : {"fr", "d/e", ""}) {
    CAPTURE(lang);
    SessionOptions options;
    options.lang = lang;
    Session session(survey_of(kLanguages), options);
    CHECK(session.view().lang == "de-Latn-DE-1996-x-earshot");
    std::vector<std::string> lost;
    REQUIRE(session.restore(R"({"v":1,"survey":"s","lang":")" + options.lang + R"(","answers":{}})",
                            lost));
    CHECK(session.view().lang == "de-Latn-DE-1996-x-earshot");
  }
}
