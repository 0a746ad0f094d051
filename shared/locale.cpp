#include "shared/locale.h"

#include <algorithm>
#include <cmath>

#include "shared/number.h"

namespace earshot {
namespace {

int digits_at(std::string_view text, size_t start, size_t count) {
  int value = 0;
  for (char c : text.substr(start, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int days_in(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::string padded(int number, size_t width) {
  std::string out = std::to_string(number);
  return std::string(width - std::min(width, out.size()), '0') + out;
}

void read(const Value& value, std::string_view key, std::string& out) {
  const Value* text = value.find(key);
  if (text != nullptr && text->is_string()) out = text->string();
}

}  // namespace

Locale read_locale(const Value& value) {
  Locale locale;
  read(value, "decimal", locale.decimal);
  read(value, "group", locale.group);
  read(value, "list", locale.list);
  read(value, "date", locale.date);
  const Value* months = value.find("months");
  if (months == nullptr || !months->is_array()) return locale;
  for (const Value& month : months->array())
    locale.months.push_back(month.is_string() ? month.string() : "");
  return locale;
}

std::string format_number(double number, const Locale& locale) {
  constexpr size_t kSmallestGrouped = 5;  // "2024" may be a year
  std::string text = number_to_string(number);
  const size_t start = text[0] == '-' ? 1 : 0;
  if (text.find_first_not_of("0123456789.", start) != std::string::npos) return text;
  const size_t point = text.find('.');
  const size_t whole = (point == std::string::npos ? text.size() : point) - start;
  if (point != std::string::npos) text.replace(point, 1, locale.decimal);
  if (whole < kSmallestGrouped) return text;
  for (size_t i = whole; i > 3; i -= 3) text.insert(start + i - 3, locale.group);
  return text;
}

std::string plain_number(std::string_view typed, const Locale& locale) {
  std::string text(typed);
  const size_t decimal = text.find(locale.decimal);
  const size_t group = locale.group.empty() ? std::string::npos : text.rfind(locale.group);
  const bool groups =
      group != std::string::npos &&
      (decimal != std::string::npos || text.size() == group + locale.group.size() + 3);
  while (groups && text.find(locale.group) != std::string::npos)
    text.erase(text.find(locale.group), locale.group.size());
  const size_t mark = text.find(locale.decimal);
  if (mark != std::string::npos) text.replace(mark, locale.decimal.size(), ".");
  return text;
}

std::string format_date(std::string_view date, const Locale& locale) {
  if (!is_date(date)) return std::string(date);
  const int month = digits_at(date, 5, 2);
  // Without names of its own a language gets the digits as they are stored.
  if (locale.months.size() != 12) return std::string(date);
  std::string out;
  std::string_view pattern = locale.date;
  while (!pattern.empty()) {
    const size_t close = pattern[0] == '{' ? pattern.find('}') : std::string_view::npos;
    const std::string_view name =
        close == std::string_view::npos ? "" : pattern.substr(1, close - 1);
    std::string part;
    if (name == "y") part = date.substr(0, 4);
    if (name == "m") part = std::to_string(month);
    if (name == "month") part = locale.months[static_cast<size_t>(month) - 1];
    if (name == "d") part = std::to_string(digits_at(date, 8, 2));
    out += part.empty() ? pattern.substr(0, 1) : part;
    pattern.remove_prefix(part.empty() ? 1 : close + 1);
  }
  return out;
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const int year = digits_at(text, 0, 4), month = digits_at(text, 5, 2),
            day = digits_at(text, 8, 2);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
}

// Days to a civil date by eras of 400 years (Howard Hinnant, "chrono-Compatible Low-Level Date
// Algorithms", civil_from_days).
std::string date_of(double ms) {
  constexpr double kMsADay = 86'400'000, kLastDay = 2'932'896;  // 9999-12-31
  const double days = std::floor(ms / kMsADay);
  const int z = (days >= 0 && days <= kLastDay ? static_cast<int>(days) : 0) + 719'468;
  const int era = z / 146'097;
  const int day_of_era = z - era * 146'097;
  const int year_of_era =
      (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted = (5 * day_of_year + 2) / 153;  // months from March
  const int month = shifted < 10 ? shifted + 3 : shifted - 9;
  const int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return padded(year, 4) + "-" + padded(month, 2) + "-" +
         padded(day_of_year - (153 * shifted + 2) / 5 + 1, 2);
}

}  // namespace earshot
