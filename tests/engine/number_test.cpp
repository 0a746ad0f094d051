#include "shared/number.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

#include "tests/engine/check.h"
#include "tests/engine/lcg.h"

using namespace earshot;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

double from_bits(uint64_t bits) {
  double number;
  std::memcpy(&number, &bits, sizeof number);
  return number;
}

uint64_t to_bits(double number) {
  uint64_t bits;
  std::memcpy(&bits, &number, sizeof bits);
  return bits;
}

size_t digits_in(std::string_view text) {
  size_t digits = 0;
  for (char c : text.substr(0, text.find('e'))) digits += c >= '1' && c <= '9';
  return digits;
}

}  // namespace

TEST_CASE("number: text is what Number.prototype.toString gives") {
  const struct {
    double number;
    std::string_view text;
  } kRows[] = {
      {0, "0"},
      {-0.0, "0"},
      {1, "1"},
      {-1, "-1"},
      {10, "10"},
      {100, "100"},
      {9.5, "9.5"},
      {-2.25, "-2.25"},
      {0.1, "0.1"},
      {0.1 + 0.2, "0.30000000000000004"},
      {4.35, "4.35"},
      {1.0 / 3, "0.3333333333333333"},
      {2.0 / 3, "0.6666666666666666"},
      {123.456, "123.456"},
      {0.000001, "0.000001"},
      {0.0000015, "0.0000015"},
      {0.0000001, "1e-7"},
      {0.00000015, "1.5e-7"},
      {-1e-7, "-1e-7"},
      {1e20, "100000000000000000000"},
      {123456789012345680000.0, "123456789012345680000"},
      {999999999999999900000.0, "999999999999999900000"},
      {1e21, "1e+21"},
      {-1.5e21, "-1.5e+21"},
      {1.2345e25, "1.2345e+25"},
      {1e100, "1e+100"},
      {9007199254740991.0, "9007199254740991"},
      {9007199254740992.0, "9007199254740992"},
      {4294967296.0, "4294967296"},
      {1718000000123.0, "1718000000123"},
      {1.7976931348623157e308, "1.7976931348623157e+308"},
      {2.2250738585072014e-308, "2.2250738585072014e-308"},
      {5e-324, "5e-324"},
      {kInfinity, "Infinity"},
      {-kInfinity, "-Infinity"},
      {kNan, "NaN"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    CHECK(number_to_string(row.number) == row.text);
  }
}

TEST_CASE("number: text is read as Number(text) reads it") {
  const struct {
    std::string_view text;
    double number;  // NaN: no number
  } kRows[] = {
      {"", 0},
      {"   ", 0},
      {"\t\n\v\f\r ", 0},
      {"0", 0},
      {"007", 7},
      {" 42 ", 42},
      {"\n42\t", 42},
      {"-42", -42},
      {"+42", 42},
      {".5", 0.5},
      {"5.", 5},
      {"-.5e1", -5},
      {"1e3", 1000},
      {"1E+3", 1000},
      {"1e-3", 0.001},
      {"1e400", kInfinity},
      {"-1e400", -kInfinity},
      {"1e-400", 0},
      {"Infinity", kInfinity},
      {"+Infinity", kInfinity},
      {"-Infinity", -kInfinity},
      {"0x1F", 31},
      {"0XfF", 255},
      {"0b101", 5},
      {"0B11", 3},
      {"0o17", 15},
      {"0O7", 7},
      {".", kNan},
      {"+", kNan},
      {"-", kNan},
      {"e5", kNan},
      {"1e", kNan},
      {"1e+", kNan},
      {"1.2.3", kNan},
      {"1 2", kNan},
      {"12px", kNan},
      {"1,5", kNan},
      {"1_000", kNan},
      {"infinity", kNan},
      {"INFINITY", kNan},
      {"inf", kNan},
      {"nan", kNan},
      {"NaN", kNan},
      {"0x", kNan},
      {"0xG", kNan},
      {"-0x10", kNan},
      {"+0x10", kNan},
      {"0x1.8", kNan},
      {"0x1p3", kNan},
      {"0b102", kNan},
      {"0o8", kNan},
      {"10n", kNan},
      {"\xD9\xA3", kNan},  // an Arabic digit is no digit to JavaScript
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    const std::optional<double> number = string_to_number(row.text);
    CHECK(number.has_value() == !std::isnan(row.number));
    if (number && !std::isnan(row.number)) CHECK(*number == row.number);
  }
  CHECK_FALSE(string_to_number(std::string_view("1\0", 2)).has_value());
  CHECK(std::signbit(string_to_number("-0").value_or(1)));
}

TEST_CASE("number: the white space of JavaScript outside ASCII is ignored around a number") {
  for (const std::string space : {"\xC2\xA0", "\xEF\xBB\xBF", "\xE2\x80\xA8", "\xE3\x80\x80"}) {
    CAPTURE(space);
    CHECK(string_to_number(space + "7" + space).value_or(-1) == 7);
  }
}

TEST_CASE("number: what was written reads back to the same bits") {
  Lcg chance(1);
  for (int i = 0; i < 200'000; ++i) {
    const double number = from_bits(chance.next64());
    if (!std::isfinite(number) || number == 0) continue;
    const std::string text = number_to_string(number);
    CAPTURE(text);
    const std::optional<double> back = string_to_number(text);
    REQUIRE(back.has_value());
    REQUIRE(to_bits(*back) == to_bits(number));
  }
}

TEST_CASE("number: the digits are the shortest in all but one case of a thousand") {
  Lcg chance(2);
  int longer = 0, all = 0;
  for (int i = 0; i < 100'000; ++i) {
    const double number = std::fabs(from_bits(chance.next64()));
    if (!std::isfinite(number) || number == 0) continue;
    char shortest[64];
    const auto end = std::to_chars(shortest, shortest + sizeof shortest, number).ptr;
    ++all;
    longer += digits_in(number_to_string(number)) >
              digits_in({shortest, static_cast<size_t>(end - shortest)});
  }
  CAPTURE(longer);
  CAPTURE(all);
  CHECK(longer * 1000 <= all * 2);
}

TEST_CASE("number: what people write comes back as they wrote it") {
  for (int hundredths = 1; hundredths < 100'000; ++hundredths) {
    char written[32];
    std::snprintf(written, sizeof written, "%d.%02d", hundredths / 100, hundredths % 100);
    std::string text = written;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    REQUIRE(number_to_string(string_to_number(text).value_or(-1)) == text);
  }
}
