// What one frame draws with: the draw list, the theme, texts, and the state of the pointer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "widget/ui/layout.h"
#include "widget/ui/pointer.h"
#include "widget/ui/text_cache.h"
#include "widget/ui/theme.h"

namespace earshot {

// Values on their way to where they should be, by name. Kept from frame to frame.
class Motion {
 public:
  // Moves what `key` has of `what` towards `target` and returns where it is (0..1), eased. A value met
  // for the first time is at its target at once: what appears does not fade in from another state.
  float toward(std::string_view key, char what, bool target);
  // The same for a length, which takes a little longer; `held` values follow at once.
  float slide(std::string_view key, char what, float target, bool held = false);
  // REQUIRES: called once before each frame. `still` makes every change immediate.
  void begin_frame(float seconds, bool still);
  bool moving() const { return moving_; }
  // Forgets all but the value named `kept`.
  void clear(std::string_view kept);

 private:
  struct Value {
    std::string key;
    char what;
    float at;
    float from = 0, to = 0, passed = 1;  // of a slide
  };

  Value& find(std::string_view key, char what, float first);

  std::vector<Value> values_;  // some dozens: looking through them is quicker than hashing
  float step_ = 1;
  bool moving_ = false;
};

// How the visitor touches a block.
struct Touch {
  float hover = 0;  // 0..1, eased
  float press = 0;
  bool focused = false;
  bool clicked = false;  // released over the block, in this frame
};

struct Painter {
  ImDrawList& list;
  const Theme& theme;
  TextCache& texts;
  Motion& motion;
  Pointer& pointer;
  float scale;
  float card_width;
  bool rtl;
  std::string_view focus;  // key of the block that shows the focus ring
  float arrived = 1;       // 0..1: how far the content of a new page has come

  // Makes the block a target of the pointer.
  Touch touch(const Block& block, bool enabled = true);
  void text(const Block& block, Color color);

  void fill(const Rect& rect, Color color, float radius);
  // The outline lies inside the rectangle.
  void outline(const Rect& rect, Color color, float radius, float width);
  void line(float x1, float y1, float x2, float y2, Color color, float width);
  void circle(float x, float y, float radius, Color color);
  void ring(float x, float y, float radius, Color color, float width);
  // `drawn` is how much of it is there, 0..1.
  void tick(const Rect& box, Color color, float width, float drawn = 1);
  // A small arrow head: towards the end of the card (x) or down (y) for 1, the other way for -1.
  void chevron(float x, float y, float direction, Color color);
  // Soft, a little below what it belongs to. Drawn first.
  void shadow(const Rect& rect, float radius, float strength);
  // The face of a choice at rest, under the pointer, held.
  Color face(const Touch& touch) const;
  // The same of what is filled with the accent.
  Color accent_face(const Touch& touch, bool enabled) const;
  // Accent and outline, paler while the control can do nothing.
  Color accent(bool enabled) const { return enabled ? theme.accent : theme.disabled; }
  Color control(bool enabled) const {
    return enabled ? theme.control : mix(theme.control, theme.surface, 0.5f);
  }
  // The ring around what has the focus: outside the block, with a gap.
  void focus_ring(const Rect& rect, float radius);

  int vertices() const { return list.VtxBuffer.Size; }
  // Moves what was drawn since there were `first` vertices, and makes it more transparent.
  void shift(int first, float down, float alpha);
};

}  // namespace earshot
