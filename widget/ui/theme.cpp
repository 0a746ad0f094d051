#include "widget/ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "widget/ui/oklab.h"
#include "widget/ui/readable.h"
#include "widget/ui/theme_preset.h"

namespace earshot {
namespace {

constexpr double kText = 4.5;
constexpr double kShape = 3;

// Hues as directions in OKLab, of length 1.
constexpr Oklab kWarm{0, 0.35, 0.94};
constexpr Oklab kRed{0, 0.88, 0.47};
constexpr Oklab kAmber{0, 0.21, 0.98};

// Makes the colours of one theme, in the order in which they follow from one another.
class ThemeMaker {
 public:
  ThemeMaker(const ThemeWishes& wishes, const ThemePreset& preset) : wishes_(wishes) {
    const Color card = wishes.dark ? preset.dark_surface : preset.surface;
    theme_.surface = wishes.surface.value_or(card);
    pole_ = pole_of(theme_.surface);
    dark_ = pole_ == kWhite;
    more_ = wishes.more_contrast;
    const Color wish = wishes.accent.value_or(dark_ ? preset.dark_accent : preset.accent);
    theme_.accent = readable(wish, theme_.surface, shape());
    choose_hues(preset.warmth);
  }

  Theme make() {
    faces();
    texts();
    accents();
    marks();
    const Color ink = to_color(neutral(0.2, 1));
    theme_.shadow = with_alpha(dark_ ? kBlack : ink, dark_ ? 0.5f : 0.14f);
    theme_.reduced_motion = wishes_.reduced_motion;
    return theme_;
  }

 private:
  // More contrast is given where there is a colour that has it: the pole is taken otherwise.
  double text() const { return more_ ? 7 : kText; }
  double shape() const { return more_ ? kText : kShape; }

  void choose_hues(double warmth) {
    const Oklab accent = to_oklab(theme_.accent);
    const double chroma = std::min(accent.chroma(), 0.1);
    accent_hue_ = accent.with_chroma(1);
    const double own = chroma * 0.12 * (1 - std::abs(warmth)), lent = 0.014 * warmth;
    neutral_ = {0, accent_hue_.a * own + kWarm.a * lent, accent_hue_.b * own + kWarm.b * lent};
  }

  // A neutral of that lightness; `share` of the hue that this theme's neutrals have.
  Oklab neutral(double lightness, double share) const {
    return {lightness, neutral_.a * share, neutral_.b * share};
  }

  // A face that stands out from the surface by `step` of lightness and `chroma` of a hue, as far as
  // text can be read on it.
  Color face(double light_step, double dark_step, Oklab hue, double chroma) const {
    Oklab lab = to_oklab(theme_.surface);
    lab.l += dark_ ? dark_step : -light_step;
    lab.a += hue.a * chroma;
    lab.b += hue.b * chroma;
    return readable(to_color(lab), pole_, kText);
  }

  void faces() {
    const Oklab gray = neutral(0, 1);
    theme_.fill = face(0.022, 0.040, gray, 0.5);
    theme_.hover = face(0.048, 0.075, gray, 1);
    theme_.pressed = face(0.078, 0.11, gray, 1.3);
    theme_.line = face(more_ ? 0.4 : 0.085, more_ ? 0.4 : 0.11, gray, 1);
    theme_.track = face(0.11, 0.14, gray, 1.2);
    const double chroma = std::min(to_oklab(theme_.accent).chroma(), 0.16);
    theme_.tint = face(0.045, 0.075, accent_hue_, chroma * (dark_ ? 0.35 : 0.2));
    theme_.error_tint = face(0.035, 0.05, kRed, dark_ ? 0.05 : 0.02);
    theme_.warning_tint = face(0.03, 0.05, kAmber, dark_ ? 0.04 : 0.04);
    faces_ = {theme_.surface, theme_.fill,       theme_.hover,       theme_.pressed,
              theme_.tint,    theme_.error_tint, theme_.warning_tint};
  }

  void texts() {
    theme_.text = readable(to_color(neutral(dark_ ? 0.965 : 0.215, 1)), faces_, text());
    theme_.muted = readable(to_color(neutral(dark_ ? 0.76 : 0.49, 1)), faces_, text());
    theme_.control = readable(to_color(neutral(dark_ ? 0.60 : 0.60, 1)), faces_, shape());
    theme_.edge = more_ ? theme_.control : theme_.fill;
  }

  void accents() {
    std::array<Color, 8> behind;
    std::copy(faces_.begin(), faces_.end(), behind.begin());
    behind.back() = theme_.track;
    theme_.accent = readable(theme_.accent, behind, shape());
    theme_.accent_text = readable(theme_.accent, faces_, text());
    theme_.focus = theme_.accent_text;
    const Color ink = to_color(neutral(0.17, 1));
    const bool white = contrast(kWhite, theme_.accent) >= kText;
    theme_.on_accent = white ? kWhite : readable(ink, theme_.accent, kText);
    theme_.accent_hover = step(0.05);
    theme_.accent_pressed = step(0.1);
    Oklab faded = to_oklab(theme_.accent);
    faded.l += (to_oklab(theme_.surface).l - faded.l) * 0.25;
    theme_.disabled =
        readable(to_color(faded.with_chroma(faded.chroma() * 0.6)), theme_.on_accent, kShape);
  }

  // The accent, lighter or darker by `by` if its text and its shape allow that, or else by less.
  Color step(double by) const {
    // Away from the text, except from near black and near white, where no step would be seen.
    const double lightness = to_oklab(theme_.accent).l;
    const bool up = lightness < 0.35 || (luminance(theme_.on_accent) < 0.5 && lightness < 0.9);
    for (double d = up ? by : -by; std::abs(d) > 0.01; d *= (d > 0) == up ? -1 : -0.5) {
      const Color stepped = lighter(theme_.accent, d);
      if (contrast(stepped, theme_.on_accent) >= kText &&
          contrast(stepped, theme_.surface) >= kShape)
        return stepped;
    }
    return theme_.accent;
  }

  void marks() {
    const double bright = dark_ ? 0.76 : 0.53;
    theme_.error = readable(to_color({bright, kRed.a * 0.19, kRed.b * 0.19}), faces_, text());
    theme_.warning =
        readable(to_color({dark_ ? 0.82 : 0.53, kAmber.a * 0.15, kAmber.b * 0.15}), faces_, text());
    theme_.star = readable(to_color({dark_ ? 0.82 : 0.66, kAmber.a * 0.17, kAmber.b * 0.17}),
                           faces_, shape());
  }

  const ThemeWishes& wishes_;
  Theme theme_;
  std::array<Color, 7> faces_;  // what words and marks may stand on
  Color pole_;                  // black or white, whichever text leans to
  bool dark_ = false;
  bool more_ = false;
  Oklab accent_hue_;  // of length 1
  Oklab neutral_;     // hue and chroma of what is gray
};

}  // namespace

Theme make_theme(const ThemeWishes& wishes) {
  const ThemePreset& preset = find_preset(wishes.name);
  Theme theme = ThemeMaker(wishes, preset).make();
  theme.elevation = wishes.elevation.value_or(preset.elevation);
  theme.compact = wishes.compact.value_or(preset.compact);
  theme.radius = std::clamp(wishes.radius.value_or(preset.radius), 0.0f, 24.0f);
  theme.logo = wishes.logo;
  return theme;
}

}  // namespace earshot
