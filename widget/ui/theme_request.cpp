#include "widget/ui/theme_request.h"

#include "shared/members.h"
#include "widget/ui/theme_preset.h"

namespace earshot {

ThemeRequest merge_theme(const Value& page, const Value& survey) {
  const auto wish = [&](std::string_view key) {
    const std::string_view word = word_in(page, key);
    return word.empty() ? word_in(survey, key) : word;
  };
  const auto is_wished = [&](std::string_view key, std::string_view word) {
    return wish(key) == word;
  };
  ThemeRequest out;
  ThemeWishes& wishes = out.wishes;
  wishes.preset = &find_preset(wish("name"));
  wishes.accent = parse_color(wish("accent"));
  wishes.surface = parse_color(wish("background"));
  const double radius = number_in(page, "radius", number_in(survey, "radius", -1));
  if (radius >= 0) wishes.radius = static_cast<float>(radius);
  if (is_wished("density", "compact")) wishes.compact = true;
  if (is_wished("density", "comfortable")) wishes.compact = false;
  if (flag_in(page, "floats")) wishes.elevation = Elevation::kFloating;
  constexpr std::string_view kElevations[] = {"flat", "raised", "floating"};
  for (int i = 0; i < 3; ++i) {
    if (is_wished("elevation", kElevations[i])) wishes.elevation = static_cast<Elevation>(i);
  }
  wishes.dark = is_wished("mode", "dark") || (!is_wished("mode", "light") && flag_in(page, "dark"));
  wishes.more_contrast = word_in(page, "contrast") == "more";
  wishes.reduced_motion = flag_in(page, "reducedMotion");
  const std::string_view font = wish("font");
  out.font = font.empty() ? wishes.preset->font : font;
  if (!is_wished("logo", "none")) out.logo = wish("logo");
  wishes.logo = !out.logo.empty();
  return out;
}

}  // namespace earshot
