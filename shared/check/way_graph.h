// The states of a path graph as ways to an end, with what each step costs.
#pragma once

#include <cstdint>
#include <vector>

#include "shared/check/proofs.h"

namespace earshot {

class WayGraph {
 public:
  // REQUIRES: `proofs` outlive it.
  explicit WayGraph(const Proofs& proofs);

  const PathGraph& graph() const { return graph_; }
  // Whether some state can come again.
  bool has_loops() const { return has_loops_; }
  // The states that may follow and from which an end can be reached; with `forward`, without those
  // on the same or an earlier page, if the survey has loops.
  const std::vector<uint32_t>& next(uint32_t state, bool forward) const {
    return forward ? forward_next_[state] : next_[state];
  }
  bool is_end(uint32_t state) const { return step_of(state).kind == Step::Kind::kEnd; }
  const Step& step_of(uint32_t state) const { return steps_[graph_.states[state].step]; }

  // What all ways on from a state have in common.
  double seconds(uint32_t state) const;
  bool shows_page(uint32_t state) const;     // a page that showed something is left
  bool asks_question(uint32_t state) const;  // a question, no statement, is shown

  // A way to an end that costs least, or most; empty if there is none.
  std::vector<uint32_t> extreme(bool longest) const;

 private:
  void find_loops();
  std::vector<std::vector<uint32_t>> find_next(bool forward) const;
  std::vector<bool> find_exits(bool forward) const;
  bool goes_back(uint32_t from, uint32_t to) const;
  bool shown(uint32_t state) const;

  const Steps& steps_;
  const PathGraph& graph_;
  std::string lang_;
  std::vector<double> page_seconds_, question_seconds_;  // by page, by slot
  bool has_loops_ = false;
  std::vector<uint32_t> finished_;  // states, each after those that may follow it
  std::vector<std::vector<uint32_t>> next_, forward_next_;  // by state
};

}  // namespace earshot
