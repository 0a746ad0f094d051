// JSON Pointers (RFC 6901) of the parts of a survey in its file.
#pragma once

#include <string>

#include "shared/check/steps.h"
#include "shared/model.h"

namespace earshot {

std::string place_of_page(const Survey& survey, size_t page);
// The implicit question of an "other" choice is not in the file: its place is the `other` of the
// question it belongs to.
std::string place_of_question(const Survey& survey, size_t page, size_t question);
std::string place_of_rule(const Survey& survey, const RulePlace& place);
std::string place_of_end(size_t end);

}  // namespace earshot
