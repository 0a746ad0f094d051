// The words in text fields, which the browser paints over the card: here we do.
#pragma once

#include "imgui.h"
#include "shared/view.h"
#include "widget/ui/layout.h"
#include "widget/ui/text_cache.h"
#include "widget/ui/theme.h"

namespace earshot {

struct FieldPlace {
  float margin = 0;  // of the page around the card, CSS px
  float scale = 1;   // device pixels per CSS px
};

// Draws what was typed in each field of the card, or else what the field suggests.
void draw_field_words(ImDrawList& list, const View& view, const CardLayout& layout,
                      const Theme& theme, const FieldPlace& place, TextService& text,
                      TextCache& texts);

}  // namespace earshot
