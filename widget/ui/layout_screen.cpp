// What every screen has above and below its content, the review, and the ends.
#include <algorithm>

#include "widget/ui/layout_column.h"

namespace earshot {
namespace {

constexpr float kOneLineFooter = 420;  // inner width from which buttons and captions share a line
constexpr float kLogo = 32;
constexpr float kMostSpare = 96;  // above the buttons of a card that was higher
constexpr float kLanguage = 152;

// The code of a reward, large in a panel of its own.
void reward(Column& c, const std::string& code, const std::string& key) {
  const float width = std::min(c.inner, 400.0f);
  const TextSize size = c.measure(code, TextRole::kCode, width - 32);
  const float height = size.height + 40;
  c.add(BlockKind::kPanel, {c.left, c.y, width, height}).role = TextRole::kCode;
  c.text(code, TextRole::kCode, Align::kCenter, {c.left + 16, c.y + 20, width - 32, 0}, key,
         ":code");
  c.skip(height + 12);
}

// Buttons side by side while they fit; on a narrow card each has a line.
class Offers {
 public:
  explicit Offers(Column& column) : c_(column), x_(column.left) {}

  void add(const Offer& offer, size_t index, BlockKind kind) {
    const std::string key = ":offer/" + std::to_string(index);
    const bool has_code = offer.type == "reward";
    if (has_code) {
      break_line();
      reward(c_, offer.text, key);
    }
    const TextRole role =
        kind == BlockKind::kPrimaryButton ? TextRole::kPrimary : TextRole::kButton;
    const float wish = std::max(112.0f, c_.width_of(offer.label, role) + 48);
    const float width = c_.width() < 480 ? c_.inner : std::min(c_.inner, wish);
    if (x_ + width > c_.right() + 0.5f) break_line();
    const size_t first = c_.count();
    c_.button(kind, offer.label, {x_, c_.y, width, kButtonHeight}, key);
    c_.block(first).option = static_cast<int>(index);
    x_ += width + 8;
    is_open_ = true;
    if (has_code) break_line();
  }

  void break_line() {
    if (is_open_) c_.skip(kButtonHeight + 12);
    x_ = c_.left;
    is_open_ = false;
  }

 private:
  Column& c_;
  float x_;
  bool is_open_ = false;
};

void answered(Column& c, const Node& node, int index) {
  const size_t first = c.count();
  const float top = c.y;
  const float change = c.width_of(node.change, TextRole::kButton);
  const float words = c.inner - change - 32;
  c.skip(16);
  c.skip(c.text(marked(node.label, node.label_runs), TextRole::kMuted, Align::kStart,
                {c.left, c.y, words, 0}, node.id, ":label"));
  c.skip(4 + c.text(marked(node.help, node.help_runs),
                    node.unanswered ? TextRole::kMuted : TextRole::kOption, Align::kStart,
                    {c.left, c.y + 4, words, 0}, node.id, ":help"));
  c.skip(16);
  const Rect link{c.right() - change - 16, top + (c.y - top - kTarget) / 2, change + 32, kTarget};
  c.button(BlockKind::kQuietButton, node.change, link, node.id + ":change");
  c.add(BlockKind::kText, {c.left, top, c.inner, c.y - top}, node.id);
  c.belong(first, index);
}

// The caption of the footer: how far one is, and how long it still takes where there is room.
std::string caption(const Column& c, float room) {
  const std::string& step = c.view.progress_label;
  const std::string& time = c.view.time_left;
  const std::string both = step.empty() || time.empty() ? step + time : step + " \u00b7 " + time;
  for (const std::string& words : {both, step}) {
    if (!words.empty() && c.width_of(words, TextRole::kCaption) + 1 <= room) return words;
  }
  return "";
}

// The rest of the footer, from `x` on: the way back, how far one is, the way to the plain view.
void captions(Column& c, float x, float height, bool one_line) {
  if (c.view.back.visible) {
    const float width = std::max(c.width_of(c.view.back.label, TextRole::kButton) + 32, kTarget);
    const float start = one_line ? x + 8 : x - 16;  // alone, its words line up with what is above
    c.button(BlockKind::kQuietButton, c.view.back.label, {start, c.y, width, height}, ":back");
    x = start + width;
  }
  float plain = 0;
  if (c.view.plain.visible) {
    plain = c.width_of(c.view.plain.label, TextRole::kCaption);
    c.add(BlockKind::kLink, {c.right() - plain - 12, c.y, plain + 24, height}, ":plain");
    c.line(c.view.plain.label, TextRole::kCaption, Align::kEnd,
           {c.right() - plain - 1, c.y, plain + 1, height})
        .key = ":plain:label";
  }
  const float end = c.right() - plain - (plain > 0 ? 24 : 0);
  const std::string words = caption(c, end - x - 8);
  if (words.empty()) return;
  const float ink = c.width_of(words, TextRole::kCaption) + 1;
  const bool at_start = !one_line && !c.view.back.visible;
  c.line(words, TextRole::kCaption, Align::kStart, {at_start ? x : end - ink, c.y, ink, height});
}

}  // namespace

void lay_header(Column& c) {
  if (c.view.phase != Phase::kFinished)
    c.add(BlockKind::kProgress, {0, 0, c.width(), 4}, ":progress");
  const float margin = std::min(c.padding(), 32.0f) / 2 - 4;
  const float close = c.width() - margin - kTarget;
  if (c.view.close.visible)
    c.add(BlockKind::kClose, {close, margin + 4, kTarget, kTarget}, ":close");
  if (!c.input.has_logo && c.view.languages.empty()) return;
  const float top = margin + 4;
  if (c.input.has_logo)
    c.add(BlockKind::kText, {c.left, top + 6, std::min(160.0f, c.inner / 2), kLogo}, ":logo");
  if (!c.view.languages.empty()) {
    const float right = c.view.close.visible ? std::min(close - 4, c.right()) : c.right() + 12;
    c.add(BlockKind::kLanguage, {right - kLanguage, top, kLanguage, kTarget}, ":language");
  }
  c.y = top + kTarget + 8;
}

void lay_review(Column& c) {
  c.paragraph(marked(c.view.title, c.view.title_runs), TextRole::kTitle, ":title", "", 0);
  c.paragraph(marked(c.view.text, c.view.text_runs), TextRole::kBody, ":text", "", 8);
  c.skip(12);
  for (size_t i = 0; i < c.view.nodes.size(); ++i) {
    if (i > 0) c.add(BlockKind::kHairline, {c.left, c.y, c.inner, 1});
    answered(c, c.view.nodes[i], static_cast<int>(i));
  }
}

void lay_end(Column& c) {
  c.skip(8);
  c.add(BlockKind::kEndMark, {c.left, c.y, 56, 56});
  c.skip(56);
  c.paragraph(marked(c.view.title, c.view.title_runs), TextRole::kTitle, ":title", "", 20);
  c.paragraph(marked(c.view.text, c.view.text_runs), TextRole::kBody, ":text", "", 8);
  Offers offers(c);
  bool is_first = true;
  for (size_t i = 0; i < c.view.offers.size(); ++i) {
    const Offer& offer = c.view.offers[i];
    if (offer.label.empty()) continue;
    if (is_first) c.skip(28);
    offers.add(offer, i,
               is_first                  ? BlockKind::kPrimaryButton
               : offer.type == "restart" ? BlockKind::kQuietButton
                                         : BlockKind::kOutlinedButton);
    is_first = false;
  }
  offers.break_line();
}

void lay_alert(Column& c) {
  c.skip(24);
  const size_t box = c.count();
  c.add(BlockKind::kAlert, {c.left, c.y, c.inner, 0});
  c.add(BlockKind::kErrorMark, {c.left + 16, c.y + 18, 20, 20});
  const float height = 32 + c.text(c.view.alert, TextRole::kError, Align::kStart,
                                   {c.left + 44, c.y + 16, c.inner - 60, 0}, ":alert");
  c.block(box).rect.h = height;
  c.skip(height);
}

// From the start of the line: the button that goes on, the one that goes back, then the captions.
void lay_footer(Column& c) {
  const Button& next = c.view.next;
  const bool buttons = next.visible || c.view.back.visible;
  const bool one_line = c.inner >= kOneLineFooter || !buttons;
  const float height = one_line ? kButtonHeight : kButtonHeight + 8 + kTarget;
  const float padding = std::min(c.padding(), 32.0f);
  const float bottom = one_line ? padding - 4 : 8;
  c.space(buttons ? 28 : 12, buttons ? 20 : 8);
  c.y = std::max(c.y, std::min(c.input.min_height - height - bottom, c.y + kMostSpare));
  const float width = !next.visible ? 0
                      : one_line ? std::max(c.width_of(next.label, TextRole::kPrimary) + 56, 112.0f)
                                 : c.inner;
  if (next.visible)
    c.button(BlockKind::kPrimaryButton, next.label, {c.left, c.y, width, kButtonHeight}, ":next");
  if (!one_line) c.skip(kButtonHeight + 8);
  captions(c, one_line ? c.left + width : c.left, one_line ? kButtonHeight : kTarget, one_line);
  c.skip((one_line ? kButtonHeight : kTarget) + bottom);
}

}  // namespace earshot
