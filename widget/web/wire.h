// The JSON in which the page and the module talk, beyond View, Action and Request.
#pragma once

#include <string>
#include <vector>

#include "shared/problem.h"
#include "shared/session.h"
#include "widget/ui/layout.h"
#include "widget/ui/theme.h"

namespace earshot {

// {"id","now","lang","attr","endpoint","closable"}; what is absent keeps its default. An endpoint
// in the options wins over the survey's own.
struct OpenOptions {
  SessionOptions session;
  std::string endpoint;
};
OpenOptions read_options(std::string_view json);

// What the page and the survey wish for, in one.
struct ThemeRequest {
  ThemeWishes wishes;
  std::string font;  // CSS font families; "": those of the page
  std::string logo;  // an address; "": none
};

// `json` is the page's part and has the members of a survey's "theme". What it leaves out the survey
// says, and what that leaves out follows from the theme of the name. Only the page has {"dark",
// "floats","contrast","reducedMotion"}: whether it is dark, whether the card hangs above it, and
// what the visitor prefers. "logo":"none" is no logo.
ThemeRequest merge_theme(std::string_view json, const Value& survey);

std::string to_json(const std::vector<Problem>& problems);  // {"problems":[...]}
// Colours, lengths and words of CSS by name.
std::string to_json(const Theme& theme, const ThemeRequest& request);
std::string to_json(const CardLayout& layout);  // {"height","rects","text"}

}  // namespace earshot
