// What a rule costs natively: reading it, and asking it over numbered data.
#include <benchmark/benchmark.h>

#include "shared/json.h"
#include "shared/logic.h"

namespace {

using namespace earshot;

constexpr const char* kRules[] = {
    R"({"and":[{"<=":[{"var":"nps"},6]},{"in":[{"var":"plan"},["pro","team"]]},)"
    R"({"or":[{"==":[{"var":"lang"},"de"]},{">":[{"var":"visits"},3]}]}]})",
    R"({"==":[{"var":"nps"},6]})",
    R"({"<=":[2,{"var":"nps"},6]})",
    R"({">":[{"var":"cart.total"},100]})",
    R"({"some":[{"var":"list"},{">":[{"var":""},7]}]})",
};
constexpr const char kData[] =
    R"({"nps":5,"plan":"team","lang":"en","visits":4,"cart":{"total":120},"list":[1,2,4,8]})";

struct Fixture {
  explicit Fixture(int64_t index) : rule(parse_json(kRules[index]).value) {
    for (const Member& member : data.object()) {
      names.add(member.key);
      scope.members.push_back(&member.value);
    }
  }
  Logic compile() {
    std::vector<Problem> problems;
    return Logic::compile(rule, "", problems, &names);
  }

  const Value data = parse_json(kData).value;
  const Value rule;
  ScopeNames names;
  Scope scope{&names, {}};
};

void test(benchmark::State& state) {
  Fixture fixture(state.range(0));
  const Logic logic = fixture.compile();
  for (auto _ : state) benchmark::DoNotOptimize(logic.test(fixture.scope));
  state.SetLabel(kRules[state.range(0)]);
}

void evaluate(benchmark::State& state) {
  Fixture fixture(state.range(0));
  const Logic logic = fixture.compile();
  for (auto _ : state) benchmark::DoNotOptimize(logic.evaluate(fixture.scope));
}

void compile(benchmark::State& state) {
  Fixture fixture(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(fixture.compile());
}

BENCHMARK(test)->DenseRange(0, 4);
BENCHMARK(evaluate)->DenseRange(0, 4);
BENCHMARK(compile)->DenseRange(0, 4);

}  // namespace

BENCHMARK_MAIN();
