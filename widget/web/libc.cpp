// Small stand-ins for functions of the C and C++ libraries, which are linked first and so keep the
// library's own out of the module: its strtod() and printf() alone, with the 128-bit floating-point
// arithmetic below them, weigh more than the JSON parser that calls them. Only what the module
// calls, and only as far as it does.
//
// Compiled without link-time optimisation and with -fno-builtin: the compiler may call these by
// itself after it has dropped what nobody called.
#include <cerrno>
#include <climits>
#include <cstddef>
#include <cstdint>

#include "widget/web/decimal.h"

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads decimal digits; the value and ERANGE if it is greater than `limit`.
uint64_t read_digits(const char* text, char** end, uint64_t limit) {
  uint64_t value = 0;
  for (; is_digit(*text); ++text) {
    const unsigned digit = static_cast<unsigned>(*text - '0');
    if (value > (limit - digit) / 10) errno = ERANGE;
    value = value * 10 + digit;
  }
  *end = const_cast<char*>(text);
  return value;
}

// Sine of x + quarters * pi / 2, to single precision for |x| up to some thousands.
float sine(double x, int quarters) {
  constexpr double kHalfPi = 1.57079632679489661923;
  const int turns = static_cast<int>(x / kHalfPi + (x < 0 ? -0.5 : 0.5));
  x -= turns * kHalfPi;
  quarters += turns;
  // Taylor, up to pi / 4: the first term left out is below 2^-29.
  const double z = x * x;
  const double sin = x * (1 - z / 6 * (1 - z / 20 * (1 - z / 42 * (1 - z / 72))));
  const double cos = 1 - z / 2 * (1 - z / 12 * (1 - z / 30 * (1 - z / 56 * (1 - z / 90))));
  const double value = quarters & 1 ? cos : sin;
  return static_cast<float>(quarters & 2 ? -value : value);
}

}  // namespace

extern "C" {

// For nlohmann/json, which passes what it has checked to be a number.
double strtod(const char* text, char** end) {
  const char* stop = nullptr;
  const double value = earshot::decimal_to_double(text, &stop);
  if (end != nullptr) *end = const_cast<char*>(stop);
  return value;
}

// Not called, but the linker takes a library's object file whole, strtod() included.
float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }

unsigned long long strtoull(const char* text, char** end, int) {
  return read_digits(text, end, ULLONG_MAX);
}

long long strtoll(const char* text, char** end, int) {
  if (*text != '-') return static_cast<long long>(read_digits(text, end, LLONG_MAX));
  return static_cast<long long>(0 -
                                read_digits(text + 1, end, static_cast<uint64_t>(LLONG_MAX) + 1));
}

// As with strtof().
unsigned long strtoul(const char* text, char** end, int base) {
  return static_cast<unsigned long>(strtoull(text, end, base));
}
long strtol(const char* text, char** end, int base) {
  return static_cast<long>(strtoll(text, end, base));
}

// For ImGui's arcs: angles of a few turns.
float sinf(float x) { return sine(x, 0); }
float cosf(float x) { return sine(x, 1); }

// What abort() ends in, and a notice to the host: both would be imports. The page sees a trap, and
// looks at the memory anew after each call.
[[noreturn]] void leave(uint32_t) __asm__("__wasi_proc_exit");
void leave(uint32_t) { __builtin_trap(); }
void emscripten_notify_memory_growth(size_t) {}

}  // extern "C"
