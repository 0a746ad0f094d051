// The module's stand-ins for the C library, compiled here under other names, against the real ones.
#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdlib>

#define strtod small_strtod
#define strtof small_strtof
#define strtold small_strtold
#define strtol small_strtol
#define strtoul small_strtoul
#define strtoll small_strtoll
#define strtoull small_strtoull
#define sinf small_sinf
#define cosf small_cosf
#include "widget/web/libc.cpp"
#undef strtoll
#undef strtoull

TEST_CASE("libc: integers overflow like the library's") {
  for (const char* text : {"0", "7", "-7", "9223372036854775807", "9223372036854775808",
                           "-9223372036854775808", "-9223372036854775809", "18446744073709551615",
                           "18446744073709551616", "99999999999999999999", "12x", "-x"}) {
    CAPTURE(text);
    char *end = nullptr, *expected_end = nullptr;
    errno = 0;
    const long long expected = std::strtoll(text, &expected_end, 10);
    const int expected_error = errno;
    errno = 0;
    const long long actual = small_strtoll(text, &end, 10);
    CHECK(errno == expected_error);
    if (expected_error == 0) CHECK(actual == expected);
    if (text[0] == '-') continue;  // strtoull() is not called for negative numbers
    errno = 0;
    const unsigned long long expected_natural = std::strtoull(text, &expected_end, 10);
    const int expected_natural_error = errno;
    errno = 0;
    const unsigned long long natural = small_strtoull(text, &end, 10);
    CHECK(errno == expected_natural_error);
    if (expected_natural_error == 0) CHECK(natural == expected_natural);
    CHECK(end == expected_end);
  }
}

TEST_CASE("libc: sine and cosine to single precision") {
  double worst = 0;
  for (float x = -20; x < 20; x += 0.0007f) {
    worst = std::max(
        worst, std::abs(static_cast<double>(small_sinf(x)) - std::sin(static_cast<double>(x))));
    worst = std::max(
        worst, std::abs(static_cast<double>(small_cosf(x)) - std::cos(static_cast<double>(x))));
  }
  CHECK(worst < 1e-7);
  CHECK(small_sinf(0) == 0);
  CHECK(small_cosf(0) == 1);
}
