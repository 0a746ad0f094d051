// decimal_to_double() against the C library's strtod(), bit by bit.
#include "widget/web/decimal.h"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

using earshot::decimal_to_double;

namespace {

void check_like_strtod(const std::string& text) {
  CAPTURE(text);
  char* expected_end = nullptr;
  const double expected = std::strtod(text.c_str(), &expected_end);
  const char* end = nullptr;
  const double actual = decimal_to_double(text.c_str(), &end);
  CHECK(std::bit_cast<uint64_t>(actual) == std::bit_cast<uint64_t>(expected));
  CHECK(end == expected_end);
}

}  // namespace

TEST_CASE("decimal: literals that are easy to get wrong") {
  for (const char* text : {"0",
                           "-0",
                           "0.0",
                           "1",
                           "-1.5",
                           "+2",
                           "5.",
                           ".5",
                           "-.5e1",
                           "1e5",
                           "1E+5",
                           "1e-5",
                           "123456789012345678",
                           "9007199254740993",
                           "9007199254740992.5",
                           "9007199254740993.00000000000000000000000000001",
                           "0.1",
                           "0.3",
                           "2.2250738585072011e-308",
                           "2.2250738585072014e-308",
                           "4.9e-324",
                           "2.4703282292062327e-324",
                           "2.4703282292062328e-324",
                           "1.7976931348623157e308",
                           "1.7976931348623158e308",
                           "1.7976931348623159e308",
                           "1e309",
                           "-1e400",
                           "1e-400",
                           "1e999999999999",
                           "1e-999999999999",
                           "0e999999999999",
                           "000000000001e2",
                           "0.000000000000000000000000000000000000000000000000000000000001e60",
                           "1e22",
                           "1e23",
                           "8.5e22",
                           "7205759403792793199999e-5",
                           "1448997445238699",
                           "6929495644600919.5",
                           "3.518437208883201171875e13"}) {
    check_like_strtod(text);
  }
}

TEST_CASE("decimal: what is not a number, and what follows one") {
  for (const char* text :
       {"", "-", "+", ".", "-.", "e5", "x", "1e", "1e+", "1ex", "1.2.3", "1 ", "12abc", "--1"}) {
    check_like_strtod(text);
  }
}

TEST_CASE("decimal: very long literals") {
  check_like_strtod("1" + std::string(400, '0') + "e-400");
  check_like_strtod("0." + std::string(400, '0') + "1e401");
  check_like_strtod(std::string(3000, '9') + "e-2990");
  // Halfway between two doubles, and a hair above it, a thousand digits later.
  const std::string half = "9007199254740993." + std::string(1000, '0');
  check_like_strtod(half);
  check_like_strtod(half + "1");
  char exact[1200];  // the smallest double and its half, written out in full
  std::snprintf(exact, sizeof exact, "%.1080f", 4.9406564584124654e-324);
  check_like_strtod(exact);
}

TEST_CASE("decimal: random doubles and random digits") {
  std::mt19937_64 random(5);
  char text[64];
  for (int i = 0; i < 20000; ++i) {
    const double number = std::bit_cast<double>(random());
    if (!std::isfinite(number)) continue;
    std::snprintf(text, sizeof text, "%.*g", static_cast<int>(random() % 20 + 1), number);
    check_like_strtod(text);
    const int exponent = static_cast<int>(random() % 680) - 340;
    std::snprintf(text, sizeof text, "%llu.%llue%d",
                  static_cast<unsigned long long>(random() >> random() % 64),
                  static_cast<unsigned long long>(random() >> random() % 64), exponent);
    check_like_strtod(text);
  }
}
