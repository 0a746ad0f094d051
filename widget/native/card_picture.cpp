#include "widget/native/card_picture.h"

#include <algorithm>

#include "widget/native/field_words.h"
#include "widget/ui/theme_preset.h"

namespace earshot {
namespace {

constexpr float kMostPixels = 4096;  // a side, of what the rasteriser can make (raster.h)
constexpr Color kLightPage{0xf3, 0xf4, 0xf7};
constexpr Color kDarkPage{0x0e, 0x0f, 0x13};

// Draws until the card is at rest under a pointer that comes, and then presses.
void settle(Card& card, const View& view, CardInput input) {
  const bool down = input.mouse_down;
  input.mouse_down = false;
  card.draw(view, input);
  input.mouse_down = down;
  do {
    input.now_ms += 16;
  } while (card.draw(view, input).moving);
}

Bitmap bitmap_of(const Raster& raster) {
  return {raster.width(), raster.height(), reinterpret_cast<const uint8_t*>(raster.pixels()), 1};
}

// As the page's stylesheet has it: what lifts the card off the page, and a hairline around it.
void draw_edge(ImDrawList& list, const Rect& card, const Theme& theme) {
  constexpr float kDown[] = {0, 2, 12}, kBlur[] = {0, 8, 40};
  constexpr int kLayers = 12;
  const auto layer = [&](float by, float down, Color color) {
    list.AddRectFilled(ImVec2(card.x - by, card.y - by + down),
                       ImVec2(card.right() + by, card.bottom() + by + down), color.abgr(),
                       std::max(0.0f, theme.radius + 4 + by));
  };
  const int lift = static_cast<int>(theme.elevation);
  for (int i = 0; lift > 0 && i < kLayers; ++i) {
    const float by = kBlur[lift] * (2 * static_cast<float>(i) / (kLayers - 1) - 1) / 2;
    layer(-by, kDown[lift], with_alpha(theme.shadow, 1.0f / kLayers));
  }
  layer(1, 0, theme.line);
}

void draw_card(ImDrawList& list, const Rect& card, const Bitmap& bitmap, float scale,
               float radius) {
  const ImVec2 from(card.x, card.y);
  const ImVec2 to(card.x + static_cast<float>(bitmap.width) / scale,
                  card.y + static_cast<float>(bitmap.height) / scale);
  list.AddImageRounded(texture_of(bitmap), from, to, ImVec2(0, 0), ImVec2(1, 1), 0xffffffff,
                       radius);
}

std::string family_of(const PictureOptions& options) {
  if (!options.family.empty()) return options.family;
  const std::string_view font = find_preset(options.theme).font;
  return std::string(font.empty() ? "sans-serif" : font);
}

Picture as_picture(const Raster& raster) {
  const uint32_t* pixels = raster.pixels();
  return {raster.width(), raster.height(), {pixels, pixels + raster.width() * raster.height()}};
}

}  // namespace

std::vector<std::string> theme_names() {
  std::vector<std::string> names;
  for (const ThemePreset& preset : theme_presets()) names.emplace_back(preset.name);
  return names;
}

float fitting_scale(float wish, float width, float height) {
  return std::min(wish, kMostPixels / std::max(width, height));
}

Picture picture_of(const View& view, const PictureOptions& options, NativeText& text) {
  ThemeWishes wishes = options.wishes;
  wishes.preset = &find_preset(options.theme);
  wishes.reduced_motion = true;
  const Theme theme = make_theme(wishes);
  text.use({family_of(options), view.lang, view.dir == "rtl", theme.accent_text});
  Card card(text);
  card.set_theme(theme);
  const CardLayout& layout = card.lay_out(view, options.width);
  const float margin = options.margin;
  const float width = layout.width + 2 * margin, height = layout.height + 2 * margin;
  CardInput input = options.input;
  input.scale = fitting_scale(input.scale, width, height);
  settle(card, view, input);

  const Bitmap bitmap = bitmap_of(card.raster());
  TextCache words(text);
  Canvas canvas;
  ImDrawList& list = canvas.begin_frame(width, height, input.scale);
  const Rect place{margin, margin, layout.width, layout.height};
  draw_edge(list, place, theme);
  draw_card(list, place, bitmap, input.scale, theme.radius + 4);
  draw_field_words(list, view, layout, theme, {margin, input.scale}, text, words);
  Raster raster;
  raster.draw(canvas.end_frame(), input.scale, (wishes.dark ? kDarkPage : kLightPage).abgr());
  return as_picture(raster);
}

}  // namespace earshot
