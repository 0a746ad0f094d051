#include "shared/check/check.h"

#include "shared/check/paths.h"
#include "shared/effort.h"
#include "tests/engine/player.h"

using namespace earshot;

namespace {

// "code path witness" of every finding, one a line.
std::string found(std::string_view text, const CheckOptions& options = {}) {
  std::string out;
  for (const Problem& problem : check_survey(*survey_of(text), options)) {
    out += problem.code + " " + problem.path;
    out += (problem.witness.empty() ? "" : " " + problem.witness) + "\n";
    CHECK(!problem.message.empty());
    CHECK(!problem.suggestion.empty());
  }
  return out;
}

struct Row {
  std::string_view what;
  std::string text;
  std::string_view found;
};

// Questions in shorthand, with two ends, "end" and "out".
std::string asking(const std::string& questions, const std::string& more = "") {
  return R"({"id":"s","questions":[)" + questions +
         R"(],"ends":[{"id":"end","title":"E"},{"id":"out","title":"O"}])" + more + "}";
}

std::string nps(const std::string& id, const std::string& more = "") {
  return R"({"id":")" + id + R"(","type":"nps","text":"?")" + more + "}";
}

std::string next(const std::string& rules) { return ",\"required\":true,\"next\":[" + rules + "]"; }

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(found(row.text) == row.found);
  }
}

// The ends are not what most rows are about, so both are reached from a last question.
const std::string kLast =
    nps("z", R"(,"next":[{"if":{">":[{"var":"z"},5]},"go":"out"},{"go":"end"}])");

std::string before_last(const std::string& questions, const std::string& more = "") {
  return asking(questions + "," + kLast, more);
}

}  // namespace

TEST_CASE("check: what leads nowhere or is never come to") {
  check_rows({
      {"nothing to find", before_last(nps("a")), ""},
      {"a page that no rule goes to",
       asking(nps("a", next(R"({"if":{"<":[{"var":"a"},3]},"go":"out"},{"go":"end"})")) + "," +
              nps("b")),
       "unreachable-page /questions/1\n"},
      {"a page whose only rule is never followed",
       asking(nps("a", next(R"({"if":{">":[{"var":"a"},10]},"go":"b"},
                             {"if":{"<":[{"var":"a"},3]},"go":"out"},{"go":"end"})")) +
              "," + nps("b")),
       "rule-impossible /questions/0/next/0\nunreachable-page /questions/1\n"},
      {"the same, when the rule can be followed",
       asking(nps("a", next(R"({"if":{">":[{"var":"a"},9]},"go":"b"},
                             {"if":{"<":[{"var":"a"},3]},"go":"out"},{"go":"end"})")) +
              "," + nps("b")),
       ""},
      {"an end that no rule goes to", asking(nps("a")), "unreachable-end /ends/1\n"},
      {"a loop that nobody leaves",
       asking(nps("a", next(R"({"if":{"<":[{"var":"a"},3]},"go":"b"},
                             {"if":{"<":[{"var":"a"},6]},"go":"out"},{"go":"end"})")) +
              "," + nps("b", R"(,"next":[{"go":"c"}])") + "," +
              nps("c", R"(,"next":[{"go":"b"}])")),
       "loop-without-exit /questions/1 {\"a\":0}\n"},
      {"a loop that an answer leaves",
       before_last(nps("a") + "," + nps("b", next(R"({"if":{"<":[{"var":"b"},9]},"go":"a"},
                                                   {"go":"z"})"))),
       ""},
      {"a loop that an attribute alone would leave",
       before_last(nps("b", R"(,"next":[{"if":{"var":"attr.x"},"go":"z"},{"go":"b"}])"),
                   R"(,"attributes":{"x":{"type":"boolean"}})"),
       "loop-without-exit /questions/0 {}\n"},
      {"a required question without anything to choose",
       before_last(nps("a") + R"(,{"id":"b","type":"choice","text":"?","required":true,"choices":[
         {"id":"x","label":"X","showIf":{">":[{"var":"a"},5]}},
         {"id":"y","label":"Y","showIf":{">":[{"var":"a"},7]}}]})"),
       "dead-end /questions/1 {}\n"},
      {"the same, when it is not required",
       before_last(nps("a") + R"(,{"id":"b","type":"choice","text":"?","choices":[
         {"id":"x","label":"X","showIf":{">":[{"var":"a"},5]}},
         {"id":"y","label":"Y","showIf":{">":[{"var":"a"},7]}}]})"),
       ""},
  });
}

TEST_CASE("check: rules that are never followed, or always") {
  check_rows({
      {"contradiction in itself",
       before_last(nps("a", next(R"({"if":{"and":[{">":[{"var":"a"},5]},{"<":[{"var":"a"},3]}]},
                                   "go":"end"},{"go":"z"})"))),
       "rule-impossible /questions/0/next/0\n"},
      {"contradiction across questions",
       before_last(nps("a", next(R"({"if":{"<":[{"var":"a"},3]},"go":"b"},{"go":"z"})")) + "," +
                   nps("b", next(R"({"if":{">":[{"var":"a"},5]},"go":"out"},{"go":"z"})"))),
       "rule-impossible /questions/1/next/0\n"},
      {"shadowed by the rule before",
       before_last(nps("a", next(R"({"if":{"<":[{"var":"a"},7]},"go":"end"},
                                   {"if":{"<":[{"var":"a"},3]},"go":"out"},{"go":"z"})"))),
       "rule-shadowed /questions/0/next/1 {\"a\":0}\n"},
      {"overlapping, but not shadowed",
       before_last(nps("a", next(R"({"if":{"<":[{"var":"a"},7]},"go":"end"},
                                   {"if":{"<":[{"var":"a"},9]},"go":"out"},{"go":"z"})"))),
       ""},
      {"rules that leave nothing over are no mistake",
       before_last(nps("a", next(R"({"if":{"<=":[{"var":"a"},6]},"go":"end"},
                                   {"if":{">":[{"var":"a"},6]},"go":"z"},{"go":"out"})"))),
       ""},
      {"always followed",
       before_last(nps("a", next(R"({"if":{">=":[{"var":"a"},0]},"go":"z"},{"go":"out"})"))),
       "condition-always-true /questions/0/next/0 {\"a\":0}\n"},
  });
}

TEST_CASE("check: what is never shown, or always") {
  check_rows({
      {"question",
       before_last(nps("a", R"(,"required":true)") + "," +
                   nps("b", R"(,"showIf":{">":[{"var":"a"},10]})")),
       "question-never-shown /questions/1/showIf\n"},
      {"required question",
       before_last(nps("a", R"(,"required":true)") + "," +
                   nps("b", R"(,"required":true,"showIf":{">":[{"var":"a"},10]})")),
       "required-never-shown /questions/1/showIf\n"},
      {"question that is shown sometimes",
       before_last(nps("a") + "," + nps("b", R"(,"showIf":{">":[{"var":"a"},9]})")), ""},
      {"question that is always shown",
       before_last(nps("a", R"(,"required":true)") + "," +
                   nps("b", R"(,"showIf":{">=":[{"var":"a"},0]})")),
       "condition-always-true /questions/1/showIf {\"a\":0}\n"},
      {"question hidden by another hidden one",
       before_last(nps("a", R"(,"showIf":{"==":[{"var":"lang"},"xx"]})") + "," +
                       nps("b", R"(,"showIf":{"!=":[{"var":"a"},null]})"),
                   R"(,"languages":["en","de"])"),
       "question-never-shown /questions/0/showIf\nquestion-never-shown /questions/1/showIf\n"},
      {"choice and row",
       before_last(nps("a", R"(,"required":true)") +
                   R"(,{"id":"b","type":"choice","text":"?","choices":[{"id":"x","label":"X"},
           {"id":"y","label":"Y","showIf":{"<":[{"var":"a"},0]}}]},
         {"id":"m","type":"matrix","text":"?","columns":[{"id":"c","label":"C"},{"id":"d","label":"D"}],
           "rows":[{"id":"r","label":"R"},{"id":"t","label":"T","showIf":{"<":[{"var":"a"},0]}}]})"),
       "choice-never-shown /questions/1/choices/1\nrow-never-shown /questions/2/rows/1\n"},
      {"page",
       R"({"id":"s","pages":[{"id":"p","questions":[)" + nps("a", R"(,"required":true)") +
           R"(]},{"id":"q","showIf":{"<":[{"var":"a"},0]},"questions":[)" + nps("b") +
           R"(]}],"ends":[{"id":"end","title":"E"}]})",
       "page-always-hidden /pages/1/showIf\n"},
      {"a question of an other choice is nobody's mistake",
       before_last(R"({"id":"b","type":"choice","text":"?","other":true,
                       "choices":[{"id":"x","label":"X"},{"id":"y","label":"Y"}]})"),
       ""},
  });
}

TEST_CASE("check: checks") {
  const auto checked = [](const std::string& rule, const std::string& more = "") {
    return before_last(
        nps("a", R"(,"checks":[{"rule":)" + rule + R"(,"message":"no")" + more + "}]"));
  };
  check_rows({
      {"can be met and not", checked(R"({">":[{"var":"a"},3]})"), ""},
      {"can never be met", checked(R"({">":[{"var":"a"},10]})"),
       "check-impossible /questions/0/checks/0 {\"a\":0}\n"},
      {"is always met", checked(R"({"<":[{"var":"a"},11]})"),
       "check-always-true /questions/0/checks/0 {\"a\":0}\n"},
      {"rules out what comes later",
       before_last(nps("a", R"(,"checks":[{"rule":{">":[{"var":"a"},3]},"message":"no"}])") + "," +
                   nps("b", R"(,"showIf":{"==":[{"var":"a"},2]})")),
       "question-never-shown /questions/1/showIf\n"},
      {"a soft one rules out nothing",
       before_last(
           nps("a", R"(,"checks":[{"rule":{">":[{"var":"a"},3]},"message":"no","soft":true}])") +
           "," + nps("b", R"(,"showIf":{"==":[{"var":"a"},2]})")),
       ""},
  });
}

TEST_CASE("check: what is read") {
  check_rows({
      {"a condition on a later question",
       before_last(nps("a", R"(,"showIf":{">":[{"var":"b"},3]})") + "," + nps("b")),
       "forward-reference /questions/0/showIf\n"},
      {"a text with a later answer",
       before_last(R"({"id":"a","type":"nps","text":"You said {{b}}."})"
                   "," +
                   nps("b")),
       "forward-reference /questions/0/text\n"},
      {"a condition on another branch",
       before_last(nps("a", next(R"({"if":{"<":[{"var":"a"},3]},"go":"b"},{"go":"c"})")) + "," +
                   nps("b", R"(,"next":[{"go":"z"}])") + "," +
                   nps("c", R"(,"showIf":{">":[{"var":"b"},3]})")),
       "forward-reference /questions/2/showIf\n"},
      {"what a loop has asked before",
       before_last(nps("a", R"(,"showIf":{"!=":[{"var":"b"},3]})") + "," +
                   nps("b", next(R"({"if":{"<":[{"var":"b"},5]},"go":"a"},{"go":"z"})"))),
       ""},
      {"unused", before_last(nps("a"), R"(,"variables":{"x":1,"y":2,"w":{"var":"calc.y"}},
         "attributes":{"u":{"type":"string"}})"),
       "unused-attribute /attributes/u\nunused-variable /variables/w\nunused-variable "
       "/variables/x\n"},
      {"used in texts",
       before_last(R"({"id":"a","type":"nps","text":"{{calc.x}} {{attr.u}}"})",
                   R"(,"variables":{"x":1},"attributes":{"u":{"type":"string"}})"),
       ""},
  });
}

// Section 0 of the research: SurveyJS 3.1's linter finds nothing in surveys like these.
TEST_CASE("check: ten surveys that the best peer finds nothing in") {
  check_rows({
      {"1 a page no answer can reach, because of skips",
       before_last(nps("a", next(R"({"if":{"<":[{"var":"a"},5]},"go":"c"},
           {"if":{">=":[{"var":"a"},5]},"go":"c"},{"go":"b"})")) +
                   "," + nps("b") + "," + nps("c")),
       "unreachable-page /questions/1\n"},
      {"2 a loop p1 p3 p1",
       asking(nps("p1", R"(,"next":[{"go":"p3"}])") + "," + nps("p2") + "," +
              nps("p3", R"(,"next":[{"go":"p1"}])")),
       "loop-without-exit /questions/0 {}\nunreachable-page /questions/1\n"
       "unreachable-end /ends/0\nunreachable-end /ends/1\n"},
      {"3 a condition on a question that comes later",
       before_last(nps("a", R"(,"showIf":{"==":[{"var":"b"},1]})") + "," + nps("b")),
       "forward-reference /questions/0/showIf\n"},
      {"4 a condition that another question's condition rules out",
       before_last(
           nps("a", R"(,"required":true)") + "," +
           nps("b", R"(,"required":true,"showIf":{">":[{"var":"a"},8]})") + "," +
           nps("c", R"(,"showIf":{"and":[{"==":[{"var":"b"},10]},{"<":[{"var":"a"},5]}]})")),
       "question-never-shown /questions/2/showIf\n"},
      {"5 a page behind an end that everybody is sent to",
       asking(nps("a", next(R"({"if":{">=":[{"var":"a"},0]},"go":"end"},{"go":"b"})")) + "," +
              nps("b", R"(,"next":[{"go":"out"}])")),
       "condition-always-true /questions/0/next/0 {\"a\":0}\nunreachable-page /questions/1\n"
       "unreachable-end /ends/1\n"},
      {"6 two overlapping rules, of which the second is never followed",
       before_last(nps("a", next(R"({"if":{"<=":[{"var":"a"},8]},"go":"end"},
           {"if":{"<=":[{"var":"a"},6]},"go":"out"},{"go":"z"})"))),
       "rule-shadowed /questions/0/next/1 {\"a\":0}\n"},
      {"7 an end that is never come to", asking(nps("a")), "unreachable-end /ends/1\n"},
      {"8 a required question that is never shown",
       before_last(nps("a", R"(,"required":true)") + "," +
                   nps("b", R"(,"required":true,"showIf":{"==":[{"var":"a"},11]})")),
       "required-never-shown /questions/1/showIf\n"},
      {"9 a computed value that rules a condition out",
       before_last(nps("a", R"(,"required":true)") + "," +
                       nps("b", R"(,"required":true,"showIf":{">":[{"var":"calc.sum"},40]})"),
                   R"(,"variables":{"sum":{"*":[{"var":"a"},4]}})"),
       "required-never-shown /questions/1/showIf\n"},
      {"10 a question that no answer lets anybody leave",
       before_last(nps(
           "a", R"(,"required":true,"checks":[{"rule":{"<":[{"var":"a"},0]},"message":"no"}])")),
       "check-impossible /questions/0/checks/0 {\"a\":0}\nunreachable-page /questions/1\n"
       "unreachable-end /ends/0\nunreachable-end /ends/1\n"},
  });
}

TEST_CASE("check: what is open is not called impossible") {
  check_rows({
      {"the length of a text",
       before_last(R"({"id":"a","type":"text","text":"?"},)" +
                   nps("b", R"(,"showIf":{">":[{"length":[{"var":"a"}]},90]})")),
       "too-complex \n"},
      {"numbers compared with constants are decided",
       before_last(
           R"({"id":"a","type":"number","text":"?"},)" +
           nps("b", R"(,"showIf":{"and":[{">":[{"var":"a"},90]},{"<":[{"var":"a"},91]}]})")),
       "question-never-shown /questions/1/showIf\n"},
      {"and so are decimals",
       before_last(
           R"({"id":"a","type":"number","decimals":1,"text":"?"},)" +
           nps("b", R"(,"showIf":{"and":[{">":[{"var":"a"},90]},{"<":[{"var":"a"},91]}]})")),
       ""},
      {"texts compared with constants",
       before_last(
           R"({"id":"a","type":"text","text":"?"},)" +
           nps("b", R"(,"showIf":{"and":[{"==":[{"var":"a"},"x"]},{"==":[{"var":"a"},"y"]}]})")),
       "question-never-shown /questions/1/showIf\n"},
      {"dates",
       before_last(R"({"id":"a","type":"date","text":"?","min":"2026-02-01"},)" +
                   nps("b", R"(,"showIf":{"<":[{"var":"a"},"2026-02-01"]})") + "," +
                   nps("c", R"(,"showIf":{"==":[{"var":"a"},"2026-02-01"]})")),
       "question-never-shown /questions/1/showIf\n"},
  });
}

TEST_CASE("check: a slider in steps of a tenth has the numbers that people choose") {
  for (const char* number : {"0.1", "0.3", "0.6", "0.7", "0.9"}) {
    CAPTURE(std::string(number));
    CHECK(
        found(before_last(
            R"({"id":"a","type":"slider","min":0,"max":1,"step":0.1,"required":true,"text":"?"},)" +
            nps("b", std::string(R"(,"showIf":{"==":[{"var":"a"},)") + number + "]}"))) == "");
  }
}

TEST_CASE("check: a survey that takes too long") {
  const std::string text = before_last(R"({"id":"a","type":"comment","text":"Why?"})");
  CheckOptions options;
  CHECK(found(text, options) == "");
  options.budget_seconds = 20;
  CHECK(found(text, options) == "too-long  {}\n");
  const std::string longer = R"({"minutes":2,)" + text.substr(text.find('"'));
  CHECK(found(longer, options) == "");
}

TEST_CASE("check: messages say what, where and why") {
  const auto survey =
      survey_of(before_last(nps("a", next(R"({"if":{"<":[{"var":"a"},7]},"go":"end"},
                      {"if":{"<":[{"var":"a"},3]},"go":"out"},{"go":"z"})"))));
  const auto problems = check_survey(*survey);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message ==
        "This rule is never followed: whenever a < 3, a rule before it is followed, as is rule 1 "
        "(a < 7).");
  CHECK(problems[0].severity == Severity::kWarning);
}
