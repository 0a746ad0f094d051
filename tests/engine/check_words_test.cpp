// Advice about words, translations and privacy: each finding, and what comes near without being one.
#include "shared/check/check_translations.h"
#include "shared/check/check_wording.h"
#include "shared/check/checked_survey.h"
#include "shared/check/privacy.h"
#include "tests/engine/player.h"

using namespace earshot;

namespace {

std::string codes(const std::vector<Problem>& problems) {
  std::string out;
  for (const Problem& problem : problems)
    out += (out.empty() ? "" : " ") + problem.code + problem.path;
  return out;
}

std::string asking(const std::string& text, const std::string& type = R"("type":"nps")") {
  return R"({"id":"s","questions":[{"id":"q",)" + type + R"(,"text":")" + text + R"("}]})";
}

std::string choices(std::initializer_list<const char*> labels,
                    std::string_view look = R"("look":"list")") {
  std::string out = R"("type":"choice",)" + std::string(look) + R"(,"choices":[)";
  int count = 0;
  for (const char* label : labels) {
    out += std::string(count > 0 ? "," : "") + R"({"id":"c)" + std::to_string(count) +
           R"(","label":")" + label + R"("})";
    ++count;
  }
  return out + "]";
}

}  // namespace

TEST_CASE("wording: each rule finds its example, and not what comes near it") {
  const std::string comment = R"("type":"comment")";
  const struct {
    std::string survey;
    std::string_view codes;
  } kRows[] = {
      {asking("Don't you think that delivery was quick?"), "leading/questions/0/text"},
      {asking("Don\u2019t you think so?"), "leading/questions/0/text"},
      {asking("What do you think of the delivery?"), ""},
      {asking("How bad was our terrible delay?"), "loaded/questions/0/text"},
      {asking("What was unfairly dealt with?"), ""},
      {asking("How clear and complete was the page?"), "double-barrelled/questions/0/text"},
      {asking("How well did you and your team manage?"), ""},
      {asking("What happened, and where?", comment), ""},
      {asking("How was the brand?"), ""},
      {asking("Do you always find what you need?"), "absolute/questions/0/text"},
      {asking("Did you Never give up?"), "absolute/questions/0/text"},
      {asking("How was it?", choices({"Excellent", "Very good", "Good", "Poor"})),
       "unbalanced-scale/questions/0/choices"},
      {asking("How was it?", choices({"Very good", "Good", "Bad", "Very bad"})), ""},
      {asking("How was it?", choices({"Satisfied", "Neither", "Dissatisfied", "Not satisfied"})),
       "unbalanced-scale/questions/0/choices"},
      {asking("Which one?", choices({"Red", "Green", "Blue"})), ""},
      {asking("a a a a a a a a a a a a a a a a a a a a a a a a a b"),
       "too-long-question/questions/0/text"},
      {asking("a a a a a a a a a a a a a a a a a a a a a a a a b"), ""},
      {asking("Which?", choices({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"})),
       ""},
      {asking("Which?",
              choices({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"},
                      R"("look":"dropdown")")),
       ""},
      {asking("Which?",
              choices({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"})),
       "too-many-choices/questions/0/choices"},
      {asking("You always win.", R"("type":"statement")"), ""},
      {R"({"id":"s","languages":["de"],"questions":[{"id":"q","type":"nps","text":"Immer never"}]})",
       ""},
      {R"({"id":"s","languages":["de","en"],"questions":[{"id":"q","type":"nps",
          "text":{"de":"Wie oft?","en":"How always?"}}]})",
       "absolute/questions/0/text/en"},
      {R"({"id":"s","languages":["ja"],"questions":[{"id":"q","type":"nps","text":"いかがでしたか"}]})",
       ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.survey);
    CHECK(codes(check_wording(*survey_of(row.survey))) == row.codes);
  }
}

TEST_CASE("translations: what is missing, not declared, or pipes in something else") {
  const auto survey = [](const std::string& languages, const std::string& text) {
    return R"({"id":"s",)" + languages + R"("questions":[{"id":"q","type":"nps","text":)" + text +
           "}]}";
  };
  const std::string both = R"("languages":["en","de"],)";
  const struct {
    std::string survey;
    std::string_view codes;
  } kRows[] = {
      {survey("", R"("Plain")"), ""},
      {survey(R"("languages":["en"],)", R"("Plain")"), ""},
      {survey(both, R"({"en":"A","de":"B"})"), ""},
      {survey(both, R"({"en":"A","DE":"B"})"), ""},
      {survey(both, R"("Plain")"), "missing-translation/questions/0/text"},
      {survey(both, R"({"de":"B"})"), "missing-translation/questions/0/text"},
      {survey(both, R"({"en":"A","de":"B","fr":"C"})"), "undeclared-language/questions/0/text/fr"},
      {survey(both, R"({"en":"A {{attr.x}}","de":"B {{attr.x|du}}"})"), ""},
      {survey(both, R"({"en":"A {{attr.x}}","de":"B"})"), "other-placeholders/questions/0/text/de"},
      {survey(both, R"({"en":"A {{attr.x}}","de":"B {{attr.y}}"})"),
       "other-placeholders/questions/0/text/de"},
      {survey("", R"({"en":"A","de":"B"},"help":{"en":"H"})"),
       "missing-translation/questions/0/help"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.survey);
    CHECK(codes(check_translations(*survey_of(row.survey))) == row.codes);
  }
}

TEST_CASE("privacy: keys, open lines and unexplained questions are told") {
  const auto sent_to = [](const std::string& endpoint) {
    return R"({"id":"s","questions":[{"id":"q","type":"nps","text":"?"}],"endpoint":{)" + endpoint +
           "}}";
  };
  const auto header = [&](const std::string& name, const std::string& value) {
    return sent_to(R"("url":"https://x.example/r","headers":{")" + name + R"(":")" + value +
                   R"("})");
  };
  const struct {
    std::string survey;
    std::string_view codes;
  } kRows[] = {
      {sent_to(R"("url":"https://x.example/r")"), ""},
      {sent_to(R"("url":"/r")"), ""},
      {sent_to(R"("url":"http://x.example/r")"), "insecure/endpoint/url"},
      {sent_to(R"("url":"http://localhost:8080/r")"), ""},
      {sent_to(R"("url":"https://user:pass@x.example/r")"), "secret/endpoint/url"},
      {sent_to(R"("url":"https://x.example/r?key=sk_live_0123456789abcdef")"),
       "secret/endpoint/url"},
      {sent_to(R"("url":"https://x.example/r?key=sk_live_x")"), ""},  // too short for one
      {header("Authorization", "Bearer ghp_0123456789abcdefghij"),
       "secret/endpoint/headers/Authorization"},
      {header("authorization", "Basic dXNlcjpwYXNz"), "secret/endpoint/headers/authorization"},
      {header("X-Form", "contact-form-number-seven"), ""},
      {header("apikey", "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.x"), ""},
      {header("apikey", "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoic2VydmljZV9yb2xlIn0.x"),
       "secret/endpoint/headers/apikey"},
      {asking("Your mail?", R"("type":"text","format":"email")"), "personal-data/questions/0"},
      {asking("Your mail?", R"("type":"text","format":"email","help":"So that we can answer.")"),
       ""},
      {R"({"id":"s","questions":[{"id":"q","type":"text","format":"tel","text":"Number?"},
          {"id":"c","type":"consent","text":"May we?","label":"Yes"}]})",
       ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.survey);
    CHECK(codes(check_privacy(*survey_of(row.survey))) == row.codes);
  }
}

TEST_CASE("privacy: what a survey learns, keeps and sends is told in sentences") {
  CHECK(to_text(privacy_of(*survey_file("everything"))) ==
        "Asks who somebody is: mail and name.\n"
        "Lets people write anything: reason_other, reasons_other and story.\n"
        "Sends attributes of the page: plan, visits, staff, name, brand and user.\n"
        "Sends a random id, the language, the times of start and end, to /responses.\n"
        "Keeps answers in the browser until they are sent.\n");
  CHECK(to_text(privacy_of(*survey_of(asking("?")))) ==
        "Sends whatever attributes the page gives.\n"
        "Sends a random id, the language, the times of start and end, to where the page says.\n"
        "Keeps answers in the browser until they are sent.\n");
}

TEST_CASE("checked survey: one call finds everything, with places, and its JSON can be read") {
  const std::string text = R"({ "id": "s", "questions": [
  { "id": "a", "type": "nps", "text": "Don't you love it?", "next": [{ "go": "end" }] },
  { "id": "b", "type": "nps", "text": "B" }
] })";
  const CheckedSurvey checked = check_text(text);
  REQUIRE(checked.problems.size() == 2);
  CHECK(checked.problems[0].code == "leading");
  CHECK(checked.problems[0].line == 2);
  CHECK(checked.problems[1].code == "unreachable-page");
  CHECK(checked.problems[1].line == 3);
  const Value value = json(to_json(checked, "x.json"));
  CHECK(value.find("file")->string() == "x.json");
  CHECK(value.find("problems")->array().size() == 2);
  CHECK(value.find("paths")->is_object());
  CHECK(value.find("privacy")->find("kept")->is_string());
  const CheckedSurvey broken = check_text("{");
  CHECK_FALSE(broken.paths.has_value());
  CHECK(to_json(broken).find("json-syntax") != std::string::npos);
}
