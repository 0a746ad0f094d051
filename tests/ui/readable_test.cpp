#include "widget/ui/readable.h"

#include <doctest/doctest.h>

#include "tests/engine/lcg.h"
#include "widget/ui/oklab.h"

using namespace earshot;

namespace {

Color any(Lcg& chance) {
  const uint32_t word = chance.next();
  return {static_cast<uint8_t>(word), static_cast<uint8_t>(word >> 8),
          static_cast<uint8_t>(word >> 16)};
}

}  // namespace

TEST_CASE("readable: the pole has 4.5:1 on every face") {
  for (int gray = 0; gray < 256; ++gray) {
    const auto channel = static_cast<uint8_t>(gray);
    const Color face{channel, channel, channel};
    CAPTURE(gray);
    CHECK(contrast(pole_of(face), face) >= 4.5);
  }
}

TEST_CASE("readable: keeps a colour that is readable already, and mends every other") {
  CHECK(readable({0, 0, 0}, {255, 255, 255}, 4.5) == Color{0, 0, 0});
  Lcg chance(7);
  for (int step = 0; step < 512; ++step) {
    const Color wish = any(chance), face = any(chance);
    CAPTURE(to_css(wish));
    CAPTURE(to_css(face));
    CHECK(contrast(readable(wish, face, 4.5), face) >= 4.5);
  }
}

TEST_CASE("readable: moves no further than it must, and keeps the hue") {
  const Color yellow{0xff, 0xd4, 0x00};
  const Color mended = readable(yellow, kWhite, 4.5);
  CHECK(contrast(mended, kWhite) < 4.7);
  const Oklab before = to_oklab(yellow), after = to_oklab(mended);
  CHECK(before.a * after.b - before.b * after.a == doctest::Approx(0).epsilon(0.002));
  CHECK(after.chroma() > 0.05);
}

TEST_CASE("readable: has the ratio on all of several faces") {
  const Color faces[] = {{0xff, 0xff, 0xff}, {0xe0, 0xe8, 0xf0}, {0xf0, 0xd0, 0xd0}};
  Lcg chance(8);
  for (int step = 0; step < 256; ++step) {
    const Color wish = any(chance);
    CAPTURE(to_css(wish));
    CHECK(is_readable(readable(wish, faces, 4.5), faces, 4.5));
  }
}

TEST_CASE("readable: gives the pole where no colour has the ratio") {
  CHECK(readable({0x80, 0x80, 0x80}, {0x80, 0x80, 0x80}, 21) == kBlack);
  CHECK(readable({0x80, 0x80, 0x80}, {0x30, 0x30, 0x30}, 21) == kWhite);
}
