#include "widget/ui/color.h"

#include <doctest/doctest.h>

using namespace earshot;

TEST_CASE("color: hexadecimal colours are read, everything else is refused") {
  CHECK(parse_color("#2f5bea") == Color{0x2f, 0x5b, 0xea});
  CHECK(parse_color("#FFFFFF") == Color{255, 255, 255});
  for (const char* bad : {"", "#fff", "2f5bea", "#2f5beg", "#2f5bea0", "red"}) {
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

TEST_CASE("color: readable keeps a colour that is readable already, and mends every other") {
  CHECK(readable({0, 0, 0}, {255, 255, 255}, 4.5) == Color{0, 0, 0});
  for (int step = 0; step < 512; ++step) {
    const Color wish{static_cast<uint8_t>(step * 37), static_cast<uint8_t>(step * 91),
                     static_cast<uint8_t>(step * 13)};
    const Color face{static_cast<uint8_t>(step * 53), static_cast<uint8_t>(step * 17),
                     static_cast<uint8_t>(step * 71)};
    CAPTURE(to_css(wish));
    CAPTURE(to_css(face));
    CHECK(contrast(readable(wish, face, 4.5), face) >= 4.5);
  }
}
