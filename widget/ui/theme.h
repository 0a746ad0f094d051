// The look, from one place: what a site may wish for, and every colour that follows from it.
//
// Pairs that meet on the card have at least 4.5:1 (text) or 3:1 (the shapes of controls), whatever
// the site wishes for; theme_test.cpp goes through them.
#pragma once

#include <optional>

#include "widget/ui/color.h"

namespace earshot {

struct ThemeWishes {
  std::optional<Color> accent;
  std::optional<Color> surface;
  float radius = 12;           // CSS px, of controls
  bool dark = false;           // used where the site names no surface
  bool more_contrast = false;  // prefers-contrast: more
  bool reduced_motion = false;
};

struct Theme {
  Color surface;      // the card
  Color text;         // questions, answers
  Color muted;        // help, captions
  Color line;         // hairlines and the track of the progress bar: decoration
  Color control;      // outline of what can be chosen or written in: 3:1
  Color fill;         // face of what can be chosen, at rest
  Color edge;         // its outline: none to be seen, 3:1 where more contrast is asked for
  Color hover;        // the same under the pointer
  Color accent;       // what is chosen, the main button: 3:1 on surface
  Color on_accent;    // text on accent: 4.5:1
  Color accent_text;  // accent as text on surface and on tint: 4.5:1
  Color tint;         // face of what is chosen
  Color error;        // 4.5:1 on surface and on error_tint
  Color error_tint;
  Color focus;  // ring: 3:1
  Color star;   // 3:1
  float radius = 12;
  bool reduced_motion = false;
};

Theme make_theme(const ThemeWishes& wishes);

}  // namespace earshot
