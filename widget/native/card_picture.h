// A picture of one screen, as a visitor would see it on a page: the card with its edge on a margin,
// and what the browser paints over it, the words in text fields.
#pragma once

#include "shared/view.h"
#include "widget/native/native_text.h"
#include "widget/native/picture.h"
#include "widget/ui/card.h"

namespace earshot {

struct PictureOptions {
  float width = 480;   // of the card, CSS px
  float margin = 24;   // of the page around it
  std::string family;  // as fontconfig names it; "": that of the theme
  std::string theme;   // name of a finished one; "" is the first
  ThemeWishes wishes;  // its preset is left to `theme`
  // The state of the pointer and the focus, and device pixels per CSS px: fewer where the picture
  // would be larger than the rasteriser can make it.
  CardInput input;
};

std::vector<std::string> theme_names();

// The largest scale at most `wish` at which a card of that size with its margin can be drawn.
float fitting_scale(float wish, float width, float height);

Picture picture_of(const View& view, const PictureOptions& options, NativeText& text);

}  // namespace earshot
