#include "widget/ui/card.h"

#include "widget/ui/draw.h"

namespace earshot {
namespace {

// The action that a click on an option means: radio groups take its id, check boxes toggle it.
Action choose(const Node& node, const Option& clicked) {
  if (node.role == Role::kRadioGroup) return {Action::Type::kAnswer, node.id, Value(clicked.id)};
  Value::Array ids;
  for (const Option& option : node.options) {
    if (option.selected != (option.id == clicked.id)) ids.emplace_back(option.id);
  }
  return {Action::Type::kAnswer, node.id, Value(std::move(ids))};
}

void act_on(const Block& block, const View& view, CardFrame& frame) {
  if (block.option >= 0) {
    const Node& node = view.nodes[block.node];
    frame.actions.push_back(choose(node, node.options[block.option]));
  } else if (block.kind == BlockKind::kField) {
    frame.text_field = block.key;
  } else if (block.key == "next") {
    frame.actions.push_back({Action::Type::kNext, "", Value()});
  } else if (block.key == "back") {
    frame.actions.push_back({Action::Type::kBack, "", Value()});
  } else if (block.key == "close") {
    frame.actions.push_back({Action::Type::kDismiss, "", Value()});
  }
}

}  // namespace

const CardLayout& Card::lay_out(const View& view, float width) {
  if (width != layout_.width || view.phase == Phase::kFinished) tallest_ = 0;
  layout_ = earshot::lay_out(view, width, tallest_, service_);
  tallest_ = layout_.height;
  if (view.page != page_) motion_.clear();  // a new screen starts at rest
  page_ = view.page;
  return layout_;
}

void Card::forget_texts() {
  texts_.clear();
  raster_.invalidate();
}

CardFrame Card::draw(const View& view, const CardInput& input) {
  CardFrame frame;
  const float seconds = static_cast<float>((input.now_ms - last_ms_) / 1000);
  last_ms_ = input.now_ms;
  motion_.begin_frame(seconds > 0 && seconds < 0.1f ? seconds : 1 / 60.0f, theme_.reduced_motion);
  pointer_.begin_frame(layout_.width, layout_.height, input.mouse_x, input.mouse_y,
                       input.mouse_down);
  ImDrawList& list = canvas_.begin_frame(layout_.width, layout_.height, input.scale);
  Painter painter{list,        theme_,        texts_,      motion_,    pointer_,
                  input.scale, layout_.width, layout_.rtl, input.focus};
  for (const Block& block : layout_.blocks) {
    if (draw_block(painter, block, view)) act_on(block, view, frame);
  }
  frame.dirty = raster_.draw(canvas_.end_frame(), input.scale, theme_.surface.abgr());
  frame.moving = motion_.moving();
  texts_.end_frame();
  return frame;
}

bool Card::draw_block(Painter& painter, const Block& block, const View& view) {
  static const Node kNoNode;
  const Node& node = block.node < 0 ? kNoNode : view.nodes[block.node];
  switch (block.kind) {
    case BlockKind::kText: painter.text(block, text_color(block, view)); return false;
    case BlockKind::kProgress: draw_progress(painter, block, view.progress); return false;
    case BlockKind::kAlert: draw_alert(painter, block); return false;
    case BlockKind::kErrorMark: draw_error_mark(painter, block); return false;
    case BlockKind::kEndMark: draw_end_mark(painter, block); return false;
    case BlockKind::kScaleCell: return draw_scale_cell(painter, block, node);
    case BlockKind::kRow: return draw_row(painter, block, node);
    case BlockKind::kStar: return draw_star(painter, block, node);
    case BlockKind::kField: return draw_field(painter, block, node);
    case BlockKind::kPrimaryButton: return draw_primary_button(painter, block, view.next);
    case BlockKind::kQuietButton: return draw_quiet_button(painter, block, view.back);
    case BlockKind::kLink: return draw_link(painter, block, view.plain);
    case BlockKind::kClose: return draw_close(painter, block);
  }
  return false;
}

Color Card::text_color(const Block& block, const View& view) {
  switch (block.role) {
    case TextRole::kMuted:
    case TextRole::kButton:
    case TextRole::kCaption: return theme_.muted;
    case TextRole::kError: return theme_.error;
    case TextRole::kPrimary: return theme_.on_accent;
    case TextRole::kOption: {
      const Node& node = view.nodes[block.node];
      const bool on_accent = node.look == Look::kScale && node.options[block.option].selected;
      return on_accent ? theme_.on_accent : theme_.text;
    }
    default: return theme_.text;
  }
}

}  // namespace earshot
