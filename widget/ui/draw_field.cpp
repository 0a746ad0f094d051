// Frames of what is written in, and sliders. The words in a frame are painted by the browser.
#include <algorithm>

#include "shared/number.h"
#include "widget/ui/draw.h"

namespace earshot {
namespace {

constexpr float kThumb = 14;
constexpr int kMostTicks = 12;

// What was typed, as a number: the decimal sign may be the comma, or the Arabic one.
std::optional<double> number_of(std::string typed) {
  for (std::string_view sign : {",", "\xD9\xAB"}) {
    const size_t at = typed.find(sign);
    if (at != std::string::npos) typed.replace(at, sign.size(), ".");
  }
  return leading_number(typed);
}

struct Range {
  double low, high, step;
  std::optional<double> value;

  explicit Range(const Node& node)
      : low(leading_number(node.min).value_or(0)),
        high(std::max(low + 1e-9, leading_number(node.max).value_or(100))),
        step(node.step),
        value(number_of(node.value)) {}

  float fraction() const {
    if (!value) return 0.5f;
    return static_cast<float>(std::clamp((*value - low) / (high - low), 0.0, 1.0));
  }
  int steps() const { return step > 0 ? static_cast<int>((high - low) / step + 0.5) : 0; }
};

Touch draw_frame(Painter& p, const Block& block, const Node& node) {
  const Touch touch = p.touch(block, node.enabled);
  const float focused = p.motion.toward(block.key, 'f', touch.focused);
  const bool wrong = !node.error.empty();
  const Color bad = node.soft ? p.theme.warning : p.theme.error;
  const Color rest = wrong ? bad : mix(p.theme.control, p.theme.text, 0.4f * touch.hover);
  p.fill(block.rect, node.enabled ? p.theme.surface : p.theme.fill, p.theme.radius);
  if (focused > 0) {
    p.outline(inset(block.rect, -3), with_alpha(p.theme.focus, 0.25f * focused), p.theme.radius + 3,
              3);
  }
  p.outline(block.rect,
            mix(node.enabled ? rest : p.control(false), wrong ? bad : p.theme.focus, focused),
            p.theme.radius, 1 + (wrong ? 0.5f : 0.0f) + focused);
  return touch;
}

}  // namespace

bool draw_field(Painter& p, const Block& block, const Node& node) {
  return draw_frame(p, block, node).clicked;
}

bool draw_dropdown(Painter& p, const Block& block, const Node& node) {
  const Touch touch = draw_frame(p, block, node);
  const float x = p.rtl ? block.rect.x + 24 : block.rect.right() - 24;
  p.chevron(x, block.rect.center_y(), 1, mix(p.theme.muted, p.theme.text, touch.hover));
  return touch.clicked;
}

bool draw_slider(Painter& p, const Block& block, const Node& node) {
  const Touch touch = p.touch(block, node.enabled);
  const Range range(node);
  const float on = p.motion.toward(block.key, 'o', range.value.has_value());
  const float at = p.motion.slide(block.key, 'a', range.fraction(), touch.press > 0);
  const float width = block.rect.w - 2 * kThumb, left = block.rect.x + kThumb;
  const float y = block.rect.center_y();
  const auto place = [&](float fraction) {
    return left + width * (p.rtl ? 1 - fraction : fraction);
  };
  const Color accent = p.accent(node.enabled);
  const float x = place(at), edge = p.rtl ? block.rect.right() : block.rect.x;
  p.fill({block.rect.x, y - 3, block.rect.w, 6}, p.theme.track, 3);
  if (on > 0) p.fill({std::min(x, edge), y - 3, std::abs(x - edge), 6}, with_alpha(accent, on), 3);
  const int ticks = range.steps();
  for (int i = 0; ticks <= kMostTicks && i <= ticks; ++i) {
    const float fraction = static_cast<float>(i) / static_cast<float>(ticks);
    const bool covered = range.value && fraction < at;
    p.circle(place(fraction), y, 1.75f, covered ? p.theme.on_accent : p.theme.control);
  }
  const float radius = kThumb + touch.press;
  p.shadow({x - radius, y - radius, 2 * radius, 2 * radius}, radius,
           0.6f + 0.3f * touch.hover + 0.3f * touch.press);
  p.circle(x, y, radius, mix(p.theme.surface, accent, on));
  p.circle(x, y, 5 * on, p.theme.surface);
  p.ring(x, y, radius, mix(mix(p.theme.control, accent, touch.hover), accent, on), 2);
  if (touch.focused) p.ring(x, y, radius + 4, p.theme.focus, 2);
  return touch.clicked;
}

// A globe and an arrow; the language between them is the browser's.
bool draw_language(Painter& p, const Block& block) {
  const Touch touch = p.touch(block);
  const Rect& r = block.rect;
  const float y = r.center_y(), globe = p.rtl ? r.right() - 20 : r.x + 20;
  const Color color = mix(p.theme.muted, p.theme.text, touch.hover);
  p.fill(r, with_alpha(p.theme.hover, touch.hover), p.theme.radius);
  p.ring(globe, y, 8, color, 1.5f);
  p.list.AddEllipse(ImVec2(globe, y), ImVec2(3.25f, 7.25f), color.abgr(), 0, 0, 1.5f);
  p.line(globe - 7, y, globe + 7, y, color, 1.5f);
  p.chevron(p.rtl ? r.x + 20 : r.right() - 20, y, 1, color);
  if (touch.focused) p.focus_ring(inset(r, 2), p.theme.radius);
  return touch.clicked;
}

}  // namespace earshot
