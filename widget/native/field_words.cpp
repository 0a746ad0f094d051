#include "widget/native/field_words.h"

#include <algorithm>
#include <cmath>

namespace earshot {
namespace {

// As widget/host/styles has them (.field).
constexpr TextStyle kField{17, 400, 26};
constexpr float kPadding = 16;

bool is_open(const Node& node) {
  return node.role == Role::kTextBox || node.role == Role::kMultiline;
}

// What was chosen, where the browser shows it in a field: a dropdown.
std::string words_in(const Node& node) {
  if (is_open(node)) return node.value;
  for (const Option& option : node.options) {
    if (option.selected) return option.label;
  }
  return "";
}

const Block* field_of(const Node& node, const CardLayout& layout) {
  const std::string key = is_open(node) ? node.id : node.id + ":field";
  const auto found = std::find_if(layout.blocks.begin(), layout.blocks.end(),
                                  [&](const Block& block) { return block.key == key; });
  return found == layout.blocks.end() ? nullptr : &*found;
}

float snapped(float css, float scale) { return std::round(css * scale) / scale; }

}  // namespace

void draw_field_words(ImDrawList& list, const View& view, const CardLayout& layout,
                      const Theme& theme, const FieldPlace& place, TextService& text,
                      TextCache& texts) {
  for (const Node& node : view.nodes) {
    const Block* field = field_of(node, layout);
    if (field == nullptr) continue;
    const std::string value = words_in(node);
    const std::string& words = value.empty() ? node.placeholder : value;
    if (words.empty()) continue;
    const bool wraps = node.role == Role::kMultiline;
    const Rect box = field->rect;
    const float width = box.w - 2 * kPadding;
    const float top = wraps ? 13 : (box.h - kField.line) / 2;
    const float lines = wraps ? text.measure(words, kField, width).height : kField.line;
    const float height = std::min(lines, box.h - 2 * top);
    const Bitmap& bitmap =
        texts.get({words, kField, wraps ? width : 0, width, height, Align::kStart,
                   value.empty() ? theme.muted : theme.text, place.scale});
    const ImVec2 from(snapped(place.margin + box.x + kPadding, place.scale),
                      snapped(place.margin + box.y + top, place.scale));
    const ImVec2 to(from.x + static_cast<float>(bitmap.width) / place.scale,
                    from.y + static_cast<float>(bitmap.height) / place.scale);
    list.AddImage(texture_of(bitmap), from, to);
  }
}

}  // namespace earshot
