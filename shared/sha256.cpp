#include "shared/sha256.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace earshot {
namespace {

using Words = std::array<uint32_t, 8>;

// The first 32 bits of the fraction of a root: the standard's "nothing up my sleeve" numbers. They
// are computed, being shorter to write than to list; a double has 20 bits to spare.
uint32_t fraction(double root) {
  return static_cast<uint32_t>((root - std::floor(root)) * 4294967296.0);
}

double cube_root(int n) {
  double x = n;
  for (int i = 0; i < 60; ++i) x -= (x * x * x - n) / (3 * x * x);  // Newton's method
  return x;
}

struct Constants {
  Words start;
  std::array<uint32_t, 64> rounds;
};

Constants make_constants() {
  Constants out;
  size_t count = 0;
  for (int n = 2; count < 64; ++n) {
    bool prime = true;
    for (int d = 2; d * d <= n; ++d) prime = prime && n % d != 0;
    if (!prime) continue;
    if (count < 8) out.start[count] = fraction(std::sqrt(n));
    out.rounds[count++] = fraction(cube_root(n));
  }
  return out;
}

void compress(Words& state, const unsigned char* block, const Constants& constants) {
  std::array<uint32_t, 64> w;
  for (size_t i = 0; i < 16; ++i) {
    w[i] = static_cast<uint32_t>(block[4 * i]) << 24 |
           static_cast<uint32_t>(block[4 * i + 1]) << 16 |
           static_cast<uint32_t>(block[4 * i + 2]) << 8 | block[4 * i + 3];
  }
  for (size_t i = 16; i < 64; ++i) {
    const uint32_t a = w[i - 15], b = w[i - 2];
    w[i] = w[i - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3)) + w[i - 7] +
           (std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10));
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (size_t i = 0; i < 64; ++i) {
    const uint32_t t1 = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) +
                        ((e & f) ^ (~e & g)) + constants.rounds[i] + w[i];
    const uint32_t t2 =
        (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  const Words sum = {a, b, c, d, e, f, g, h};
  for (size_t i = 0; i < 8; ++i) state[i] += sum[i];
}

}  // namespace

std::string sha256(std::string_view bytes) {
  static const Constants kConstants = make_constants();
  std::string padded(bytes);
  padded += '\x80';
  padded.append((120 - padded.size() % 64) % 64, '\0');
  for (int shift = 56; shift >= 0; shift -= 8)
    padded += static_cast<char>(static_cast<uint64_t>(bytes.size()) * 8 >> shift);
  Words state = kConstants.start;
  for (size_t i = 0; i < padded.size(); i += 64)
    compress(state, reinterpret_cast<const unsigned char*>(padded.data()) + i, kConstants);
  std::string hex;
  for (uint32_t word : state) {
    for (int shift = 28; shift >= 0; shift -= 4) hex += "0123456789abcdef"[word >> shift & 15];
  }
  return hex;
}

}  // namespace earshot
