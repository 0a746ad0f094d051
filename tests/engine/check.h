// What every test file here includes: doctest, and the small helpers that many of them share.
// Rows of tables hold std::string_view, because doctest 2.4.9 prints a const char* as an address.
#pragma once

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

#include "shared/json.h"

namespace earshot {

// The value of JSON text. The test fails if it is no JSON.
inline Value json(std::string_view text) {
  ParsedJson parsed = parse_json(text);
  REQUIRE_MESSAGE(parsed.problems.empty(), text);
  return std::move(parsed.value);
}

}  // namespace earshot
