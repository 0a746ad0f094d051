// The look, from one place: what a site may wish for, and every colour that follows from it.
//
// Whatever the wishes, each pair of colours that meets on the card has its contrast
// (theme_pairs.h). Who draws uses the colours as they are, or on the way from one to the next.
#pragma once

#include <optional>

#include "widget/ui/color.h"

namespace earshot {

struct ThemePreset;

enum class Elevation { kFlat, kRaised, kFloating };

// What is left out follows from the preset (theme_preset.h).
struct ThemeWishes {
  const ThemePreset* preset = nullptr;  // the first, if it is none
  std::optional<Color> accent;
  std::optional<Color> surface;
  std::optional<float> radius;  // CSS px, of controls
  std::optional<Elevation> elevation;
  std::optional<bool> compact;
  bool logo = false;
  bool dark = false;           // used where no surface is named
  bool more_contrast = false;  // prefers-contrast: more
  bool reduced_motion = false;
};

struct Theme {
  Color surface;    // the card
  Color text;       // questions, answers: 4.5:1 on every face
  Color muted;      // help, captions: the same
  Color line;       // hairlines: decoration
  Color track;      // of a slider and of the progress bar: decoration, what fills it is accent
  Color control;    // outline of what can be chosen or written in: 3:1
  Color fill;       // face of what can be chosen, at rest
  Color edge;       // its outline: none to be seen, 3:1 where more contrast is asked for
  Color hover;      // fill under the pointer
  Color pressed;    // fill, held
  Color tint;       // face of what is chosen
  Color disabled;   // the main button while it can do nothing; on_accent has 3:1 on it
  Color accent;     // what is chosen, the main button: 3:1 on every face
  Color on_accent;  // text on the accents: 4.5:1
  Color accent_hover;
  Color accent_pressed;
  Color accent_text;  // accent as text on every face: 4.5:1
  Color focus;        // ring: 3:1
  Color star;         // 3:1
  Color error;        // 4.5:1 on surface and on error_tint
  Color error_tint;
  Color warning;  // the same for what may stay as it is
  Color warning_tint;
  Color shadow;  // below the card: translucent
  Elevation elevation = Elevation::kRaised;
  float radius = 12;
  bool compact = false;  // density: gaps a step smaller, targets as high as ever
  bool logo = false;     // a picture stands above the first question
  bool reduced_motion = false;
};

Theme make_theme(const ThemeWishes& wishes);

}  // namespace earshot
