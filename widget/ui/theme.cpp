#include "widget/ui/theme.h"

#include <algorithm>

namespace earshot {
namespace {

constexpr Color kDefaultAccent{0x2f, 0x5b, 0xea};
constexpr Color kLightSurface{0xff, 0xff, 0xff};
constexpr Color kDarkSurface{0x1a, 0x1c, 0x22};
constexpr Color kInk{0x16, 0x19, 0x22};
constexpr Color kPaper{0xf4, 0xf5, 0xf8};
constexpr double kTextContrast = 4.5;
constexpr double kShapeContrast = 3;

// A colour for text that has the ratio on both faces it stands on.
Color readable_on(Color wish, Color face, Color other_face) {
  return readable(readable(wish, face, kTextContrast), other_face, kTextContrast);
}

}  // namespace

Theme make_theme(const ThemeWishes& wishes) {
  Theme theme;
  theme.surface = wishes.surface.value_or(wishes.dark ? kDarkSurface : kLightSurface);
  const bool dark = luminance(theme.surface) < 0.18;
  const Color ink = dark ? kPaper : kInk;
  const float strength = wishes.more_contrast ? 1.0f : 0.0f;

  const Color wish =
      wishes.accent.value_or(dark ? mix(kDefaultAccent, kPaper, 0.25f) : kDefaultAccent);
  theme.accent = readable(wish, theme.surface, kShapeContrast);
  theme.tint = mix(theme.surface, theme.accent, dark ? 0.20f : 0.10f);

  const Color gray = mix(ink, theme.accent, 0.25f);  // neutrals lean towards the accent
  theme.fill = mix(theme.surface, gray, dark ? 0.08f : 0.05f);
  theme.hover = mix(theme.fill, theme.tint, 0.7f);
  theme.line = mix(theme.surface, gray, 0.12f + 0.4f * strength);
  theme.text = readable_on(ink, theme.tint, theme.hover);
  theme.muted =
      readable_on(mix(theme.surface, ink, 0.66f + 0.3f * strength), theme.surface, theme.hover);
  theme.control =
      readable(mix(theme.surface, ink, 0.46f + 0.4f * strength), theme.hover, kShapeContrast);
  theme.edge = wishes.more_contrast ? theme.control : theme.fill;
  theme.on_accent = contrast(kLightSurface, theme.accent) >= kTextContrast ? kLightSurface
                    : contrast(kInk, theme.accent) >= kTextContrast
                        ? kInk
                        : readable(kInk, theme.accent, kTextContrast);
  theme.accent_text = readable_on(theme.accent, theme.surface, theme.tint);
  theme.focus = theme.accent_text;

  theme.error_tint = mix(theme.surface, {0xd9, 0x2d, 0x20}, dark ? 0.18f : 0.07f);
  theme.error = readable_on(dark ? Color{0xff, 0x8a, 0x80} : Color{0xb4, 0x23, 0x18}, theme.surface,
                            theme.error_tint);
  theme.star = readable(dark ? Color{0xf5, 0xb3, 0x01} : Color{0xc2, 0x7a, 0x00}, theme.surface,
                        kShapeContrast);
  theme.radius = std::clamp(wishes.radius, 0.0f, 24.0f);
  theme.reduced_motion = wishes.reduced_motion;
  return theme;
}

}  // namespace earshot
