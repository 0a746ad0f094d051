// Rules over numbered data give what they give over the same data as an object.
#include <fstream>
#include <sstream>

#include "shared/logic.h"
#include "tests/engine/check.h"

using namespace earshot;

namespace {

Scope scope_of(const Value& data, const ScopeNames& names) {
  Scope scope{&names, std::vector<const Value*>(names.size())};
  for (const Member& member : data.object()) {
    if (const int slot = names.find(member.key); slot >= 0) scope.members[slot] = &member.value;
  }
  return scope;
}

ScopeNames names_of(const Value& data) {
  ScopeNames names;
  names.add("not in the data");
  for (const Member& member : data.object()) names.add(member.key);
  return names;
}

void check_like_object(const Value& rule, const Value& data) {
  const ScopeNames names = names_of(data);
  const Scope scope = scope_of(data, names);
  std::vector<Problem> problems;
  const Value expected = Logic::compile(rule, "", problems).evaluate(data);
  for (const ScopeNames* known : {&names, static_cast<const ScopeNames*>(nullptr)}) {
    const Logic logic = Logic::compile(rule, "", problems, known);
    CAPTURE(to_json(rule));
    CHECK(to_json(logic.evaluate(scope)) == to_json(expected));
    CHECK(logic.test(scope) == truthy(expected));
    CHECK(to_json(logic.evaluate(data)) == to_json(expected));
  }
}

}  // namespace

TEST_CASE("logic: numbered data are found by literal and by computed paths") {
  const Value data = json(
      R"({"a":1,"b":{"c":[5,{"d":null}]},"n":"a","p":["b","c"],"l":[1,2],"x.y":3,"e":"","z":null})");
  for (
      std::string_view rule : {
          R"({"var":"a"})",
          R"({"var":"b.c.0"})",
          R"({"var":"b.c.1.d"})",
          R"({"var":"b.x.0"})",
          R"({"var":"none"})",
          R"({"var":"none.x"})",
          R"({"var":["none",{"var":"a"}]})",
          R"({"var":["none",{"+":[1,2]}]})",
          R"({"var":["z",4]})",
          R"({"var":""})",
          R"({"var":[]})",
          R"({"var":{"var":"n"}})",
          R"({"var":{"cat":["b",".c.0"]}})",
          R"({"var":1})",
          R"({"val":["b","c",0]})",
          R"({"val":"x.y"})",
          R"({"val":[]})",
          R"({"val":{"var":"p"}})",
          R"({"val":[{"var":"n"}]})",
          R"({"exists":"z"})",
          R"({"exists":"none"})",
          R"({"exists":["b","c",1,"d"]})",
          R"({"missing":["a","none","e","b.c.1.d"]})",
          R"({"missing_some":[1,["none","z"]]})",
          R"({"map":[{"var":"l"},{"var":""}]})",
          R"({"map":[{"var":"l"},{"var":"a"}]})",
          R"({"filter":[{"var":"l"},{">":[{"var":""},{"val":[[2],"a"]}]}]})",
          R"({"map":[{"var":"l"},{"val":[[2]]}]})",
          R"({"reduce":[{"var":"l"},{"+":[{"var":"current"},{"var":"accumulator"}]},{"var":"a"}]})",
          R"({"some":[{"var":"l"},{"==":[{"var":""},2]}]})",
          R"({"!":{"var":"e"}})",
          R"({"and":[{"var":"a"},{"var":"e"}]})",
          R"({"or":[{"var":"e"},{"var":"z"}]})",
          R"({"and":[]})",
          R"({"or":[]})",
          R"({"!!":{"var":"l"}})",
          R"({"if":[{"var":"e"},1,{"var":"l"}]})",
          R"({"<=":[0,{"var":"a"},2]})",
          R"({"in":[{"var":"a"},{"var":"l"}]})",
          R"({"==":[{"var":"a"},{"-":[2,1]}]})",
          R"({"in":["c",{"var":"p"}]})",
      }) {
    check_like_object(json(rule), data);
  }
}

TEST_CASE("logic: a condition on numbered data holds when its value is true") {
  const std::string_view kValues[] = {"null",  "0",  "1",   "2",    "3",     R"("2")",    R"("x")",
                                      R"("")", "[]", "[2]", "true", "false", R"({"y":2})"};
  const std::string_view kRules[] = {
      R"({"==":[{"var":"a"},2]})",
      R"({"===":[2,{"var":"a"}]})",
      R"({"!=":["2",{"var":"a"}]})",
      R"({"!==":[{"var":"a"},null]})",
      R"({"<":[{"var":"a"},2]})",
      R"({"<":[2,{"var":"a"}]})",
      R"({"<=":[{"var":"a"},2]})",
      R"({"<=":[2,{"var":"a"}]})",
      R"({">":[{"var":"a"},2]})",
      R"({">":[2,{"var":"a"}]})",
      R"({">=":[{"var":"a"},2]})",
      R"({">=":[2,{"var":"a"}]})",
      R"({"<=":[1,{"var":"a"},2]})",
      R"({"<":[{"var":"a"},3,{"var":"b"}]})",
      R"({"<":[1,2,{"var":"a"}]})",
      R"({"<":[{"var":"a"},{"var":"b"}]})",
      R"({"in":[{"var":"a"},[2,"x",true,null]]})",
      R"({"in":[{"var":"a"},"x2"]})",
      R"({"in":[2,{"var":"a"}]})",
      R"({"==":[{"var":"a.y"},2]})",
      R"({"==":[{"val":["a",0]},2]})",
      R"({"==":[{"var":["a.y",2]},2]})",
      R"({"==":[{"var":"c"},null]})",
      R"({"!":{"var":"a"}})",
      R"({"!!":[{"var":"a"}]})",
      R"({"!":[]})",
      R"({"!!":[]})",
      R"({"exists":"a"})",
      R"({"!":{"exists":["a","y"]}})",
      R"({"and":[{"var":"a"},{"!":{"==":[{"var":"a"},2]}}]})",
      R"({"or":[{"==":[{"var":"a"},1]},{"and":[{">":[{"var":"a"},1]},{"<":[{"var":"a"},3]}]}]})",
      R"({"!":{"or":[{"!":{"var":"a"}},{"and":[{"var":"b"},{"==":[{"var":"a"},"x"]}]}]}})",
      R"({"and":[{"or":[{"var":"a"},{"var":"c"}]},{"or":[{"var":"b"},false]},true]})",
      R"({"if":[{"var":"a"},{"var":"b"},true]})",
      R"({"??":[{"var":"a"},{"var":"b"}]})",
      "true",
      "0",
      R"({"==":[]})",
      R"({"<":[{"var":"a"}]})",
      R"({"in":[{"var":"a"}]})",
      R"({"and":[]})"};
  for (std::string_view a : kValues) {
    for (std::string_view rule : kRules) {
      check_like_object(json(rule), json(R"({"b":5,"a":)" + std::string(a) + "}"));
    }
  }
}

TEST_CASE("logic: a name that came later is absent, and so is a member that is not there") {
  ScopeNames names;
  names.add("a");
  std::vector<Problem> problems;
  const Logic logic = Logic::compile(json(R"([{"var":"a"},{"var":"b"}])"), "", problems, &names);
  names.add("b");
  const Value one(1);
  CHECK(to_json(logic.evaluate(Scope{&names, {&one, &one}})) == "[1,null]");
  CHECK(to_json(logic.evaluate(Scope{&names, {}})) == "[null,null]");
  CHECK(to_json(logic.evaluate(Scope{})) == "[null,null]");
}

TEST_CASE("logic: the public test suite passes over numbered data") {
  const std::string path =
      std::string(EARSHOT_SOURCE_DIR) + "/../shared/conformance/jsonlogic-tests.json";
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    MESSAGE("skipped: the suite is not at " << path);
    return;
  }
  std::stringstream text;
  text << file.rdbuf();
  const Value suite = json(text.str());
  for (const Value& row : suite.array()) {
    if (row.is_array() && row.array()[1].is_object()) {
      check_like_object(row.array()[0], row.array()[1]);
    }
  }
}
