#include "shared/check/diagnostic.h"

#include "tests/engine/check.h"

using namespace earshot;

namespace {

Problem problem_at(int line, int column) {
  Problem problem;
  problem.code = "some-code";
  problem.message = "It is so.";
  problem.line = line;
  problem.column = column;
  return problem;
}

}  // namespace

TEST_CASE("diagnostic: the place, the sentence, the line and a mark") {
  Problem problem = problem_at(2, 4);
  problem.suggestion = "Do this.";
  problem.witness = R"({"nps":3,"attr":{"plan":"pro"}})";
  CHECK(diagnostic("s.json", "{\n \"ä\": 1\n}", problem, false) ==
        "s.json:2:4: error: It is so. [some-code]\n"
        "    2 |  \"ä\": 1\n"
        "      |    ^\n"
        "  Do this.\n"
        "  For example: nps = 3, attr.plan = \"pro\"\n");
}

TEST_CASE("diagnostic: odd lines") {
  Problem problem = problem_at(1, 1);
  problem.severity = Severity::kWarning;
  CHECK(diagnostic("-", "", problem, false) ==
        "-:1:1: warning: It is so. [some-code]\n    1 | \n      | ^\n");
  CHECK(diagnostic("-", "\tx\r\ny", problem_at(1, 2), false) ==
        "-:1:2: error: It is so. [some-code]\n    1 | \tx\n      | \t^\n");
  CHECK(diagnostic("-", "a\x1b[31m", problem_at(1, 1), false).find('\x1b') == std::string::npos);
  const std::string wide = std::string(500, 'a') + "b" + std::string(500, 'c');
  const std::string shown = diagnostic("-", wide, problem_at(1, 501), false);
  CHECK(shown.size() < 300);
  CHECK(shown.find("ab") != std::string::npos);
}

TEST_CASE("diagnostic: colours when they are wanted") {
  CHECK(diagnostic("-", "x", problem_at(1, 1), true).find("\x1b[1;31merror: ") !=
        std::string::npos);
}

TEST_CASE("diagnostic: answers in words") {
  CHECK(witness_line("") == "");
  CHECK(witness_line("{}") == "");
  CHECK(witness_line(R"({"m":{"row":"a"},"c":["x","y"]})") == R"(m.row = "a", c = ["x","y"])");
}
