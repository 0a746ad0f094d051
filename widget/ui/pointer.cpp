#include "widget/ui/pointer.h"

namespace earshot {

void Pointer::begin_frame(float width, float height, float x, float y, bool down) {
  is_outside_ = !(x >= 0 && y >= 0 && x < width && y < height);
  is_pressed_ = down && !down_;
  if (!down_) was_outside_ = is_outside_;
  down_ = down;
  x_ = x;
  y_ = y;
  // A block that was not drawn is gone, and with it the press.
  if (!held_is_there_) held_.clear();
  held_is_there_ = false;
}

Pointer::Contact Pointer::touch(std::string_view key, const Rect& rect) {
  Contact contact;
  const bool is_over = x_ >= rect.x && y_ >= rect.y && x_ < rect.right() && y_ < rect.bottom();
  contact.hovered = is_over && !is_outside_ && !was_outside_ && (held_.empty() || held_ == key);
  if (contact.hovered && is_pressed_) held_ = key;
  if (held_ != key) return contact;
  contact.held = held_is_there_ = down_;
  contact.clicked = contact.hovered && !down_;
  if (!down_) held_.clear();
  return contact;
}

}  // namespace earshot
