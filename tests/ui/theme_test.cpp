#include "widget/ui/theme.h"

#include <doctest/doctest.h>

#include <random>

using namespace earshot;

namespace {

void check_pairs(const Theme& t) {
  const struct {
    const char* name;
    Color front, back;
    double ratio;
  } pairs[] = {
      {"text on surface", t.text, t.surface, 4.5},
      {"text on hover", t.text, t.hover, 4.5},
      {"text on fill", t.text, t.fill, 4.5},
      {"text on tint", t.text, t.tint, 4.5},
      {"muted on surface", t.muted, t.surface, 4.5},
      {"muted on hover", t.muted, t.hover, 4.5},
      {"text on accent", t.on_accent, t.accent, 4.5},
      {"accent text on surface", t.accent_text, t.surface, 4.5},
      {"accent text on tint", t.accent_text, t.tint, 4.5},
      {"error on surface", t.error, t.surface, 4.5},
      {"error on its box", t.error, t.error_tint, 4.5},
      {"accent on surface", t.accent, t.surface, 3},
      {"outline on surface", t.control, t.surface, 3},
      {"outline on hover", t.control, t.hover, 3},
      {"focus on surface", t.focus, t.surface, 3},
      {"star on surface", t.star, t.surface, 3},
  };
  for (const auto& pair : pairs) {
    CAPTURE(pair.name);
    CAPTURE(to_css(pair.front));
    CAPTURE(to_css(pair.back));
    CHECK(contrast(pair.front, pair.back) >= pair.ratio);
  }
}

}  // namespace

TEST_CASE("theme: the default looks have their contrast, light and dark, normal and more") {
  for (bool dark : {false, true}) {
    for (bool more : {false, true}) {
      CAPTURE(dark);
      CAPTURE(more);
      ThemeWishes wishes;
      wishes.dark = dark;
      wishes.more_contrast = more;
      check_pairs(make_theme(wishes));
    }
  }
}

TEST_CASE("theme: any accent on the default surfaces keeps the contrast of every pair") {
  std::mt19937 random(1);
  for (int i = 0; i < 1000; ++i) {
    const auto word = static_cast<uint32_t>(random());
    ThemeWishes wishes;
    wishes.accent = Color{static_cast<uint8_t>(word), static_cast<uint8_t>(word >> 8),
                          static_cast<uint8_t>(word >> 16)};
    wishes.dark = i % 2 == 1;
    CAPTURE(to_css(*wishes.accent));
    CAPTURE(wishes.dark);
    check_pairs(make_theme(wishes));
  }
}

TEST_CASE(
    "theme: a dark surface that the site names makes a dark card, whatever the system prefers") {
  ThemeWishes wishes;
  wishes.surface = Color{0x10, 0x20, 0x18};
  const Theme theme = make_theme(wishes);
  CHECK(theme.surface == Color{0x10, 0x20, 0x18});
  CHECK(luminance(theme.text) > 0.5);
}

TEST_CASE("theme: a radius beyond reason is brought back") {
  ThemeWishes wishes;
  wishes.radius = 900;
  CHECK(make_theme(wishes).radius == 24);
  wishes.radius = -3;
  CHECK(make_theme(wishes).radius == 0);
}
