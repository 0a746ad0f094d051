// Numbers as JavaScript writes and reads them, so that the browser and the command line agree.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace earshot {

// Number::toString of ECMA-262 with radix 10: 5 -> "5", 0.1 -> "0.1", 1e21 -> "1e+21",
// NaN -> "NaN". The digits come from Grisu2 (Loitsch 2010): they always read back to the same
// number and are the shortest such digits in all but about 0.1 % of cases.
std::string number_to_string(double number);

// ECMA-262 StringToNumber: surrounding white space is ignored, "" is 0, hexadecimal, octal and
// binary literals are read, anything else that is not a decimal literal gives nothing.
std::optional<double> string_to_number(std::string_view text);

// parseFloat: the longest decimal number at the start, after white space. "12px" is 12.
std::optional<double> leading_number(std::string_view text);

}  // namespace earshot
