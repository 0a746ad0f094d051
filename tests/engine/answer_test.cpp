#include "shared/answer.h"

#include "tests/engine/player.h"

using namespace earshot;

namespace {

// Members of the one question that a test asks, by a short name.
std::string members_of(std::string_view name) {
  constexpr std::string_view kChoices =
      R"("choices":[{"id":"a","label":{"en":"Apple","de":"Apfel"}},)"
      R"({"id":"b","label":{"en":"Pear {{lang|x}}","de":"Birne"}},)"
      R"({"id":"c","label":{"en":"Plum","de":"Pflaume"}}])";
  const std::string type = R"("type":")" + std::string(name) + R"(")";
  if (name == "choice" || name == "ranking") return type + "," + std::string(kChoices);
  if (name == "choices")
    return type + R"(,"choices":[{"id":"a","label":"A"},{"id":"b","label":"B"},)"
                  R"({"id":"c","label":"C"},{"id":"none","label":"None","exclusive":true}])";
  if (name == "matrix")
    return type + R"(,"rows":[{"id":"r","label":"Row"},{"id":"s","label":"Second"}],)"
                  R"("columns":[{"id":"x","label":"Good"},{"id":"y","label":"Bad"}])";
  if (name == "gap") return type + R"(,"expectedLabel":"Hoped","experiencedLabel":"Got")";
  if (name == "slider") return type + R"(,"min":0,"max":1,"step":0.1)";
  if (name == "consent") return type + R"(,"label":"I agree")";
  if (name == "number") return type + R"(,"min":5,"max":9)";
  return type;
}

std::string nothing(std::string_view) { return ""; }

std::string text_of(std::string_view type, std::string_view answer, const char* lang = "en") {
  const auto survey = type == "choice"
                          ? survey_of(R"({"id":"s","questions":[{"id":"q","text":"?",)" +
                                      members_of(type) + R"(,"other":true}]})")
                          : survey_asking(members_of(type));
  Locale locale;
  locale.decimal = ",";
  return answer_text(question_in(*survey), json(answer), lang, nothing, locale);
}

}  // namespace

TEST_CASE("answer: values are brought into one form, or refused") {
  constexpr std::string_view kRefused = "refused";
  const struct {
    std::string_view type;
    std::string_view value;
    std::string_view kept;
  } kRows[] = {
      {"nps", "0", "0"},
      {"nps", "10", "10"},
      {"nps", "\"9\"", "9"},
      {"nps", "null", "null"},
      {"nps", "\"\"", "null"},
      {"nps", "\" \"", kRefused},
      {"nps", "-0", "0"},
      {"nps", "11", kRefused},
      {"nps", "-1", kRefused},
      {"nps", "9.5", kRefused},
      {"nps", "\"nine\"", kRefused},
      {"nps", "true", kRefused},
      {"nps", "[9]", kRefused},
      {"nps", "{}", kRefused},
      {"rating", "1", "1"},
      {"rating", "\"5\"", "5"},
      {"rating", "0", kRefused},
      {"rating", "6", kRefused},
      {"rating", "\"\"", "null"},
      {"choice", "\"b\"", "\"b\""},
      {"choice", "null", "null"},
      {"choice", "\"B\"", kRefused},
      {"choice", "\"d\"", kRefused},
      {"choice", "1", kRefused},
      {"choice", "[\"a\"]", kRefused},
      {"choices", "[\"c\",\"a\"]", "[\"a\",\"c\"]"},
      {"choices", "[\"b\",\"b\"]", "[\"b\"]"},
      {"choices", "[]", "null"},
      {"choices", "null", "null"},
      {"choices", "[\"a\",\"d\"]", kRefused},
      {"choices", "[1]", kRefused},
      {"choices", "[null]", kRefused},
      {"choices", "[[\"a\"]]", kRefused},
      {"choices", "\"a\"", kRefused},
      {"text", "\"words\"", "\"words\""},
      {"text", "\"\"", "null"},
      {"text", "\" \"", "\" \""},
      {"text", "null", "null"},
      {"text", "5", kRefused},
      {"text", "[\"x\"]", kRefused},
      {"comment", "\"line\\nline\"", "\"line\\nline\""},
      {"statement", "\"x\"", kRefused},
      {"statement", "null", kRefused},
      {"csat", "5", "5"},
      {"csat", "6", kRefused},
      {"ces", "7", "7"},
      {"ces", "0", kRefused},
      {"number", "12.5", "12.5"},  // out of range: for validate() to tell
      {"number", "\"-3e2\"", "-300"},
      {"number", "\"\"", "null"},
      {"number", "\"1,5\"", kRefused},
      {"number", "\"NaN\"", kRefused},
      {"number", "\"Infinity\"", kRefused},
      {"number", "[5]", kRefused},
      {"slider", "0.3", "0.3"},
      {"slider", "\"0.7\"", "0.7"},
      {"slider", "0.35", kRefused},
      {"slider", "1.1", kRefused},
      {"date", "\"2024-02-29\"", "\"2024-02-29\""},
      {"date", "\"2023-02-29\"", kRefused},
      {"date", "\"29.2.2024\"", kRefused},
      {"date", "\"\"", "null"},
      {"date", "20240229", kRefused},
      {"choices", "[\"none\"]", "[\"none\"]"},
      {"choices", "[\"a\",\"none\"]", kRefused},
      {"ranking", "[\"c\",\"a\"]", "[\"c\",\"a\"]"},
      {"ranking", "[\"c\",\"c\"]", kRefused},
      {"ranking", "[\"d\"]", kRefused},
      {"ranking", "[]", "null"},
      {"matrix", R"({"s":"x","r":"y"})", R"({"r":"y","s":"x"})"},
      {"matrix", R"({"r":"y"})", R"({"r":"y"})"},
      {"matrix", R"({"t":"y"})", kRefused},
      {"matrix", R"({"r":"z"})", kRefused},
      {"matrix", R"({"__proto__":"x"})", kRefused},
      {"matrix", "{}", "null"},
      {"gap", R"({"experienced":2,"expected":"5"})", R"({"expected":5,"experienced":2})"},
      {"gap", R"({"expected":6})", kRefused},
      {"gap", R"({"hoped":2})", kRefused},
      {"consent", "true", "true"},
      {"consent", "false", "null"},
      {"consent", "[\"yes\"]", "true"},
      {"consent", "[]", "null"},
      {"consent", "\"yes\"", kRefused},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.type);
    CAPTURE(row.value);
    const auto survey = survey_asking(members_of(row.type));
    const Question& question = question_in(*survey);
    const std::optional<Value> answer = normalise_answer(question, json(row.value));
    CHECK((answer ? to_json(*answer) : std::string(kRefused)) == row.kept);
    // What is in that form stays as it is.
    if (answer) CHECK(normalise_answer(question, *answer) == answer);
  }
}

TEST_CASE("answer: text longer than allowed is kept, so that nothing typed is lost") {
  const auto survey = survey_asking(R"("type":"text","maxLength":3)");
  CHECK(normalise_answer(question_in(*survey), "abcdef").has_value());
}

TEST_CASE("answer: people read labels, in their language, not ids") {
  CHECK(text_of("choice", "\"a\"") == "Apple");
  CHECK(text_of("choice", "\"a\"", "de-AT") == "Apfel");
  CHECK(text_of("choice", "\"b\"") == "Pear x");
  CHECK(text_of("ranking", "[\"c\",\"a\"]") == "Plum, Apple");
  CHECK(text_of("ranking", "[\"a\",\"c\"]", "de") == "Apfel, Pflaume");
  CHECK(text_of("nps", "9") == "9");
  CHECK(text_of("comment", "\"my words\"") == "my words");
  CHECK(text_of("nps", "null") == "");
  CHECK(text_of("number", "2.5") == "2,5");
  CHECK(text_of("matrix", R"({"r":"y","s":"x"})") == "Row: Bad, Second: Good");
  CHECK(text_of("gap", R"({"expected":5,"experienced":2})") == "Hoped: 5, Got: 2");
  CHECK(text_of("consent", "true") == "I agree");
}

TEST_CASE("answer: one part of an answer is set, replaced and removed") {
  const auto survey = survey_asking(members_of("matrix"));
  const Question& matrix = question_in(*survey);
  const Value one = *with_part(matrix, Value(), "s", "x");
  CHECK(to_json(one) == R"({"s":"x"})");
  const Value two = *with_part(matrix, one, "r", "y");
  CHECK(to_json(two) == R"({"r":"y","s":"x"})");
  CHECK(to_json(*with_part(matrix, two, "s", Value())) == R"({"r":"y"})");
  CHECK(with_part(matrix, one, "s", Value())->is_null());
  CHECK_FALSE(with_part(matrix, one, "t", "x").has_value());
  CHECK_FALSE(with_part(matrix, one, "t", Value()).has_value());
  CHECK_FALSE(with_part(matrix, one, "r", "z").has_value());
  const auto nps = survey_asking(members_of("nps"));
  CHECK_FALSE(with_part(question_in(*nps), Value(), "r", 5).has_value());
}

TEST_CASE("answer: words that happen to be a choice's id are not replaced by its label") {
  const auto survey = survey_asking(R"("type":"comment")");
  CHECK(answer_text(question_in(*survey), "a", "en", nothing, Locale()) == "a");
}
