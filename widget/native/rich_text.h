// Words with marks in them, as Pango wants them: plain words, and attributes beside them.
#pragma once

#include <pango/pango.h>

#include <string>
#include <string_view>

#include "widget/ui/color.h"

namespace earshot {

struct RichText {
  std::string words;
  PangoAttrList* attributes;  // the caller's to unref
};

// U+0001 turns bold on and off, U+0002 italic, U+0003 underlined in the colour of a link. Spaces are
// as in CSS pre-line: several are one, and those beside a line's end are none.
RichText read_rich_text(std::string_view text, int weight, Color link);

}  // namespace earshot
