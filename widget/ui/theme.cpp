#include "widget/ui/theme.h"

#include <algorithm>
#include <cmath>

#include "widget/ui/oklab.h"
#include "widget/ui/readable.h"
#include "widget/ui/theme_preset.h"

namespace earshot {
namespace {

constexpr double kText = 4.5;
constexpr double kShape = 3;

enum Hue { kGray, kAccent, kRed, kAmber, kGold, kHues };

// A face is the surface, moved by a step of lightness and some of a hue.
struct Face {
  Color Theme::*out;
  Hue hue;
  float light, dark;  // steps
  float light_chroma, dark_chroma;
};

// What words may stand on comes first, then what only marks do, then decoration.
constexpr Face kFaces[] = {
    {&Theme::fill, kGray, -0.025f, 0.040f, 0.6f, 0.6f},
    {&Theme::hover, kGray, -0.050f, 0.075f, 1, 1},
    {&Theme::pressed, kGray, -0.080f, 0.110f, 1.3f, 1.3f},
    {&Theme::tint, kAccent, -0.045f, 0.075f, 0.2f, 0.35f},
    {&Theme::error_tint, kRed, -0.035f, 0.050f, 0.02f, 0.05f},
    {&Theme::warning_tint, kAmber, -0.030f, 0.050f, 0.04f, 0.04f},
    {&Theme::track, kGray, -0.110f, 0.140f, 1.2f, 1.2f},
    {&Theme::line, kGray, -0.085f, 0.110f, 1, 1},
};
constexpr size_t kUnderWords = 7, kUnderMarks = 8;  // with the surface

// What is read or seen on every face: a colour of its own that keeps its ratio.
struct Front {
  Color Theme::*out;
  Hue hue;
  float light, dark;  // lightness
  float chroma;
  bool is_text;
};

constexpr Front kFronts[] = {
    {&Theme::text, kGray, 0.215f, 0.965f, 1, true},
    {&Theme::muted, kGray, 0.49f, 0.76f, 1, true},
    {&Theme::control, kGray, 0.60f, 0.60f, 1, false},
    {&Theme::error, kRed, 0.53f, 0.76f, 0.19f, true},
    {&Theme::warning, kAmber, 0.53f, 0.82f, 0.15f, true},
};

// Makes the colours of one theme, in the order in which they follow from one another.
class ThemeMaker {
 public:
  ThemeMaker(const ThemeWishes& wishes, const ThemePreset& preset) {
    theme.surface = wishes.surface.value_or(wishes.dark ? preset.dark_surface : preset.surface);
    pole_ = pole_of(theme.surface);
    dark_ = pole_ == kWhite;
    // More contrast is given where there is a colour that has it: the pole is taken otherwise.
    text_ = wishes.more_contrast ? 7 : kText;
    shape_ = wishes.more_contrast ? kText : kShape;
    const Color accent = wishes.accent.value_or(dark_ ? preset.dark_accent : preset.accent);
    theme.accent = readable(accent, theme.surface, shape_);
    choose_hues(preset.warmth);
    make_faces();
    make_fronts();
    make_accents();
    theme.edge = wishes.more_contrast ? theme.control : theme.fill;
    if (wishes.more_contrast) theme.line = theme.control;
    theme.shadow = with_alpha(dark_ ? kBlack : theme.text, dark_ ? 0.5f : 0.14f);
  }

  Theme theme;

 private:
  void choose_hues(float warmth) {
    const Oklab accent = to_oklab(theme.accent);
    const Oklab own = accent.with_chroma(std::min(accent.chroma(), 0.1f) * 0.12f);
    const float share = 1 - std::abs(warmth), lent = 0.014f * warmth;
    hues_[kGray] = {0, own.a * share + 0.35f * lent, own.b * share + 0.94f * lent};
    hues_[kAccent] = accent.with_chroma(std::min(accent.chroma(), 0.16f));
  }

  Oklab lab(float lightness, Hue hue, float chroma) const {
    return {lightness, hues_[hue].a * chroma, hues_[hue].b * chroma};
  }

  void make_faces() {
    const Oklab surface = to_oklab(theme.surface);
    faces_[0] = theme.surface;
    Color* next = faces_;
    for (const Face& face : kFaces) {
      const Oklab step = lab(dark_ ? face.dark : face.light, face.hue,
                             dark_ ? face.dark_chroma : face.light_chroma);
      const Color wish = to_color({surface.l + step.l, surface.a + step.a, surface.b + step.b});
      *++next = theme.*face.out = readable(wish, pole_, kText);
    }
  }

  void make_fronts() {
    for (const Front& front : kFronts) {
      const Color wish = to_color(lab(dark_ ? front.dark : front.light, front.hue, front.chroma));
      theme.*front.out = readable(wish, {faces_, kUnderWords}, front.is_text ? text_ : shape_);
    }
    // Stars lie on the card itself, or light up to the tint.
    const Color behind[] = {theme.surface, theme.tint};
    theme.star = readable(to_color(lab(dark_ ? 0.83f : 0.7f, kGold, 0.17f)), behind, shape_);
  }

  void make_accents() {
    theme.accent = readable(theme.accent, {faces_, kUnderMarks}, shape_);
    theme.focus = theme.accent_text = readable(theme.accent, {faces_, kUnderWords}, text_);
    theme.on_accent = contrast(kWhite, theme.accent) >= kText
                          ? kWhite
                          : readable(to_color(lab(0.17f, kGray, 1)), theme.accent, kText);
    theme.accent_hover = step(0.05f);
    theme.accent_pressed = step(0.1f);
    theme.disabled = readable(mix(theme.accent, theme.surface, 0.3f), theme.on_accent, kShape);
  }

  // The accent, lighter or darker by `by` if its text and its shape allow that, or else by less.
  Color step(float by) const {
    const Oklab accent = to_oklab(theme.accent);
    // Away from the text, except from near black and near white, where no step would be seen.
    const bool up = accent.l < 0.35f || (!(theme.on_accent == kWhite) && accent.l < 0.9f);
    for (float d = up ? by : -by; std::abs(d) > 0.01f; d *= (d > 0) == up ? -1.0f : -0.5f) {
      const Color stepped = to_color({accent.l + d, accent.a, accent.b});
      if (contrast(stepped, theme.on_accent) >= kText && contrast(stepped, theme.surface) >= kShape)
        return stepped;
    }
    return theme.accent;
  }

  Color pole_;  // black or white, whichever text leans to
  bool dark_;
  double text_;  // ratios
  double shape_;
  Color faces_[std::size(kFaces) + 1];
  // Directions in OKLab, of length 1 where nothing else is said.
  Oklab hues_[kHues] = {{}, {}, {0, 0.88f, 0.47f}, {0, 0.21f, 0.98f}, {0, 0.37f, 0.93f}};
};

}  // namespace

Theme make_theme(const ThemeWishes& wishes) {
  const ThemePreset& preset = wishes.preset != nullptr ? *wishes.preset : theme_presets().front();
  Theme theme = ThemeMaker(wishes, preset).theme;
  theme.elevation = wishes.elevation.value_or(preset.elevation);
  theme.compact = wishes.compact.value_or(preset.compact);
  theme.radius = std::clamp(wishes.radius.value_or(preset.radius), 0.0f, 24.0f);
  theme.logo = wishes.logo;
  theme.reduced_motion = wishes.reduced_motion;
  return theme;
}

}  // namespace earshot
