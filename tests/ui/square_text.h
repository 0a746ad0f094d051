// A stand-in for the browser's text: every code point is half as wide as it is tall.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "widget/ui/even_width.h"

namespace earshot {

class SquareText : public TextService {
 public:
  // Breaks anywhere, and at "\n".
  TextSize measure(std::string_view text, const TextStyle& style, float max_width) override {
    const float advance = style.size / 2;
    const int fit = max_width > 0 ? std::max(1, static_cast<int>(max_width / advance)) : 1'000'000;
    TextSize size{0, 0, text.empty() ? 0 : 1, 0};
    int column = 0;
    for (char c : text) {
      if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
      if (c == '\n' || column == fit) {
        ++size.lines;
        column = 0;
        if (c == '\n') continue;
      }
      ++column;
      size.width = std::max(size.width, static_cast<float>(column) * advance);
    }
    size.height = static_cast<float>(size.lines) * style.line;
    size.last_width = static_cast<float>(column) * advance;
    return size;
  }

  float even_width(std::string_view text, const TextStyle& style, float max_width) override {
    return find_even_width(*this, text, style, max_width);
  }

  // Fills the whole picture, but for the margin of one that is higher than its lines, with the colour
  // of the text.
  void raster(std::string_view text, const TextStyle& style, float max_width, Align, Color color,
              float scale, int width_px, int height_px, uint8_t* pixels) override {
    ++rastered;
    const float lines = measure(text, style, max_width).height * scale;
    const int margin =
        std::max(0, static_cast<int>(std::round((static_cast<float>(height_px) - lines) / 2)));
    const uint32_t word = color.abgr();
    for (int y = 0; y < height_px; ++y) {
      for (int x = 0; x < width_px; ++x, pixels += 4) {
        const bool outside = std::min({x, y, width_px - 1 - x, height_px - 1 - y}) < margin;
        const uint32_t pixel = outside ? 0 : word;
        std::memcpy(pixels, &pixel, 4);
      }
    }
  }

  int rastered = 0;
};

}  // namespace earshot
