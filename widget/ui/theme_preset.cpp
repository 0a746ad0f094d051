#include "widget/ui/theme_preset.h"

#include <algorithm>

namespace earshot {
namespace {

constexpr Color rgb(uint32_t hex) {
  return {static_cast<uint8_t>(hex >> 16), static_cast<uint8_t>(hex >> 8),
          static_cast<uint8_t>(hex)};
}

constexpr ThemePreset kPresets[] = {
    {"quiet", rgb(0x2f5bea), rgb(0x8aa4f8), rgb(0xffffff), rgb(0x1a1c22), -0.3f, 12,
     Elevation::kRaised, false, ""},
    {"paper", rgb(0x9a4a1f), rgb(0xe7a477), rgb(0xfbf6ec), rgb(0x221d18), 1.0f, 4, Elevation::kFlat,
     false, "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, Georgia, serif"},
    {"mint", rgb(0x007f66), rgb(0x3fe0b0), rgb(0xf7fcfa), rgb(0x0b1614), 0, 8, Elevation::kRaised,
     true, ""},
    {"midnight", rgb(0x5546d6), rgb(0xab9dff), rgb(0xf8f8ff), rgb(0x11122b), 0, 16,
     Elevation::kFloating, false, ""},
    {"rose", rgb(0xb8265f), rgb(0xff92b5), rgb(0xfff9fa), rgb(0x24171d), 0.4f, 20,
     Elevation::kRaised, false, ""},
    {"mono", rgb(0x141414), rgb(0xf4f4f4), rgb(0xffffff), rgb(0x0e0e0e), 0, 0, Elevation::kFlat,
     false, ""},
};

}  // namespace

std::span<const ThemePreset> theme_presets() { return kPresets; }

const ThemePreset& find_preset(std::string_view name) {
  for (const ThemePreset& preset : kPresets) {
    if (preset.name == name) return preset;
  }
  return kPresets[0];
}

}  // namespace earshot
