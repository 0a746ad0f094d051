// Words that findings about a survey have in common.
#pragma once

#include <string>
#include <vector>

#include "shared/check/proofs.h"
#include "shared/model.h"

namespace earshot {

std::string quoted(std::string_view text);

// `Page "intro"`, or `Question "nps"` in a survey that gives each question its own page.
std::string page_name(const Survey& survey, size_t page);

// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& words);

// The names of what a rule reads, as conditions write them.
std::vector<std::string> names_read(const PathSpace& space, const PlacedRule& rule);

std::string witness_text(const Proofs& proofs, const Fact& fact);

}  // namespace earshot
