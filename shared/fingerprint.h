// Which survey it was: two files with the same fingerprint ask the same.
#pragma once

#include <string>

#include "shared/value.h"

namespace earshot {

// JSON text with the members of every object sorted by their names and no white space: the
// canonical form of RFC 8785 (names are compared as UTF-8).
std::string canonical_json(const Value& value);

// The first 16 hexadecimal digits of the SHA-256 of a survey's canonical JSON, without what changes
// no question: $schema, endpoint, embed, theme, storage and consent.
std::string fingerprint_of(const Value& survey_file);

}  // namespace earshot
