#include "shared/rules.h"

#include "tests/engine/check.h"

using namespace earshot;

namespace {

const Messages& kWords = english_messages();

Question text_question(TextFormat format, int max_length = 1000) {
  Question question;
  question.type = QuestionType::kText;
  question.format = format;
  question.max_length = max_length;
  return question;
}

struct Row {
  std::string_view text;
  bool good;
};

template <size_t kCount>
void check_format(TextFormat format, Message message, const Row (&rows)[kCount]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(validate(text_question(format), row.text, kWords) == (row.good ? "" : kWords[message]));
  }
}

}  // namespace

TEST_CASE("rules: what is required must be answered, in words that fit the question") {
  const struct {
    QuestionType type;
    Message message;
  } kRows[] = {
      {QuestionType::kNps, Message::kChooseOne},    {QuestionType::kRating, Message::kChooseOne},
      {QuestionType::kChoice, Message::kChooseOne}, {QuestionType::kChoices, Message::kChooseSome},
      {QuestionType::kText, Message::kFillIn},      {QuestionType::kComment, Message::kFillIn},
  };
  for (const auto& row : kRows) {
    CAPTURE(static_cast<int>(row.type));
    Question question;
    question.type = row.type;
    question.max_length = 10;
    CHECK(validate(question, Value(), kWords) == "");
    question.required = true;
    CHECK(validate(question, Value(), kWords) == kWords[row.message]);
  }
  Question statement;
  statement.required = true;
  CHECK(validate(statement, Value(), kWords) == "");
}

TEST_CASE("rules: an answer given is enough for what is required, also 0 and one choice") {
  Question question;
  question.required = true;
  question.type = QuestionType::kNps;
  CHECK(validate(question, Value(0), kWords) == "");
  question.type = QuestionType::kChoices;
  CHECK(validate(question, Value(Value::Array{"a"}), kWords) == "");
}

TEST_CASE("rules: white space alone is no answer") {
  Question question = text_question(TextFormat::kEmail);
  for (std::string_view blank : {"", " ", "\t\r\n "}) {
    question.required = false;
    CHECK(validate(question, blank, kWords) == "");
    question.required = true;
    CHECK(validate(question, blank, kWords) == kWords[Message::kFillIn]);
  }
}

TEST_CASE("rules: mail addresses are checked for slips, and unusual ones pass") {
  check_format(TextFormat::kEmail, Message::kBadEmail,
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
  check_format(TextFormat::kUrl, Message::kBadUrl,
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
  check_format(TextFormat::kTel, Message::kBadTel,
               {{"112", true},
                {"+43 1 234-56/78", true},
                {"(0043) 1.2345 x12", true},
                {"12", false},
                {"+--", false},
                {"call me", false},
                {"123 Main Street", false}});
}

TEST_CASE("rules: length is counted in characters, and the sentence says both numbers") {
  const Question question = text_question(TextFormat::kText, 4);
  CHECK(validate(question, "\xF0\x9F\x98\x80\xC3\xA4\xE2\x82\xAC!", kWords) == "");
  CHECK(validate(question, "  abcd  ", kWords) == "");
  const std::string sentence = validate(question, "\xF0\x9F\x98\x80\xC3\xA4\xE2\x82\xAC!?", kWords);
  CHECK(sentence == "Please shorten this to 4 characters; it has 5.");
}

TEST_CASE("messages: no text is missing, and every placeholder is one that is filled") {
  for (size_t i = 0; i < static_cast<size_t>(Message::kCount); ++i) {
    CAPTURE(i);
    const std::string text = kWords[static_cast<Message>(i)];
    CHECK_FALSE(text.empty());
    bool unclosed = false;
    std::string names;
    for (const TextPiece& piece : parse_template(text, &unclosed)) {
      if (piece.piped) names += piece.text + " ";
    }
    CHECK_FALSE(unclosed);
    const Message key = static_cast<Message>(i);
    CHECK(names == (key == Message::kProgress  ? "step total "
                    : key == Message::kStars   ? "count total "
                    : key == Message::kTooLong ? "limit length "
                                               : ""));
  }
  CHECK(kWords[Message::kNext] == "Next");
  CHECK(kWords[Message::kSent] == "Your answers have been sent.");
}
