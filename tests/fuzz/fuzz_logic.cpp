// A rule on the first line, data after it.
#include "shared/json.h"
#include "shared/logic.h"
#include "tests/fuzz/fuzz.h"

using namespace earshot;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text = text_of(data, size);
  const size_t line = text.find('\n');
  const ParsedJson rule = parse_json(text.substr(0, line));
  if (!rule.problems.empty()) return 0;
  const ParsedJson given =
      parse_json(line == std::string_view::npos ? "{}" : text.substr(line + 1));
  std::vector<Problem> problems;
  const Logic by_name = Logic::compile(rule.value, "", problems);
  const LogicResult result = by_name.evaluate_or_error(given.value);
  require(to_json(by_name.evaluate(given.value)) == to_json(result.value), "the same each time");
  by_name.variables();
  if (!given.value.is_object()) return 0;

  ScopeNames names;
  Scope scope{&names, {}};
  for (const Member& member : given.value.object()) {
    names.add(member.key);
    scope.members.push_back(&member.value);
  }
  const Logic by_number = Logic::compile(rule.value, "", problems, &names);
  const Value value = by_number.evaluate(scope);
  // Near the limit a condition may get by with fewer steps than the value.
  if (!result.error.empty()) return 0;
  require(by_number.test(scope) == truthy(value), "a condition decides as its value does");
  return 0;
}
