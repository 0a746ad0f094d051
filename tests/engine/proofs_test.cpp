// What the checker knows of small surveys made by chance is compared with what happens when they are
// taken with every answer there is.
#include "shared/check/proofs.h"

#include <algorithm>

#include "shared/check/paths.h"
#include "tests/engine/path_oracle.h"
#include "tests/engine/player.h"
#include "tests/engine/random_survey.h"

using namespace earshot;

namespace {

std::string text_of(const PathOracle::Fact& fact) {
  return std::string(fact.held ? "held " : "") + (fact.failed ? "failed " : "") +
         (fact.taken ? "taken " : "") + (fact.shadowed ? "shadowed" : "");
}

PathOracle::Fact proved(const Proofs& proofs, size_t rule) {
  const RuleProof& proof = proofs.rule(rule);
  return {proof.held.happens(), proof.failed.happens(), proof.taken.happens(),
          proof.shadowed.happens()};
}

void compare_rules(const Proofs& proofs, const PathOracle& oracle) {
  for (size_t i = 0; i < oracle.facts.size(); ++i) {
    CAPTURE(i);
    CHECK(proofs.rule(i).is_exact);
    CHECK(text_of(proved(proofs, i)) == text_of(oracle.facts[i]));
  }
}

// Whether the answers of a fact really lead to the page, or the end.
bool leads_to(const Proofs& proofs, const Fact& fact, Target target) {
  const Witness witness = proofs.witness(fact);
  Walker walker(proofs.space().survey, witness.answers, witness.attr, witness.lang);
  std::vector<size_t> entered;
  Target at{false, 0};
  walker.enter(0);
  while (!(at.is_end == target.is_end && at.index == target.index)) {
    if (at.is_end) return false;
    at = follow_rules(proofs.space().survey, at.index, walker.sight());
    if (!at.is_end) walker.enter(at.index);
  }
  return true;
}

void compare_places(const Proofs& proofs, const PathOracle& oracle) {
  const Survey& survey = proofs.space().survey;
  CHECK(proofs.is_base_exact());
  for (size_t page = 0; page < survey.pages.size(); ++page) {
    CAPTURE(page);
    const Fact fact = proofs.reached(proofs.space().steps.page_step(page));
    CHECK(fact.happens() == oracle.pages[page]);
    if (fact.happens()) CHECK(leads_to(proofs, fact, {false, page}));
  }
  for (size_t end = 0; end < survey.ends.size(); ++end) {
    CAPTURE(end);
    const Fact fact = proofs.reached(proofs.space().steps.step_of({true, end}));
    CHECK(fact.happens() == (oracle.ends.count(end) > 0));
    if (fact.happens()) CHECK(leads_to(proofs, fact, {true, end}));
  }
}

void compare_paths(const Proofs& proofs, const PathOracle& oracle) {
  PathOptions options;
  options.most_listed = 1000;
  const PathReport report = find_paths(proofs, options);
  CHECK(report.is_exact);
  CHECK(!report.has_loops);
  CHECK(report.count == static_cast<double>(oracle.walks.size()));
  std::set<std::vector<size_t>> listed;
  for (const Path& path : report.paths) {
    std::vector<size_t> walk = path.pages;
    walk.push_back(path.end);
    listed.insert(walk);
    CHECK(path.seconds >= report.shortest.seconds - 1e-9);
    CHECK(path.seconds <= report.longest.seconds + 1e-9);
  }
  CHECK(listed == oracle.walks);
}

}  // namespace

constexpr uint64_t kSurveys = 300;

TEST_CASE("proofs: what can happen is exactly what happens with some answers") {
  for (uint64_t seed = 1; seed <= kSurveys; ++seed) {
    const std::string text = RandomSurvey(seed).text();
    CAPTURE(seed);
    CAPTURE(text);
    const auto survey = survey_of(text);
    const PathSpace space(*survey);
    const PathOracle oracle(space);
    REQUIRE(oracle.disagreements == "");
    const Proofs proofs(space, 200'000);
    REQUIRE(proofs.is_full());
    compare_rules(proofs, oracle);
    compare_places(proofs, oracle);
    compare_paths(proofs, oracle);

    // Rule by rule, as in a survey that is too large to be explored at once.
    const size_t states = proofs.base().states.size();
    const Proofs sliced(space, states);
    if (sliced.is_full() || !sliced.base().is_complete) continue;
    compare_places(sliced, oracle);
    for (size_t i = 0; i < oracle.facts.size(); ++i) {
      CAPTURE(i);
      if (sliced.rule(i).is_exact) CHECK(text_of(proved(sliced, i)) == text_of(oracle.facts[i]));
    }
  }
}
