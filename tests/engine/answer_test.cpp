#include "shared/answer.h"

#include "tests/engine/check.h"

using namespace earshot;

namespace {

Choice choice(const char* id, const char* english, const char* german) {
  Choice out{id, {}};
  out.label.add("en", parse_template(english));
  out.label.add("de", parse_template(german));
  return out;
}

Question question_of(QuestionType type) {
  Question question;
  question.type = type;
  question.steps = 5;
  question.max_length = 3;
  question.choices = {choice("a", "Apple", "Apfel"), choice("b", "Pear {{nps|x}}", "Birne"),
                      choice("c", "Plum", "Pflaume")};
  return question;
}

std::string text_of(QuestionType type, const char* answer, const char* lang = "en") {
  return answer_text(question_of(type), json(answer), lang,
                     [](std::string_view) { return std::string(); });
}

}  // namespace

TEST_CASE("answer: values are brought into one form, or refused") {
  constexpr std::string_view kRefused = "refused";
  const struct {
    QuestionType type;
    std::string_view value;
    std::string_view kept;
  } kRows[] = {
      {QuestionType::kNps, "0", "0"},
      {QuestionType::kNps, "10", "10"},
      {QuestionType::kNps, "\"9\"", "9"},
      {QuestionType::kNps, "null", "null"},
      {QuestionType::kNps, "\"\"", "null"},
      {QuestionType::kNps, "\" \"", kRefused},
      {QuestionType::kNps, "-0", "0"},
      {QuestionType::kNps, "11", kRefused},
      {QuestionType::kNps, "-1", kRefused},
      {QuestionType::kNps, "9.5", kRefused},
      {QuestionType::kNps, "\"nine\"", kRefused},
      {QuestionType::kNps, "true", kRefused},
      {QuestionType::kNps, "[9]", kRefused},
      {QuestionType::kNps, "{}", kRefused},
      {QuestionType::kRating, "1", "1"},
      {QuestionType::kRating, "\"5\"", "5"},
      {QuestionType::kRating, "0", kRefused},
      {QuestionType::kRating, "6", kRefused},
      {QuestionType::kRating, "\"\"", "null"},
      {QuestionType::kChoice, "\"b\"", "\"b\""},
      {QuestionType::kChoice, "null", "null"},
      {QuestionType::kChoice, "\"B\"", kRefused},
      {QuestionType::kChoice, "\"d\"", kRefused},
      {QuestionType::kChoice, "1", kRefused},
      {QuestionType::kChoice, "[\"a\"]", kRefused},
      {QuestionType::kChoices, "[\"c\",\"a\"]", "[\"a\",\"c\"]"},
      {QuestionType::kChoices, "[\"b\",\"b\"]", "[\"b\"]"},
      {QuestionType::kChoices, "[]", "null"},
      {QuestionType::kChoices, "null", "null"},
      {QuestionType::kChoices, "[\"a\",\"d\"]", kRefused},
      {QuestionType::kChoices, "[1]", kRefused},
      {QuestionType::kChoices, "[null]", kRefused},
      {QuestionType::kChoices, "[[\"a\"]]", kRefused},
      {QuestionType::kChoices, "\"a\"", kRefused},
      {QuestionType::kText, "\"words\"", "\"words\""},
      {QuestionType::kText, "\"\"", "null"},
      {QuestionType::kText, "\" \"", "\" \""},
      {QuestionType::kText, "null", "null"},
      {QuestionType::kText, "5", kRefused},
      {QuestionType::kText, "[\"x\"]", kRefused},
      {QuestionType::kComment, "\"line\\nline\"", "\"line\\nline\""},
      {QuestionType::kStatement, "\"x\"", kRefused},
      {QuestionType::kStatement, "null", kRefused},
  };
  for (const auto& row : kRows) {
    CAPTURE(static_cast<int>(row.type));
    CAPTURE(row.value);
    const Question question = question_of(row.type);
    const std::optional<Value> answer = normalise_answer(question, json(row.value));
    CHECK((answer ? to_json(*answer) : std::string(kRefused)) == row.kept);
    // What is in that form stays as it is.
    if (answer) CHECK(normalise_answer(question, *answer) == answer);
  }
}

TEST_CASE("answer: text longer than allowed is kept, so that nothing typed is lost") {
  CHECK(normalise_answer(question_of(QuestionType::kText), "abcdef").has_value());
}

TEST_CASE("answer: people read labels, in their language, not ids") {
  CHECK(text_of(QuestionType::kChoice, "\"a\"") == "Apple");
  CHECK(text_of(QuestionType::kChoice, "\"a\"", "de-AT") == "Apfel");
  CHECK(text_of(QuestionType::kChoice, "\"b\"") == "Pear x");
  CHECK(text_of(QuestionType::kChoices, "[\"a\",\"c\"]") == "Apple, Plum");
  CHECK(text_of(QuestionType::kChoices, "[\"a\",\"c\"]", "de") == "Apfel, Pflaume");
  CHECK(text_of(QuestionType::kNps, "9") == "9");
  CHECK(text_of(QuestionType::kComment, "\"my words\"") == "my words");
  CHECK(text_of(QuestionType::kNps, "null") == "");
}

TEST_CASE("answer: words that happen to be a choice's id are not replaced by its label") {
  Question comment = question_of(QuestionType::kComment);
  comment.choices.clear();
  CHECK(answer_text(comment, "a", "en", [](std::string_view) { return std::string(); }) == "a");
}
