#include "widget/ui/card.h"

#include <algorithm>

#include "widget/ui/draw.h"

namespace earshot {
namespace {

constexpr float kArrivalSeconds = 0.18f;
// From the first frame on the words can be read.
constexpr float kArrivalStart = 0.3f;
constexpr float kArrivalWay = 8;
constexpr std::string_view kProgress = ":progress";  // goes on from page to page

}  // namespace

void Card::grow(std::string_view id, float height) {
  for (GrownField& field : placement_.grown) {
    if (field.id != id) continue;
    field.height = height;
    return;
  }
  placement_.grown.push_back({std::string(id), height});
}

const CardLayout& Card::lay_out(const View& view, float width) {
  if (width != layout_.width || view.phase == Phase::kFinished) placement_.min_height = 0;
  placement_.width = width;
  placement_.compact = theme_.compact;
  placement_.has_logo = theme_.logo;
  layout_ = earshot::lay_out(view, placement_, service_);
  placement_.min_height = layout_.height;
  if (view.page != page_) {
    motion_.clear(kProgress);  // a new screen starts at rest
    if (!page_.empty()) arrived_ = kArrivalStart;
  }
  page_ = view.page;
  return layout_;
}

void Card::forget_texts() {
  texts_.clear();
  raster_.invalidate();
}

CardFrame Card::draw(const View& view, const CardInput& input) {
  CardFrame frame;
  advance(input.now_ms);
  pointer_.begin_frame(layout_.width, layout_.height, input.mouse_x, input.mouse_y,
                       input.mouse_down);
  ImDrawList& list = canvas_.begin_frame(layout_.width, layout_.height, input.scale);
  const float left = 1 - arrived_;
  Painter painter{list,        theme_,        texts_,      motion_,     pointer_,
                  input.scale, layout_.width, layout_.rtl, input.focus, 1 - left * left * left};
  draw_blocks(painter, view, frame);
  frame.dirty = raster_.draw(canvas_.end_frame(), input.scale, theme_.surface.abgr());
  frame.moving = motion_.moving() || arrived_ < 1;
  texts_.end_frame();
  return frame;
}

void Card::advance(double now_ms) {
  const float passed = static_cast<float>((now_ms - last_ms_) / 1000);
  last_ms_ = now_ms;
  const float seconds = passed > 0 && passed < 0.1f ? passed : 1 / 60.0f;
  motion_.begin_frame(seconds, theme_.reduced_motion);
  arrived_ = theme_.reduced_motion ? 1 : std::min(1.0f, arrived_ + seconds / kArrivalSeconds);
}

void Card::draw_blocks(Painter& painter, const View& view, CardFrame& frame) {
  int content = 0;
  int node = -1;
  float top = 0, down = 0;  // of a ranking's first row; of the row that glides to its place
  for (size_t i = 0; i < layout_.blocks.size(); ++i) {
    const Block& block = layout_.blocks[i];
    const int first = painter.vertices();
    if (i == layout_.content_begin) content = first;
    if (block.kind == BlockKind::kRankRow) {
      if (block.node != node) top = block.rect.y;
      node = block.node;
      const float place = block.rect.y - top;
      down = motion_.slide(block.key, 'y', place) - place;
    }
    if (draw_block(painter, block, view)) frame.clicked = static_cast<int>(i);
    if (block.node == node && block.option >= 0 && down != 0) painter.shift(first, down, 1);
    if (i + 1 == layout_.content_end && painter.arrived < 1)
      painter.shift(content, kArrivalWay * (1 - painter.arrived), painter.arrived);
  }
}

}  // namespace earshot
