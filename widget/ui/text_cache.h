// Pictures of texts, kept while they are used.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "widget/ui/raster.h"
#include "widget/ui/text_service.h"

namespace earshot {

struct TextPicture {
  std::string text;
  TextStyle style;
  float wrap = 0;   // width at which lines are broken; 0: one line
  float width = 0;  // of the picture, in CSS px
  float height = 0;
  Align align = Align::kStart;
  Color color;
  float scale = 1;
};

// Invariant: a bitmap stays where it is for at least one end_frame() after it was last drawn.
class TextCache {
 public:
  // REQUIRES: `service` outlives the cache.
  explicit TextCache(TextService& service) : service_(service) {}

  const Bitmap& get(const TextPicture& picture);
  // Frees what has not been drawn for a while.
  void end_frame();
  void clear() { entries_.clear(); }

 private:
  struct Entry {
    std::string key;
    Bitmap bitmap;
    std::vector<uint8_t> pixels;
    unsigned last_used = 0;
  };

  TextService& service_;
  std::vector<std::unique_ptr<Entry>> entries_;
  unsigned frame_ = 0;
  uint32_t revisions_ = 0;
};

}  // namespace earshot
