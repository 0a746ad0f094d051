// The JSON in which the page and the module talk, beyond View, Action and Request.
#pragma once

#include <string>
#include <vector>

#include "shared/problem.h"
#include "shared/session.h"
#include "widget/ui/layout.h"
#include "widget/ui/theme_request.h"

namespace earshot {

// {"id","now","today","seed","lang","locale","words","attr","endpoint","closable"}; what is absent
// keeps its default. An endpoint in the options wins over the survey's own.
struct OpenOptions {
  SessionOptions session;
  std::string endpoint;
};
OpenOptions read_options(std::string_view json);

std::string to_json(const std::vector<Problem>& problems);  // {"problems":[...]}
// Colours, lengths and words of CSS by name.
std::string to_json(const Theme& theme, const ThemeRequest& request);
std::string to_json(const CardLayout& layout);  // {"height","rects","text"}

}  // namespace earshot
