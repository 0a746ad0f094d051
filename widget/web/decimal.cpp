#include "widget/web/decimal.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>

namespace earshot {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A natural number of up to 4352 bits, the least significant word first.
class Natural {
 public:
  explicit Natural(uint32_t value) : size_(value != 0) { words_[0] = value; }

  void multiply_add(uint32_t factor, uint32_t carry) {
    for (int i = 0; i < size_; ++i) {
      const uint64_t sum = static_cast<uint64_t>(words_[i]) * factor + carry;
      words_[i] = static_cast<uint32_t>(sum);
      carry = static_cast<uint32_t>(sum >> 32);
    }
    if (carry != 0) words_[size_++] = carry;
  }
  void double_times(int times) {
    while (times-- > 0) multiply_add(2, 0);
  }
  int bits() const { return size_ == 0 ? 0 : 32 * size_ - std::countl_zero(words_[size_ - 1]); }

  // Negative, 0 or positive, as this number is less than, equal to or greater than the other.
  int compare(const Natural& other) const {
    if (size_ != other.size_) return size_ - other.size_;
    for (int i = size_ - 1; i >= 0; --i) {
      if (words_[i] != other.words_[i]) return words_[i] < other.words_[i] ? -1 : 1;
    }
    return 0;
  }
  // REQUIRES: the other is not greater.
  void subtract(const Natural& other) {
    int64_t borrow = 0;
    for (int i = 0; i < size_; ++i) {
      borrow += static_cast<int64_t>(words_[i]) - (i < other.size_ ? other.words_[i] : 0);
      words_[i] = static_cast<uint32_t>(borrow);
      borrow >>= 32;
    }
    while (size_ > 0 && words_[size_ - 1] == 0) --size_;
  }

 private:
  uint32_t words_[136];
  int size_;
};

// numerator / denominator, by long division in binary, as far as a double has bits.
// REQUIRES: neither is 0.
double divide(Natural numerator, Natural denominator) {
  int exponent = numerator.bits() - denominator.bits();
  denominator.double_times(exponent);
  numerator.double_times(-exponent);
  if (numerator.compare(denominator) < 0) {
    numerator.double_times(1);
    --exponent;
  }
  // Now the quotient is 1.something times 2^exponent.
  if (exponent > 1023) return std::numeric_limits<double>::infinity();
  const int lowest = std::max(exponent, -1022);  // below it, doubles lose bits
  uint64_t mantissa = 0;
  for (int bit = 53 - (lowest - exponent); bit > 0; --bit) {
    const bool fits = numerator.compare(denominator) >= 0;
    if (fits) numerator.subtract(denominator);
    mantissa = mantissa * 2 + fits;
    numerator.double_times(1);
  }
  const int rest = numerator.compare(denominator);  // against half a unit
  if (exponent >= -1075 && (rest > 0 || (rest == 0 && mantissa % 2 == 1))) ++mantissa;
  // Added, so that a mantissa that was rounded up to 2^53 raises the exponent.
  const uint64_t bits = (static_cast<uint64_t>(lowest + 1022) << 52) + mantissa;
  double result;
  std::memcpy(&result, &bits, sizeof result);
  return result;
}

// The digits of a literal, without leading zeros: value = digits * 10^exponent.
struct Literal {
  // A double is decided by 767 digits and whether anything but zeros follows them.
  static constexpr int kMaxDigits = 780;

  Natural digits{0};
  uint64_t small = 0;  // the same, if there are up to 15
  int count = 0;
  int exponent = 0;
  bool is_inexact = false;  // digits other than 0 were left out

  void add(int digit) {
    if (count == 0 && digit == 0) return;
    if (count >= kMaxDigits) {
      is_inexact = is_inexact || digit != 0;
      ++exponent;
      return;
    }
    digits.multiply_add(10, static_cast<uint32_t>(digit));
    small = small * 10 + static_cast<uint64_t>(digit);
    ++count;
  }
};

double value_of(Literal& literal) {
  if (literal.count == 0) return 0;
  int exponent = literal.exponent;
  if (literal.count <= 15 && exponent >= -22 && exponent <= 22) {
    // Both are doubles exactly, so that one operation rounds once.
    double power = 1;
    for (int i = std::abs(exponent); i > 0; --i) power *= 10;
    const double digits = static_cast<double>(literal.small);
    return exponent < 0 ? digits / power : digits * power;
  }
  if (literal.count + exponent > 310) return std::numeric_limits<double>::infinity();
  if (literal.count + exponent < -330) return 0;
  if (literal.is_inexact) {
    literal.digits.multiply_add(10, 1);
    --exponent;
  }
  Natural denominator(1);
  for (int i = exponent; i > 0; --i) literal.digits.multiply_add(10, 0);
  for (int i = exponent; i < 0; ++i) denominator.multiply_add(10, 0);
  return divide(literal.digits, denominator);
}

// Reads "e-12" if it is there: then `text` moves behind it.
int read_exponent(const char*& text) {
  if ((*text | 0x20) != 'e') return 0;
  const char* p = text + 1;
  const bool is_negative = *p == '-';
  if (*p == '-' || *p == '+') ++p;
  if (!is_digit(*p)) return 0;
  int exponent = 0;
  for (; is_digit(*p); ++p) exponent = std::min(exponent * 10 + (*p - '0'), 1000000);
  text = p;
  return is_negative ? -exponent : exponent;
}

}  // namespace

double decimal_to_double(const char* text, const char** end) {
  *end = text;
  const char* p = text;
  const bool is_negative = *p == '-';
  if (*p == '-' || *p == '+') ++p;
  Literal literal;
  bool has_digits = false, is_fraction = false;
  for (;; ++p) {
    if (*p == '.' && !is_fraction) {
      is_fraction = true;
    } else if (is_digit(*p)) {
      has_digits = true;
      literal.exponent -= is_fraction;
      literal.add(*p - '0');
    } else {
      break;
    }
  }
  if (!has_digits) return 0;
  literal.exponent += read_exponent(p);
  *end = p;
  const double value = value_of(literal);
  return is_negative ? -value : value;
}

}  // namespace earshot
