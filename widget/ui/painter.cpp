#include "widget/ui/painter.h"

#include <algorithm>
#include <cmath>

namespace earshot {
namespace {

constexpr float kFadeSeconds = 0.12f;

float snap(float x, float scale) { return std::round(x * scale) / scale; }

// Slow start and end (the cubic "smoothstep").
float eased(float t) { return t * t * (3 - 2 * t); }

}  // namespace

float Motion::toward(const std::string& key, bool target) {
  const float goal = target ? 1.0f : 0.0f;
  auto value =
      std::find_if(values_.begin(), values_.end(), [&](const Value& v) { return v.key == key; });
  if (value == values_.end()) {
    values_.push_back({key, goal});
    value = values_.end() - 1;
  }
  value->at =
      goal > value->at ? std::min(goal, value->at + step_) : std::max(goal, value->at - step_);
  moving_ = moving_ || value->at != goal;
  return eased(value->at);
}

void Motion::begin_frame(float seconds, bool still) {
  step_ = still ? 1.0f : seconds / kFadeSeconds;
  moving_ = false;
}

Touch Painter::touch(const Block& block, bool enabled) {
  Touch touch;
  touch.focused = !block.key.empty() && block.key == focus;
  if (!enabled) return touch;
  const Pointer::Contact contact = pointer.touch(block.key, block.rect);
  touch.clicked = contact.clicked;
  touch.hover = motion.toward(block.key + "#hover", contact.hovered);
  touch.press = motion.toward(block.key + "#press", contact.held && contact.hovered);
  return touch;
}

void Painter::text(const Block& block, Color color) {
  if (block.text.empty()) return;
  const float width = std::ceil(block.ink) + 1;
  const bool at_right = (block.align == Align::kEnd) != rtl;
  const float free = block.rect.w - width;
  const float x = block.rect.x + (block.align == Align::kCenter ? free / 2 : at_right ? free : 0);
  const Bitmap& bitmap = texts.get({block.text, style_of(block.role, card_width), block.wrap, width,
                                    block.rect.h, block.align, color, scale});
  const ImVec2 from(snap(x, scale), snap(block.rect.y, scale));
  const ImVec2 to(from.x + static_cast<float>(bitmap.width) / scale,
                  from.y + static_cast<float>(bitmap.height) / scale);
  list.AddImage(texture_of(bitmap), from, to);
}

void Painter::fill(const Rect& r, Color color, float radius) {
  list.AddRectFilled(ImVec2(r.x, r.y), ImVec2(r.right(), r.bottom()), color.abgr(), radius);
}

void Painter::outline(const Rect& rect, Color color, float radius, float width) {
  const Rect r = inset(rect, width / 2);
  list.AddRect(ImVec2(r.x, r.y), ImVec2(r.right(), r.bottom()), color.abgr(),
               std::max(0.0f, radius - width / 2), 0, width);
}

void Painter::line(float x1, float y1, float x2, float y2, Color color, float width) {
  list.AddLine(ImVec2(x1, y1), ImVec2(x2, y2), color.abgr(), width);
}

void Painter::circle(float x, float y, float radius, Color color) {
  list.AddCircleFilled(ImVec2(x, y), radius, color.abgr());
}

void Painter::ring(float x, float y, float radius, Color color, float width) {
  list.AddCircle(ImVec2(x, y), radius - width / 2, color.abgr(), 0, width);
}

void Painter::tick(const Rect& box, Color color, float width) {
  const ImVec2 points[] = {{box.x + box.w * 0.26f, box.y + box.h * 0.53f},
                           {box.x + box.w * 0.43f, box.y + box.h * 0.69f},
                           {box.x + box.w * 0.75f, box.y + box.h * 0.34f}};
  list.AddPolyline(points, 3, color.abgr(), 0, width);
}

void Painter::focus_ring(const Rect& rect, float radius) {
  outline(inset(rect, -4), theme.focus, radius + 4, 2);
}

}  // namespace earshot
