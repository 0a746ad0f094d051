// What compile() finds wrong with a rule, beyond unknown operators (logic_test.cpp).
#include "shared/logic.h"
#include "tests/engine/check.h"

using namespace earshot;

namespace {

std::vector<Problem> problems_of(std::string_view rule) {
  std::vector<Problem> problems;
  Logic::compile(json(rule), "/if", problems);
  return problems;
}

struct Row {
  std::string_view rule;
  std::string_view path;
  std::string_view message;
};

}  // namespace

TEST_CASE("logic: too few or too many arguments are a problem with an example") {
  const Row kRows[] = {
      {R"({"<":[1]})", "/if/<", R"("<" takes at least 2 arguments, not 1.)"},
      {R"({"<":{"var":"a"}})", "/if/<", R"("<" takes at least 2 arguments, not 1.)"},
      {R"({"and":[1,{"==":[]}]})", "/if/and/1/==", R"("==" takes at least 2 arguments, not 0.)"},
      {R"({"and":[]})", "/if/and", R"("and" takes at least 1 argument, not 0.)"},
      {R"({"var":["a",1,2]})", "/if/var", R"("var" takes 0 to 2 arguments, not 3.)"},
      {R"({"!":[1,2]})", "/if/!", R"("!" takes 0 to 1 argument, not 2.)"},
      {R"({"in":["a"]})", "/if/in", R"("in" takes 2 arguments, not 1.)"},
      {R"({"in":["a",["a"],1]})", "/if/in", R"("in" takes 2 arguments, not 3.)"},
      {R"({"map":[[1,2]]})", "/if/map", R"("map" takes 2 arguments, not 1.)"},
      {R"({"all":{"var":"l"}})", "/if/all", R"("all" takes 2 arguments, not 1.)"},
      {R"({"reduce":[[1],2,3,4]})", "/if/reduce", R"("reduce" takes 2 to 3 arguments, not 4.)"},
      {R"({"substr":[]})", "/if/substr", R"("substr" takes 2 to 3 arguments, not 0.)"},
      {R"({"missing_some":[1]})", "/if/missing_some",
       R"("missing_some" takes 2 arguments, not 1.)"},
      {R"({"length":[1,2]})", "/if/length", R"("length" takes 1 argument, not 2.)"},
      {R"({"-":[1,2,3]})", "/if/-", R"("-" takes 1 to 2 arguments, not 3.)"},
      {R"({"/":[1]})", "/if/~1", R"("/" takes 2 arguments, not 1.)"},
      {R"({"exists":[]})", "/if/exists", R"("exists" takes at least 1 argument, not 0.)"},
      {R"({"??":[]})", "/if/??", R"("??" takes at least 1 argument, not 0.)"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.rule);
    const auto problems = problems_of(row.rule);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "bad-arguments");
    CHECK(problems[0].severity == Severity::kError);
    CHECK(problems[0].path == row.path);
    CHECK(problems[0].on_key);
    CHECK(problems[0].message == row.message);
  }
}

TEST_CASE("logic: the example of a problem is a rule without a problem") {
  for (std::string_view op :
       {"var", "exists", "missing_some", "==",     "===",    "!=",  "!==",  "!",    "!!",
        "and", "or",     "??",           ">",      ">=",     "<",   "<=",   "-",    "*",
        "/",   "%",      "map",          "filter", "reduce", "all", "none", "some", "in",
        "log", "substr", "length"}) {
    CAPTURE(op);
    const std::string start = "{\"" + std::string(op) + "\":[";
    std::string example;
    for (std::string_view arguments : {"", "1,2,3,4"}) {
      const auto problems = problems_of(start + std::string(arguments) + "]}");
      if (!problems.empty()) example = problems[0].suggestion;
    }
    REQUIRE(example.rfind("For example {", 0) == 0);
    const std::string rule = example.substr(12, example.size() - 13);
    CHECK(rule.rfind(start, 0) == 0);
    CHECK(problems_of(rule).empty());
  }
}

TEST_CASE("logic: an operator among several members of an object is a problem") {
  const Row kRows[] = {
      {R"({"==":[1,1],"<":[1,2]})", "/if/==", ""},
      {R"({"and":[1,{"a":1,"var":"b"}]})", "/if/and/1/var", ""},
      {R"([{"a":1,"b":2,"or":[]}])", "/if/0/or", ""},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.rule);
    const auto problems = problems_of(row.rule);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "two-operators");
    CHECK(problems[0].path == row.path);
    CHECK(problems[0].suggestion.find(R"({"and":[)") != std::string::npos);
  }
  CHECK(problems_of(R"({"a":1,"b":2})").empty());
  CHECK(problems_of("{}").empty());
}
