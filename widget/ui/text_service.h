// What draws words. In the widget it is the browser, in tests a stand-in with square letters.
#pragma once

#include <cstdint>
#include <string_view>

#include "widget/ui/color.h"

namespace earshot {

// Lengths in CSS px. The family is the service's own business: it is the host page's typeface.
struct TextStyle {
  float size = 16;
  int weight = 400;
  float line = 24;  // height of one line
  // Marked up: U+0001 starts and ends bold, U+0002 emphasis, U+0003 a link. The marks have no width.
  bool rich = false;
};

struct TextSize {
  float width = 0;   // of the longest line
  float height = 0;  // lines * style.line
  int lines = 0;
  float last_width = 0;  // of the last line
};

enum class Align { kStart, kCenter, kEnd };  // start is the right side in right-to-left text

class TextService {
 public:
  virtual ~TextService() = default;

  // Breaks `text` (UTF-8; "\n" ends a line) into lines of at most `max_width`; 0: never.
  virtual TextSize measure(std::string_view text, const TextStyle& style, float max_width) = 0;

  // How narrow lines of `max_width` can become without being more: then they are of even length.
  // `max_width` itself for one line, and where nothing is gained.
  virtual float even_width(std::string_view text, const TextStyle& style, float max_width) = 0;

  // Draws the same lines into a picture of width_px * height_px straight-alpha RGBA pixels, `scale`
  // pixels per CSS px, transparent where there is no ink.
  virtual void raster(std::string_view text, const TextStyle& style, float max_width, Align align,
                      Color color, float scale, int width_px, int height_px, uint8_t* pixels) = 0;
};

}  // namespace earshot
