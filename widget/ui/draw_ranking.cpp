// Rows that are put in order.
#include "widget/ui/draw.h"

namespace earshot {
namespace {

bool can_move(const Block& block, const Node& node) {
  const size_t index = static_cast<size_t>(block.option);
  const bool up = block.key.back() == 'p';
  return node.enabled && (up ? node.options[index].rank > 1
                             : index + 1 < node.options.size() && node.options[index + 1].rank > 0);
}

}  // namespace

bool draw_rank_row(Painter& p, const Block& block, const Node& node) {
  Block without_buttons = block;
  Rect& free = without_buttons.rect;
  const bool ranked = node.options[block.option].rank > 0;
  if (ranked) free.w -= 92;
  if (ranked && p.rtl) free.x += 92;
  const Touch touch = p.touch(without_buttons, node.enabled);
  const float on = p.motion.toward(block.key, 'o', ranked);
  p.shadow(block.rect, p.theme.radius, 0.8f * touch.press);
  p.fill(block.rect, mix(p.face(touch), p.theme.tint, on), p.theme.radius);
  p.outline(block.rect, mix(p.theme.edge, p.theme.accent, touch.hover), p.theme.radius, 1);
  if (touch.focused) p.focus_ring(block.rect, p.theme.radius);
  return touch.clicked;
}

bool draw_move(Painter& p, const Block& block, const Node& node) {
  const bool enabled = can_move(block, node);
  const Touch touch = p.touch(block, enabled);
  const float x = block.rect.center_x(), y = block.rect.center_y();
  p.circle(x, y, 18, with_alpha(mix(p.theme.surface, p.theme.pressed, touch.press), touch.hover));
  const Color color = mix(p.theme.muted, p.theme.text, touch.hover);
  p.chevron(x, y, block.key.back() == 'p' ? -1.0f : 1.0f, with_alpha(color, enabled ? 1 : 0.35f));
  if (touch.focused) p.ring(x, y, 20, p.theme.focus, 2);
  return touch.clicked;
}

void draw_grip(Painter& p, const Block& block) {
  const float x = p.rtl ? block.rect.right() - 15 : block.rect.x + 15, y = block.rect.center_y();
  for (int row = -1; row <= 1; ++row) {
    for (float column : {-3.0f, 3.0f})
      p.circle(x + column, y + static_cast<float>(row) * 6, 1.5f, p.theme.control);
  }
}

void draw_rank(Painter& p, const Block& block, const Node& node) {
  const Option& option = node.options[block.option];
  const float on = p.motion.toward(node.id + "/" + option.id, 'o', option.rank > 0);
  const float x = block.rect.center_x(), y = block.rect.center_y(), radius = block.rect.w / 2;
  const Color accent = p.accent(node.enabled);
  p.circle(x, y, radius, mix(p.theme.surface, accent, on));
  p.ring(x, y, radius, mix(p.theme.control, accent, on), 1.5f);
}

}  // namespace earshot
