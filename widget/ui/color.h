// Colours in sRGB, and the contrast between them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

struct Color {
  uint8_t r = 0, g = 0, b = 0, a = 255;

  // The layout of ImGui (IM_COL32) and of RGBA8 pixels read as little-endian words: 0xAABBGGRR.
  uint32_t abgr() const {
    return uint32_t{r} | uint32_t{g} << 8 | uint32_t{b} << 16 | uint32_t{a} << 24;
  }
};

bool operator==(const Color& a, const Color& b);

// "#rrggbb" or "#rgb"; nothing for any other text.
std::optional<Color> parse_color(std::string_view hex);
// "#rrggbb", or "#rrggbbaa" where the colour is translucent.
std::string to_css(Color color);

Color mix(Color from, Color to, float amount);  // amount 0 is `from`, 1 is `to`
Color with_alpha(Color color, float alpha);     // alpha 0..1 times the colour's own

// Relative luminance and contrast ratio (1..21) of WCAG 2.2. Alpha is not looked at.
double luminance(Color color);
double contrast(Color a, Color b);

// A channel of sRGB as an amount of light, 0..1, and back; what is outside is brought to the edge.
double to_linear(uint8_t channel);
uint8_t to_channel(double linear);

// The root of x by Newton's method, the same on every machine: pow() and cbrt() are a kilobyte of
// code each. 0 below 0. REQUIRES: x <= 1.
double root(double x, int degree);

}  // namespace earshot
