#include "shared/check/paths.h"

#include <algorithm>
#include <map>
#include <utility>

#include "shared/check/chance.h"
#include "shared/check/way_graph.h"

namespace earshot {
namespace {

using StateSet = std::vector<uint32_t>;  // sorted

// What is seen of a way: the pages that are shown, and at last the end.
struct Sign {
  bool is_end = false;
  size_t index = 0;
  friend auto operator<=>(const Sign&, const Sign&) = default;
};

class PathFinder {
 public:
  PathFinder(const Proofs& proofs, const PathOptions& options)
      : proofs_(proofs), ways_(proofs), options_(options) {}

  PathReport find() {
    PathReport report;
    report.has_loops = ways_.has_loops();
    report.is_sampled = !proofs_.base().is_complete;
    report.count = count({0});
    report.is_exact = !is_cut_ && proofs_.is_full();
    const auto shortest = ways_.extreme(false), longest = ways_.extreme(true);
    if (shortest.empty()) return report;
    report.shortest = path_of(shortest);
    report.longest = path_of(longest);
    report.typical = typical();
    std::vector<Sign> signs;
    list({0}, signs, report.paths);
    return report;
  }

 private:
  // The states that are come to after the next sign, by that sign.
  using Moves = std::map<Sign, StateSet>;

  Moves moves(const StateSet& from) {
    Moves out;
    ++round_;
    seen_.resize(ways_.graph().states.size());
    std::vector<uint32_t> open(from.begin(), from.end());
    while (!open.empty()) {
      const uint32_t state = open.back();
      open.pop_back();
      if (std::exchange(seen_[state], round_) == round_) continue;
      ++work_;
      if (ways_.is_end(state)) {
        out[{true, ways_.step_of(state).input}];
        continue;
      }
      for (uint32_t to : ways_.next(state, true)) {
        if (ways_.shows_page(state)) out[{false, ways_.step_of(state).page}].push_back(to);
        else open.push_back(to);
      }
    }
    for (auto& [sign, states] : out) {
      std::sort(states.begin(), states.end());
      states.erase(std::unique(states.begin(), states.end()), states.end());
    }
    return out;
  }

  // Ways that look the same are one, so sets of states are followed, not states.
  double count(const StateSet& from) {
    const auto known = counts_.find(from);
    if (known != counts_.end()) return known->second;
    if (work_ > options_.most_work) {
      is_cut_ = true;
      return 1;
    }
    double sum = 0;
    for (const auto& [sign, states] : moves(from)) sum += sign.is_end ? 1 : count(states);
    counts_[from] = sum;
    return sum;
  }

  void list(const StateSet& from, std::vector<Sign>& signs, std::vector<Path>& out) {
    for (const auto& [sign, states] : moves(from)) {
      if (out.size() >= options_.most_listed) return;
      signs.push_back(sign);
      if (!sign.is_end) {
        list(states, signs, out);
      } else {
        out.push_back(path_of(retrace(signs)));
      }
      signs.pop_back();
    }
  }

  // States that give these signs, one after the other. REQUIRES: there are some.
  std::vector<uint32_t> retrace(const std::vector<Sign>& signs) const {
    // By sign: the states that may be in before it is given, and where each was come to from.
    std::vector<std::map<uint32_t, uint32_t>> from(signs.size());
    std::vector<uint32_t> open = {0};
    uint32_t last = 0;
    from[0][0] = kNoState;
    for (size_t at = 0; at < signs.size(); ++at) {
      std::vector<uint32_t> after;
      while (!open.empty()) {
        const uint32_t state = open.back();
        open.pop_back();
        if (ways_.is_end(state)) {
          if (signs[at] == Sign{true, ways_.step_of(state).input}) last = state;
          continue;
        }
        const bool shows = ways_.shows_page(state);
        if (shows && !(signs[at] == Sign{false, ways_.step_of(state).page})) continue;
        for (uint32_t to : ways_.next(state, true)) {
          if (from[at + (shows ? 1 : 0)].emplace(to, state).second)
            (shows ? after : open).push_back(to);
        }
      }
      open = std::move(after);
    }
    std::vector<uint32_t> chain;
    size_t at = signs.size() - 1;
    for (uint32_t state = last; state != kNoState;) {
      chain.push_back(state);
      state = from[at][state];
      if (state != kNoState && ways_.shows_page(state)) --at;
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

  Path path_of(const std::vector<uint32_t>& chain) const {
    Path path;
    for (uint32_t state : chain) {
      path.seconds += ways_.seconds(state);
      path.questions += ways_.asks_question(state) ? 1 : 0;
      if (ways_.shows_page(state)) path.pages.push_back(ways_.step_of(state).page);
    }
    path.end = ways_.step_of(chain.back()).input;
    path.witness = witness_of(proofs_.space(), ways_.graph(), chain);
    return path;
  }

  Path typical() const {
    constexpr size_t kVisitors = 501;
    Chance chance(2026);
    std::vector<std::pair<double, std::vector<uint32_t>>> walks;
    const bool forward = ways_.next(0, false).empty();
    for (size_t i = 0; i < kVisitors; ++i) {
      std::vector<uint32_t> chain = {0};
      double seconds = 0;
      while (!ways_.is_end(chain.back()) && chain.size() < kLongestWalk) {
        const auto& next = ways_.next(chain.back(), forward);
        if (next.empty()) break;
        seconds += ways_.seconds(chain.back());
        chain.push_back(next[chance.below(next.size())]);
      }
      if (ways_.is_end(chain.back())) walks.emplace_back(seconds, std::move(chain));
    }
    if (walks.empty()) return path_of(ways_.extreme(false));
    std::stable_sort(walks.begin(), walks.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    return path_of(walks[walks.size() / 2].second);
  }

  static constexpr size_t kLongestWalk = 20'000;  // steps, against loops that are seldom left

  const Proofs& proofs_;
  const WayGraph ways_;
  const PathOptions& options_;
  std::map<StateSet, double> counts_;
  std::vector<size_t> seen_;  // by state: the last call of moves() that came to it
  size_t round_ = 0;
  size_t work_ = 0;
  bool is_cut_ = false;
};

}  // namespace

PathReport find_paths(const Proofs& proofs, const PathOptions& options) {
  return PathFinder(proofs, options).find();
}

}  // namespace earshot
