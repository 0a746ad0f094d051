#include "widget/ui/draw.h"

namespace earshot {

bool draw_primary_button(Painter& p, const Block& block, bool enabled) {
  const Touch touch = p.touch(block, enabled);
  if (enabled)
    p.shadow(block.rect, p.theme.radius, 0.35f + 0.3f * touch.hover - 0.6f * touch.press);
  p.fill(block.rect, p.accent_face(touch, enabled), p.theme.radius);
  if (touch.focused) p.focus_ring(block.rect, p.theme.radius);
  return touch.clicked;
}

bool draw_outlined_button(Painter& p, const Block& block) {
  const Touch touch = p.touch(block);
  p.fill(block.rect,
         mix(mix(p.theme.surface, p.theme.hover, touch.hover), p.theme.pressed, touch.press),
         p.theme.radius);
  p.outline(block.rect, mix(p.theme.control, p.theme.accent, touch.hover), p.theme.radius, 1);
  if (touch.focused) p.focus_ring(block.rect, p.theme.radius);
  return touch.clicked;
}

bool draw_quiet_button(Painter& p, const Block& block, bool enabled) {
  const Touch touch = p.touch(block, enabled);
  const Color face = mix(p.theme.hover, p.theme.pressed, touch.press);
  p.fill(block.rect, with_alpha(face, touch.hover), p.theme.radius);
  if (touch.focused) p.focus_ring(inset(block.rect, 2), p.theme.radius);
  return touch.clicked;
}

bool draw_link(Painter& p, const Block& block) {
  const Touch touch = p.touch(block);
  const Rect face = inset(block.rect, 4);
  if (touch.hover > 0) p.fill(face, with_alpha(p.theme.hover, touch.hover), p.theme.radius * 0.75f);
  if (touch.focused) p.outline(face, p.theme.focus, p.theme.radius * 0.75f, 2);
  return touch.clicked;
}

bool draw_close(Painter& p, const Block& block) {
  const Touch touch = p.touch(block);
  const float x = block.rect.center_x(), y = block.rect.center_y(), arm = 6;
  p.circle(x, y, 18, with_alpha(p.theme.hover, touch.hover));
  const Color color = mix(p.theme.muted, p.theme.text, touch.hover);
  p.line(x - arm, y - arm, x + arm, y + arm, color, 2);
  p.line(x - arm, y + arm, x + arm, y - arm, color, 2);
  if (touch.focused) p.ring(x, y, 20, p.theme.focus, 2);
  return touch.clicked;
}

}  // namespace earshot
