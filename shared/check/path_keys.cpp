#include "shared/check/path_keys.h"

#include <cmath>
#include <cstring>

namespace earshot {
namespace {

std::vector<Bits> find_decided_later(const Steps& steps) {
  std::vector<Bits> later(steps.all().size(), Bits(steps.inputs().size()));
  for (bool changed = true; changed;) {
    changed = false;
    for (size_t i = steps.all().size(); i-- > 0;) {
      const Step& step = steps[i];
      Bits now(steps.inputs().size());
      for (size_t next : step.following) now.add_all(later[next]);
      if (step.kind == Step::Kind::kQuestion) {
        const auto [first, end] = steps.inputs().of(*step.question);
        for (size_t input = first; input < end; ++input) now.add(input);
      }
      if (step.kind == Step::Kind::kPart) now.add(step.input);
      changed = later[i].add_all(now) || changed;
    }
  }
  return later;
}

struct SumSoFar {
  double amount = 0;
  uint32_t count = 0;
};

}  // namespace

size_t StateKeyHash::operator()(const StateKey& key) const {
  uint64_t hash = 14695981039346656037u;  // FNV-1a, on words
  for (uint32_t word : key) hash = (hash ^ word) * 1099511628211u;
  return static_cast<size_t>(hash ^ (hash >> 32));
}

StateKeys::StateKeys(const PathSpace& space) : space_(space) {
  if (space.sums.groups > 0) decided_later_ = find_decided_later(space.steps);
}

StateKey StateKeys::of(const State& state) const {
  StateKey key = {state.step, (state.page_shows ? 1u : 0u) | (state.is_anchor ? 2u : 0u)};
  std::vector<SumSoFar> sums(space_.sums.groups);
  bool has_sums = false;
  for (const Decision& decision : state.live) {
    const uint32_t group = space_.sums.group[decision.input];
    if (group != Sums::kNone && !decided_later_[state.step].has(decision.input)) {
      sums[group].amount += space_.sums.amount[decision.input][decision.value];
      ++sums[group].count;
      has_sums = true;
      continue;
    }
    const uint32_t cell = space_.cells[decision.input].of[decision.value];
    if (cell == 0 && !space_.inputs[decision.input].is_given()) continue;
    key.push_back(decision.input);
    key.push_back(cell);
  }
  if (!has_sums) return key;
  for (uint32_t group = 0; group < sums.size(); ++group) {
    if (sums[group].count == 0) continue;
    // All NaN are alike, and so are 0 and -0.
    const double amount = std::isnan(sums[group].amount) ? 0.5 : sums[group].amount + 0.0;
    uint64_t bits = 0;  // std::bit_cast is missing in older standard libraries
    std::memcpy(&bits, &amount, sizeof bits);
    key.insert(key.end(), {UINT32_MAX, group, sums[group].count, static_cast<uint32_t>(bits),
                           static_cast<uint32_t>(bits >> 32)});
  }
  return key;
}

}  // namespace earshot
