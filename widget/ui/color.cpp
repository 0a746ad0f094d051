#include "widget/ui/color.h"

#include <algorithm>

namespace earshot {
namespace {

constexpr Color kBlack{0, 0, 0};
constexpr Color kWhite{255, 255, 255};

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// sRGB's x^2.4, for 0.07 <= x <= 1, as x^2 times the fifth root of x^2: pow() is a kilobyte of
// code.
double power_2_4(double x) {
  const double square = x * x;
  double root = 1;
  for (int i = 0; i < 15; ++i) root -= (root - square / (root * root * root * root)) / 5;
  return square * root;
}

double linear(uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : power_2_4((c + 0.055) / 1.055);
}

uint8_t mix_channel(uint8_t a, uint8_t b, float amount) {
  return static_cast<uint8_t>(static_cast<float>(a) +
                              (static_cast<float>(b) - static_cast<float>(a)) * amount + 0.5f);
}

}  // namespace

bool operator==(const Color& a, const Color& b) { return a.abgr() == b.abgr(); }

std::optional<Color> parse_color(std::string_view hex) {
  if (hex.size() != 7 || hex[0] != '#') return std::nullopt;
  uint8_t channels[3];
  for (int i = 0; i < 3; ++i) {
    const int high = hex_digit(hex[1 + 2 * i]), low = hex_digit(hex[2 + 2 * i]);
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

double luminance(Color color) {
  return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

double contrast(Color a, Color b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

Color readable(Color wish, Color background, double ratio) {
  if (contrast(wish, background) >= ratio) return wish;
  const Color pole = contrast(kBlack, background) > contrast(kWhite, background) ? kBlack : kWhite;
  for (int step = 1; step < 50; ++step) {
    const Color candidate = mix(wish, pole, static_cast<float>(step) / 50);
    if (contrast(candidate, background) >= ratio) return candidate;
  }
  return pole;
}

}  // namespace earshot
