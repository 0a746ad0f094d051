// What a click on a block means, for hosts that have no controls of their own over the picture.
#pragma once

#include <string>
#include <vector>

#include "shared/action.h"
#include "shared/view.h"
#include "widget/ui/layout.h"

namespace earshot {

struct Deed {
  std::vector<Action> actions;
  std::string text_field;  // key of the field to write in, or ""
  std::string opened;      // key of the dropdown, the languages or the offer to open, or ""
};

// `x` is where the pointer is.
Deed act_on(const Block& block, const View& view, float x);

}  // namespace earshot
