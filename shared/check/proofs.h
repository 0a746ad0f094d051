// What can happen in a survey and what cannot, rule by rule, as far as it can be known.
//
// First all rules together are explored. If that is too much, each rule is looked at for itself,
// with those rules only that have a say in it: what decides where pages lead, and what decides the
// answers that it reads. The others cannot change what it says, so nothing is lost.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "shared/check/path_graph.h"
#include "shared/check/witness.h"

namespace earshot {

// Something that can happen, with the state in which it does.
struct Fact {
  const PathGraph* graph = nullptr;  // nullptr: it was not seen to happen
  uint32_t state = kNoState;

  bool happens() const { return graph != nullptr; }
};

struct RuleProof {
  Fact held, failed, taken, shadowed;  // as in RuleFacts
  size_t shadow = 0;
  bool is_exact = false;  // what was not seen to happen cannot happen
};

class Proofs {
 public:
  // Explores at most about five times `max_states`.
  Proofs(const PathSpace& space, size_t max_states);

  const PathSpace& space() const { return space_; }
  const RuleProof& rule(size_t index) const { return rules_[index]; }
  // Whether some way leads to a step.
  Fact reached(size_t step) const;
  // Whether what base() does not reach cannot be reached.
  bool is_base_exact() const { return is_base_exact_; }
  // The graph of the pages: of all rules if is_full(), else of those that decide where pages lead.
  const PathGraph& base() const { return *base_; }
  bool is_full() const { return is_full_; }

  Witness witness(const Fact& fact) const { return witness_of(space_, *fact.graph, fact.state); }

 private:
  std::vector<bool> relevant_to(const std::vector<size_t>& targets) const;
  void activate_enclosing(size_t rule, std::vector<bool>& active) const;
  bool may_block(const PlacedRule& rule) const;
  bool has_say(const PlacedRule& rule, const Bits& read) const;
  bool reads_open(const std::vector<bool>& active) const;
  void learn(const PathGraph& graph, const std::vector<bool>& active, bool is_partial);
  const PathGraph& add_graph(const std::vector<bool>& active, const ExploreOptions& options);
  void explore_slices(size_t max_states);

  const PathSpace& space_;
  std::vector<std::unique_ptr<PathGraph>> graphs_;
  const PathGraph* base_ = nullptr;
  const PathGraph* sampled_ = nullptr;  // what random ways found, if that was needed
  bool is_full_ = true;
  bool is_base_exact_ = false;
  std::vector<RuleProof> rules_;
};

}  // namespace earshot
