// What is looked at and never pressed: progress, lines, panels, alerts, marks.
#include <algorithm>

#include "widget/ui/draw.h"

namespace earshot {

void draw_progress(Painter& p, const Block& block, double fraction) {
  const Rect& r = block.rect;
  const float at =
      p.motion.slide(":progress", 'a', static_cast<float>(std::clamp(fraction, 0.0, 1.0)));
  const float done = r.w * at;
  p.fill(r, p.theme.track, 0);
  p.fill({p.rtl ? r.right() - done : r.x, r.y, done, r.h}, p.theme.accent, 0);
}

void draw_hairline(Painter& p, const Block& block) { p.fill(block.rect, p.theme.line, 0); }

void draw_panel(Painter& p, const Block& block) {
  const bool is_code = block.role == TextRole::kCode;
  if (is_code) p.fill(block.rect, p.theme.tint, p.theme.radius);
  p.outline(block.rect, is_code ? with_alpha(p.theme.accent, 0.5f) : p.theme.line, p.theme.radius,
            1);
}

void draw_alert(Painter& p, const Block& block) {
  p.fill(block.rect, p.theme.error_tint, p.theme.radius);
  p.outline(block.rect, with_alpha(p.theme.error, 0.35f), p.theme.radius, 1);
}

// A ring around the sign for what stops the visitor, a triangle for what does not.
void draw_error_mark(Painter& p, const Block& block, bool soft) {
  const float x = block.rect.center_x(), y = block.rect.center_y();
  const Color color = soft ? p.theme.warning : p.theme.error;
  if (soft) {
    const ImVec2 corners[] = {{x, y - 8.5f}, {x + 9.5f, y + 8}, {x - 9.5f, y + 8}};
    p.list.AddPolyline(corners, 3, color.abgr(), ImDrawFlags_Closed, 1.75f);
  } else {
    p.ring(x, y, 9, color, 1.75f);
  }
  const float lower = soft ? 1.5f : 0;
  p.line(x, y - 4.5f + lower, x, y + 1 + lower, color, 1.75f);
  p.circle(x, y + 4 + lower * 0.5f, 1.2f, color);
}

void draw_end_mark(Painter& p, const Block& block) {
  p.circle(block.rect.center_x(), block.rect.center_y(), block.rect.w / 2, p.theme.tint);
  p.tick(inset(block.rect, 10), p.theme.accent_text, 3, p.arrived);
}

}  // namespace earshot
