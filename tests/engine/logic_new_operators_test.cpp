// Expected values are what json-logic-engine 5.0.7 gives for the same rule and data; null where it
// throws an error.
#include "shared/logic.h"
#include "tests/engine/check.h"

using namespace earshot;

namespace {

struct Row {
  std::string_view rule;
  std::string_view data;
  std::string_view result;
};

template <size_t kCount>
void check_rows(const Row (&rows)[kCount]) {
  for (const Row& row : rows) {
    CAPTURE(row.rule);
    CAPTURE(row.data);
    std::vector<Problem> problems;
    const Logic logic = Logic::compile(json(row.rule), "", problems);
    CHECK(problems.empty());
    CHECK(to_json(logic.evaluate(json(row.data))) == row.result);
  }
}

}  // namespace

TEST_CASE("logic: val follows a path of whole names") {
  check_rows({
      {R"({"val":["a","b"]})", R"({"a":{"b":1}})", "1"},
      {R"({"val":"a"})", R"({"a":2})", "2"},
      {R"({"val":[]})", R"({"a":2})", R"({"a":2})"},
      {R"({"val":"a.b"})", R"({"a.b":3,"a":{"b":4}})", "3"},
      {R"({"val":["l",1]})", R"({"l":[1,2]})", "2"},
      {R"({"val":["l","1"]})", R"({"l":[1,2]})", "2"},
      {R"({"val":["l",-1]})", R"({"l":[1,2]})", "null"},
      {R"({"val":1})", "[5,6]", "6"},
      {R"({"val":["x"]})", R"({"a":1})", "null"},
      {R"({"val":["a","x"]})", R"({"a":1})", "null"},
      {R"({"val":null})", R"({"a":1})", "null"},
      {R"({"val":""})", R"({"a":1,"":7})", "7"},
      {R"({"val":{"val":"n"}})", R"({"n":"a","a":8})", "8"},
      {R"({"val":{"val":"n"}})", R"({"n":["a","b"],"a":{"b":8}})", "8"},
      {R"({"val":{"val":"n"}})", R"({"n":[1],"1":8})", "8"},
      {R"({"val":[{"val":"n"},"b"]})", R"({"n":"a","a":{"b":9}})", "9"},
      {R"({"val":[["a","b"]]})", R"({"a":{"b":1}})", "null"},
  });
}

TEST_CASE("logic: val climbs out of lists") {
  check_rows({
      {R"({"map":[{"val":"l"},{"val":[]}]})", R"({"l":[1]})", "[1]"},
      {R"({"map":[{"val":"l"},{"val":[[0],"x"]}]})", R"({"l":[{"x":1},{"x":2}],"x":5})", "[1,2]"},
      {R"({"map":[{"val":"l"},{"val":[[1],"index"]}]})", R"({"l":[7,8]})", "[0,1]"},
      {R"({"map":[{"val":"l"},{"val":[[-1],"x"]}]})", R"({"l":[1,2],"x":5})", "[null,null]"},
      {R"({"map":[{"val":"l"},{"val":[[2],"x"]}]})", R"({"l":[1,2],"x":5})", "[5,5]"},
      {R"({"map":[{"val":"l"},{"val":[[-2],"x"]}]})", R"({"l":[1,2],"x":5})", "[5,5]"},
      {R"({"map":[{"val":"l"},{"val":[[2]]}]})", R"({"l":[1],"x":5})", R"([{"l":[1],"x":5}])"},
      {R"({"map":[{"val":"l"},{"val":[[3],"x"]}]})", R"({"l":[1,2],"x":5})", "[null,null]"},
      {R"({"map":[{"val":"l"},{"val":[[1e300],"x"]}]})", R"({"l":[1,2],"x":5})", "[null,null]"},
      {R"({"map":[{"val":"l"},{"map":[{"val":"m"},{"val":[[4],"x"]}]}]})",
       R"({"l":[{"m":[1,2]}],"x":5})", "[[5,5]]"},
      {R"({"map":[{"val":"l"},{"map":[{"val":"m"},{"val":[[2],"q"]}]}]})",
       R"({"l":[{"m":[1,2],"q":7}],"x":5})", "[[7,7]]"},
      {R"({"filter":[{"val":"l"},{">":[{"val":[]},{"val":[[2],"x"]}]}]})", R"({"l":[3,7],"x":5})",
       "[7]"},
      {R"({"all":[{"val":"l"},{"<":[{"val":[]},{"val":[[2],"x"]}]}]})", R"({"l":[3,7],"x":5})",
       "false"},
      {R"({"reduce":[{"val":"l"},{"+":[{"val":"current"},{"val":"accumulator"},{"val":[[2],"x"]}]},0]})",
       R"({"l":[3,7],"x":5})", "20"},
      {R"({"map":[[1],{"exists":[[2],"x"]}]})", R"({"x":5})", "[true]"},
      {R"({"val":[[1],"x"]})", R"({"x":5})", "null"},
      {R"({"val":[[2],"x"]})", R"({"x":5})", "null"},
  });
}

TEST_CASE("logic: exists tells null from nothing") {
  check_rows({
      {R"({"exists":"a"})", R"({"a":null})", "true"},
      {R"({"exists":"b"})", R"({"a":null})", "false"},
      {R"({"exists":["a","b"]})", R"({"a":{"b":null}})", "true"},
      {R"({"exists":["a","c"]})", R"({"a":{"b":1}})", "false"},
      {R"({"exists":["a","b"]})", R"({"a":null})", "false"},
      {R"({"exists":["l",5]})", R"({"l":[1]})", "false"},
      {R"({"exists":["l",0]})", R"({"l":[1]})", "true"},
      {R"({"exists":"a.b"})", R"({"a":{"b":1}})", "false"},
      {R"({"exists":[["a","b"]]})", R"({"a":{"b":1}})", "false"},
      {R"({"exists":{"val":"n"}})", R"({"n":"a","a":1})", "true"},
      {R"({"exists":[{"val":"n"}]})", R"({"n":"b","a":1})", "false"},
      {R"({"!":{"exists":"a"}})", "{}", "true"},
  });
}

TEST_CASE("logic: ?? gives the first that is not null") {
  check_rows({
      {R"({"??":[null,1]})", "{}", "1"},
      {R"({"??":[null,null]})", "{}", "null"},
      {R"({"??":[{"val":"x"},0,2]})", "{}", "0"},
      {R"({"??":[false,1]})", "{}", "false"},
      {R"({"??":[{"var":"a"},{"var":"b"}]})", R"({"b":""})", R"("")"},
  });
}

TEST_CASE("logic: length counts characters, items and members") {
  check_rows({
      {R"({"length":"abc"})", "{}", "3"},
      {R"({"length":["abc"]})", "{}", "3"},
      {R"({"length":""})", "{}", "0"},
      {R"({"length":[[1,2,3]]})", "{}", "3"},
      {R"({"length":[[]]})", "{}", "0"},
      {R"({"length":{"val":"l"}})", R"({"l":[1,2]})", "2"},
      {R"({"length":[{"val":"l"}]})", R"({"l":[1,2]})", "2"},
      {R"({"length":{"val":"o"}})", R"({"o":{"a":1,"b":2}})", "2"},
      {R"({"length":5})", "{}", "null"},
      {R"({"length":{"val":"x"}})", "{}", "null"},
      // In code points: the engine counts this one as 3 units of UTF-16.
      {"{\"length\":\"\xF0\x9F\x98\x80\xC3\xA4\"}", "{}", "2"},
  });
}

TEST_CASE("logic: a comparison of more than two values holds for each neighbouring pair") {
  check_rows({
      {R"({"<":[1,2,3,4]})", "{}", "true"},
      {R"({"<":[1,2,3,3]})", "{}", "false"},
      {R"({"<=":[1,2,2,3]})", "{}", "true"},
      {R"({">":[3,2,1]})", "{}", "true"},
      {R"({">":[3,2,2]})", "{}", "false"},
      {R"({">=":[3,2,2]})", "{}", "true"},
      {R"({">=":[3,2,4]})", "{}", "false"},
      {R"({"==":[1,1,1]})", "{}", "true"},
      {R"({"==":[1,1,2]})", "{}", "false"},
      {R"({"==":[1,"1",1]})", "{}", "true"},
      {R"({"===":[1,1,1]})", "{}", "true"},
      {R"({"===":[1,1,"1"]})", "{}", "false"},
      {R"({"!=":[1,2,1]})", "{}", "true"},
      {R"({"!=":[1,2,2]})", "{}", "false"},
      {R"({"!==":[1,2,"2"]})", "{}", "true"},
      {R"({"<":[0,{"+":[{"var":"a"},1]},{"*":[{"var":"a"},5]},{"var":"b"}]})", R"({"a":1,"b":9})",
       "true"},
  });
}

TEST_CASE("logic: an evaluation that runs out of steps can be told from one that gives null") {
  std::string list = "[0";
  for (int i = 0; i < 400; ++i) list += ",0";
  list += "]";
  std::vector<Problem> problems;
  const auto evaluate = [&](const std::string& rule) {
    return Logic::compile(json(rule), "", problems).evaluate_or_error(Value());
  };
  const LogicResult endless = evaluate(R"({"map":[)" + list + R"(,{"map":[)" + list + ",0]}]}");
  CHECK(endless.value.is_null());
  CHECK(endless.error == "too-many-steps");
  const LogicResult fine = evaluate(R"({"var":"a"})");
  CHECK(fine.value.is_null());
  CHECK(fine.error == "");
  CHECK(to_json(evaluate(R"({"+":[1,2]})").value) == "3");
}
