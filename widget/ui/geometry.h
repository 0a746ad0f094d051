// Rectangles in CSS px from the top left of the card.
#pragma once

namespace earshot {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  float center_x() const { return x + w / 2; }
  float center_y() const { return y + h / 2; }
};

inline Rect inset(const Rect& r, float by) {
  return {r.x + by, r.y + by, r.w - 2 * by, r.h - 2 * by};
}

}  // namespace earshot
