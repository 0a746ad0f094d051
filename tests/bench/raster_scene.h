// A card of 480 x 640 CSS pixels with something like text on it, for the benchmarks of the rasteriser.
#pragma once

#include <cstdint>
#include <vector>

#include "widget/ui/canvas.h"
#include "widget/ui/raster.h"

namespace earshot {

constexpr uint32_t kSurface = 0xffffffff;

struct Text {
  std::vector<uint32_t> pixels;
  Bitmap bitmap;
};

// Something like text: a third of the texels is ink, half of that translucent.
inline Text make_text(float width, float height, float scale, uint32_t revision) {
  Text text;
  const int w = static_cast<int>(width * scale), h = static_cast<int>(height * scale);
  for (int i = 0; i < w * h; ++i) {
    const uint32_t noise = static_cast<uint32_t>(i) * 2654435761u >> 24;
    text.pixels.push_back(noise < 40 ? 0xff302010u : noise < 85 ? noise << 24 | 0x302010 : 0);
  }
  text.bitmap = {w, h, reinterpret_cast<const uint8_t*>(text.pixels.data()), revision};
  return text;
}

inline void draw_text(ImDrawList& list, const Text& text, float x, float y, float scale) {
  list.AddImage(texture_of(text.bitmap), ImVec2(x, y),
                ImVec2(x + text.bitmap.width / scale, y + text.bitmap.height / scale));
}

inline void draw_card(ImDrawList& list, const std::vector<Text>& texts, float scale,
                      uint32_t hover) {
  list.AddRectFilled(ImVec2(36, 32), ImVec2(444, 36), 0xffeeeeee, 2);
  list.AddRectFilled(ImVec2(36, 32), ImVec2(160, 36), 0xffc05020, 2);
  draw_text(list, texts[0], 36, 52, scale);
  draw_text(list, texts[1], 36, 100, scale);
  for (int i = 0; i < 11; ++i) {
    const ImVec2 a(36 + i % 6 * 68.f, 150 + i / 6 * 60.f), b(a.x + 60, a.y + 48);
    list.AddRectFilled(a, b, i == 7 ? hover : 0xffffffff, 10);
    list.AddRect(a, b, 0xffb0b0b0, 10);
    draw_text(list, texts[3], a.x + 22, a.y + 14, scale);
  }
  for (int i = 0; i < 3; ++i) {
    const float y = 290 + i * 54.f;
    list.AddRectFilled(ImVec2(36, y), ImVec2(444, y + 46), 0xfffafafa, 10);
    list.AddRect(ImVec2(36, y), ImVec2(444, y + 46), 0xffb0b0b0, 10);
    list.AddCircle(ImVec2(60, y + 23), 9, 0xff808080, 0, 2);
    if (i == 1) list.AddCircleFilled(ImVec2(60, y + 23), 5, 0xffc05020);
    draw_text(list, texts[2], 80, y + 12, scale);
  }
  list.AddRectFilled(ImVec2(36, 460), ImVec2(444, 550), 0xfffafafa, 10);
  list.AddRect(ImVec2(36, 460), ImVec2(444, 550), 0xffb0b0b0, 10);
  list.AddRectFilled(ImVec2(324, 570), ImVec2(444, 616), 0xffc05020, 10);
  draw_text(list, texts[4], 350, 580, scale);
}

// Frames of that card. `hover` is the colour of one of its buttons.
class RasterScene {
 public:
  explicit RasterScene(float scale) : scale_(scale) {
    for (ImVec2 size :
         {ImVec2(400, 44), ImVec2(300, 22), ImVec2(260, 22), ImVec2(16, 20), ImVec2(66, 24)}) {
      texts_.push_back(make_text(size.x, size.y, scale, static_cast<uint32_t>(texts_.size())));
    }
  }

  const ImDrawData& build(uint32_t hover) {
    draw_card(canvas_.begin_frame(480, 640, scale_), texts_, scale_, hover);
    return canvas_.end_frame();
  }

  float scale() const { return scale_; }

 private:
  const float scale_;
  std::vector<Text> texts_;
  Canvas canvas_;
};

}  // namespace earshot
