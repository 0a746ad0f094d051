// Rules as people read them: {"<=":[{"var":"nps"},6]} is "nps ≤ 6".
#pragma once

#include <string>

#include "shared/logic.h"

namespace earshot {

std::string rule_text(const Logic& rule);

// The same, cut after that many code points, with "…" for the rest.
std::string rule_text(const Logic& rule, size_t most);

}  // namespace earshot
