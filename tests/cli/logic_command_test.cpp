#include "shared/cli/logic_command.h"

#include <sstream>

#include "tests/engine/check.h"

using namespace earshot;

namespace {

struct Row {
  std::string_view line;
  std::string_view answer;
};

std::string big_list() {
  std::string out = "[0";
  for (int i = 0; i < 400; ++i) out += ",0";
  return out + "]";
}

}  // namespace

TEST_CASE("logic command: a rule with its data gives its result") {
  const Row kRows[] = {
      {R"([{"var":"a"},{"a":[1,"x",null]}])", R"([1,"x",null])"},
      {R"([{">":[{"var":"a"},1]},{"a":2}])", "true"},
      {R"( [ 5 , null ] )", "5"},
      {R"([{"<":[1]},null])", "false"},
      {R"([{"var":"error"},{"error":1}])", "1"},
      {R"([{"/":[1,0]},null])", "null"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.line);
    bool is_error = false;
    CHECK(cli::evaluate_line(row.line, is_error) == row.answer);
    CHECK_FALSE(is_error);
  }
}

TEST_CASE("logic command: a line without a result gives an error") {
  const std::string endless =
      R"([{"map":[)" + big_list() + R"(,{"map":[)" + big_list() + ",0]}]},null]";
  const Row kRows[] = {
      {R"([{"vra":"a"},{}])",
       R"({"error":"JsonLogic has no operator \"vra\". Did you mean \"var\"?"})"},
      {R"([{"x1":"a"},{}])", R"({"error":"JsonLogic has no operator \"x1\"."})"},
      {R"([{"and":[]}])", R"({"error":"A line is a list of two: [rule, data]."})"},
      {R"([1,2,3])", R"({"error":"A line is a list of two: [rule, data]."})"},
      {R"({"var":"a"})", R"({"error":"A line is a list of two: [rule, data]."})"},
      {endless, R"({"error":"too-many-steps"})"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.line);
    bool is_error = false;
    CHECK(cli::evaluate_line(row.line, is_error) == row.answer);
    CHECK(is_error);
  }
  for (const std::string& line :
       {std::string("[1,"), std::string("x"), std::string("[1,2] 3"), std::string("[\"\xFF\",1]"),
        std::string(300'000, ' ') + "[1,2]", std::string(100, '[')}) {
    bool is_error = false;
    CHECK(cli::evaluate_line(line, is_error).rfind(R"({"error":")", 0) == 0);
    CHECK(is_error);
  }
}

TEST_CASE("logic command: every line is answered, the last one too, and empty ones are skipped") {
  std::istringstream in("[1,2]\r\n\n[{\"var\":\"\"},3]\n[4,5]");
  std::ostringstream out;
  CHECK(cli::evaluate_lines(in, out));
  CHECK(out.str() == "1\n3\n4\n");
  std::istringstream wrong("[1]\n[2,3]\n");
  CHECK_FALSE(cli::evaluate_lines(wrong, out));
  CHECK(out.str().ends_with("}\n2\n"));
}
