// Evaluation is bounded whatever the rule: it ends soon, and needs little memory and little stack.
#include <algorithm>

#include "shared/logic.h"
#include "tests/engine/check.h"

using namespace earshot;

namespace {

std::string list_of(int count) {
  std::string out = "[0";
  for (int i = 1; i < count; ++i) out += ",0";
  return out + "]";
}

Value evaluate(const std::string& rule) {
  std::vector<Problem> problems;
  const Logic logic = Logic::compile(json(rule), "", problems);
  CHECK(problems.empty());
  return logic.evaluate(Value(Value::Object()));
}

int depth(const Value& value) {
  if (!value.is_array()) return 0;
  int inner = 0;
  for (const Value& item : value.array()) inner = std::max(inner, depth(item));
  return inner + 1;
}

const std::string kTotal = R"({"var":"accumulator"})";

// A rule that needs more steps than there are: 400 times 400 comparisons.
std::string endless() {
  return R"({"map":[)" + list_of(400) + R"(,{"map":[)" + list_of(400) + R"(,{"==":[1,1]}]}]})";
}

}  // namespace

TEST_CASE("logic: a rule that runs out of steps gives null") {
  CHECK(evaluate(endless()).is_null());
}

TEST_CASE("logic: no operator makes something of the null of a rule that ran out of steps") {
  for (std::string_view rule :
       {R"({"!":[%]})", R"({"if":[%,1,2]})", R"({"==":[null,%]})", R"({"cat":["x",%]})", R"([%,1])",
        R"({"none":[[1],%]})", R"({"or":[%,5]})", R"({"+":[0,%]})"}) {
    CAPTURE(rule);
    std::string text(rule);
    text.replace(text.find('%'), 1, endless());
    CHECK(evaluate(text).is_null());
    ScopeNames names;
    std::vector<Problem> problems;
    const Scope scope{&names, {}};
    CHECK_FALSE(Logic::compile(json(text), "", problems, &names).test(scope));
    CHECK_FALSE(Logic::compile(json(text), "", problems).test(scope));
  }
}

TEST_CASE("logic: work that is allowed is done to its end") {
  const Value sum =
      evaluate(R"({"reduce":[)" + list_of(5'000) + R"(,{"+":[{"var":"accumulator"},1]},0]})");
  REQUIRE(sum.is_number());
  CHECK(sum.number() == 5'000);
}

TEST_CASE("logic: a list that doubles in every step does not fill the memory") {
  // 2^20 items would be 40 MiB; 2^40 would be the machine.
  CHECK(
      evaluate(R"({"reduce":[)" + list_of(20) + ",[" + kTotal + "," + kTotal + "],1]}").is_null());
  CHECK(evaluate(R"({"reduce":[)" + list_of(20) + R"(,{"merge":[)" + kTotal + "," + kTotal +
                 "]},[1]]}")
            .is_null());
  CHECK(evaluate(R"({"reduce":[)" + list_of(40) + R"(,{"cat":[)" + kTotal + "," + kTotal +
                 R"(]},"x"]})")
            .is_null());
}

TEST_CASE("logic: a value nests only as deep as a small stack can bear") {
  const Value nested = evaluate(R"({"reduce":[)" + list_of(2'000) + ",[" + kTotal + "],1]}");
  CHECK(depth(nested) <= 1'000);
}

TEST_CASE("logic: a long text is not copied without end") {
  // 2,000 copies of 64 KiB would be 125 MiB.
  const std::string text = "\"" + std::string(64 * 1024, 'x') + "\"";
  CHECK(evaluate(R"({"map":[)" + list_of(2'000) + "," + text + "]}").is_null());
}
