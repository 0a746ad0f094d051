// Which colours of a theme meet on the card, and the contrast that they keep, whatever a site
// wishes: 4.5:1 for words, 3:1 for what shows where a control is and what state it is in (WCAG 2.2,
// 1.4.3 and 1.4.11). Colours that are not here are decoration. Held by tests/ui/theme_test.cpp.
#pragma once

#include "widget/ui/theme.h"

namespace earshot {

struct ThemePair {
  const char* name;
  Color Theme::*front;
  Color Theme::*back;
  double ratio;
};

constexpr ThemePair kThemePairs[] = {
    {"text on surface", &Theme::text, &Theme::surface, 4.5},
    {"text on fill", &Theme::text, &Theme::fill, 4.5},
    {"text on hover", &Theme::text, &Theme::hover, 4.5},
    {"text on pressed", &Theme::text, &Theme::pressed, 4.5},
    {"text on tint", &Theme::text, &Theme::tint, 4.5},
    {"text on error_tint", &Theme::text, &Theme::error_tint, 4.5},
    {"text on warning_tint", &Theme::text, &Theme::warning_tint, 4.5},
    {"muted on surface", &Theme::muted, &Theme::surface, 4.5},
    {"muted on fill", &Theme::muted, &Theme::fill, 4.5},
    {"muted on hover", &Theme::muted, &Theme::hover, 4.5},
    {"muted on pressed", &Theme::muted, &Theme::pressed, 4.5},
    {"muted on tint", &Theme::muted, &Theme::tint, 4.5},
    {"accent_text on surface", &Theme::accent_text, &Theme::surface, 4.5},
    {"accent_text on fill", &Theme::accent_text, &Theme::fill, 4.5},
    {"accent_text on hover", &Theme::accent_text, &Theme::hover, 4.5},
    {"accent_text on pressed", &Theme::accent_text, &Theme::pressed, 4.5},
    {"accent_text on tint", &Theme::accent_text, &Theme::tint, 4.5},
    {"on_accent on accent", &Theme::on_accent, &Theme::accent, 4.5},
    {"on_accent on accent_hover", &Theme::on_accent, &Theme::accent_hover, 4.5},
    {"on_accent on accent_pressed", &Theme::on_accent, &Theme::accent_pressed, 4.5},
    {"on_accent on disabled", &Theme::on_accent, &Theme::disabled, 3},  // exempt, and yet
    {"error on surface", &Theme::error, &Theme::surface, 4.5},
    {"error on error_tint", &Theme::error, &Theme::error_tint, 4.5},
    {"error on fill", &Theme::error, &Theme::fill, 4.5},
    {"warning on surface", &Theme::warning, &Theme::surface, 4.5},
    {"warning on warning_tint", &Theme::warning, &Theme::warning_tint, 4.5},
    {"warning on fill", &Theme::warning, &Theme::fill, 4.5},
    {"accent on surface", &Theme::accent, &Theme::surface, 3},
    {"accent on fill", &Theme::accent, &Theme::fill, 3},
    {"accent on hover", &Theme::accent, &Theme::hover, 3},
    {"accent on pressed", &Theme::accent, &Theme::pressed, 3},
    {"accent on tint", &Theme::accent, &Theme::tint, 3},
    {"accent on track", &Theme::accent, &Theme::track, 3},
    {"accent_hover on surface", &Theme::accent_hover, &Theme::surface, 3},
    {"accent_pressed on surface", &Theme::accent_pressed, &Theme::surface, 3},
    {"control on surface", &Theme::control, &Theme::surface, 3},
    {"control on fill", &Theme::control, &Theme::fill, 3},
    {"control on hover", &Theme::control, &Theme::hover, 3},
    {"control on pressed", &Theme::control, &Theme::pressed, 3},
    {"control on tint", &Theme::control, &Theme::tint, 3},
    {"focus on surface", &Theme::focus, &Theme::surface, 3},
    {"focus on tint", &Theme::focus, &Theme::tint, 3},
    {"focus on fill", &Theme::focus, &Theme::fill, 3},
    {"star on surface", &Theme::star, &Theme::surface, 3},
    {"star on tint", &Theme::star, &Theme::tint, 3},
};

}  // namespace earshot
