// Choices with words of their own: rows, chips, pictures, the field of a dropdown, ranked rows.
#include <algorithm>

#include "widget/ui/layout_column.h"

namespace earshot {
namespace {

constexpr float kField = 52;
constexpr float kChipPadding = 20;
constexpr float kTightPadding = 12;  // where that brings all of them on one line
constexpr float kBadge = 28;
constexpr float kGrip = 28;  // seen; its target is wider
constexpr float kGap = 8;

// The words of an option in the middle of a row of at least `least`; returns the row's height.
float centred_words(Column& c, const Node& node, size_t index, Rect box, float least) {
  const float height = std::max(least, 24 + c.text(node.options[index].label, TextRole::kOption,
                                                   Align::kStart, {box.x, c.y + 12, box.w, 0}));
  Block& words = c.last();
  words.option = static_cast<int>(index);
  words.rect.y = c.y + (height - words.rect.h) / 2;
  return height;
}

// The browser shows the pictures of a line over `image`; all lines are as high as their highest.
float picture(Column& c, const Node& node, size_t index, float x, float width) {
  const float image = (width - 12) * 0.75f;
  c.target(BlockKind::kPicture, node, index, {x, c.y, width, 0});
  Block& frame = c.add(BlockKind::kImage, {x + 6, c.y + 6, width - 12, image},
                       node.id + "/" + node.options[index].id + ":image");
  frame.option = static_cast<int>(index);
  const float height = c.text(node.options[index].label, TextRole::kOption, Align::kStart,
                              {x + 44, c.y + image + 18, width - 56, 0});
  c.last().option = static_cast<int>(index);
  return image + 18 + std::max(24.0f, height) + 12;
}

// The buttons that move a ranked row, at its end.
void moves(Column& c, const Node& node, size_t index, float height) {
  const std::string key = node.id + "/" + node.options[index].id;
  const float x = c.right() - 4 - 2 * kTarget, y = c.y + (height - kTarget) / 2;
  c.add(BlockKind::kMove, {x, y, kTarget, kTarget}, key + ":up").option = static_cast<int>(index);
  c.add(BlockKind::kMove, {x + kTarget, y, kTarget, kTarget}, key + ":down").option =
      static_cast<int>(index);
}

void ranked_row(Column& c, const Node& node, size_t index) {
  const Option& option = node.options[index];
  const int here = static_cast<int>(index);
  const size_t row = c.count();
  c.target(BlockKind::kRankRow, node, index, {c.left, c.y, c.inner, 0});
  const float start = c.left + kGrip + kBadge + 12;
  const float end = option.rank > 0 ? c.right() - 2 * kTarget - 8 : c.right() - 16;
  const float height = centred_words(c, node, index, {start, c.y, end - start, 0}, 56);
  c.block(row).rect.h = height;
  c.add(BlockKind::kGrip, {c.left, c.y, kTarget, height}, node.id + "/" + option.id + ":grip")
      .option = here;
  const Rect badge{c.left + kGrip, c.y + (height - kBadge) / 2, kBadge, kBadge};
  c.add(BlockKind::kRank, badge).option = here;
  if (option.rank > 0) {
    c.line(std::to_string(option.rank), TextRole::kBadge, Align::kCenter, badge).option = here;
    moves(c, node, index, height);
  }
  c.skip(height);
}

// Of all chips on one line.
float chips_width(Column& c, const Node& node, float padding) {
  float width = -kGap;
  for (const Option& option : node.options) {
    const float words = c.width_of(option.label, TextRole::kOption);
    width += std::max(56.0f, words + 2 * padding + 1) + kGap;
  }
  return width;
}

}  // namespace

void lay_rows(Column& c, const Node& node) {
  const float start = c.narrow() ? 44 : 52, end = c.narrow() ? 12 : 16;
  const float least = c.narrow() || c.input.compact ? 48 : 52;
  for (size_t i = 0; i < node.options.size(); ++i) {
    if (i > 0) c.space(kGap, 4);
    const size_t row = c.count();
    c.target(BlockKind::kRow, node, i, {c.left, c.y, c.inner, least});
    const float height =
        centred_words(c, node, i, {c.left + start, c.y, c.inner - start - end, 0}, least);
    c.block(row).rect.h = height;
    c.skip(height);
  }
}

// Chips flow like words; one that is longer than the line has several lines itself.
void lay_chips(Column& c, const Node& node) {
  const bool is_tight = chips_width(c, node, kChipPadding) > c.inner &&
                        chips_width(c, node, kTightPadding) <= c.inner;
  const float padding = is_tight ? kTightPadding : kChipPadding;
  const auto lines = static_cast<size_t>((chips_width(c, node, padding) - 1) / c.inner) + 1;
  const size_t most = (node.options.size() + lines - 1) / lines;  // none stands alone
  float x = c.left, height = 0;
  size_t beside = 0;
  for (size_t i = 0; i < node.options.size(); ++i, ++beside) {
    const std::string& words = node.options[i].label;
    const float room = c.inner - 2 * padding;
    const TextSize size = c.measure(words, TextRole::kOption, room);
    const float width = std::max(56.0f, std::min(size.width, room) + 2 * padding + 1);
    if (beside == most || (i > 0 && x + width > c.right() + 0.5f)) {
      c.skip(height + kGap);
      x = c.left;
      height = 0;
      beside = 0;
    }
    const float h = std::max(kButtonHeight, size.height + 24);
    c.target(BlockKind::kChip, node, i, {x, c.y, std::min(width, c.inner), h});
    c.text(words, TextRole::kOption, Align::kCenter,
           {x + padding / 2, c.y + (h - size.height) / 2, std::min(width, c.inner) - padding, 0});
    c.last().option = static_cast<int>(i);
    x += width + kGap;
    height = std::max(height, h);
  }
  c.skip(height);
}

void lay_pictures(Column& c, const Node& node) {
  size_t columns = c.width() < 480 ? 2 : c.width() < 720 ? 3 : 4;
  while (columns > 2 && node.options.size() % columns == 1) --columns;  // none stands alone
  const float gap = c.width() < 480 ? 8 : 12, lines = static_cast<float>(columns);
  const float width = (c.inner - gap * (lines - 1)) / lines;
  for (size_t i = 0; i < node.options.size(); i += columns) {
    if (i > 0) c.skip(gap);
    const size_t first = c.count();
    const size_t end = std::min(i + columns, node.options.size());
    float height = 0;
    for (size_t k = i; k < end; ++k)
      height = std::max(
          height, picture(c, node, k, c.left + static_cast<float>(k - i) * (width + gap), width));
    for (size_t k = first; k < c.count(); k += 3) c.block(k).rect.h = height;
    c.skip(height);
  }
}

void lay_ranking(Column& c, const Node& node) {
  for (size_t i = 0; i < node.options.size(); ++i) {
    if (i > 0) c.space(kGap, 4);
    ranked_row(c, node, i);
  }
}

void lay_dropdown(Column& c, const Node& node) {
  c.add(BlockKind::kDropdown, {c.left, c.y, std::min(c.inner, 480.0f), kField}, node.id + ":field");
  c.skip(kField);
}

}  // namespace earshot
