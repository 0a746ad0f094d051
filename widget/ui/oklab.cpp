#include "widget/ui/oklab.h"

#include <algorithm>
#include <cmath>

namespace earshot {
namespace {

// What rounding may leave outside of sRGB: a thirtieth of a step of 8 bits.
constexpr float kTolerance = 1e-5f;

struct Linear {
  float r, g, b;
};

float cube(float x) { return x * x * x; }

Linear light_at(const Oklab& lab) {
  const float l = cube(lab.l + 0.3963377774f * lab.a + 0.2158037573f * lab.b);
  const float m = cube(lab.l - 0.1055613458f * lab.a - 0.0638541728f * lab.b);
  const float s = cube(lab.l - 0.0894841775f * lab.a - 1.2914855480f * lab.b);
  return {4.0767416621f * l - 3.3077115913f * m + 0.2309699292f * s,
          -1.2684380046f * l + 2.6097574011f * m - 0.3413193965f * s,
          -0.0041960863f * l - 0.7034186147f * m + 1.7076147010f * s};
}

float light_of(uint8_t channel) { return static_cast<float>(to_linear(channel)); }
float cube_root(float x) { return static_cast<float>(root(x, 3)); }

bool is_light(float x) { return x >= -kTolerance && x <= 1 + kTolerance; }

bool is_in_srgb(const Linear& c) { return is_light(c.r) && is_light(c.g) && is_light(c.b); }

}  // namespace

float Oklab::chroma() const { return std::sqrt(a * a + b * b); }

Oklab Oklab::with_chroma(float wanted) const {
  const float scale = chroma() > 1e-4f ? wanted / chroma() : 0;
  return {l, a * scale, b * scale};
}

Oklab to_oklab(Color color) {
  const float red = light_of(color.r), green = light_of(color.g), blue = light_of(color.b);
  const float l = cube_root(0.4122214708f * red + 0.5363325363f * green + 0.0514459929f * blue);
  const float m = cube_root(0.2119034982f * red + 0.6806995451f * green + 0.1073969566f * blue);
  const float s = cube_root(0.0883024619f * red + 0.2817188376f * green + 0.6299787005f * blue);
  return {0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s,
          1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s,
          0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s};
}

Color to_color(Oklab lab) {
  lab.l = std::clamp(lab.l, 0.0f, 1.0f);
  Linear light = light_at(lab);
  if (!is_in_srgb(light)) {
    float inside = 0, outside = 1;  // shares of the chroma
    for (int step = 0; step < 12; ++step) {
      const float share = (inside + outside) / 2;
      (is_in_srgb(light_at({lab.l, lab.a * share, lab.b * share})) ? inside : outside) = share;
    }
    light = light_at({lab.l, lab.a * inside, lab.b * inside});
  }
  return {to_channel(light.r), to_channel(light.g), to_channel(light.b)};
}

}  // namespace earshot
