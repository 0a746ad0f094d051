// Decimal literals to doubles, correctly rounded, in a tenth of the code of a libc's strtod().
#pragma once

namespace earshot {

// Reads an optional sign, digits with an optional point, and an optional exponent ("-12.5e-3").
// Nothing else: no white space, hexadecimal, "inf" or "nan". Rounds to the nearest double, halves
// to even; too large is infinity. `end` is where reading stopped: at `text` if there is no number.
double decimal_to_double(const char* text, const char** end);

}  // namespace earshot
