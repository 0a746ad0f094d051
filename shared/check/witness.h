// Answers that show what a finding says.
#pragma once

#include <string>
#include <vector>

#include "shared/check/path_graph.h"
#include "shared/flow.h"

namespace earshot {

struct Witness {
  Answers answers;  // of the questions on the way; those that nothing depends on only if required
  Value attr;       // an object
  std::string lang;
  bool has_lang = false;      // the language matters
  std::vector<size_t> pages;  // in the order they are come to, those that show nothing included
  bool ends = false;          // the way leads to an end
};

// The shortest way to the state, in steps. Of a question that is answered more than once, in a
// loop, the last answer.
Witness witness_of(const PathSpace& space, const PathGraph& graph, uint32_t state);

// The path and the answers of a chain of states, each a successor of the one before.
Witness witness_of(const PathSpace& space, const PathGraph& graph,
                   const std::vector<uint32_t>& chain);

// {"nps":3,"attr":{"plan":"pro"},"lang":"de"}
std::string to_json(const Witness& witness);

}  // namespace earshot
