// Drawing functions, one for each kind of block, in a file for each family of looks. Those of
// targets say whether they were clicked. Those that few first questions need are never inlined:
// widget/tools/split.mjs puts them into a file that comes later.
#pragma once

#include "shared/view.h"
#include "widget/ui/painter.h"

namespace earshot {

// Draws any block.
bool draw_block(Painter& painter, const Block& block, const View& view);

void draw_text(Painter& painter, const Block& block, const View& view);

bool draw_scale_cell(Painter& painter, const Block& block, const Node& node);
bool draw_star(Painter& painter, const Block& block, const Node& node);
bool draw_smiley(Painter& painter, const Block& block, const Node& node);
[[gnu::noinline]] bool draw_thumb(Painter& painter, const Block& block, const Node& node);

bool draw_row(Painter& painter, const Block& block, const Node& node);
bool draw_chip(Painter& painter, const Block& block, const Node& node);
[[gnu::noinline]] bool draw_cell(Painter& painter, const Block& block, const Node& node);
[[gnu::noinline]] bool draw_picture(Painter& painter, const Block& block, const Node& node);
[[gnu::noinline]] void draw_image(Painter& painter, const Block& block);
// The radio or check mark of an option that is chosen to the degree `selected`.
void draw_mark(Painter& painter, float x, float y, const Node& node, float selected);

[[gnu::noinline]] bool draw_rank_row(Painter& painter, const Block& block, const Node& node);
[[gnu::noinline]] bool draw_move(Painter& painter, const Block& block, const Node& node);
[[gnu::noinline]] void draw_grip(Painter& painter, const Block& block);
[[gnu::noinline]] void draw_rank(Painter& painter, const Block& block, const Node& node);

bool draw_field(Painter& painter, const Block& block, const Node& node);
[[gnu::noinline]] bool draw_dropdown(Painter& painter, const Block& block, const Node& node);
[[gnu::noinline]] bool draw_slider(Painter& painter, const Block& block, const Node& node);
[[gnu::noinline]] bool draw_language(Painter& painter, const Block& block);

bool draw_primary_button(Painter& painter, const Block& block, bool enabled);
[[gnu::noinline]] bool draw_outlined_button(Painter& painter, const Block& block);
bool draw_quiet_button(Painter& painter, const Block& block, bool enabled);
bool draw_link(Painter& painter, const Block& block);
bool draw_close(Painter& painter, const Block& block);

void draw_progress(Painter& painter, const Block& block, double fraction);
void draw_hairline(Painter& painter, const Block& block);
[[gnu::noinline]] void draw_panel(Painter& painter, const Block& block);
[[gnu::noinline]] void draw_alert(Painter& painter, const Block& block);
void draw_error_mark(Painter& painter, const Block& block, bool soft);
[[gnu::noinline]] void draw_end_mark(Painter& painter, const Block& block);

}  // namespace earshot
