// What is written or set: text, numbers, days, sliders. The words in them are the browser's.
#include <algorithm>

#include "widget/ui/layout_column.h"

namespace earshot {
namespace {

constexpr float kField = 52;
constexpr float kArea = 128;
constexpr float kShort = 240;   // a day, a number
constexpr float kNumber = 112;  // beside a slider
constexpr float kSliderNumber = 48;

float area_height(const Column& c, const Node& node) {
  for (const GrownField& field : c.input.grown) {
    if (field.id == node.id) return std::max(kArea, field.height);
  }
  return kArea;
}

// A field with its unit behind it.
void number(Column& c, const Node& node, Rect field) {
  c.add(BlockKind::kField, field, node.id);
  if (node.unit.empty()) return;
  const float x = field.right() + 12;
  const Rect words{x, field.y,
                   std::min(c.width_of(node.unit, TextRole::kCaption) + 1, c.right() - x), field.h};
  c.line(node.unit, TextRole::kCaption, Align::kStart, words).key = node.id + ":unit";
}

}  // namespace

void lay_field(Column& c, const Node& node) {
  const bool area = node.role == Role::kMultiline;
  const bool is_number = node.input_type == "number";
  const float height = area ? area_height(c, node) : kField;
  const float unit =
      is_number && !node.unit.empty() ? 12 + c.width_of(node.unit, TextRole::kCaption) + 1 : 0;
  const float width = is_number || node.input_type == "date"
                          ? std::min(kShort, std::max(kNumber, c.inner - unit))
                          : c.inner;
  number(c, node, {c.left, c.y, width, height});
  c.skip(height);
  float room = 0;
  const float top = c.y;
  if (!node.counter.empty()) {
    const float ink = c.width_of(node.counter, TextRole::kCaption) + 1;
    room = ink + 16;
    c.line(node.counter, TextRole::kCaption, Align::kEnd, {c.right() - ink, c.y + 8, ink, 24}).key =
        node.id + ":count";
  }
  lay_error(c, node, room);
  if (room > 0) c.y = std::max(c.y, top + 32);
}

// On a wide card the number stands beside the track, else below.
void lay_slider(Column& c, const Node& node) {
  const float unit = node.unit.empty() ? 0 : 12 + c.width_of(node.unit, TextRole::kCaption);
  const float beside = kNumber + unit + 24;
  const bool wide = c.inner - beside >= 280;
  const float track = wide ? c.inner - beside : c.inner;
  const float top = c.y;
  c.add(BlockKind::kSlider, {c.left, c.y, track, kTarget}, node.id + ":range");
  c.skip(kTarget);
  c.anchors(node, track);
  if (wide) {
    number(c, node, {c.left + track + 24, top - 2, kNumber, kSliderNumber});
    c.y = std::max(c.y, top + kSliderNumber);
  } else {
    c.skip(12);
    number(c, node, {c.left, c.y, kNumber, kSliderNumber});
    c.skip(kSliderNumber);
  }
}

}  // namespace earshot
