// Expected values are what json-logic-js 2.0 gives for the same rule and data.
#include "shared/logic.h"

#include "tests/engine/check.h"

using namespace earshot;

namespace {

struct Row {
  std::string_view rule;
  std::string_view data;
  std::string_view result;
};

Logic compiled(std::string_view rule) {
  std::vector<Problem> problems;
  Logic logic = Logic::compile(json(rule), "", problems);
  CHECK(problems.empty());
  return logic;
}

std::string result(std::string_view rule, std::string_view data) {
  return to_json(compiled(rule).evaluate(json(data)));
}

template <size_t kCount>
void check_rows(const Row (&rows)[kCount]) {
  for (const Row& row : rows) {
    CAPTURE(row.rule);
    CAPTURE(row.data);
    CHECK(result(row.rule, row.data) == row.result);
  }
}

}  // namespace

TEST_CASE("logic: what is no rule stands for itself") {
  check_rows({
      {"null", "{}", "null"},
      {"17", "{}", "17"},
      {R"("apple")", "{}", R"("apple")"},
      {"[]", "{}", "[]"},
      {"{}", "{}", "{}"},
      {R"({"a":1,"b":2})", "{}", R"({"a":1,"b":2})"},
      {R"([1,{"+":[1,1]},[{"var":"a"}]])", R"({"a":9})", "[1,2,[9]]"},
  });
}

TEST_CASE("logic: var reads the data, or gives its default") {
  check_rows({
      {R"({"var":"a"})", R"({"a":1})", "1"},
      {R"({"var":["a"]})", R"({"a":1})", "1"},
      {R"({"var":"b"})", R"({"a":1})", "null"},
      {R"({"var":["b",2]})", R"({"a":1})", "2"},
      {R"({"var":["a",2]})", R"({"a":false})", "false"},
      {R"({"var":["a",2]})", R"({"a":null})", "null"},
      {R"({"var":["a.b",2]})", R"({"a":null})", "2"},
      {R"({"var":["b",{"+":[1,2]}]})", "{}", "3"},
      {R"({"var":"a.b.c"})", R"({"a":{"b":{"c":5}}})", "5"},
      {R"({"var":"a.x.c"})", R"({"a":{"b":{"c":5}}})", "null"},
      {R"({"var":"a.b"})", R"({"a":5})", "null"},
      {R"({"var":"l.1"})", R"({"l":[1,2]})", "2"},
      {R"({"var":"l.2"})", R"({"l":[1,2]})", "null"},
      {R"({"var":"l.-1"})", R"({"l":[1,2]})", "null"},
      {R"({"var":"l.x"})", R"({"l":[1,2]})", "null"},
      {R"({"var":"l.99999999999999999999999999"})", R"({"l":[1,2]})", "null"},
      {R"({"var":1})", "[5,6]", "6"},
      {R"({"var":"l.1.k"})", R"({"l":[1,{"k":7}]})", "7"},
      {R"({"var":""})", R"({"a":1})", R"({"a":1})"},
      {R"({"var":[]})", "5", "5"},
      {R"({"var":null})", "[1]", "[1]"},
      {R"({"var":{"cat":["a",".","b"]}})", R"({"a":{"b":4}})", "4"},
      {R"({"var":{"var":"name"}})", R"({"name":"a","a":8})", "8"},
      {R"({"var":"a"})", "null", "null"},
      {R"({"var":"a.b"})", R"({"a.b":1})", "null"},
  });
}

TEST_CASE("logic: missing and missing_some name what is absent, null or empty") {
  check_rows({
      {R"({"missing":["a","b"]})", R"({"a":1})", R"(["b"])"},
      {R"({"missing":"a"})", "{}", R"(["a"])"},
      {R"({"missing":[["a","b"]]})", R"({"b":0})", R"(["a"])"},
      {R"({"missing":["a","b","c"]})", R"({"a":null,"b":"","c":false})", R"(["a","b"])"},
      {R"({"missing":[]})", "{}", "[]"},
      {R"({"missing":["a.b"]})", R"({"a":{"b":1}})", "[]"},
      {R"({"missing":{"merge":["a",{"if":[true,"b",[]]}]}})", "{}", R"(["a","b"])"},
      {R"({"missing_some":[1,["a","b","c"]]})", R"({"a":1})", "[]"},
      {R"({"missing_some":[2,["a","b","c"]]})", R"({"a":1})", R"(["b","c"])"},
      {R"({"missing_some":[0,["a"]]})", "{}", "[]"},
      {R"({"missing_some":[1,[]]})", "{}", "[]"},
  });
}

TEST_CASE("logic: if takes the first branch that holds and evaluates no other") {
  check_rows({
      {R"({"if":[true,1,2]})", "{}", "1"},
      {R"({"if":[false,1,2]})", "{}", "2"},
      {R"({"?:":[0,1,2]})", "{}", "2"},
      {R"({"if":[false,1]})", "{}", "null"},
      {R"({"if":[false,1,false,2,3]})", "{}", "3"},
      {R"({"if":[false,1,"x",2,3]})", "{}", "2"},
      {R"({"if":[7]})", "{}", "7"},
      {R"({"if":[]})", "{}", "null"},
      {R"({"if":[[],"yes","no"]})", "{}", R"("no")"},
      {R"({"if":["0","yes","no"]})", "{}", R"("yes")"},
      {R"({"if":[{},"yes","no"]})", "{}", R"("yes")"},
  });
}

TEST_CASE("logic: and, or, not give values, by JsonLogic's truth") {
  check_rows({
      {R"({"and":[1,3]})", "{}", "3"},
      {R"({"and":[1,0,3]})", "{}", "0"},
      {R"({"and":[1,[],3]})", "{}", "[]"},
      {R"({"and":[true,"",3]})", "{}", R"("")"},
      {R"({"or":[0,3,4]})", "{}", "3"},
      {R"({"or":[0,"",null]})", "{}", "null"},
      {R"({"or":[[],"0"]})", "{}", R"("0")"},
      {R"({"!":[]})", "{}", "true"},
      {R"({"!":[[]]})", "{}", "true"},
      {R"({"!":"0"})", "{}", "false"},
      {R"({"!!":[[]]})", "{}", "false"},
      {R"({"!!":[[0]]})", "{}", "true"},
      {R"({"!!":"0"})", "{}", "true"},
  });
}

TEST_CASE("logic: equality and order convert types as JavaScript does") {
  check_rows({
      {R"({"==":[1,"1"]})", "{}", "true"},
      {R"({"==":[0,""]})", "{}", "true"},
      {R"({"==":[null,0]})", "{}", "false"},
      {R"({"==":[null,{"var":"none"}]})", "{}", "true"},
      {R"({"===":[1,"1"]})", "{}", "false"},
      {R"({"!=":[1,"2"]})", "{}", "true"},
      {R"({"!==":[1,"1"]})", "{}", "true"},
      {R"({">":["2",1]})", "{}", "true"},
      {R"({">=":[null,0]})", "{}", "true"},
      {R"({">":[{"var":"none"},0]})", "{}", "false"},
      {R"({"<":[{"var":"none"},7]})", "{}", "true"},
      {R"({"<":["a",1]})", "{}", "false"},
      {R"({">=":["a",1]})", "{}", "false"},
      {R"({"<":["10","9"]})", "{}", "true"},
      {R"({"<":[1,2,3]})", "{}", "true"},
      {R"({"<":[1,1,3]})", "{}", "false"},
      {R"({"<":[1,4,3]})", "{}", "false"},
      {R"({"<=":[1,1,1]})", "{}", "true"},
      {R"({"<=":[1,2,null]})", "{}", "false"},
      {R"({">":[3,2,1]})", "{}", "true"},
  });
}

TEST_CASE("logic: an operator with too few arguments sees undefined, as in JavaScript") {
  const Row kRows[] = {
      {R"({">":[1]})", "{}", "false"},   {R"({">=":[1]})", "{}", "false"},
      {R"({">=":[0]})", "{}", "false"},  {R"({"<":[1]})", "{}", "false"},
      {R"({"<=":[]})", "{}", "false"},   {R"({"==":[null]})", "{}", "true"},
      {R"({"===":[1]})", "{}", "false"}, {R"({"in":["a"]})", "{}", "false"},
      {R"({"+":[]})", "{}", "0"},        {R"({"cat":[]})", "{}", R"("")"},
      {R"({"merge":[]})", "{}", "[]"},   {R"({"/":[1]})", "{}", "null"},
      {R"({"%":[1]})", "{}", "null"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.rule);
    std::vector<Problem> problems;  // logic_problems_test.cpp
    const Logic logic = Logic::compile(json(row.rule), "", problems);
    CHECK(to_json(logic.evaluate(json(row.data))) == row.result);
  }
}

TEST_CASE("logic: numbers are computed with JavaScript's conversions") {
  check_rows({
      {R"({"+":[1,2,"3"]})", "{}", "6"},
      {R"({"+":["12px",1]})", "{}", "13"},
      {R"({"+":"3.14"})", "{}", "3.14"},
      {R"({"+":[null,1]})", "{}", "null"},
      {R"({"+":[true,1]})", "{}", "null"},
      {R"({"+":[0.1,0.2]})", "{}", "0.30000000000000004"},
      {R"({"*":[2,"3",4]})", "{}", "24"},
      {R"({"*":["7"]})", "{}", R"("7")"},
      {R"({"-":[3,1]})", "{}", "2"},
      {R"({"-":["3"]})", "{}", "-3"},
      {R"({"-":[3,null]})", "{}", "3"},
      {R"({"-":[3,"x"]})", "{}", "null"},
      {R"({"/":[1,4]})", "{}", "0.25"},
      {R"({"/":[1,0]})", "{}", "null"},
      {R"({"<":[1,{"/":[1,0]}]})", "{}", "true"},
      {R"({"%":[5,3]})", "{}", "2"},
      {R"({"%":[-5,3]})", "{}", "-2"},
      {R"({"%":[5.5,2]})", "{}", "1.5"},
      {R"({"%":[5,0]})", "{}", "null"},
      {R"({"max":[1,"3",2]})", "{}", "3"},
      {R"({"min":[1,null,2]})", "{}", "0"},
      {R"({"max":[1,"x"]})", "{}", "null"},
      {R"({"min":["x",1]})", "{}", "null"},
      {R"({">":[{"min":[]},1e300]})", "{}", "true"},
  });
}

TEST_CASE("logic: lists are mapped, filtered, folded and asked") {
  check_rows({
      {R"({"map":[[1,2],{"*":[{"var":""},2]}]})", "{}", "[2,4]"},
      {R"({"map":[{"var":"l"},{"var":"q"}]})", R"({"l":[{"q":1},{}]})", "[1,null]"},
      {R"({"map":[{"var":"none"},{"var":""}]})", "{}", "[]"},
      {R"({"map":["text",1]})", "{}", "[]"},
      {R"({"map":[[1],{"var":"outer"}]})", R"({"outer":5})", "[null]"},
      {R"({"filter":[[0,1,"",2],{"var":""}]})", "{}", "[1,2]"},
      {R"({"reduce":[[1,2,3],{"+":[{"var":"current"},{"var":"accumulator"}]},0]})", "{}", "6"},
      {R"({"reduce":[[1,2],{"cat":[{"var":"accumulator"},{"var":"current"}]}]})", "{}", R"("12")"},
      {R"({"reduce":[null,{"var":"current"},7]})", "{}", "7"},
      {R"({"reduce":[[],{"var":"current"}]})", "{}", "null"},
      {R"({"all":[[1,2],{">":[{"var":""},0]}]})", "{}", "true"},
      {R"({"all":[[],true]})", "{}", "false"},
      {R"({"all":[[1,0],{"var":""}]})", "{}", "false"},
      {R"({"none":[[1,2],{">":[{"var":""},2]}]})", "{}", "true"},
      {R"({"none":[[],true]})", "{}", "true"},
      {R"({"none":[[1],true]})", "{}", "false"},
      {R"({"some":[[1,2],{">":[{"var":""},1]}]})", "{}", "true"},
      {R"({"some":[[],true]})", "{}", "false"},
      {R"({"some":[null,true]})", "{}", "false"},
      {R"({"merge":[[1],2,[3,[4]],[]]})", "{}", "[1,2,3,[4]]"},
      {R"({"merge":1})", "{}", "[1]"},
      {R"({"in":["a",["a","b"]]})", "{}", "true"},
      {R"({"in":[1,["1"]]})", "{}", "false"},
      {R"({"in":["a",null]})", "{}", "false"},
      {R"({"in":[["a"],[["a"]]]})", "{}", "false"},
  });
}

TEST_CASE("logic: text is found, joined and cut by characters") {
  check_rows({
      {R"({"in":["Spring","Springfield"]})", "{}", "true"},
      {R"({"in":["i","team"]})", "{}", "false"},
      {R"({"in":["","team"]})", "{}", "true"},
      {R"({"in":["",""]})", "{}", "false"},
      {R"({"in":[1,"a1"]})", "{}", "true"},
      {R"({"cat":["a",1,null,true,[1,2]]})", "{}", R"("a1true1,2")"},
      {R"({"substr":["jsonlogic",4]})", "{}", R"("logic")"},
      {R"({"substr":["jsonlogic",-5]})", "{}", R"("logic")"},
      {R"({"substr":["jsonlogic",1,3]})", "{}", R"("son")"},
      {R"({"substr":["jsonlogic",4,-2]})", "{}", R"("log")"},
      {R"({"substr":["jsonlogic",-5,3]})", "{}", R"("log")"},
      {R"({"substr":["abc",5]})", "{}", R"("")"},
      {R"({"substr":["abc",-9,2]})", "{}", R"("ab")"},
      {R"({"substr":["abc",0,-9]})", "{}", R"("")"},
      {R"({"substr":["abc",1,99]})", "{}", R"("bc")"},
      {R"({"substr":["abc",1e300]})", "{}", R"("")"},
      {R"({"substr":["abc",-1e300,1e300]})", "{}", R"("abc")"},
      {R"({"substr":["abc","x"]})", "{}", R"("abc")"},
      {R"({"substr":["abc",0,"x"]})", "{}", R"("")"},
      {R"({"substr":["abc",0,null]})", "{}", R"("")"},
      {R"({"substr":[12345,1,2]})", "{}", R"("23")"},
      {"{\"substr\":[\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80z\",1,2]}", "{}",
       "\"\xE2\x82\xAC\xF0\x9F\x98\x80\""},
      {R"({"log":"x"})", "{}", R"("x")"},
  });
}

TEST_CASE("logic: an unknown operator is a problem at its key, with a suggestion") {
  const struct {
    std::string_view rule;
    std::string_view path;
    std::string_view suggestion;
  } kRows[] = {
      {R"({"equals":[1,2]})", "/if/equals", ""},
      {R"({"and":[true,{"vra":"a"}]})", "/if/and/1/vra", R"(Did you mean "var"?)"},
      {R"({"missin":["a"]})", "/if/missin", R"(Did you mean "missing"?)"},
      {R"([1,{"x/y/z":1}])", "/if/1/x~1y~1z", ""},
      {R"({"!":{"fliter":[[],1]}})", "/if/!/fliter", R"(Did you mean "filter"?)"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.rule);
    std::vector<Problem> problems;
    Logic::compile(json(row.rule), "/if", problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "unknown-operator");
    CHECK(problems[0].path == row.path);
    CHECK(problems[0].suggestion == row.suggestion);
    CHECK(problems[0].on_key);
  }
  std::vector<Problem> problems;
  Logic::compile(json(R"({"or":[{"x1":1},{"x2":2}]})"), "", problems);
  CHECK(problems.size() == 2);
}

TEST_CASE("logic: the variables a rule names are known without evaluating it") {
  const struct {
    std::string_view rule;
    std::vector<std::string> names;
  } kRows[] = {
      {R"(true)", {}},
      {R"({"var":"a"})", {"a"}},
      {R"({"<=":[{"var":["a.b",{"var":"d"}]},{"var":"c"}]})", {"a.b", "d", "c"}},
      {R"({"missing":["a",["b"]]})", {"a", "b"}},
      {R"({"missing_some":[1,["a","b"]]})", {"a", "b"}},
      {R"({"var":{"var":"a"}})", {"a"}},
      {R"({"some":[{"var":"a"},{"==":[{"var":"item"},{"var":""}]}]})", {"a"}},
      {R"({"reduce":[{"var":"a"},{"var":"current"},{"var":"b"}]})", {"a", "b"}},
      {R"({"val":"a"})", {"a"}},
      {R"({"exists":["a","b"]})", {"a.b"}},
      {R"({"??":[{"val":["a",1]},{"val":[]},{"val":{"var":"c"}}]})", {"a.1", "c"}},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.rule);
    CHECK(compiled(row.rule).variables() == row.names);
  }
}

TEST_CASE("logic: truth is JsonLogic's") {
  for (std::string_view value : {"null", "false", "0", "-0", "\"\"", "[]"}) {
    CAPTURE(value);
    CHECK_FALSE(truthy(json(value)));
  }
  for (std::string_view value :
       {"true", "1", "-1", "0.1", "\"0\"", "\"false\"", "\" \"", "[0]", "[[]]", "{}"}) {
    CAPTURE(value);
    CHECK(truthy(json(value)));
  }
}

TEST_CASE("logic: evaluation leaves rule and data as they were, and can be repeated") {
  const Logic logic =
      compiled(R"({"map":[{"merge":[{"var":"l"},[{"var":"n"}]]},{"+":[{"var":""},1]}]})");
  const Value data = json(R"({"l":[1,2],"n":3})");
  for (int i = 0; i < 3; ++i) CHECK(to_json(logic.evaluate(data)) == "[2,3,4]");
  CHECK(to_json(data) == R"({"l":[1,2],"n":3})");
}
