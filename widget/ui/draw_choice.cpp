// Choices with words of their own: rows, chips, pictures, and the cells of a matrix.
#include <algorithm>

#include "widget/ui/draw.h"

namespace earshot {
namespace {

constexpr float kMark = 20;
constexpr float kHighRow = 60;  // from here on, a mark stands beside the first of several lines

struct State {
  Touch touch;
  float selected;
};

State state_of(Painter& p, const Block& block, const Node& node) {
  const Touch touch = p.touch(block, node.enabled);
  return {touch, p.motion.toward(block.key, 'o', node.options[block.option].selected)};
}

void draw_face(Painter& p, const Rect& rect, const State& state, const Node& node, float width) {
  const auto& [touch, selected] = state;
  const Color rest = mix(p.face(touch), p.theme.tint, selected);
  p.fill(rect, rest, p.theme.radius);
  p.outline(rect, mix(p.theme.edge, p.accent(node.enabled), std::max(selected, touch.hover)),
            p.theme.radius, 1 + (width + 0.5f * touch.hover) * selected);
}

}  // namespace

void draw_mark(Painter& p, float x, float y, const Node& node, float selected) {
  const Color accent = p.accent(node.enabled);
  const Color outline = mix(p.control(node.enabled), accent, selected);
  if (node.role == Role::kRadioGroup) {
    p.circle(x, y, kMark / 2, p.theme.surface);
    p.ring(x, y, kMark / 2, outline, 1.5f + 4.5f * selected);
    return;
  }
  const Rect box{x - kMark / 2, y - kMark / 2, kMark, kMark};
  const float radius = std::min(6.0f, p.theme.radius);
  p.fill(box, mix(p.theme.surface, accent, selected), radius);
  p.outline(box, outline, radius, 1.5f);
  if (selected > 0) p.tick(box, with_alpha(p.theme.on_accent, selected), 2, selected);
}

bool draw_row(Painter& p, const Block& block, const Node& node) {
  const State state = state_of(p, block, node);
  draw_face(p, block.rect, state, node, 0.5f);
  const float start = (p.card_width < 360 ? 14.0f : 18.0f) + kMark / 2;
  const float y = block.rect.h > kHighRow ? block.rect.y + 24 : block.rect.center_y();
  draw_mark(p, p.rtl ? block.rect.right() - start : block.rect.x + start, y, node, state.selected);
  if (state.touch.focused) p.focus_ring(block.rect, p.theme.radius);
  return state.touch.clicked;
}

bool draw_chip(Painter& p, const Block& block, const Node& node) {
  const auto [touch, selected] = state_of(p, block, node);
  const float radius = std::min(2 * p.theme.radius, 24.0f);
  p.fill(block.rect, mix(p.face(touch), p.accent_face(touch, node.enabled), selected), radius);
  p.outline(block.rect, mix(p.theme.edge, p.accent(node.enabled), std::max(selected, touch.hover)),
            radius, 1);
  if (touch.focused) p.focus_ring(block.rect, radius);
  return touch.clicked;
}

bool draw_cell(Painter& p, const Block& block, const Node& node) {
  const auto [touch, selected] = state_of(p, block, node);
  const float x = block.rect.center_x(), y = block.rect.center_y();
  p.circle(x, y, 20, with_alpha(mix(p.theme.hover, p.theme.pressed, touch.press), touch.hover));
  draw_mark(p, x, y, node, selected);
  if (touch.focused) p.ring(x, y, 18, p.theme.focus, 2);
  return touch.clicked;
}

bool draw_picture(Painter& p, const Block& block, const Node& node) {
  const State state = state_of(p, block, node);
  draw_face(p, block.rect, state, node, 1);
  const float image = (block.rect.w - 12) * 0.75f, start = 12 + kMark / 2;
  draw_mark(p, p.rtl ? block.rect.right() - start : block.rect.x + start, block.rect.y + image + 30,
            node, state.selected);
  if (state.touch.focused) p.focus_ring(block.rect, p.theme.radius);
  return state.touch.clicked;
}

// What is seen until the browser shows the picture, and where there is none: hills and a sun.
void draw_image(Painter& p, const Block& block) {
  const Rect& r = block.rect;
  const float radius = std::max(0.0f, p.theme.radius - 4);
  p.fill(r, mix(p.theme.fill, p.theme.line, 0.6f), radius);
  const float x = r.center_x(), y = r.center_y();
  const Color color = mix(p.theme.line, p.theme.muted, 0.6f);
  p.circle(x + 12, y - 10, 4, color);
  const ImVec2 hills[] = {
      {x - 22, y + 12}, {x - 8, y - 6}, {x + 3, y + 6}, {x + 9, y}, {x + 22, y + 12}};
  p.list.AddPolyline(hills, 5, color.abgr(), ImDrawFlags_Closed, 2);
}

}  // namespace earshot
