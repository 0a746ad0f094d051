// Which colour words have.
#include "widget/ui/draw.h"

namespace earshot {
namespace {

Color option_color(const Theme& theme, const Block& block, const View& view) {
  if (block.node < 0) return theme.text;
  const Node& node = view.nodes[block.node];
  if (block.option < 0) return theme.text;
  const bool filled = node.look == Look::kScale || node.look == Look::kButtons ||
                      (node.look == Look::kMatrix && block.align == Align::kCenter);
  if (filled && node.options[block.option].selected) return theme.on_accent;
  return node.enabled ? theme.text : theme.muted;
}

}  // namespace

void draw_text(Painter& p, const Block& block, const View& view) {
  const Theme& theme = p.theme;
  Color color = theme.text;
  switch (block.role) {
    case TextRole::kMuted:
    case TextRole::kButton:
    case TextRole::kCaption: color = theme.muted; break;
    case TextRole::kError: color = theme.error; break;
    case TextRole::kWarning: color = theme.warning; break;
    case TextRole::kPrimary: color = theme.on_accent; break;
    case TextRole::kBadge: color = theme.on_accent; break;
    case TextRole::kAction:
    case TextRole::kCode: color = theme.accent_text; break;
    case TextRole::kOption: color = option_color(theme, block, view); break;
    default: break;
  }
  p.text(block, color);
}

}  // namespace earshot
