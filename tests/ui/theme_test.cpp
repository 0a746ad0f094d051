#include "widget/ui/theme.h"

#include <doctest/doctest.h>

#include "tests/engine/lcg.h"
#include "widget/ui/oklab.h"
#include "widget/ui/theme_pairs.h"
#include "widget/ui/theme_preset.h"

using namespace earshot;

namespace {

// Which pairs lack contrast, with their colours.
std::string failing(const Theme& theme) {
  std::string out;
  for (const ThemePair& pair : kThemePairs) {
    const Color front = theme.*pair.front, back = theme.*pair.back;
    if (contrast(front, back) >= pair.ratio) continue;
    out += std::string(pair.name) + ": " + to_css(front) + " on " + to_css(back) + "; ";
  }
  return out;
}

Color any(Lcg& chance) {
  const uint32_t word = chance.next();
  return {static_cast<uint8_t>(word), static_cast<uint8_t>(word >> 8),
          static_cast<uint8_t>(word >> 16)};
}

std::string colors_of(const Theme& t) {
  std::string out;
  for (Color color : {t.surface, t.text, t.muted, t.accent, t.on_accent, t.tint, t.fill})
    out += (out.empty() ? "" : " ") + to_css(color);
  return out;
}

}  // namespace

TEST_CASE("theme: any accent on any surface keeps the contrast of every pair") {
  Lcg chance(4);
  int failures = 0;
  for (int i = 0; i < 1000 && failures < 5; ++i) {
    const Color accent = any(chance), surface = any(chance);
    for (int variant = 0; variant < 8; ++variant) {
      ThemeWishes wishes;
      wishes.preset = &theme_presets()[static_cast<size_t>(i) % theme_presets().size()];
      wishes.accent = accent;
      wishes.dark = (variant & 1) != 0;
      wishes.more_contrast = (variant & 2) != 0;
      if ((variant & 4) != 0) wishes.surface = surface;
      const std::string found = failing(make_theme(wishes));
      if (found.empty()) continue;
      ++failures;
      FAIL_CHECK("accent " << to_css(accent) << " surface " << to_css(surface) << " dark "
                           << wishes.dark << " more " << wishes.more_contrast << ": " << found);
    }
  }
}

TEST_CASE("theme: the six finished themes, light and dark, and what follows from them") {
  const struct {
    const char* name;
    const char* light;
    const char* dark;
  } rows[] = {
      {"quiet", "#ffffff #161a1f #5c6168 #2f5bea #ffffff #e9f0ff #f4f7fc",
       "#1a1c22 #eff4fc #adb1b9 #8aa4f8 #0d0f15 #232c4a #22262f"},
      {"paper", "#fbf6ec #1e1812 #665f58 #9a4a1f #ffffff #fbe3d0 #f7edde",
       "#221d18 #faf2ea #b7b0a8 #e7a477 #130e09 #422a17 #2e261d"},
      {"mint", "#f7fcfa #141b19 #5a6360 #007f66 #ffffff #dbf2ea #eaf5f1",
       "#0b1614 #ecf6f2 #aab4b0 #3fe0b0 #0a110e #002d22 #10201d"},
      {"midnight", "#f8f8ff #18191f #5f6067 #5546d6 #ffffff #e6e8ff #efeffc",
       "#11122b #f3f2fb #b0b0b8 #ab9dff #0f0f14 #231c54 #1a1a38"},
      {"rose", "#fff9fa #1e1816 #665e5d #b8265f #ffffff #ffe4e9 #fbefef",
       "#24171d #fbf1ef #b8afad #ff92b5 #140e0d #481c2e #311f25"},
      {"mono", "#ffffff #191919 #606060 #141414 #ffffff #f0f0f0 #f7f7f7",
       "#0e0e0e #f3f3f3 #b1b1b1 #f4f4f4 #0f0f0f #1f1f1f #171717"},
  };
  REQUIRE(std::size(rows) == theme_presets().size());
  for (size_t i = 0; i < std::size(rows); ++i) {
    CAPTURE(rows[i].name);
    CHECK(theme_presets()[i].name == rows[i].name);
    ThemeWishes wishes;
    wishes.preset = &find_preset(rows[i].name);
    CHECK(colors_of(make_theme(wishes)) == rows[i].light);
    CHECK(failing(make_theme(wishes)) == "");
    wishes.dark = true;
    CHECK(colors_of(make_theme(wishes)) == rows[i].dark);
    CHECK(failing(make_theme(wishes)) == "");
  }
}

TEST_CASE("theme: a name that nobody knows is the first theme") {
  ThemeWishes wishes;
  wishes.preset = &find_preset("neon");
  CHECK(colors_of(make_theme(wishes)) == colors_of(make_theme({})));
}

TEST_CASE("theme: faces and accents differ at rest, under the pointer and held") {
  for (const ThemePreset& preset : theme_presets()) {
    for (bool dark : {false, true}) {
      CAPTURE(preset.name);
      CAPTURE(dark);
      ThemeWishes wishes;
      wishes.preset = &preset;
      wishes.dark = dark;
      const Theme t = make_theme(wishes);
      const Color faces[] = {t.surface, t.fill,         t.hover,          t.pressed,
                             t.accent,  t.accent_hover, t.accent_pressed, t.disabled};
      for (size_t i = 0; i + 1 < std::size(faces); ++i) CHECK(!(faces[i] == faces[i + 1]));
      CHECK(!(t.tint == t.fill));
      CHECK(!(t.error == t.warning));
    }
  }
}

TEST_CASE("theme: what is readable already is taken as it was wished") {
  ThemeWishes wishes;
  wishes.accent = Color{0x0b, 0x6e, 0x4f};
  wishes.surface = Color{0xff, 0xfd, 0xf8};
  const Theme theme = make_theme(wishes);
  CHECK(theme.accent == *wishes.accent);
  CHECK(theme.surface == *wishes.surface);
}

TEST_CASE("theme: more contrast is seven to one for words, where a colour has it") {
  ThemeWishes wishes;
  wishes.more_contrast = true;
  const Theme theme = make_theme(wishes);
  for (Color word : {theme.text, theme.muted, theme.accent_text, theme.error, theme.warning})
    CHECK(contrast(word, theme.surface) >= 7);
  CHECK(contrast(theme.edge, theme.fill) >= 3);
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
  wishes.radius = 900.0f;
  CHECK(make_theme(wishes).radius == 24);
  wishes.radius = -3.0f;
  CHECK(make_theme(wishes).radius == 0);
}

TEST_CASE("theme: a wish wins over the named theme") {
  ThemeWishes wishes;
  wishes.preset = &find_preset("mint");
  CHECK(make_theme(wishes).compact);
  CHECK(make_theme(wishes).radius == 8);
  wishes.compact = false;
  wishes.radius = 2.0f;
  wishes.elevation = Elevation::kFloating;
  const Theme theme = make_theme(wishes);
  CHECK(!theme.compact);
  CHECK(theme.radius == 2);
  CHECK(theme.elevation == Elevation::kFloating);
}
