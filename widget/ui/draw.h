// One drawing function per kind of block. Each draws the block and says whether it was clicked.
#pragma once

#include "shared/view.h"
#include "widget/ui/painter.h"

namespace earshot {

bool draw_scale_cell(Painter& painter, const Block& block, const Node& node);
bool draw_row(Painter& painter, const Block& block, const Node& node);
bool draw_star(Painter& painter, const Block& block, const Node& node);
bool draw_field(Painter& painter, const Block& block, const Node& node);
bool draw_primary_button(Painter& painter, const Block& block, const Button& button);
bool draw_quiet_button(Painter& painter, const Block& block, const Button& button);
bool draw_link(Painter& painter, const Block& block, const Button& button);
bool draw_close(Painter& painter, const Block& block);
void draw_progress(Painter& painter, const Block& block, double fraction);
void draw_alert(Painter& painter, const Block& block);
void draw_error_mark(Painter& painter, const Block& block);
void draw_end_mark(Painter& painter, const Block& block);

}  // namespace earshot
