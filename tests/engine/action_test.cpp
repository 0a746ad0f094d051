#include "shared/action.h"

#include "shared/json.h"
#include "tests/engine/check.h"

using namespace earshot;

namespace {

std::optional<Action> answer_action(std::string_view value) {
  return parse_action(R"({"type":"answer","id":"q","value":)" + std::string(value) + "}");
}

}  // namespace

TEST_CASE("action: each kind is read from its JSON") {
  const struct {
    std::string_view json;
    Action::Type type;
  } kRows[] = {
      {R"({"type":"next"})", Action::Type::kNext},
      {R"({"type":"back"})", Action::Type::kBack},
      {R"({"type":"dismiss"})", Action::Type::kDismiss},
      {R"({"type":"delivered"})", Action::Type::kDelivered},
      {R"({"type":"undelivered"})", Action::Type::kUndelivered},
      {R"({"type":"resumed"})", Action::Type::kResumed},
      {R"( {"more":[], "type" : "next"} )", Action::Type::kNext},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.json);
    const std::optional<Action> action = parse_action(row.json);
    REQUIRE(action.has_value());
    CHECK(action->type == row.type);
    CHECK(action->id.empty());
    CHECK(action->value.is_null());
  }
}

TEST_CASE("action: an answer has an id and a value of any type") {
  for (std::string_view value :
       {"9", "\"9\"", "null", "[\"a\",\"b\"]", "\"\"", "true", "{\"x\":1}"}) {
    CAPTURE(value);
    const auto action = answer_action(value);
    REQUIRE(action.has_value());
    CHECK(action->type == Action::Type::kAnswer);
    CHECK(action->id == "q");
    CHECK(to_json(action->value) == value);
  }
}

TEST_CASE("action: text that is no action gives nothing") {
  for (std::string_view json :
       {"", "null", "[]", "{}", "\"next\"", R"({"type":null})", R"({"type":3})", R"({"type":""})",
        R"({"type":"Next"})", R"({"type":"submit"})", R"({"type":["next"]})",
        R"({"type":"answer"})", R"({"type":"answer","id":"q"})", R"({"type":"answer","value":1})",
        R"({"type":"answer","id":1,"value":1})", R"({"type":"next"} x)", R"({"type":"next",})",
        R"({"type":"next","type":"back"})",
        "{\"type\":\"answer\",\"id\":\"q\",\"value\":\"\xFF\"}"}) {
    CAPTURE(json);
    CHECK_FALSE(parse_action(json).has_value());
  }
  CHECK_FALSE(answer_action("\"" + std::string(9'000'000, 'x') + "\"").has_value());
  CHECK_FALSE(answer_action(std::string(100, '[') + std::string(100, ']')).has_value());
}
