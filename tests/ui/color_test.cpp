#include "widget/ui/color.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace earshot;

TEST_CASE("color: hexadecimal colours are read, everything else is refused") {
  CHECK(parse_color("#2f5bea") == Color{0x2f, 0x5b, 0xea});
  CHECK(parse_color("#FFFFFF") == Color{255, 255, 255});
  CHECK(parse_color("#0bF") == Color{0x00, 0xbb, 0xff});
  for (const char* bad : {"", "#ffff", "2f5bea", "#2f5beg", "#2f5bea0", "red"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_color(bad).has_value());
  }
}

TEST_CASE("color: to_css writes what parse_color reads, and alpha only where there is some") {
  CHECK(to_css({0x2f, 0x5b, 0xea}) == "#2f5bea");
  CHECK(to_css({0x2f, 0x5b, 0xea, 0x80}) == "#2f5bea80");
}

TEST_CASE("color: contrast is WCAG's") {
  const struct {
    Color a, b;
    double ratio;
  } rows[] = {
      {{0, 0, 0}, {255, 255, 255}, 21.0},
      {{255, 255, 255}, {255, 255, 255}, 1.0},
      {{0x76, 0x76, 0x76}, {255, 255, 255}, 4.54},
      {{255, 0, 0}, {255, 255, 255}, 4.0},
  };
  for (const auto& row : rows) {
    CAPTURE(to_css(row.a));
    CHECK(contrast(row.a, row.b) == doctest::Approx(row.ratio).epsilon(0.005));
    CHECK(contrast(row.b, row.a) == contrast(row.a, row.b));
  }
}

TEST_CASE("color: roots are those of <cmath>") {
  for (double x : {1e-9, 0.001, 0.25, 0.5, 0.999, 1.0}) {
    CAPTURE(x);
    CHECK(root(x, 3) == doctest::Approx(std::cbrt(x)).epsilon(1e-12));
    CHECK(root(x, 5) == doctest::Approx(std::pow(x, 0.2)).epsilon(1e-12));
  }
  CHECK(root(0, 3) == 0);
  CHECK(root(-1e-7, 3) == 0);
}

TEST_CASE("color: each channel becomes light and comes back") {
  for (int i = 0; i < 256; ++i) {
    const auto channel = static_cast<uint8_t>(i);
    CHECK(to_channel(to_linear(channel)) == channel);
  }
  CHECK(to_linear(0x80) == doctest::Approx(0.21586).epsilon(1e-4));
  CHECK(to_channel(1.5) == 255);
  CHECK(to_channel(-1) == 0);
}
