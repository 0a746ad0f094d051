// The pages of a survey and the rules between them as a drawing, in two notations.
#pragma once

#include <string>

#include "shared/check/proofs.h"

namespace earshot {

// A Mermaid flowchart (mermaid.js.org). Rules that are never followed are dashed.
std::string mermaid_of(const Proofs& proofs);

// A digraph in DOT (graphviz.org), the same.
std::string dot_of(const Proofs& proofs);

}  // namespace earshot
