#include "widget/ui/oklab.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace earshot;

TEST_CASE("oklab: known colours have their published places") {
  const struct {
    Color color;
    double l, a, b;
  } rows[] = {
      {{255, 255, 255}, 1, 0, 0},
      {{0, 0, 0}, 0, 0, 0},
      {{255, 0, 0}, 0.62796, 0.22486, 0.12585},
      {{0, 255, 0}, 0.86644, -0.23389, 0.17950},
      {{0, 0, 255}, 0.45201, -0.03246, -0.31153},
  };
  for (const auto& row : rows) {
    CAPTURE(to_css(row.color));
    const Oklab lab = to_oklab(row.color);
    CHECK(std::abs(lab.l - row.l) < 1e-4);
    CHECK(std::abs(lab.a - row.a) < 1e-4);
    CHECK(std::abs(lab.b - row.b) < 1e-4);
  }
}

TEST_CASE("oklab: every colour comes back as it was") {
  for (int i = 0; i < 4096; ++i) {
    const Color color{static_cast<uint8_t>(i % 16 * 17), static_cast<uint8_t>(i / 16 % 16 * 17),
                      static_cast<uint8_t>(i / 256 * 17)};
    CAPTURE(to_css(color));
    CHECK(to_color(to_oklab(color)) == color);
  }
}

TEST_CASE("oklab: what sRGB does not have loses chroma, and keeps lightness and hue") {
  const Oklab wish{0.7f, 0.3f, 0.15f};
  const Oklab got = to_oklab(to_color(wish));
  CHECK(got.chroma() < wish.chroma());
  CHECK(std::abs(got.l - wish.l) < 0.005);
  CHECK(std::abs(got.a * wish.b - got.b * wish.a) < 0.001);
  CHECK(to_color({1.4f, 0.1f, 0.1f}) == Color{255, 255, 255});
  CHECK(to_color({-0.4f, 0.1f, 0.1f}) == Color{0, 0, 0});
}

TEST_CASE("oklab: chroma is a length, and a gray has no hue to stretch") {
  CHECK((Oklab{0.5f, 0.03f, 0.04f}.chroma()) == doctest::Approx(0.05));
  CHECK((Oklab{0.5f, 0.03f, 0.04f}.with_chroma(0.1f).a) == doctest::Approx(0.06));
  CHECK((Oklab{0.5f, 0, 0}.with_chroma(0.1f).chroma()) == 0);
}
