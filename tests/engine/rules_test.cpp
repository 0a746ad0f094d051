#include "shared/rules.h"

#include "tests/engine/player.h"

using namespace earshot;

namespace {

const Messages& kWords = english_messages();

// What a visitor reads about an answer to the one question of a survey; "~" before a warning.
std::string complaint(const std::string& members, const Value& answer) {
  const auto survey = survey_asking(members);
  const Value nobody{Value::Object()};
  const Locale locale;
  Sight sight(*survey, nobody, "en");
  if (!answer.is_null()) sight.show(question_in(*survey), &answer);
  const Complaint found =
      validate(question_in(*survey), answer, sight, {*survey, kWords, locale, "en", "2026-11-22"});
  return (found.soft ? "~" : "") + found.text;
}

std::string text_question(std::string_view format) {
  return R"("type":"text","format":")" + std::string(format) + R"(")";
}

struct Row {
  std::string_view text;
  bool good;
};

template <size_t kCount>
void check_format(std::string_view format, Message message, const Row (&rows)[kCount]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(complaint(text_question(format), row.text) == (row.good ? "" : kWords[message]));
  }
}

}  // namespace

TEST_CASE("rules: what is required must be answered, in words that fit the question") {
  const std::string choices = R"(,"choices":[{"id":"a","label":"A"},{"id":"b","label":"B"}])";
  const struct {
    std::string members;
    Message message;
  } kRows[] = {
      {R"("type":"nps")", Message::kChooseOne},
      {R"("type":"rating")", Message::kChooseOne},
      {R"("type":"choice")" + choices, Message::kChooseOne},
      {R"("type":"choices")" + choices, Message::kChooseSome},
      {R"("type":"ranking")" + choices, Message::kRankAll},
      {R"("type":"text")", Message::kFillIn},
      {R"("type":"comment")", Message::kFillIn},
      {R"("type":"number")", Message::kBadNumber},
      {R"("type":"slider")", Message::kChooseOne},
      {R"("type":"date")", Message::kChooseDate},
      {R"("type":"gap")", Message::kChooseOne},
      {R"("type":"consent","label":"I agree")", Message::kTickBox},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.members);
    CHECK(complaint(row.members, Value()) == "");
    CHECK(complaint(row.members + R"(,"required":true)", Value()) == kWords[row.message]);
  }
  CHECK(complaint(R"("type":"statement")", Value()) == "");
}

TEST_CASE("rules: an answer given is enough for what is required, also 0 and one choice") {
  CHECK(complaint(R"("type":"nps","required":true)", 0) == "");
  CHECK(complaint(R"("type":"choices","required":true,"choices":[{"id":"a","label":"A"},)"
                  R"({"id":"b","label":"B"}])",
                  Value::Array{"a"}) == "");
}

TEST_CASE("rules: white space alone is no answer") {
  for (std::string_view blank : {"", " ", "\t\r\n "}) {
    CHECK(complaint(text_question("email"), blank) == "");
    CHECK(complaint(text_question("email") + R"(,"required":true)", blank) ==
          kWords[Message::kFillIn]);
  }
}

TEST_CASE("rules: every limit has its sentence") {
  const std::string choices = R"("type":"choices","min":2,"max":2,"choices":[)"
                              R"({"id":"a","label":"A"},{"id":"b","label":"B"},)"
                              R"({"id":"c","label":"C"},{"id":"n","label":"N","exclusive":true}])";
  const std::string matrix = R"("type":"matrix","required":true,)"
                             R"("rows":[{"id":"r","label":"R"},{"id":"s","label":"S"}],)"
                             R"("columns":[{"id":"x","label":"X"},{"id":"y","label":"Y"}])";
  const std::string ranking = R"("type":"ranking","required":true,"choices":[)"
                              R"({"id":"a","label":"A"},{"id":"b","label":"B"}])";
  const std::string number = R"("type":"number","min":10000,"max":20000)";
  const std::string checks =
      R"("type":"number","checks":[{"rule":{"!=":[{"var":"q"},13]},"message":"Not {{q}}."},)"
      R"({"rule":{"<":[{"var":"q"},100]},"message":"Really?","soft":true}])";
  const struct {
    std::string members;
    std::string_view answer;
    std::string_view sentence;
  } kRows[] = {
      {R"("type":"text","minLength":3)", R"("ab")",
       "Please write at least 3 characters; there are 2."},
      {R"("type":"comment","minLength":3)", R"("abc")", ""},
      {choices, R"(["a"])", "Please choose at least 2."},
      {choices, R"(["a","b","c"])", "Please choose 2 at most."},
      {choices, R"(["a","c"])", ""},
      {choices, R"(["n"])", ""},
      {number, "9999", "Please write a number that is at least 10000."},
      {number, "20001", "Please write a number that is at most 20000."},
      {number, "15000", ""},
      {number, "15000.5", "Please write a whole number."},
      {R"("type":"number","decimals":2)", "0.25", ""},
      {R"("type":"number","decimals":2)", "0.125",
       "Please write at most 2 digits after the point."},
      {R"("type":"date","min":"today")", R"("2026-11-21")",
       "Please choose a date that is not before 2026-11-22."},
      {R"("type":"date","min":"today")", R"("2026-11-22")", ""},
      {R"("type":"date","max":"2026-01-31")", R"("2026-02-01")",
       "Please choose a date that is not after 2026-01-31."},
      {matrix, R"({"r":"x"})", "Please choose an answer."},
      {matrix, R"({"r":"x","s":"y"})", ""},
      {ranking, R"(["b"])", "Please put all of them in order."},
      {ranking, R"(["b","a"])", ""},
      {R"("type":"gap","required":true)", R"({"expected":3})", "Please choose an answer."},
      {R"("type":"gap")", R"({"expected":3})", ""},
      {checks, "13", "Not 13."},
      {checks, "113", "~Really?"},
      {checks, "12", ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.members);
    CAPTURE(row.answer);
    CHECK(complaint(row.members, json(row.answer)) == row.sentence);
  }
}

TEST_CASE("rules: mail addresses are checked for slips, and unusual ones pass") {
  check_format("email", Message::kBadEmail,
               {{"ada@example.com", true},
                {" ada@example.com ", true},
                {"a.b+c@sub.example.co.uk", true},
                {"\"a@b\"@example.com", true},
                {"\xC3\xA4@\xC3\xB6.example", true},
                {"ada", false},
                {"ada@", false},
                {"@example.com", false},
                {"ada@example", false},
                {"ada@.com", false},
                {"ada@example.", false},
                {"ada@exa..mple.com", false},
                {"ada @example.com", false},
                {"ada@example.com, bob@example.com", false}});
}

TEST_CASE("rules: web addresses need a host with a dot, not a scheme") {
  check_format("url", Message::kBadUrl,
               {{"https://example.com", true},
                {"http://example.com/a?b#c", true},
                {"example.com", true},
                {"www.example.com/x", true},
                {"https://b\xC3\xBC"
                 "cher.example:8080",
                 true},
                {"HTTPS://EXAMPLE.COM", true},
                {"Https://example.com", true},
                {"https://", false},
                {"https:///x", false},
                {"example", false},
                {"https://example", false},
                {"example.com and more", false},
                {".com", false},
                {"ftp://example.com", false}});
}

TEST_CASE("rules: phone numbers are digits with the usual marks") {
  check_format("tel", Message::kBadTel,
               {{"112", true},
                {"+43 1 234-56/78", true},
                {"(0043) 1.2345 x12", true},
                {"12", false},
                {"+--", false},
                {"call me", false},
                {"123 Main Street", false}});
}

TEST_CASE("rules: length is counted in characters, and the sentence says both numbers") {
  const std::string four = R"("type":"text","maxLength":4)";
  CHECK(complaint(four, "\xF0\x9F\x98\x80\xC3\xA4\xE2\x82\xAC!") == "");
  CHECK(complaint(four, "  abcd  ") == "");
  CHECK(complaint(four, "\xF0\x9F\x98\x80\xC3\xA4\xE2\x82\xAC!?") ==
        "Please shorten this to 4 characters; it has 5.");
}
