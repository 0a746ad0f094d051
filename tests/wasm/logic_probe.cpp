// The engine's rules as WebAssembly: logic_probe.test.mjs runs the public test suite with it, and
// tests/bench/logic_bench.mjs measures how fast it is. Text goes in and comes out as UTF-8.
#include <memory>
#include <string>

#include "shared/json.h"
#include "shared/logic.h"

namespace {

using namespace earshot;

std::string input, output;

const char* give(std::string text) {
  output = std::move(text);
  return output.c_str();
}

}  // namespace

#define EXPORT(name) __attribute__((export_name(#name), used))

extern "C" {

// Memory for so many bytes of text; the text before is gone.
EXPORT(es_input) char* es_input(int size) {
  input.assign(static_cast<size_t>(size), '\0');
  return input.data();
}

// For [rule, data] in the input, the rule's result as JSON, ended by a zero.
EXPORT(es_evaluate) const char* es_evaluate() {
  const ParsedJson parsed = parse_json(input);
  if (!parsed.problems.empty()) return give(to_string(parsed.problems[0]));
  std::vector<Problem> problems;
  const Logic logic = Logic::compile(parsed.value.array()[0], "", problems);
  if (!problems.empty()) return give(to_string(problems[0]));
  return give(to_json(logic.evaluate(parsed.value.array()[1])));
}

// For [rule, data] in the input, how often the rule held in so many evaluations over numbered data.
// -1: it is no rule. A member "count" of the data goes from 0 to 9 again and again, so that nothing
// can be computed beforehand.
EXPORT(es_bench) int es_bench(int count) {
  const ParsedJson parsed = parse_json(input);
  if (!parsed.problems.empty()) return -1;
  ScopeNames names;
  Scope scope{&names, {}};
  for (const Member& member : parsed.value.array()[1].object()) {
    names.add(member.key);
    scope.members.push_back(&member.value);
  }
  std::vector<Problem> problems;
  const Logic logic = Logic::compile(parsed.value.array()[0], "", problems, &names);
  const int counted = names.find("count");
  if (!problems.empty() || counted < 0) return -1;
  const Value counts[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  int held = 0;
  for (int i = 0; i < count; ++i) {
    scope.members[counted] = &counts[i % 10];
    held += logic.test(scope);
  }
  return held;
}

}  // extern "C"
