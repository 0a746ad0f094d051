#include "shared/value.h"

#include "shared/json.h"
#include "tests/engine/check.h"

using namespace earshot;

TEST_CASE("value: the type follows from what it is made of") {
  CHECK(Value().is_null());
  CHECK(Value(true).is_bool());
  CHECK(Value(0.5).is_number());
  CHECK(Value(3).number() == 3.0);
  CHECK(Value("words").string() == "words");
  CHECK(Value(std::string_view("words")).is_string());
  CHECK(Value(Value::Array{1, 2}).array().size() == 2);
  CHECK(Value(Value::Object()).is_object());
  // A pointer to characters must not become a bool.
  CHECK(Value("").type() == Value::Type::kString);
}

TEST_CASE("value: find gives a member of an object and nothing of anything else") {
  const Value object = json(R"({"a":1,"b":null})");
  REQUIRE(object.find("a") != nullptr);
  CHECK(object.find("a")->number() == 1);
  REQUIRE(object.find("b") != nullptr);
  CHECK(object.find("b")->is_null());
  CHECK(object.find("c") == nullptr);
  CHECK(object.find("") == nullptr);
  for (std::string_view other : {"null", "true", "1", "\"a\"", "[\"a\"]"}) {
    CAPTURE(other);
    CHECK(json(other).find("a") == nullptr);
  }
}

TEST_CASE("value: set replaces a member in its place and adds a new one at the end") {
  Value object = json(R"({"a":1,"b":2})");
  object.set("a", "one");
  object.set("c", Value());
  CHECK(to_json(object) == R"({"a":"one","b":2,"c":null})");
}

TEST_CASE("value: equality looks at type and content") {
  const struct {
    std::string_view a;
    std::string_view b;
    bool equal;
  } kRows[] = {
      {"null", "null", true},
      {"null", "false", false},
      {"0", "false", false},
      {"1", "1.0", true},
      {"0", "-0", true},
      {"1", "\"1\"", false},
      {"\"a\"", "\"A\"", false},
      {"[1,2]", "[1,2]", true},
      {"[1,2]", "[2,1]", false},
      {"[1]", "[1,2]", false},
      {"[]", "{}", false},
      {R"({"a":1,"b":[2]})", R"({"b":[2],"a":1})", true},
      {R"({"a":1})", R"({"a":1,"b":2})", false},
      {R"({"a":1})", R"({"b":1})", false},
      {R"({"a":{"b":null}})", R"({"a":{"b":null}})", true},
      {R"({"a":{"b":null}})", R"({"a":{}})", false},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK((json(row.a) == json(row.b)) == row.equal);
    CHECK((json(row.b) == json(row.a)) == row.equal);
  }
}

TEST_CASE("value: a copy is independent of what it was copied from") {
  const Value original = json(R"({"list":[1]})");
  Value copy = original;
  copy.object()[0].value.array().push_back(2);
  CHECK(to_json(original) == R"({"list":[1]})");
  CHECK(to_json(copy) == R"({"list":[1,2]})");
}
