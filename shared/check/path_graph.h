// Every way through a survey, as a graph of states. A state is a step and the values of those inputs
// that some rule may still read, one value for each cell; states that agree on them are one.
//
// The graph is exact, for the rules that take part and for domains that are not open: what it
// reaches some visitor reaches, and what it does not reach none does. A page that is come to again
// is answered anew. Hard checks hold, required questions are answered, and what is hidden is not.
#pragma once

#include <cstdint>
#include <vector>

#include "shared/check/cells.h"
#include "shared/check/domain.h"
#include "shared/check/inputs.h"
#include "shared/check/steps.h"
#include "shared/check/sums.h"

namespace earshot {

// What is known of a survey before any path is explored.
struct PathSpace {
  // REQUIRES: the survey outlives it, and is not moved.
  explicit PathSpace(const Survey& survey);
  PathSpace(const PathSpace&) = delete;
  PathSpace& operator=(const PathSpace&) = delete;

  const Survey& survey;
  Inputs inputs;
  std::vector<Domain> domains;  // by input
  std::vector<Cells> cells;     // by input
  Sums sums;
  Steps steps;
};

struct Decision {
  uint32_t input;
  uint32_t value;  // index in the domain
  friend bool operator==(const Decision&, const Decision&) = default;
};

constexpr uint32_t kNoState = UINT32_MAX;

struct State {
  uint32_t step = 0;
  uint32_t entered = 0;  // the step come to from the parent; from there to `step` nothing happens
  uint32_t parent = kNoState;
  bool page_shows = false;        // a question of this page was shown
  bool is_anchor = false;         // the visitor cannot decide anew what led here: a page begins, or
                                  // an attribute is known
  std::vector<Decision> live;     // sorted by input; an answer that is not given is left out
  std::vector<Decision> decided;  // on the way from the parent
};

struct PathEdge {
  uint32_t to = 0;
  bool shown = false;  // from kQuestion: it is shown; from kNext: the page was
};

// The first state in which something happened, or kNoState.
struct RuleFacts {
  uint32_t held = kNoState;
  uint32_t failed = kNoState;
  uint32_t taken = kNoState;     // of `next`: the rule was followed
  uint32_t shadowed = kNoState;  // of `next`: it held, but a rule before it was followed
  size_t shadow = 0;             // index of that rule, in `next`
};

struct PathGraph {
  std::vector<State> states;
  std::vector<std::vector<PathEdge>> edges;  // by state
  std::vector<RuleFacts> rules;              // by rule
  std::vector<uint32_t> reached;             // by step: the first state there
  bool is_complete = true;                   // false: there are more states than were allowed
};

struct ExploreOptions {
  size_t max_states = 200'000;
  // Ends as well when the states hold this many values altogether.
  size_t max_values = 4'000'000;
  // Keeps no state for steps at which nothing happens, pages and ends included.
  bool skips = false;
  // Beyond the limits goes random ways, of a fixed seed, until there are twice as many states: all
  // that is found can happen, but it is not everything.
  bool walks = false;
};

// Explores breadth first. Rules that are not active are not asked: a question whose condition is
// not active counts as shown. REQUIRES: `active` is by rule.
PathGraph explore(const PathSpace& space, const std::vector<bool>& active,
                  const ExploreOptions& options);

}  // namespace earshot
