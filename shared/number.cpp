#include "shared/number.h"

#include <cmath>
#include <cstdlib>
#include <limits>
#include <nlohmann/json.hpp>

namespace earshot {
namespace {

// Places `digits` (n of them, value 0.d1d2d3... * 10^point) as ECMA-262 section 6.1.6.1.20 says.
std::string place_point(const std::string& digits, int point) {
  const int n = static_cast<int>(digits.size());
  if (n <= point && point <= 21) return digits + std::string(point - n, '0');
  if (0 < point && point <= 21) return digits.substr(0, point) + "." + digits.substr(point);
  if (-6 < point && point <= 0) return "0." + std::string(-point, '0') + digits;
  const int exponent = point - 1;
  std::string out = digits.substr(0, 1);
  if (n > 1) out += "." + digits.substr(1);
  out += exponent < 0 ? "e-" : "e+";
  return out + std::to_string(std::abs(exponent));
}

// White space and line ends of ECMA-262 (sections 12.2 and 12.3), in UTF-8.
constexpr std::string_view kSpaces[] = {" ",
                                        "\t",
                                        "\n",
                                        "\v",
                                        "\f",
                                        "\r",
                                        "\xC2\xA0",
                                        "\xE1\x9A\x80",
                                        "\xE2\x80\x80",
                                        "\xE2\x80\x81",
                                        "\xE2\x80\x82",
                                        "\xE2\x80\x83",
                                        "\xE2\x80\x84",
                                        "\xE2\x80\x85",
                                        "\xE2\x80\x86",
                                        "\xE2\x80\x87",
                                        "\xE2\x80\x88",
                                        "\xE2\x80\x89",
                                        "\xE2\x80\x8A",
                                        "\xE2\x80\xA8",
                                        "\xE2\x80\xA9",
                                        "\xE2\x80\xAF",
                                        "\xE2\x81\x9F",
                                        "\xE3\x80\x80",
                                        "\xEF\xBB\xBF"};

std::string_view without_spaces(std::string_view text) {
  for (bool found = true; found;) {
    found = false;
    for (std::string_view space : kSpaces) {
      if (text.substr(0, space.size()) == space) {
        text.remove_prefix(space.size());
        found = true;
      } else if (text.size() >= space.size() && text.substr(text.size() - space.size()) == space) {
        text.remove_suffix(space.size());
        found = true;
      }
    }
  }
  return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The length of the decimal literal that starts `text`; 0 if there is none.
size_t decimal_length(std::string_view text) {
  size_t i = 0, digits = 0;
  if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
  for (; i < text.size() && is_digit(text[i]); ++i) ++digits;
  if (i < text.size() && text[i] == '.') {
    for (++i; i < text.size() && is_digit(text[i]); ++i) ++digits;
  }
  if (digits == 0) return 0;
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    size_t j = i + 1;
    if (j < text.size() && (text[j] == '+' || text[j] == '-')) ++j;
    if (j == text.size() || !is_digit(text[j])) return i;
    while (j < text.size() && is_digit(text[j])) ++j;
    return j;
  }
  return i;
}

std::optional<double> radix_literal(std::string_view text, int radix) {
  double value = 0;
  if (text.empty()) return std::nullopt;
  for (char c : text) {
    const int lower = c | 0x20;
    const int digit = is_digit(c)                      ? c - '0'
                      : (lower >= 'a' && lower <= 'f') ? lower - 'a' + 10
                                                       : 99;
    if (digit >= radix) return std::nullopt;
    value = value * radix + digit;
  }
  return value;
}

}  // namespace

std::string number_to_string(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
  if (number == 0) return "0";
  if (number < 0) return "-" + number_to_string(-number);
  char buffer[32];
  int length = 0, exponent = 0;
  nlohmann::detail::dtoa_impl::grisu2(buffer, length, exponent, number);
  return place_point(std::string(buffer, length), length + exponent);
}

std::optional<double> leading_number(std::string_view text) {
  text = without_spaces(text);
  const std::string_view digits = text.substr(0, decimal_length(text));
  if (!digits.empty()) return std::strtod(std::string(digits).c_str(), nullptr);
  for (std::string_view name : {"Infinity", "+Infinity", "-Infinity"}) {
    if (text.substr(0, name.size()) == name) return string_to_number(name);
  }
  return std::nullopt;
}

std::optional<double> string_to_number(std::string_view text) {
  text = without_spaces(text);
  if (text.empty()) return 0.0;
  if (text.size() > 2 && text[0] == '0') {
    const char kind = static_cast<char>(text[1] | 0x20);
    if (kind == 'x') return radix_literal(text.substr(2), 16);
    if (kind == 'o') return radix_literal(text.substr(2), 8);
    if (kind == 'b') return radix_literal(text.substr(2), 2);
  }
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  if (text == "Infinity" || text == "+Infinity") return kInfinity;
  if (text == "-Infinity") return -kInfinity;
  if (decimal_length(text) != text.size()) return std::nullopt;
  return std::strtod(std::string(text).c_str(), nullptr);
}

}  // namespace earshot
