#include "widget/ui/layout_column.h"

#include <algorithm>
#include <cmath>

namespace earshot {
namespace {

constexpr float kWidest = 720;  // of the content: longer lines are hard to read

float padding_for(float width) {
  const float least = width < 360 ? 16 : width < 480 ? 24 : 32;
  return std::max(least, std::floor((width - kWidest) / 8) * 4);
}

// Only marked words have characters below U+0004: a View has none.
TextStyle style_for(const std::string& words, TextRole role, float width) {
  TextStyle style = style_of(role, width);
  style.rich = words.find_first_of("\1\2\3") != std::string::npos;
  return style;
}

}  // namespace

std::string marked(const std::string& plain, const std::vector<TextRun>& runs) {
  if (runs.empty()) return plain;
  std::string out;
  for (const TextRun& run : runs) {
    std::string marks;
    if (run.bold) marks += '\1';
    if (run.emphasis) marks += '\2';
    if (!run.link.empty()) marks += '\3';
    out += marks + run.text + marks;
  }
  return out;
}

Column::Column(const View& shown, const LayoutInput& wanted, TextService& text)
    : view(shown), input(wanted), service_(text), padding_(padding_for(wanted.width)) {
  y = std::min(padding_, 32.0f);
  left = padding_;
  inner = input.width - 2 * padding_;
  out_.width = input.width;
}

Block& Column::add(BlockKind kind, Rect rect, std::string key) {
  Block block;
  block.kind = kind;
  block.rect = rect;
  block.key = std::move(key);
  out_.blocks.push_back(std::move(block));
  return out_.blocks.back();
}

Block& Column::target(BlockKind kind, const Node& node, size_t option, Rect rect) {
  Block& block = add(kind, rect, node.id + "/" + node.options[option].id);
  block.option = static_cast<int>(option);
  return block;
}

TextSize Column::measure(const std::string& words, TextRole role, float width) const {
  if (words.empty()) return {};
  return service_.measure(words, style_for(words, role, out_.width), width);
}

float Column::width_of(const std::string& text, TextRole role) const {
  return measure(text, role, 0).width;
}

float Column::longest_word(const std::string& text, TextRole role) const {
  float longest = 0;
  for (size_t from = 0; from < text.size();) {
    const size_t to = std::min(text.find(' ', from), text.size());
    longest = std::max(longest, width_of(text.substr(from, to - from), role));
    from = to + 1;
  }
  return longest;
}

float Column::text(const std::string& words, TextRole role, Align align, Rect box,
                   std::string_view owner, std::string_view part) {
  const TextSize size = measure(words, role, box.w);
  Block& block = add(BlockKind::kText, {box.x, box.y, box.w, size.height});
  block.key.append(owner).append(part);
  block.text = words;
  block.role = role;
  block.align = align;
  block.style = style_for(words, role, out_.width);
  block.wrap = box.w;
  block.ink = std::min(size.width, box.w);
  return size.height;
}

Block& Column::line(const std::string& text, TextRole role, Align align, Rect box) {
  const TextStyle style = style_of(role, out_.width);
  Block& block =
      add(BlockKind::kText, {box.x, box.y + (box.h - style.line) / 2, box.w, style.line});
  block.text = text;
  block.role = role;
  block.align = align;
  block.style = style;
  block.ink = std::min(width_of(text, role), box.w);
  return block;
}

// Headlines are broken into lines of even length.
void Column::paragraph(const std::string& words, TextRole role, std::string_view owner,
                       std::string_view part, float gap_before) {
  if (words.empty()) return;
  skip(gap_before);
  const bool beside_close = view.close.visible && y < kTarget;
  const float width = inner - (beside_close ? std::max(0.0f, kTarget - padding_ / 2) : 0);
  const bool is_headline = role == TextRole::kTitle || role == TextRole::kLabel;
  const float even =
      is_headline ? service_.even_width(words, style_for(words, role, out_.width), width) : width;
  skip(text(words, role, Align::kStart, {left, y, std::ceil(even), 0}, owner, part));
}

void Column::anchors(const Node& node, float width) {
  if (node.low_label.empty() && node.high_label.empty()) return;
  skip(8);
  const float half = (width - 16) / 2, end = left + width - half;
  const float low =
      text(node.low_label, TextRole::kCaption, Align::kStart, {left, y, half, 0}, node.id + ":low");
  const float high =
      text(node.high_label, TextRole::kCaption, Align::kEnd, {end, y, half, 0}, node.id + ":high");
  skip(std::max(low, high));
}

void Column::button(BlockKind kind, const std::string& label, Rect rect, std::string key) {
  add(kind, rect, std::move(key));
  const bool is_action = last().key.find(':', 1) != std::string::npos;
  const TextRole role = kind == BlockKind::kPrimaryButton    ? TextRole::kPrimary
                        : kind == BlockKind::kOutlinedButton ? TextRole::kOption
                        : is_action                          ? TextRole::kAction
                                                             : TextRole::kButton;
  line(label, role, Align::kCenter, rect);
}

void Column::belong(size_t first, int node) {
  for (size_t i = first; i < out_.blocks.size(); ++i) out_.blocks[i].node = node;
}

CardLayout Column::take() {
  out_.height = std::ceil(y);
  if (view.dir == "rtl") {
    out_.rtl = true;
    for (Block& block : out_.blocks) block.rect.x = out_.width - block.rect.right();
  }
  return std::move(out_);
}

}  // namespace earshot
