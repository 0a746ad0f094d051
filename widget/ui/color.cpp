#include "widget/ui/color.h"

#include <algorithm>
#include <cmath>

namespace earshot {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

uint8_t mix_channel(uint8_t a, uint8_t b, float amount) {
  return static_cast<uint8_t>(static_cast<float>(a) +
                              (static_cast<float>(b) - static_cast<float>(a)) * amount + 0.5f);
}

}  // namespace

bool operator==(const Color& a, const Color& b) { return a.abgr() == b.abgr(); }

std::optional<Color> parse_color(std::string_view hex) {
  if ((hex.size() != 7 && hex.size() != 4) || hex[0] != '#') return std::nullopt;
  const size_t digits = hex.size() / 3;  // of a channel; one stands for two of it
  uint8_t channels[3];
  for (size_t i = 0; i < 3; ++i) {
    const size_t first = 1 + digits * i;
    const int high = hex_digit(hex[first]), low = hex_digit(hex[first + digits - 1]);
    if (high < 0 || low < 0) return std::nullopt;
    channels[i] = static_cast<uint8_t>(high * 16 + low);
  }
  return Color{channels[0], channels[1], channels[2]};
}

std::string to_css(Color color) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out = "#";
  for (uint8_t channel : {color.r, color.g, color.b, color.a}) {
    if (out.size() == 7 && channel == 255) break;
    out += kDigits[channel >> 4];
    out += kDigits[channel & 15];
  }
  return out;
}

Color mix(Color from, Color to, float amount) {
  return {mix_channel(from.r, to.r, amount), mix_channel(from.g, to.g, amount),
          mix_channel(from.b, to.b, amount), mix_channel(from.a, to.a, amount)};
}

Color with_alpha(Color color, float alpha) {
  color.a = static_cast<uint8_t>(static_cast<float>(color.a) * alpha + 0.5f);
  return color;
}

double root(double x, int degree) {
  if (x <= 0) return 0;
  double guess = 1;  // from above, so that each step comes nearer until there is none left
  for (;;) {
    double power = 1;
    for (int i = 1; i < degree; ++i) power *= guess;
    const double next = guess - (guess - x / power) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}

double to_linear(uint8_t channel) {
  const double c = channel / 255.0;
  if (c <= 0.04045) return c / 12.92;
  const double x = (c + 0.055) / 1.055;
  return x * x * root(x * x, 5);  // x^2.4
}

uint8_t to_channel(double linear) {
  const double x = std::clamp(linear, 0.0, 1.0);
  double c = 12.92 * x;
  if (x > 0.0031308) {
    const double twelfth = root(std::sqrt(std::sqrt(x)), 3);
    c = 1.055 * twelfth * twelfth * twelfth * twelfth * twelfth - 0.055;  // x^(1 / 2.4)
  }
  return static_cast<uint8_t>(c * 255 + 0.5);
}

double luminance(Color color) {
  return 0.2126 * to_linear(color.r) + 0.7152 * to_linear(color.g) + 0.0722 * to_linear(color.b);
}

double contrast(Color a, Color b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace earshot
