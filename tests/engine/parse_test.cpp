#include "shared/parse.h"

#include "tests/engine/check.h"

using namespace earshot;

namespace {

std::string question(const std::string& members) {
  return R"({"id":"s","questions":[{"id":"q",)" + members + "}]}";
}

Survey parsed(std::string_view text) {
  ParsedSurvey result = parse_survey(text);
  for (const Problem& problem : result.problems) FAIL(to_string(problem));
  return std::move(*result.survey);
}

// The codes of all problems, in order, joined by " ".
std::string codes(std::string_view text) {
  const ParsedSurvey result = parse_survey(text);
  CHECK(result.survey.has_value() == result.problems.empty());
  std::string out;
  for (const Problem& problem : result.problems) out += (out.empty() ? "" : " ") + problem.code;
  return out;
}

std::string many(int count, const std::string& item) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    std::string one = item;
    one.replace(one.find('#'), 1, std::to_string(i));
    out += (i > 0 ? "," : "") + one;
  }
  return out;
}

}  // namespace

TEST_CASE("parse: a list of questions is a page for each") {
  const Survey survey = parsed(R"({"id":"s","questions":[
    {"id":"a","type":"nps","text":"A","next":[{"go":"thanks"}]},
    {"id":"b","type":"statement","text":"B"}], "ends":[{"id":"thanks","title":"T"}]})");
  REQUIRE(survey.pages.size() == 2);
  CHECK(survey.pages[0].id == "a");
  CHECK(survey.pages[0].title.empty());
  REQUIRE(survey.pages[0].questions.size() == 1);
  CHECK(survey.pages[0].questions[0].id == "a");
  REQUIRE(survey.pages[0].next.size() == 1);
  CHECK(survey.pages[0].next[0].go.is_end);
  CHECK(survey.pages[1].next.empty());
  CHECK(survey.find_question("b") == &survey.pages[1].questions[0]);
  CHECK(survey.find_question("thanks") == nullptr);
}

TEST_CASE("parse: a page has an id of its own, so a question may have the same") {
  const Survey survey = parsed(R"({"id":"s","pages":[
    {"id":"p","title":"P","questions":[
      {"id":"p","type":"nps","text":"?"},{"id":"q","type":"nps","text":"?"}]},
    {"id":"r","questions":[{"id":"thanks","type":"nps","text":"?"}],
     "next":[{"if":{"var":"q"},"go":"p"},{"go":"thanks"}]}],
    "ends":[{"id":"thanks","title":"T"}]})");
  REQUIRE(survey.pages.size() == 2);
  CHECK(survey.pages[0].questions.size() == 2);
  REQUIRE(survey.pages[1].next.size() == 2);
  CHECK_FALSE(survey.pages[1].next[0].go.is_end);
  CHECK(survey.pages[1].next[0].go.index == 0);
  CHECK(survey.pages[1].next[0].condition.has_value());
  CHECK(survey.pages[1].next[1].go.is_end);
  CHECK_FALSE(survey.pages[1].next[1].condition.has_value());
}

TEST_CASE("parse: a survey without ends has one") {
  for (std::string_view ends : {"", R"(,"ends":[])"}) {
    CAPTURE(ends);
    const Survey survey = parsed(R"({"id":"s","questions":[{"id":"q","type":"nps","text":"?"}])" +
                                 std::string(ends) + "}");
    REQUIRE(survey.ends.size() == 1);
    CHECK_FALSE(survey.ends[0].id.empty());
    CHECK(survey.ends[0].title.empty());  // the interface has words for it
  }
}

TEST_CASE("parse: an id of a page that is the id of the end made for it is no mistake") {
  CHECK(codes(R"({"id":"s","questions":[{"id":"end","type":"nps","text":"?"}]})") == "");
}

TEST_CASE("parse: the details of each type are kept, and have sensible defaults") {
  const Survey survey = parsed(R"({"id":"s","endpoint":{"url":"https://x.example/r"},"questions":[
    {"id":"a","type":"rating","text":"?"},
    {"id":"b","type":"rating","text":"?","steps":10,"lowLabel":"l","highLabel":"h","required":true},
    {"id":"c","type":"text","text":"?"},
    {"id":"d","type":"text","text":"?","format":"tel","maxLength":7,"placeholder":"p"},
    {"id":"e","type":"comment","text":"?","help":"h"},
    {"id":"f","type":"choices","text":"?",
     "choices":[{"id":"x","label":"X"},{"id":"y","label":"Y"}]}]})");
  const auto at = [&](size_t page) { return survey.pages[page].questions[0]; };
  CHECK(survey.endpoint.url == "https://x.example/r");
  CHECK(at(0).high == 5);
  CHECK_FALSE(at(0).required);
  CHECK(at(0).low_label.empty());
  CHECK(at(1).high == 10);
  CHECK(at(1).required);
  CHECK_FALSE(at(1).high_label.empty());
  CHECK(at(2).format == TextFormat::kText);
  CHECK(at(2).high == 1000);
  CHECK(at(3).format == TextFormat::kTel);
  CHECK(at(3).high == 7);
  CHECK(at(4).high == 4000);
  CHECK_FALSE(at(4).help.empty());
  REQUIRE(at(5).choices.size() == 2);
  CHECK(at(5).choices[1].id == "y");
}

TEST_CASE("parse: ids are short words that begin with a letter") {
  const std::string longest(64, 'x');
  const struct {
    std::string id;
    bool good;
  } kRows[] = {
      {"a", true},    {"A-b_9", true}, {longest, true}, {longest + "x", false},
      {"", false},    {"9a", false},   {"-a", false},   {"_a", false},
      {"a b", false}, {"a.b", false},  {"ä", false},    {"a/b", false},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.id);
    CHECK(codes(R"({"id":")" + row.id + R"(","questions":[{"id":"q","type":"nps","text":"?"}]})") ==
          (row.good ? "" : "bad-id"));
  }
}

TEST_CASE("parse: names that mean something else in conditions are no question's") {
  for (const std::string id : {"attr", "calc", "lang"}) {
    CAPTURE(id);
    CHECK(codes(R"({"id":"s","questions":[{"id":")" + id + R"(","type":"nps","text":"?"}]})") ==
          "reserved-id");
  }
  CHECK(codes(R"({"id":"s","questions":[{"id":"attribute","type":"nps","text":"?"}]})") == "");
}

TEST_CASE("parse: numbers stay in their range, and are whole") {
  const struct {
    std::string member;
    bool good;
  } kRows[] = {
      {R"("type":"rating","steps":2)", true},     {R"("type":"rating","steps":10)", true},
      {R"("type":"rating","steps":1)", false},    {R"("type":"rating","steps":11)", false},
      {R"("type":"rating","steps":4.5)", false},  {R"("type":"rating","steps":"5")", false},
      {R"("type":"rating","steps":null)", false}, {R"("type":"rating","steps":1e300)", false},
      {R"("type":"text","maxLength":1)", true},   {R"("type":"text","maxLength":10000)", true},
      {R"("type":"text","maxLength":0)", false},  {R"("type":"comment","maxLength":10001)", false},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.member);
    CHECK(codes(question(row.member + R"(,"text":"?")")) == (row.good ? "" : "out-of-range"));
  }
}

TEST_CASE("parse: an endpoint is an absolute address or a path") {
  const struct {
    std::string url;
    bool good;
  } kRows[] = {{"https://a.example/x", true},  {"http://localhost:8080", true},
               {"/responses", true},           {"responses", false},
               {"ftp://a.example", false},     {"", false},
               {"javascript:alert(1)", false}, {"HTTPS//x", false}};
  for (const auto& row : kRows) {
    CAPTURE(row.url);
    CHECK(
        codes(R"({"id":"s","questions":[{"id":"q","type":"nps","text":"?"}],"endpoint":{"url":")" +
              row.url + "\"}}") == (row.good ? "" : "bad-url"));
  }
}

TEST_CASE("parse: conditions may name questions, attributes and the language, and nothing else") {
  const struct {
    std::string name;
    bool good;
  } kRows[] = {{"q", true},   {"attr.plan", true}, {"attr", true}, {"lang", true},
               {"", true},    {"nps", false},      {"Q", false},   {"s", false},
               {"q.x", true}, {"attribute", false}};
  for (const auto& row : kRows) {
    CAPTURE(row.name);
    const std::string expected = row.good ? "" : "unknown-variable";
    CHECK(codes(question(R"("type":"nps","text":"?","showIf":{"!":{"var":")" + row.name +
                         "\"}}")) == expected);
    if (!row.name.empty()) {
      CHECK(codes(question(R"("type":"nps","text":"a {{)" + row.name + "}}\"")) == expected);
    }
  }
}

TEST_CASE("parse: every text may pipe, and every text is checked for what it pipes") {
  const std::string pipe = "\"{{nobody}}\"";
  for (const std::string member :
       {"\"text\":%", "\"text\":\"?\",\"help\":%", "\"text\":\"?\",\"lowLabel\":%",
        "\"text\":{\"en\":\"?\",\"de\":%}"}) {
    CAPTURE(member);
    std::string text = member;
    text.replace(text.find('%'), 1, pipe);
    CHECK(codes(question("\"type\":\"nps\"," + text)) == "unknown-variable");
  }
  const std::string base = R"({"id":"s","questions":[{"id":"q","type":"nps","text":"?"}],)";
  CHECK(codes(base + R"("ends":[{"id":"e","title":)" + pipe + "}]}") == "unknown-variable");
  CHECK(codes(base + R"("ends":[{"id":"e","title":"{{q}}","text":)" + pipe + "}]}") ==
        "unknown-variable");
  CHECK(codes(base + "\"name\":" + pipe + "}") == "unknown-variable");
}

TEST_CASE("parse: the limits of design.md hold, and one more is refused") {
  const std::string item = R"({"id":"q#","type":"nps","text":"?"})";
  CHECK(codes(R"({"id":"s","questions":[)" + many(500, item) + "]}") == "");
  CHECK(codes(R"({"id":"s","questions":[)" + many(501, item) + "]}") == "too-many");
  CHECK(codes(R"({"id":"s","pages":[{"id":"p","questions":[)" + many(500, item) + "]}]}") == "");
  CHECK(codes(R"({"id":"s","pages":[{"id":"p","questions":[)" + many(501, item) + "]}]}") ==
        "too-many");
  const std::string choice = R"({"id":"c#","label":"L"})";
  CHECK(codes(question(R"("type":"choice","text":"?","choices":[)" + many(200, choice) + "]")) ==
        "");
  CHECK(codes(question(R"("type":"choice","text":"?","choices":[)" + many(201, choice) + "]")) ==
        "too-many");
  const std::string end = R"({"id":"e#","title":"E"})";
  const std::string base = R"({"id":"s","questions":[{"id":"q","type":"nps","text":"?"}],"ends":[)";
  CHECK(codes(base + many(500, end) + "]}") == "");
  CHECK(codes(base + many(501, end) + "]}") == "too-many");
  CHECK(codes("{\"id\":\"" + std::string(256 * 1024, 'x') + "\"}") == "too-large");
}

TEST_CASE(
    "parse: of a file of nothing but mistakes the first are told, and how many more there are") {
  std::string text = R"({"id":"s","questions":[{"id":"q","type":"nps","text":"?"}])";
  for (int i = 0; i < 3'000; ++i) text += ",\n\"zz" + std::to_string(i) + "\":1";
  const ParsedSurvey result = parse_survey(text + "}");
  CHECK_FALSE(result.survey.has_value());
  REQUIRE(result.problems.size() == kMaxProblems + 1);
  int line = 1, more = 0;
  for (const Problem& problem : result.problems) {
    if (problem.code == "too-many-problems") {
      ++more;
      CHECK(problem.message.find("2800") != std::string::npos);
    } else {
      CHECK(problem.line == ++line);
    }
  }
  CHECK(more == 1);
}

TEST_CASE("parse: rules keep their order and lose none") {
  const Survey survey = parsed(R"({"id":"s","questions":[
    {"id":"a","type":"nps","text":"?","next":[
      {"if":{"==":[{"var":"a"},1]},"go":"c"},{"if":{"==":[{"var":"a"},2]},"go":"x"},{"go":"b"}]},
    {"id":"b","type":"nps","text":"?","next":[{"go":"a"}]},{"id":"c","type":"nps","text":"?"}],
    "ends":[{"id":"e","title":"E"},{"id":"x","title":"X"}]})");
  const auto& rules = survey.pages[0].next;
  REQUIRE(rules.size() == 3);
  CHECK(rules[0].go.index == 2);
  CHECK(rules[1].go.is_end);
  CHECK(rules[1].go.index == 1);
  CHECK(rules[2].go.index == 1);
  REQUIRE(survey.pages[1].next.size() == 1);
  CHECK(survey.pages[1].next[0].go.index == 0);
  CHECK(survey.pages[2].next.empty());
}

TEST_CASE("parse: \"other\": false adds neither a choice nor a question") {
  const std::string choices = R"("type":"choice","text":"?","choices":[{"id":"a","label":"A"},
    {"id":"other","label":"O"}],"other":)";
  const Survey survey = parsed(question(choices + "false"));
  CHECK(survey.pages[0].questions.size() == 1);
  CHECK(survey.pages[0].questions[0].choices.size() == 2);
  CHECK(survey.find_question("q_other") == nullptr);
  CHECK(codes(question(choices + "true")) == "reserved-id");
}

TEST_CASE("parse: one mistake in a part that others need is one problem") {
  const struct {
    std::string text;
    std::string codes;
  } kRows[] = {
      {question(R"("type":"choices","text":"?","max":2)"), "missing-key"},
      {question(R"("type":"nps","text":"?","next":[5,{"go":"q"}])"), "wrong-type"},
      {question(R"("type":"nps","text":"?","next":[{"if":5,"go":"q"},{"go":"q"}])"), "wrong-type"},
      {R"({"id":"s","pages":[{"id":"p","questions":{}}]})", "wrong-type"},
      {R"({"id":"s","pages":[{"id":"p"}]})", "missing-key"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    CHECK(codes(row.text) == row.codes);
  }
}
