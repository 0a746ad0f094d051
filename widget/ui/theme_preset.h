// The six finished looks. Each is a set of wishes, and what a site or a survey wishes wins.
#pragma once

#include <span>
#include <string_view>

#include "widget/ui/theme.h"

namespace earshot {

struct ThemePreset {
  std::string_view name;
  Color accent, dark_accent;
  Color surface, dark_surface;
  float warmth;  // of the neutrals: -1 cool, 0 like the accent, 1 warm
  float radius;
  Elevation elevation;
  bool compact;
  std::string_view font;  // "": that of the page
};

std::span<const ThemePreset> theme_presets();

// The one of that name; the first for any other.
const ThemePreset& find_preset(std::string_view name);

}  // namespace earshot
