#include "widget/ui/draw.h"

namespace earshot {

bool draw_block(Painter& p, const Block& block, const View& view) {
  static const Node kNoNode;
  const Node& node = block.node < 0 ? kNoNode : view.nodes[block.node];
  switch (block.kind) {
    case BlockKind::kText: draw_text(p, block, view); return false;
    case BlockKind::kProgress: draw_progress(p, block, view.progress); return false;
    case BlockKind::kHairline: draw_hairline(p, block); return false;
    case BlockKind::kPanel: draw_panel(p, block); return false;
    case BlockKind::kAlert: draw_alert(p, block); return false;
    case BlockKind::kErrorMark: draw_error_mark(p, block, node.soft); return false;
    case BlockKind::kEndMark: draw_end_mark(p, block); return false;
    case BlockKind::kImage: draw_image(p, block); return false;
    case BlockKind::kRank: draw_rank(p, block, node); return false;
    case BlockKind::kGrip: draw_grip(p, block); return false;
    case BlockKind::kScaleCell: return draw_scale_cell(p, block, node);
    case BlockKind::kSmiley: return draw_smiley(p, block, node);
    case BlockKind::kStar: return draw_star(p, block, node);
    case BlockKind::kThumb: return draw_thumb(p, block, node);
    case BlockKind::kRow: return draw_row(p, block, node);
    case BlockKind::kChip: return draw_chip(p, block, node);
    case BlockKind::kPicture: return draw_picture(p, block, node);
    case BlockKind::kCell: return draw_cell(p, block, node);
    case BlockKind::kRankRow: return draw_rank_row(p, block, node);
    case BlockKind::kMove: return draw_move(p, block, node);
    case BlockKind::kField: return draw_field(p, block, node);
    case BlockKind::kDropdown: return draw_dropdown(p, block, node);
    case BlockKind::kSlider: return draw_slider(p, block, node);
    case BlockKind::kPrimaryButton:
      return draw_primary_button(p, block, block.option >= 0 || view.next.enabled);
    case BlockKind::kOutlinedButton: return draw_outlined_button(p, block);
    case BlockKind::kQuietButton:
      return draw_quiet_button(p, block, block.node < 0 || node.enabled);
    case BlockKind::kLink: return draw_link(p, block);
    case BlockKind::kLanguage: return draw_language(p, block);
    case BlockKind::kClose: return draw_close(p, block);
  }
  return false;
}

}  // namespace earshot
