// Arithmetic on single pixels, 0xAABBGGRR with straight alpha. Private to the raster*.cpp files.
#pragma once

#include <cstdint>

namespace earshot {

// value / 255 rounded to nearest, exact for 0..65025.
inline uint32_t div255(uint32_t value) {
  value += 128;
  return (value + (value >> 8)) >> 8;
}

// One channel after the other times the same channel of the other pixel.
inline uint32_t modulate(uint32_t a, uint32_t b) {
  uint32_t result = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    result |= div255((a >> shift & 255) * (b >> shift & 255)) << shift;
  }
  return result;
}

// "over" on a pixel that is not opaque. REQUIRES: `above` is not wholly transparent.
inline uint32_t over_translucent(uint32_t below, uint32_t above) {
  const uint32_t alpha = above >> 24;
  const uint32_t rest = (below >> 24) * (255 - alpha);
  const uint32_t total = alpha * 255 + rest;  // 255 times the resulting alpha
  uint32_t result = div255(total) << 24;
  // One division for three channels. The half added keeps the quotient further from an integer than
  // its rounding error, so that it is cut off where an integer division would cut it off.
  const double inverse = 1.0 / total;
  for (int shift = 0; shift < 24; shift += 8) {
    const uint32_t sum = (above >> shift & 255) * alpha * 255 + (below >> shift & 255) * rest;
    result |= static_cast<uint32_t>((sum + total / 2 + 0.5) * inverse) << shift;
  }
  return result;
}

// `above` laid over `below`, each channel rounded to nearest.
inline uint32_t over(uint32_t below, uint32_t above) {
  const uint32_t alpha = above >> 24;
  if (alpha == 255) return above;
  if (alpha == 0) return below;
  if (below >> 24 != 255) return over_translucent(below, above);
  // div255 on two channels at a time, each in a 16-bit lane. The alpha lane comes out as 255.
  constexpr uint32_t kLanes = 0xff00ff;
  const uint32_t rest = 255 - alpha;
  const uint32_t odd_above = (above >> 8 & 0xff) | 0xff0000;
  uint32_t even = (above & kLanes) * alpha + (below & kLanes) * rest + 0x800080;
  uint32_t odd = odd_above * alpha + (below >> 8 & kLanes) * rest + 0x800080;
  even = (even + (even >> 8 & kLanes)) >> 8 & kLanes;
  odd = (odd + (odd >> 8 & kLanes)) & ~kLanes;
  return even | odd;
}

}  // namespace earshot
