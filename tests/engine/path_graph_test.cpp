#include "shared/check/path_graph.h"

#include <functional>

#include "shared/check/proofs.h"
#include "tests/engine/lcg.h"
#include "tests/engine/player.h"

using namespace earshot;

namespace {

struct Row {
  std::string_view what;
  std::string text;
  size_t most_states;
};

std::string many(size_t count, const std::function<std::string(size_t)>& question,
                 const std::string& more = "") {
  std::string out = R"({"id":"s","questions":[)";
  for (size_t i = 0; i < count; ++i)
    out += (i > 0 ? "," : "") + (R"({"id":"q)" + std::to_string(i) + R"(","text":"?",)") +
           question(i) + "}";
  return out + "]" + more + R"(,"ends":[{"id":"end","title":"E"}]})";
}

std::string shown_if(size_t question) {
  return R"("type":"nps","showIf":{">":[{"var":"q)" + std::to_string(question) + R"("},5]})";
}

size_t states_of(const std::string& text) {
  const auto survey = survey_of(text);
  const PathSpace space(*survey);
  const std::vector<bool> all(space.steps.rules().size(), true);
  const PathGraph graph = explore(space, all, {.max_states = 1'000'000});
  CHECK(graph.is_complete);
  return graph.states.size();
}

}  // namespace

TEST_CASE("path graph: states are merged as soon as answers matter no more") {
  std::string sum = "0";
  for (int i = 0; i < 9; ++i) sum += R"(,{"var":"scores.q)" + std::to_string(i) + "\"}";
  const Row kRows[] = {
      {"nobody reads anything", many(50, [](size_t) { return R"("type":"nps")"; }), 152},
      {"each question depends on the one before",
       many(500, [](size_t i) { return i == 0 ? R"("type":"nps")" : shown_if(i - 1); }), 3500},
      {"a score over nine questions of four answers each",
       many(
           10,
           [](size_t i) {
             return i < 9 ? std::string(R"("type":"rating","steps":4,"required":true)")
                          : R"("type":"nps","showIf":{">":[{"var":"calc.sum"},20]})";
           },
           R"(,"variables":{"sum":{"+":[)" + sum + "]}}"),
       700},
      {"a matrix that is read as a score only",
       many(2,
            [](size_t i) {
              std::string rows;
              for (int r = 0; r < 10; ++r)
                rows +=
                    (r > 0 ? "," : "") + (R"({"id":"r)" + std::to_string(r) + R"(","label":"R"})");
              return i == 1 ? std::string(R"("type":"nps","showIf":{">":[{"var":"scores.q0"},20]})")
                            : R"("type":"matrix","required":true,"rows":[)" + rows +
                                  R"(],"columns":[{"id":"a","label":"A","score":0},
                                   {"id":"b","label":"B","score":1},{"id":"c","label":"C","score":5}])";
            }),
       600},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.what);
    CHECK(states_of(row.text) <= row.most_states);
  }
}

// Takes 2^499 states at once; rule by rule a few thousand.
TEST_CASE("path graph: 500 questions, each with a condition on some question before") {
  Lcg chance(1);
  const std::string text = many(500, [&](size_t i) {
    return i == 0 ? std::string(R"("type":"nps")") : shown_if(chance.below(i));
  });
  const auto survey = survey_of(text);
  const PathSpace space(*survey);
  const Proofs proofs(space, 40'000);
  CHECK(!proofs.is_full());
  for (size_t rule = 0; rule < space.steps.rules().size(); ++rule) {
    CAPTURE(rule);
    CHECK(proofs.rule(rule).is_exact);
    CHECK(proofs.rule(rule).held.happens());
    CHECK(proofs.rule(rule).failed.happens());
  }
}

TEST_CASE("path graph: beyond the limit it goes random ways, the same in every run") {
  const std::string text =
      many(40, [](size_t i) { return i < 20 ? std::string(R"("type":"nps")") : shown_if(i - 20); });
  const auto survey = survey_of(text);
  const PathSpace space(*survey);
  const std::vector<bool> all(space.steps.rules().size(), true);
  const PathGraph graph = explore(space, all, {.max_states = 1000, .walks = true});
  CHECK(!graph.is_complete);
  CHECK(graph.states.size() <= 2100);
  CHECK(graph.reached[space.steps.step_of({true, 0})] != kNoState);
  CHECK(explore(space, all, {.max_states = 1000, .walks = true}).states.size() ==
        graph.states.size());
}
