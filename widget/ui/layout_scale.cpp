// One of several steps: numbers, faces, stars, thumbs.
#include <algorithm>

#include "widget/ui/layout_column.h"

namespace earshot {
namespace {

constexpr float kCell = 48;
constexpr float kWidestCell = 96;
constexpr float kCellGap = 4;
constexpr float kSmiley = 56;
constexpr float kWidestSmiley = 68;
constexpr float kFace = 46;  // what is seen of it: the first lines up with the text above
constexpr float kStar = 48;
constexpr float kStarInk = 36;
constexpr float kThumb = 104;

}  // namespace

// Targets touch one another, so that no tap falls between two; the faces are drawn smaller.
void lay_scale(Column& c, const Node& node) {
  const int cells = static_cast<int>(node.options.size());
  const float width =
      std::min(c.inner + kCellGap, kWidestCell * static_cast<float>(std::max(cells, 1)));
  size_t index = 0;
  for (int columns : scale_rows(cells, width)) {
    if (index > 0) c.skip(kCellGap);
    const float pitch = width / static_cast<float>(columns);
    for (int column = 0; column < columns; ++column, ++index) {
      const Rect cell{c.left - kCellGap / 2 + static_cast<float>(column) * pitch, c.y, pitch,
                      kCell};
      c.target(BlockKind::kScaleCell, node, index, cell);
      c.line(node.options[index].label, TextRole::kOption, Align::kCenter, cell).option =
          static_cast<int>(index);
    }
    c.skip(kCell);
  }
  c.anchors(node, width - kCellGap);
}

void lay_smileys(Column& c, const Node& node) {
  const std::vector<int> rows = scale_rows(static_cast<int>(node.options.size()), c.inner);
  if (rows.empty()) return;
  const float between = static_cast<float>(std::max(1, rows.front() - 1));
  const float pitch = std::clamp((c.inner - kFace) / between, kTarget, kWidestSmiley);
  const float inset = std::max(0.0f, (pitch - kFace) / 2);
  size_t index = 0;
  for (int columns : rows) {
    if (index > 0) c.skip(4);
    for (int column = 0; column < columns; ++column, ++index) {
      c.target(BlockKind::kSmiley, node, index,
               {c.left - inset + static_cast<float>(column) * pitch, c.y, pitch, kSmiley});
    }
    c.skip(kSmiley);
  }
  c.anchors(node, pitch * static_cast<float>(rows.front()) - 2 * inset);
}

void lay_stars(Column& c, const Node& node) {
  const std::vector<int> rows = scale_rows(static_cast<int>(node.options.size()), c.inner);
  if (rows.empty()) return;
  const float most = static_cast<float>(rows.front());
  const float width = std::min(kStar + 8, c.inner / most);
  // The first star's ink, not its target, lines up with the text above.
  const float inset = (width - kStarInk) / 2;
  size_t index = 0;
  c.skip(-8);
  for (int columns : rows) {
    for (int column = 0; column < columns; ++column, ++index) {
      const float x = c.left - inset + static_cast<float>(column) * width;
      c.target(BlockKind::kStar, node, index, {x, c.y, width, kStar});
    }
    c.skip(kStar);
  }
  c.anchors(node, width * most - 2 * inset);
}

void lay_thumbs(Column& c, const Node& node) {
  const size_t count = node.options.size();
  const float gap = 8;
  const float width =
      std::min(200.0f, (c.inner - gap * static_cast<float>(count - 1)) / static_cast<float>(count));
  const size_t first = c.count();
  float height = kThumb;
  for (size_t i = 0; i < count; ++i) {
    const float x = c.left + static_cast<float>(i) * (width + gap);
    c.target(BlockKind::kThumb, node, i, {x, c.y, width, kThumb});
    const Rect words{x + 8, c.y + 68, width - 16, 0};
    height = std::max(height,
                      80 + c.text(node.options[i].name, TextRole::kOption, Align::kCenter, words));
    c.last().option = static_cast<int>(i);
  }
  for (size_t i = first; i < c.count(); i += 2) c.block(i).rect.h = height;
  c.skip(height);
  c.anchors(node, width * static_cast<float>(count) + gap * static_cast<float>(count - 1));
}

}  // namespace earshot
