// Days of the Gregorian calendar as numbers, after Howard Hinnant's "chrono-Compatible Low-Level
// Date Algorithms" (2013).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace earshot {

// Days since 1970-01-01 of "YYYY-MM-DD"; nothing if the text does not look like that.
std::optional<int> day_number(std::string_view date);

// The day that many days after 1970-01-01, as "YYYY-MM-DD". REQUIRES: a year from 0 to 9999.
std::string day_text(int days);

}  // namespace earshot
