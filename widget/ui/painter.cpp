#include "widget/ui/painter.h"

#include <algorithm>
#include <cmath>

namespace earshot {
namespace {

constexpr float kFadeSeconds = 0.12f;
constexpr float kSlideSeconds = 0.18f;

float snap(float x, float scale) { return std::round(x * scale) / scale; }

// Around a picture of words: letters leave their lines, some by a hair, those of scripts that stack
// marks by a lot (they begin with these bytes), and stacks of accents most of all.
float ink_margin(const Block& block, float scale) {
  float margin = 2;
  for (const char letter : block.text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= 0xCE && byte < 0xE2) margin = std::max(margin, block.style.line / 2);
    if (byte == 0xCC || byte == 0xCD) margin = block.style.line;
  }
  return std::ceil(margin * scale) / scale;
}

// Slow start and end (the cubic "smoothstep").
float eased(float t) { return t * t * (3 - 2 * t); }

}  // namespace

Motion::Value& Motion::find(std::string_view key, char what, float first) {
  for (Value& value : values_) {
    if (value.what == what && value.key == key) return value;
  }
  return values_.emplace_back(Value{std::string(key), what, first, first, first});
}

float Motion::toward(std::string_view key, char what, bool target) {
  const float goal = target ? 1.0f : 0.0f;
  Value& value = find(key, what, goal);
  value.at = goal > value.at ? std::min(goal, value.at + step_) : std::max(goal, value.at - step_);
  moving_ = moving_ || value.at != goal;
  return eased(value.at);
}

float Motion::slide(std::string_view key, char what, float target, bool held) {
  Value& value = find(key, what, target);
  if (value.to != target) {
    value.from = value.at;
    value.to = target;
    value.passed = 0;
  }
  value.passed = held ? 1 : std::min(1.0f, value.passed + step_ * kFadeSeconds / kSlideSeconds);
  value.at = value.passed < 1 ? value.from + (target - value.from) * eased(value.passed) : target;
  moving_ = moving_ || value.passed < 1;
  return value.at;
}

void Motion::clear(std::string_view kept) {
  const auto goes = [&](const Value& value) { return value.key != kept; };
  values_.erase(std::remove_if(values_.begin(), values_.end(), goes), values_.end());
}

void Motion::begin_frame(float seconds, bool still) {
  step_ = still ? kSlideSeconds / kFadeSeconds : seconds / kFadeSeconds;
  moving_ = false;
}

Touch Painter::touch(const Block& block, bool enabled) {
  Touch touch;
  touch.focused = !block.key.empty() && block.key == focus;
  if (!enabled) return touch;
  const Pointer::Contact contact = pointer.touch(block.key, block.rect);
  touch.clicked = contact.clicked;
  touch.hover = motion.toward(block.key, 'h', contact.hovered);
  touch.press = motion.toward(block.key, 'p', contact.held && contact.hovered);
  return touch;
}

void Painter::text(const Block& block, Color color) {
  if (block.text.empty()) return;
  const float width = std::ceil(block.ink) + 1;
  const bool at_right = (block.align == Align::kEnd) != rtl;
  const float free = block.rect.w - width;
  const float x = block.rect.x + (block.align == Align::kCenter ? free / 2 : at_right ? free : 0);
  const float margin = ink_margin(block, scale);
  const Bitmap& bitmap = texts.get({block.text, block.style, block.wrap, width + 2 * margin,
                                    block.rect.h + 2 * margin, block.align, color, scale});
  const ImVec2 from(snap(x - margin, scale), snap(block.rect.y - margin, scale));
  const ImVec2 to(from.x + static_cast<float>(bitmap.width) / scale,
                  from.y + static_cast<float>(bitmap.height) / scale);
  list.AddImage(texture_of(bitmap), from, to);
}

Color Painter::face(const Touch& touch) const {
  return mix(mix(theme.fill, theme.hover, touch.hover), theme.pressed, touch.press);
}

Color Painter::accent_face(const Touch& touch, bool enabled) const {
  const Color hovered = mix(theme.accent, theme.accent_hover, touch.hover);
  return enabled ? mix(hovered, theme.accent_pressed, touch.press) : theme.disabled;
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

void Painter::tick(const Rect& box, Color color, float width, float drawn) {
  constexpr float kKnee = 0.35f;  // where its short side ends
  const auto at = [&](float x, float y) { return ImVec2(box.x + box.w * x, box.y + box.h * y); };
  const float down = std::min(1.0f, drawn / kKnee);
  const float up = std::max(0.0f, (drawn - kKnee) / (1 - kKnee));
  const ImVec2 points[] = {at(0.26f, 0.53f), at(0.26f + 0.17f * down, 0.53f + 0.16f * down),
                           at(0.43f + 0.32f * up, 0.69f - 0.35f * up)};
  list.AddPolyline(points, up > 0 ? 3 : 2, color.abgr(), 0, width);
}

void Painter::chevron(float x, float y, float direction, Color color) {
  const float rise = 2.5f * direction;
  const ImVec2 points[] = {{x - 5, y - rise}, {x, y + rise}, {x + 5, y - rise}};
  list.AddPolyline(points, 3, color.abgr(), 0, 2);
}

// Translucent shapes on top of one another are darkest where all of them are.
void Painter::shadow(const Rect& rect, float radius, float strength) {
  if (strength <= 0 || theme.elevation == Elevation::kFlat) return;
  constexpr int kLayers = 5;
  for (int i = kLayers; i > 0; --i) {
    const float spread = static_cast<float>(i) * 1.5f - 1;
    Rect layer = inset(rect, -spread);
    layer.y += 2.5f;
    fill(layer, with_alpha(Color{0, 0, 0}, 0.045f * strength), radius + spread);
  }
}

void Painter::focus_ring(const Rect& rect, float radius) {
  outline(inset(rect, -4), theme.focus, radius + 4, 2);
}

void Painter::shift(int first, float down, float alpha) {
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    ImDrawVert& vertex = list.VtxBuffer[i];
    vertex.pos.y += snap(down, scale);
    const ImU32 opacity = vertex.col >> IM_COL32_A_SHIFT;
    const ImU32 less = static_cast<ImU32>(static_cast<float>(opacity) * alpha + 0.5f);
    vertex.col = (vertex.col & ~IM_COL32_A_MASK) | less << IM_COL32_A_SHIFT;
  }
}

}  // namespace earshot
