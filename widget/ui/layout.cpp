#include "widget/ui/layout.h"

#include <algorithm>

#include "widget/ui/layout_column.h"

namespace earshot {
namespace {

// Parts of a question have ids such as "matrix/row".
bool is_part(const Node& node) { return node.id.find('/') != std::string::npos; }

// The word that says so, after the last line of the label or, where there is no room, below it.
void required_mark(Column& c, const Node& node) {
  const Block label = c.last();
  const float after = c.measure(label.text, label.role, label.wrap).last_width + 8;
  const float width = c.width_of(c.view.required_label, TextRole::kCaption) + 1;
  const bool beside = after + width <= c.inner;
  if (!beside) c.skip(24);
  const float height = beside ? label.style.line : 24;
  c.line(c.view.required_label, TextRole::kCaption, Align::kStart,
         {c.left + (beside ? after : 0), c.y - height + (beside ? 2.0f : 0.0f), width, height})
      .key = node.id + ":required";
}

void head(Column& c, const Node& node) {
  const bool part = is_part(node);
  c.paragraph(marked(node.label, node.label_runs), part ? TextRole::kPart : TextRole::kLabel,
              node.id, ":label", 0);
  if (node.required && !part) required_mark(c, node);
  c.paragraph(marked(node.help, node.help_runs), TextRole::kMuted, node.id, ":help", 4);
}

void controls(Column& c, const Node& node) {
  if (node.role == Role::kStatement) return;
  if (is_part(node)) c.skip(8);
  else c.space(20, 12);
  switch (node.look) {
    case Look::kScale: lay_scale(c, node); break;
    case Look::kSmileys: lay_smileys(c, node); break;
    case Look::kStars: lay_stars(c, node); break;
    case Look::kThumbs: lay_thumbs(c, node); break;
    case Look::kButtons: lay_chips(c, node); break;
    case Look::kPictures: lay_pictures(c, node); break;
    case Look::kRanking: lay_ranking(c, node); break;
    case Look::kDropdown: lay_dropdown(c, node); break;
    case Look::kText: lay_field(c, node); break;
    case Look::kSlider: lay_slider(c, node); break;
    default: lay_rows(c, node); break;
  }
}

void questions(Column& c) {
  c.paragraph(marked(c.view.title, c.view.title_runs), TextRole::kTitle, ":title", "", 0);
  c.paragraph(marked(c.view.text, c.view.text_runs), TextRole::kBody, ":text", "",
              c.view.title.empty() ? 0 : 8);
  if (!c.view.nodes.empty() && (!c.view.title.empty() || !c.view.text.empty())) c.space(28, 20);
  const int count = static_cast<int>(c.view.nodes.size());
  for (int i = 0; i < count;) {
    if (i > 0) {
      if (is_part(c.view.nodes[i])) c.space(20, 16);
      else c.space(36, 24);
    }
    i = c.view.nodes[i].look == Look::kMatrix ? lay_matrix(c, i) : lay_question(c, i);
  }
}

}  // namespace

int lay_question(Column& c, int index) {
  const Node& node = c.view.nodes[index];
  const size_t first = c.count();
  const float top = c.y;
  head(c, node);
  controls(c, node);
  // The error of a field stands on the line of its counter.
  if (node.look != Look::kText || node.role == Role::kStatement) lay_error(c, node);
  if (node.role == Role::kRadioGroup || node.role == Role::kCheckboxGroup) {
    // The group itself lies around all of its parts; it draws nothing.
    c.add(BlockKind::kText, {c.left, top, c.inner, c.y - top}, node.id);
  }
  c.belong(first, index);
  return index + 1;
}

void lay_error(Column& c, const Node& node, float room) {
  if (node.error.empty()) return;
  c.skip(12);
  c.add(BlockKind::kErrorMark, {c.left, c.y + 2, 20, 20});
  c.skip(c.text(node.error, node.soft ? TextRole::kWarning : TextRole::kError, Align::kStart,
                {c.left + 28, c.y, c.inner - 28 - room, 0}, node.id, ":error"));
}

TextStyle style_of(TextRole role, float card_width) {
  const bool wide = card_width >= 480;
  switch (role) {
    case TextRole::kTitle: return wide ? TextStyle{26, 650, 34} : TextStyle{22, 650, 30};
    case TextRole::kLabel: return wide ? TextStyle{22, 600, 30} : TextStyle{20, 600, 28};
    case TextRole::kPart: return {17, 600, 24};
    case TextRole::kBadge:
    case TextRole::kPrimary: return {16, 600, 24};
    case TextRole::kAction:
    case TextRole::kButton:
    case TextRole::kOption: return {16, 500, 24};
    case TextRole::kBody: return {17, 400, 26};
    case TextRole::kCode: return {24, 650, 32};
    default: return {16, 400, 24};
  }
}

CardLayout lay_out(const View& view, const LayoutInput& input, TextService& text) {
  Column column(view, input, text);
  lay_header(column);
  column.begin_content();
  if (view.phase == Phase::kFinished) {
    lay_end(column);
  } else if (!view.nodes.empty() && !view.nodes.front().change.empty()) {
    lay_review(column);
  } else {
    questions(column);
  }
  if (!view.alert.empty()) lay_alert(column);
  column.end_content();
  lay_footer(column);
  return column.take();
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
