// Numbers and dates as a language writes them. The engine knows no language: the host says how, from
// what its platform knows (in a browser: Intl).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/value.h"

namespace earshot {

struct Locale {
  std::string decimal = ".";
  std::string group;                 // between thousands, from 10,000 on; "" for none
  std::string list = ", ";           // between the parts of a list
  std::string date = "{y}-{m}-{d}";  // {y} 2026, {m} 1, {month} the name, {d} 31
  std::vector<std::string> months;   // twelve names, for {month}
};

// Reads {"decimal":",","group":".","list":" und ","date":"{d}. {month} {y}","months":["Januar",…]};
// what is missing or of the wrong type stays as it is without a language.
Locale read_locale(const Value& value);

// 1234567.5 as "1,234,567.5". Plain digits for what is not finite or needs an exponent.
std::string format_number(double number, const Locale& locale);

// A number as people type it, in the form that the engine reads: "1.234,5" becomes "1234.5" where
// the point stands between thousands. A lone point that cannot stand there is a decimal point.
// What is no number stays none.
std::string plain_number(std::string_view typed, const Locale& locale);

// "2026-01-31" as the pattern says; the text as it is if it is no date.
std::string format_date(std::string_view date, const Locale& locale);

// Whether `text` is a day of the Gregorian calendar as "YYYY-MM-DD" (RFC 3339 full-date).
bool is_date(std::string_view text);

// The day of a time in ms since 1970, in UTC, as "YYYY-MM-DD".
std::string date_of(double ms);

}  // namespace earshot
