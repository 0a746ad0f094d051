// What a click on a block means.
#pragma once

#include "shared/view.h"
#include "widget/ui/card.h"

namespace earshot {

// Adds to frame.actions, or names the field or the offer that the host is to open. `x` is where the
// pointer is.
void act_on(const Block& block, const View& view, float x, CardFrame& frame);

}  // namespace earshot
