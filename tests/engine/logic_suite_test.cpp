// The public test suite of JsonLogic: rows of [rule, data, result].
#include <fstream>
#include <sstream>

#include "shared/logic.h"
#include "tests/engine/check.h"

using namespace earshot;

TEST_CASE("logic: the public test suite passes") {
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
  size_t count = 0;
  for (const Value& row : suite.array()) {
    if (!row.is_array()) continue;  // a heading
    ++count;
    std::vector<Problem> problems;
    const std::string rule = to_json(row.array()[0]);
    CAPTURE(rule);
    const Logic logic = Logic::compile(row.array()[0], "", problems);
    CHECK(problems.empty());
    CHECK(to_json(logic.evaluate(row.array()[1])) == to_json(row.array()[2]));
  }
  CHECK(count >= 270);
}
