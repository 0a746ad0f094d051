// From what a page and a survey say about the look to the wishes of one theme.
#pragma once

#include <string>

#include "shared/value.h"
#include "widget/ui/theme.h"

namespace earshot {

// What the page and the survey wish for, in one.
struct ThemeRequest {
  ThemeWishes wishes;
  std::string font;  // CSS font families; "": those of the page
  std::string logo;  // an address; "": none
};

// `page` is the page's part and has the members of a survey's "theme". What it leaves out the survey
// says, and what that leaves out follows from the theme of the name. Only the page has {"dark",
// "floats","contrast","reducedMotion"}: whether it is dark, whether the card hangs above it, and
// what the visitor prefers. "logo":"none" is no logo.
ThemeRequest merge_theme(const Value& page, const Value& survey);

}  // namespace earshot
