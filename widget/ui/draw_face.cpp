// Faces from a frown to a smile, and thumbs.
#include <algorithm>

#include "widget/ui/draw.h"

namespace earshot {
namespace {

constexpr float kFaceRadius = 23;
constexpr float kHand = 1.2f;  // its size

bool is_answered(const Node& node) {
  return std::any_of(node.options.begin(), node.options.end(),
                     [](const Option& option) { return option.selected; });
}

// `mood` goes from -1 to 1.
void draw_features(Painter& p, float x, float y, float radius, float mood, Color color) {
  for (float side : {-1.0f, 1.0f}) {
    p.list.AddEllipseFilled(ImVec2(x + side * 0.34f * radius, y - 0.18f * radius),
                            ImVec2(0.1f * radius, 0.14f * radius), color.abgr());
  }
  const float half = (0.42f + 0.06f * mood * mood) * radius;
  const float ends = y + (0.38f - 0.16f * mood) * radius;
  const float middle = ends + 0.6f * mood * radius;
  p.list.AddBezierQuadratic(ImVec2(x - half, ends), ImVec2(x, middle), ImVec2(x + half, ends),
                            color.abgr(), 0.1f * radius);
}

// A hand with its thumb up, around (x, y); `up` is 1, or -1 for down.
void thumb_path(ImDrawList& list, float x, float y, float up) {
  const auto at = [&](float dx, float dy) { return ImVec2(x + dx * kHand, y + dy * kHand * up); };
  list.PathLineTo(at(-5, 13));
  list.PathLineTo(at(-5, -1));
  list.PathLineTo(at(1, -12));
  list.PathBezierCubicCurveTo(at(2, -14), at(6.5f, -13), at(6, -9.5f));
  list.PathLineTo(at(5, -4));
  list.PathLineTo(at(11, -4));
  list.PathBezierCubicCurveTo(at(13.5f, -4), at(14.5f, -2), at(14, 0));
  list.PathLineTo(at(11.5f, 10.5f));
  list.PathBezierCubicCurveTo(at(11, 12.5f), at(9.5f, 13), at(8, 13));
}

void draw_hand(Painter& p, float x, float y, float up, Color face, Color line) {
  const Rect cuff{x - 14 * kHand, y - (up > 0 ? 1 : 13) * kHand, 6 * kHand, 14 * kHand};
  thumb_path(p.list, x, y, up);
  p.list.PathFillConcave(face.abgr());
  thumb_path(p.list, x, y, up);
  p.list.PathStroke(line.abgr(), ImDrawFlags_Closed, 2);
  p.fill(cuff, face, 2);
  p.outline(cuff, line, 2, 2);
}

}  // namespace

bool draw_smiley(Painter& p, const Block& block, const Node& node) {
  const Touch touch = p.touch(block, node.enabled);
  const float on = p.motion.toward(block.key, 'o', node.options[block.option].selected);
  const float faded = (1 - on) * p.motion.toward(node.id, 's', is_answered(node));
  const float last = static_cast<float>(std::max<size_t>(1, node.options.size() - 1));
  const float mood = 2 * static_cast<float>(block.option) / last - 1;
  const float x = block.rect.center_x(), y = block.rect.center_y();
  const float fit = std::min(kFaceRadius, block.rect.w / 2 - 2);
  const float radius = fit * (1 + 0.06f * touch.hover + 0.08f * on - 0.04f * touch.press);
  const Color rest = p.face(touch);
  const Color accent = p.accent(node.enabled);
  p.circle(x, y, radius, mix(mix(rest, p.theme.surface, 0.6f * faded), p.theme.tint, on));
  const Color line = mix(p.theme.control, accent, std::max(on, touch.hover));
  p.ring(x, y, radius, line, 1.5f + on);
  const Color calm = mix(p.theme.muted, p.theme.control, faded * (1 - touch.hover));
  draw_features(p, x, y, radius, mood, mix(calm, p.theme.accent_text, on));
  if (touch.focused) p.ring(x, y, radius + 5, p.theme.focus, 2);
  return touch.clicked;
}

bool draw_thumb(Painter& p, const Block& block, const Node& node) {
  const Touch touch = p.touch(block, node.enabled);
  const float on = p.motion.toward(block.key, 'o', node.options[block.option].selected);
  const Color face = mix(p.face(touch), p.theme.tint, on);
  p.fill(block.rect, face, p.theme.radius);
  p.outline(block.rect, mix(p.theme.edge, p.accent(node.enabled), std::max(on, touch.hover)),
            p.theme.radius, 1 + (1 + 0.5f * touch.hover) * on);
  const bool up = block.option > 0;
  const Color accent = p.accent(node.enabled);
  draw_hand(p, block.rect.center_x(), block.rect.y + 40 - touch.press, up ? 1.0f : -1.0f,
            mix(face, accent, on), mix(p.theme.muted, accent, std::max(on, touch.hover)));
  if (touch.focused) p.focus_ring(block.rect, p.theme.radius);
  return touch.clicked;
}

}  // namespace earshot
