// What is looked at and never pressed: progress, alerts, marks.
#include <algorithm>

#include "widget/ui/draw.h"

namespace earshot {

void draw_progress(Painter& p, const Block& block, double fraction) {
  const Rect& r = block.rect;
  const float done = r.w * static_cast<float>(std::clamp(fraction, 0.0, 1.0));
  p.fill({p.rtl ? r.right() - done : r.x, r.y, done, r.h}, p.theme.accent, 0);
}

void draw_alert(Painter& p, const Block& block) {
  p.fill(block.rect, p.theme.error_tint, p.theme.radius);
  p.outline(block.rect, with_alpha(p.theme.error, 0.35f), p.theme.radius, 1);
}

void draw_error_mark(Painter& p, const Block& block) {
  const float x = block.rect.center_x(), y = block.rect.center_y();
  p.ring(x, y, 9, p.theme.error, 1.75f);
  p.line(x, y - 4.5f, x, y + 1, p.theme.error, 1.75f);
  p.circle(x, y + 4, 1.2f, p.theme.error);
}

void draw_end_mark(Painter& p, const Block& block) {
  p.circle(block.rect.center_x(), block.rect.center_y(), block.rect.w / 2, p.theme.tint);
  p.tick(inset(block.rect, 8), p.theme.accent_text, 2.5f);
}

}  // namespace earshot
