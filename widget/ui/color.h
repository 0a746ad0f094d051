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

// "#rrggbb"; nothing for any other text.
std::optional<Color> parse_color(std::string_view hex);
// "#rrggbb", or "#rrggbbaa" where the colour is translucent.
std::string to_css(Color color);

Color mix(Color from, Color to, float amount);  // amount 0 is `from`, 1 is `to`
Color with_alpha(Color color, float alpha);     // alpha 0..1 times the colour's own

// Relative luminance and contrast ratio (1..21) of WCAG 2.2. Alpha is not looked at.
double luminance(Color color);
double contrast(Color a, Color b);

// The colour nearest to `wish`, on its way to black or to white, that has at least `ratio` against
// `background`. Black or white themselves if no other has it. REQUIRES: ratio <= 4.5, which one of
// the two always reaches.
Color readable(Color wish, Color background, double ratio);

}  // namespace earshot
