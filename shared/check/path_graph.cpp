#include "shared/check/path_graph.h"

#include <algorithm>
#include <unordered_map>

#include "shared/check/chance.h"
#include "shared/check/path_expand.h"
#include "shared/check/path_keys.h"

namespace earshot {
namespace {

// Keeps the states of a graph apart, and makes its way through them.
class Explorer {
 public:
  Explorer(const PathSpace& space, const std::vector<bool>& active, bool skips)
      : keys_(space), expander_(space, active, graph_, skips) {
    graph_.rules.resize(space.steps.rules().size());
    graph_.reached.resize(space.steps.all().size(), kNoState);
    add(expander_.start());
  }

  PathGraph explore(const ExploreOptions& options) {
    for (uint32_t id = 0; id < graph_.states.size(); ++id) {
      if (graph_.states.size() > options.max_states || values_ > options.max_values) {
        graph_.is_complete = false;
        if (options.walks) walk(2 * graph_.states.size());
        break;
      }
      expand(id);
    }
    return std::move(graph_);
  }

 private:
  void expand(uint32_t id) {
    for (Successor& next : expander_.expand(id)) {
      const bool shown = next.shown;
      const uint32_t to = add(std::move(next.state));
      graph_.edges[id].push_back({to, shown});
    }
    is_expanded_[id] = true;
  }

  uint32_t add(State state) {
    const auto id = static_cast<uint32_t>(graph_.states.size());
    const auto [found, is_new] = known_.emplace(keys_.of(state), id);
    if (!is_new) return found->second;
    uint32_t& first = graph_.reached[state.step];
    first = std::min(first, id);
    values_ += state.live.size();
    graph_.states.push_back(std::move(state));
    graph_.edges.emplace_back();
    is_expanded_.push_back(false);
    return id;
  }

  void walk(size_t max_states) {
    // Loops need not end, and known states cost nothing: so the steps are limited as well.
    size_t steps = 20 * max_states;
    for (uint32_t at = 0; graph_.states.size() < max_states && steps > 0; --steps) {
      if (!is_expanded_[at]) expand(at);
      const auto& edges = graph_.edges[at];
      at = edges.empty() ? 0 : edges[chance_.below(edges.size())].to;
    }
  }

  PathGraph graph_;
  StateKeys keys_;
  Expander expander_;
  Chance chance_{2026};
  std::unordered_map<StateKey, uint32_t, StateKeyHash> known_;
  std::vector<bool> is_expanded_;
  size_t values_ = 0;  // in all states
};

}  // namespace

PathSpace::PathSpace(const Survey& model)
    : survey(model),
      inputs(model),
      domains(domains_of(inputs)),
      cells(find_cells(inputs, domains)),
      sums(find_sums(inputs, domains)),
      steps(inputs) {}

PathGraph explore(const PathSpace& space, const std::vector<bool>& active,
                  const ExploreOptions& options) {
  return Explorer(space, active, options.skips).explore(options);
}

}  // namespace earshot
