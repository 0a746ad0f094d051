// The browser as the service that draws words (widget/host/text_service.js).
#pragma once

#include "widget/ui/text_service.h"

namespace earshot {

class HostText : public TextService {
 public:
  TextSize measure(std::string_view text, const TextStyle& style, float max_width) override;
  float even_width(std::string_view text, const TextStyle& style, float max_width) override;
  void raster(std::string_view text, const TextStyle& style, float max_width, Align align,
              Color color, float scale, int width_px, int height_px, uint8_t* pixels) override;
};

}  // namespace earshot
