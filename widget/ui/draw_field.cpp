// The frame of a text field. What is written in it is painted by the browser, on top.
#include "widget/ui/draw.h"

namespace earshot {

bool draw_field(Painter& p, const Block& block, const Node& node) {
  const Touch touch = p.touch(block, node.enabled);
  const float focused = p.motion.toward(block.key + "#focus", touch.focused);
  const bool wrong = !node.error.empty();
  const Color rest = wrong ? p.theme.error : mix(p.theme.control, p.theme.text, 0.4f * touch.hover);
  p.fill(block.rect, node.enabled ? p.theme.surface : p.theme.fill, p.theme.radius);
  if (focused > 0) {
    p.outline(inset(block.rect, -3), with_alpha(p.theme.focus, 0.25f * focused), p.theme.radius + 3,
              3);
  }
  p.outline(block.rect, mix(rest, wrong ? p.theme.error : p.theme.focus, focused), p.theme.radius,
            1 + (wrong ? 0.5f : 0.0f) + focused);
  return touch.clicked;
}

}  // namespace earshot
