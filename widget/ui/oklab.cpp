#include "widget/ui/oklab.h"

#include <algorithm>
#include <cmath>

namespace earshot {
namespace {

// What rounding may leave outside of sRGB: a thirtieth of a step of 8 bits.
constexpr double kTolerance = 1e-5;

struct Linear {
  double r, g, b;
};

double cube(double x) { return x * x * x; }

Linear to_linear(const Oklab& lab) {
  const double l = cube(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b);
  const double m = cube(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b);
  const double s = cube(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b);
  return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
          -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
          -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool is_light(double x) { return x >= -kTolerance && x <= 1 + kTolerance; }

bool is_in_srgb(const Linear& c) { return is_light(c.r) && is_light(c.g) && is_light(c.b); }

}  // namespace

double Oklab::chroma() const { return std::sqrt(a * a + b * b); }

Oklab Oklab::with_chroma(double wanted) const {
  const double scale = chroma() > 1e-4 ? wanted / chroma() : 0;
  return {l, a * scale, b * scale};
}

Oklab to_oklab(Color color) {
  const double red = to_linear(color.r), green = to_linear(color.g), blue = to_linear(color.b);
  const double l = root(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue, 3);
  const double m = root(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue, 3);
  const double s = root(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue, 3);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Color to_color(Oklab lab) {
  lab.l = std::clamp(lab.l, 0.0, 1.0);
  Linear light = to_linear(lab);
  if (!is_in_srgb(light)) {
    double inside = 0, outside = 1;  // shares of the chroma
    for (int step = 0; step < 12; ++step) {
      const double share = (inside + outside) / 2;
      (is_in_srgb(to_linear({lab.l, lab.a * share, lab.b * share})) ? inside : outside) = share;
    }
    light = to_linear({lab.l, lab.a * inside, lab.b * inside});
  }
  return {to_channel(light.r), to_channel(light.g), to_channel(light.b)};
}

}  // namespace earshot
