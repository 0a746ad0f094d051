#include "widget/ui/layout.h"

#include <algorithm>
#include <cmath>

namespace earshot {
namespace {

constexpr float kTarget = 44;  // smallest side of anything that can be pressed
constexpr float kButtonHeight = 48;
constexpr float kCellHeight = 48;
constexpr float kCellGap = 4;
constexpr float kRowGap = 8;
constexpr float kFieldHeight = 52;
constexpr float kAreaHeight = 128;
constexpr float kStar = 48;
constexpr float kStarInset = 10;       // from the edge of a star's target to its ink
constexpr float kNarrow = 360;         // below, everything is a little tighter
constexpr float kOneLineFooter = 420;  // inner width from which buttons and captions share a line

float padding_for(float width) { return width < kNarrow ? 16 : width < 480 ? 24 : 32; }

// The smallest width at which `text` takes no more lines than at `width`: lines of even length.
float balanced_width(const std::string& text, const TextStyle& style, float width,
                     TextService& service) {
  const int lines = service.measure(text, style, width).lines;
  if (lines < 2 || lines > 4) return width;
  float low = width / static_cast<float>(lines), high = width;
  while (high - low > 4) {
    const float middle = (low + high) / 2;
    if (service.measure(text, style, middle).lines > lines) low = middle;
    else high = middle;
  }
  return std::ceil(high);
}

// Puts blocks below one another.
class Column {
 public:
  Column(const View& view, float width, float min_height, TextService& text)
      : view_(view),
        text_(text),
        min_height_(min_height),
        padding_(padding_for(width)),
        inner_(width - 2 * padding_),
        narrow_(width < kNarrow) {
    out_.width = width;
    y_ = padding_;
  }

  CardLayout build() {
    header();
    if (view_.phase == Phase::kFinished) end_screen();
    else questions();
    footer();
    out_.height = std::ceil(y_);
    if (view_.dir == "rtl") flip();
    return std::move(out_);
  }

 private:
  void skip(float by) { y_ += by; }

  Block& add(BlockKind kind, Rect rect, std::string key = "") {
    Block block;
    block.kind = kind;
    block.rect = rect;
    block.key = std::move(key);
    out_.blocks.push_back(std::move(block));
    return out_.blocks.back();
  }

  // A paragraph at the current height, moving on below it. Nothing for an empty text.
  void paragraph(const std::string& text, TextRole role, std::string key, float gap_before) {
    if (text.empty()) return;
    skip(gap_before);
    const bool beside_close = view_.close.visible && y_ < padding_ + 1;
    float width = inner_ - (beside_close ? kTarget - padding_ / 2 : 0);
    const bool headline = role == TextRole::kTitle || role == TextRole::kLabel;
    if (headline) width = balanced_width(text, style_of(role, out_.width), width, text_);
    skip(place_text(text, role, Align::kStart, padding_, y_, width, std::move(key)));
  }

  // Text broken at `width`; returns its height.
  float place_text(const std::string& text, TextRole role, Align align, float x, float y,
                   float width, std::string key = "") {
    const TextSize size = text_.measure(text, style_of(role, out_.width), width);
    Block& block = add(BlockKind::kText, {x, y, width, size.height}, std::move(key));
    block.text = text;
    block.role = role;
    block.align = align;
    block.wrap = width;
    block.ink = std::min(size.width, width);
    return size.height;
  }

  // One line of text in the middle of a box.
  void center_text(const std::string& text, TextRole role, Align align, Rect box) {
    const TextStyle style = style_of(role, out_.width);
    Block& block =
        add(BlockKind::kText, {box.x, box.y + (box.h - style.line) / 2, box.w, style.line});
    block.text = text;
    block.role = role;
    block.align = align;
    block.ink = std::min(text_.measure(text, style, 0).width, box.w);
  }

  void header() {
    if (view_.phase != Phase::kFinished)
      add(BlockKind::kProgress, {0, 0, out_.width, 4}, "progress");
    if (!view_.close.visible) return;
    const float margin = padding_ / 2 - 4;
    add(BlockKind::kClose, {out_.width - margin - kTarget, margin + 4, kTarget, kTarget}, "close");
  }

  void questions() {
    if (!view_.title.empty()) {
      paragraph(view_.title, TextRole::kTitle, "title", 0);
      if (view_.text.empty()) skip(20);
    }
    if (!view_.text.empty()) {
      paragraph(view_.text, TextRole::kBody, "text", view_.title.empty() ? 0 : 8);
      skip(20);
    }
    for (size_t i = 0; i < view_.nodes.size(); ++i) {
      if (i > 0) skip(32);
      question(static_cast<int>(i));
    }
    alert();
  }

  void question(int index) {
    const Node& node = view_.nodes[index];
    const size_t first = out_.blocks.size();
    const float top = y_;
    paragraph(node.label, TextRole::kLabel, node.id + ":label", 0);
    if (node.required) required_mark();
    paragraph(node.help, TextRole::kMuted, node.id + ":help", 4);
    switch (node.look) {
      case Look::kScale:
      case Look::kSmileys:
      case Look::kThumbs:
        skip(20);
        scale(node);
        break;
      case Look::kStars:
        skip(12);
        stars(node);
        break;
      case Look::kText:
      case Look::kSlider: text_field(node); break;
      default:
        skip(20);
        rows(node);
        break;
    }
    error(node);
    if (node.role == Role::kRadioGroup || node.role == Role::kCheckboxGroup) {
      // The group itself lies around all of its parts; it draws nothing.
      add(BlockKind::kText, {padding_, top, inner_, y_ - top}, node.id);
    }
    for (size_t i = first; i < out_.blocks.size(); ++i) out_.blocks[i].node = index;
  }

  // The word that says so, after the last line of the label or, where there is no room, below it.
  void required_mark() {
    const Block label = out_.blocks.back();
    const TextStyle style = style_of(TextRole::kLabel, out_.width);
    const float after = text_.measure(label.text, style, label.wrap).last_width + 8;
    const float width = text_width(view_.required_label, TextRole::kCaption) + 1;
    const bool beside = after + width <= inner_;
    if (!beside) skip(24);
    const Rect line{padding_ + (beside ? after : 0), y_ - (beside ? style.line - 2 : 24), width,
                    beside ? style.line : 24};
    center_text(view_.required_label, TextRole::kCaption, Align::kStart, line);
    out_.blocks.back().key = label.key.substr(0, label.key.rfind(':')) + ":required";
  }

  void option(BlockKind kind, const Node& node, size_t index, Rect rect) {
    add(kind, rect, node.id + "/" + node.options[index].id).option = static_cast<int>(index);
  }

  // Targets touch one another, so that no tap falls between two; the faces are drawn smaller.
  void scale(const Node& node) {
    const float left = padding_ - kCellGap / 2, width = inner_ + kCellGap;
    size_t index = 0;
    for (int columns : scale_rows(static_cast<int>(node.options.size()), width)) {
      if (index > 0) skip(kCellGap);
      const float pitch = width / static_cast<float>(columns);
      for (int column = 0; column < columns; ++column, ++index) {
        const Rect cell{left + static_cast<float>(column) * pitch, y_, pitch, kCellHeight};
        option(BlockKind::kScaleCell, node, index, cell);
        center_text(node.options[index].label, TextRole::kOption, Align::kCenter, cell);
        out_.blocks.back().option = static_cast<int>(index);
      }
      skip(kCellHeight);
    }
    anchors(node, inner_);
  }

  // The words at the two ends of a scale, under it.
  void anchors(const Node& node, float width) {
    if (node.low_label.empty() && node.high_label.empty()) return;
    skip(8);
    const float half = (width - 16) / 2;
    const float low = place_text(node.low_label, TextRole::kCaption, Align::kStart, padding_, y_,
                                 half, node.id + ":low");
    const float high = place_text(node.high_label, TextRole::kCaption, Align::kEnd,
                                  padding_ + width - half, y_, half, node.id + ":high");
    skip(std::max(low, high));
  }

  void stars(const Node& node) {
    const int count = static_cast<int>(node.options.size());
    const int columns = std::min(count, std::max(1, static_cast<int>(inner_ / kTarget)));
    const float width = std::min(kStar + 8, inner_ / static_cast<float>(columns));
    for (int i = 0; i < count; ++i) {
      if (i > 0 && i % columns == 0) skip(kStar);
      // The first star's ink, not its target, lines up with the text above.
      const float x = padding_ - kStarInset + static_cast<float>(i % columns) * width;
      const Rect cell{x, y_, width, kStar};
      option(BlockKind::kStar, node, i, cell);
    }
    skip(kStar);
    anchors(node, std::min(inner_, width * static_cast<float>(columns) - 2 * kStarInset));
  }

  void rows(const Node& node) {
    const float label_start = narrow_ ? 44 : 52, label_end = narrow_ ? 12 : 16,
                least = narrow_ ? 48 : 52;
    for (size_t i = 0; i < node.options.size(); ++i) {
      if (i > 0) skip(kRowGap);
      option(BlockKind::kRow, node, i, {padding_, y_, inner_, least});
      const size_t row = out_.blocks.size() - 1;
      const float height =
          std::max(least, 24 + place_text(node.options[i].label, TextRole::kOption, Align::kStart,
                                          padding_ + label_start, y_ + 12,
                                          inner_ - label_start - label_end));
      Block& label = out_.blocks.back();
      label.option = static_cast<int>(i);
      label.rect.y = y_ + (height - label.rect.h) / 2;
      out_.blocks[row].rect.h = height;
      skip(height);
    }
  }

  void text_field(const Node& node) {
    if (node.role == Role::kStatement) return;
    skip(16);
    const float height = node.role == Role::kMultiline ? kAreaHeight : kFieldHeight;
    add(BlockKind::kField, {padding_, y_, inner_, height}, node.id);
    skip(height);
  }

  void error(const Node& node) {
    if (node.error.empty()) return;
    skip(12);
    add(BlockKind::kErrorMark, {padding_, y_ + 2, 20, 20});
    skip(place_text(node.error, TextRole::kError, Align::kStart, padding_ + 28, y_, inner_ - 28,
                    node.id + ":error"));
  }

  void alert() {
    if (view_.alert.empty()) return;
    skip(24);
    add(BlockKind::kAlert, {padding_, y_, inner_, 0});
    const size_t box = out_.blocks.size() - 1;
    add(BlockKind::kErrorMark, {padding_ + 16, y_ + 18, 20, 20});
    const float height = 32 + place_text(view_.alert, TextRole::kError, Align::kStart,
                                         padding_ + 44, y_ + 16, inner_ - 60, "alert");
    out_.blocks[box].rect.h = height;
    skip(height);
  }

  void end_screen() {
    add(BlockKind::kEndMark, {padding_, y_, 44, 44});
    skip(44);
    paragraph(view_.title, TextRole::kTitle, "title", 16);
    paragraph(view_.text, TextRole::kBody, "text", 8);
  }

  float text_width(const std::string& text, TextRole role) {
    return text.empty() ? 0 : text_.measure(text, style_of(role, out_.width), 0).width;
  }

  void button(BlockKind kind, const Button& source, Rect rect, std::string key) {
    add(kind, rect, std::move(key));
    const TextRole role =
        kind == BlockKind::kPrimaryButton ? TextRole::kPrimary : TextRole::kButton;
    center_text(source.label, role, Align::kCenter, rect);
  }

  // From the start of the line: the button that goes on, the one that goes back, then the captions.
  void footer() {
    const bool buttons = view_.next.visible || view_.back.visible;
    const bool one_line = inner_ >= kOneLineFooter || !buttons;
    const float height = one_line ? kButtonHeight : kButtonHeight + 8 + kTarget;
    const float bottom = one_line ? padding_ - 4 : 8;
    y_ = std::max(y_ + (buttons ? 28 : 12), min_height_ - height - bottom);
    const float next =
        view_.next.visible
            ? one_line ? std::max(text_width(view_.next.label, TextRole::kPrimary) + 56, 112.0f)
                       : inner_
            : 0;
    if (view_.next.visible) {
      button(BlockKind::kPrimaryButton, view_.next, {padding_, y_, next, kButtonHeight}, "next");
    }
    if (!one_line) skip(kButtonHeight + 8);
    captions(one_line ? padding_ + next : padding_, one_line ? kButtonHeight : kTarget, one_line);
    y_ += (one_line ? kButtonHeight : kTarget) + bottom;
  }

  // The rest of the footer, from `x` on: the way back, how far one is, the way to the plain view.
  void captions(float x, float height, bool one_line) {
    const float right = padding_ + inner_;
    if (view_.back.visible) {
      const float width = std::max(text_width(view_.back.label, TextRole::kButton) + 32, kTarget);
      const float start = one_line ? x + 8 : x - 16;  // alone, its words line up with what is above
      button(BlockKind::kQuietButton, view_.back, {start, y_, width, height}, "back");
      x = start + width;
    }
    float plain = 0;
    if (view_.plain.visible) {
      plain = text_width(view_.plain.label, TextRole::kCaption);
      add(BlockKind::kLink, {right - plain - 12, y_, plain + 24, height}, "plain");
      center_text(view_.plain.label, TextRole::kCaption, Align::kEnd,
                  {right - plain - 1, y_, plain + 1, height});
      out_.blocks.back().key = "plain:label";
    }
    const float room = right - plain - 24 - x;
    const float needed = text_width(view_.progress_label, TextRole::kCaption) + 1;
    if (view_.progress_label.empty() || needed + 8 > room) return;
    const Rect box = one_line ? Rect{right - plain - 24 - needed, y_, needed, height}
                              : Rect{x, y_, needed, height};
    center_text(view_.progress_label, TextRole::kCaption, Align::kStart, box);
  }

  void flip() {
    out_.rtl = true;
    for (Block& block : out_.blocks) block.rect.x = out_.width - block.rect.right();
  }

  const View& view_;
  TextService& text_;
  float min_height_;
  float padding_;
  float inner_;  // width between the paddings
  bool narrow_;
  float y_ = 0;
  CardLayout out_;
};

}  // namespace

TextStyle style_of(TextRole role, float card_width) {
  const bool wide = card_width >= 480;
  switch (role) {
    case TextRole::kTitle: return wide ? TextStyle{26, 650, 34} : TextStyle{22, 650, 30};
    case TextRole::kLabel: return wide ? TextStyle{22, 600, 30} : TextStyle{20, 600, 28};
    case TextRole::kPrimary: return {16, 600, 24};
    case TextRole::kButton:
    case TextRole::kOption: return {16, 500, 24};
    case TextRole::kBody: return {17, 400, 26};
    default: return {16, 400, 24};
  }
}

CardLayout lay_out(const View& view, float width, float min_height, TextService& text) {
  return Column(view, width, min_height, text).build();
}

std::vector<int> scale_rows(int cells, float width) {
  const int fit = std::max(1, static_cast<int>(width / kTarget));
  const int rows = (cells + fit - 1) / fit;
  std::vector<int> out;
  for (int row = 0; row < rows; ++row) {
    const int left = rows - row;
    out.push_back((cells + left - 1) / left);
    cells -= out.back();
  }
  return out;
}

}  // namespace earshot
