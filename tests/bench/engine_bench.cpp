// What large surveys cost natively; engine_bench.mjs compares the same survey with survey-core.
#include <benchmark/benchmark.h>

#include <string>

#include "shared/fingerprint.h"
#include "shared/flow.h"
#include "shared/parse.h"
#include "shared/session.h"

namespace {

using namespace earshot;

constexpr SurveyLimits kNoLimits{{64 << 20, 64}, 100'000, 200};
constexpr int kPerPage = 10;

std::string question(int number) {
  const std::string before = number == 0 ? "other" : "q" + std::to_string(number - 1);
  const std::string low = std::to_string(number % 10), high = std::to_string(number % 10 + 3);
  return R"({"id":"q)" + std::to_string(number) + R"(","type":"text","text":"Question )" +
         std::to_string(number) + R"(","showIf":{"or":[{"<=":[)" + low + R"(,{"var":"nps"},)" +
         high + R"(]},{"==":[{"var":")" + before + R"("},"yes"]}]}})";
}

std::string large_survey(int questions) {
  std::string out = R"({"id":"large","pages":[{"id":"p0","questions":[)"
                    R"({"id":"nps","type":"nps","text":"How likely?"},)"
                    R"({"id":"other","type":"text","text":"Why?"}]})";
  for (int i = 0; i < questions; ++i) {
    if (i % kPerPage == 0)
      out += R"(,{"id":"p)" + std::to_string(i / kPerPage + 1) + R"(","questions":[)";
    out += question(i) + (i % kPerPage == kPerPage - 1 ? "]}" : ",");
  }
  return out + "]}";
}

std::shared_ptr<const Survey> load(int questions) {
  return std::make_shared<const Survey>(*parse_survey(large_survey(questions), kNoLimits).survey);
}

void parse(benchmark::State& state) {
  const std::string text = large_survey(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(parse_survey(text, kNoLimits));
}

void read_json(benchmark::State& state) {
  const std::string text = large_survey(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(parse_json(text, kNoLimits.json));
}

void fingerprint(benchmark::State& state) {
  const std::string text = large_survey(static_cast<int>(state.range(0)));
  const Value file = parse_json(text, kNoLimits.json).value;
  for (auto _ : state) benchmark::DoNotOptimize(fingerprint_of(file));
}

// One answer on the first page; the progress looks at every page ahead.
void answer_in_session(benchmark::State& state) {
  Session session(load(static_cast<int>(state.range(0))), {});
  int answer = 0;
  for (auto _ : state) {
    session.apply({Action::Type::kAnswer, "nps", answer, false}, 0);
    answer = (answer + 1) % 11;
  }
}

void walk_all_pages(benchmark::State& state) {
  const auto survey = load(static_cast<int>(state.range(0)));
  const Answers answers = {{"nps", 5}};
  const Value nobody{Value::Object()};
  for (auto _ : state) {
    Walker walker(*survey, answers, nobody, "en");
    for (size_t page = 0; page < survey->pages.size(); ++page) walker.enter(page);
    benchmark::DoNotOptimize(walker.shown().size());
  }
}

BENCHMARK(parse)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(read_json)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(fingerprint)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(answer_in_session)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(walk_all_pages)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
