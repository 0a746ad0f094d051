// Rows of a list: a radio or check mark and a label.
#include <algorithm>

#include "widget/ui/draw.h"

namespace earshot {
namespace {

constexpr float kMark = 20;

void draw_radio(Painter& p, const Rect& box, float selected, Color outline) {
  p.circle(box.center_x(), box.center_y(), kMark / 2, p.theme.surface);
  p.ring(box.center_x(), box.center_y(), kMark / 2, mix(outline, p.theme.accent, selected),
         1.5f + 4.5f * selected);
}

void draw_check(Painter& p, const Rect& box, float selected, Color outline) {
  p.fill(box, mix(p.theme.surface, p.theme.accent, selected), 6);
  p.outline(box, mix(outline, p.theme.accent, selected), 6, 1.5f);
  if (selected > 0) p.tick(box, with_alpha(p.theme.on_accent, selected), 2);
}

}  // namespace

bool draw_row(Painter& p, const Block& block, const Node& node) {
  const Option& option = node.options[block.option];
  const Touch touch = p.touch(block, node.enabled);
  const float selected = p.motion.toward(block.key + "#on", option.selected);
  const Color face = mix(mix(p.theme.fill, p.theme.hover, touch.hover), p.theme.tint, selected);
  p.fill(block.rect, face, p.theme.radius);
  p.outline(block.rect, mix(p.theme.edge, p.theme.accent, std::max(selected, touch.hover)),
            p.theme.radius, 1 + 0.5f * selected);
  const float start = p.card_width < 360 ? 14.0f : 18.0f;
  const float x = p.rtl ? block.rect.right() - start - kMark : block.rect.x + start;
  const Rect mark{x, block.rect.center_y() - kMark / 2, kMark, kMark};
  if (node.role == Role::kCheckboxGroup) draw_check(p, mark, selected, p.theme.control);
  else draw_radio(p, mark, selected, p.theme.control);
  if (touch.focused) p.focus_ring(block.rect, p.theme.radius);
  return touch.clicked;
}

}  // namespace earshot
