// Cells of a numbered scale, and stars.
#include <algorithm>
#include <array>
#include <cmath>

#include "widget/ui/draw.h"

namespace earshot {
namespace {

constexpr float kStarRadius = 17;
constexpr float kFaceInset = 2;  // targets touch, faces do not

using Star = std::array<ImVec2, 10>;

Star star_at(float x, float y, float radius) {
  constexpr float kInner = 0.52f;
  constexpr float kTau = 6.28318531f;
  Star points;
  for (size_t i = 0; i < points.size(); ++i) {
    const float angle = kTau * static_cast<float>(i) / 10 - kTau / 4;
    const float r = i % 2 == 0 ? radius : radius * kInner;
    points[i] = ImVec2(x + r * std::cos(angle), y + r * std::sin(angle));
  }
  return points;
}

// A fan around the middle. Its edges are hard, so that its parts meet without a seam; the outline
// that follows covers them.
void fill_star(ImDrawList& list, const Star& star, ImVec2 middle, Color color) {
  const ImDrawListFlags flags = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (size_t i = 0; i < star.size(); ++i)
    list.AddTriangleFilled(middle, star[i], star[(i + 1) % star.size()], color.abgr());
  list.Flags = flags;
}

}  // namespace

bool draw_scale_cell(Painter& p, const Block& block, const Node& node) {
  const Touch touch = p.touch(block, node.enabled);
  const float selected = p.motion.toward(block.key, 'o', node.options[block.option].selected);
  const float radius = p.theme.radius * 0.8f;
  const Rect face{block.rect.x + kFaceInset, block.rect.y, block.rect.w - 2 * kFaceInset,
                  block.rect.h};
  p.fill(face, mix(p.face(touch), p.accent_face(touch, node.enabled), selected), radius);
  p.outline(face, mix(p.theme.edge, p.accent(node.enabled), std::max(selected, touch.hover)),
            radius, 1);
  if (touch.focused) p.focus_ring(face, radius);
  return touch.clicked;
}

bool draw_star(Painter& p, const Block& block, const Node& node) {
  const Touch touch = p.touch(block, node.enabled);
  bool lit = false;  // a star is lit when it or one after it is chosen
  for (size_t i = static_cast<size_t>(block.option); i < node.options.size(); ++i) {
    lit = lit || node.options[i].selected;
  }
  const float on = p.motion.toward(block.key, 'o', lit);
  const float x = block.rect.center_x(), y = block.rect.center_y() + 1;
  const float radius = kStarRadius + 1.5f * touch.hover - touch.press;
  const Star star = star_at(x, y, radius);
  fill_star(p.list, star, ImVec2(x, y),
            mix(p.theme.surface, p.theme.star, std::max(on, 0.2f * touch.hover)));
  p.list.AddPolyline(star.data(), static_cast<int>(star.size()),
                     mix(p.theme.control, p.theme.star, std::max(on, touch.hover)).abgr(),
                     ImDrawFlags_Closed, 1.5f);
  if (touch.focused) p.focus_ring(inset(block.rect, 4), p.theme.radius * 0.8f);
  return touch.clicked;
}

}  // namespace earshot
