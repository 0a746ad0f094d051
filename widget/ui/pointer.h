// The mouse over the blocks of a card.
#pragma once

#include <string>
#include <string_view>

#include "widget/ui/geometry.h"

namespace earshot {

class Pointer {
 public:
  // What the pointer does to a block, in this frame.
  struct Contact {
    bool hovered = false;
    bool held = false;     // pressed there and not released yet, wherever the pointer is by now
    bool clicked = false;  // released where it was pressed
  };

  // A frame begins, on a card of this size, with the pointer at (x, y); below 0: it is elsewhere.
  void begin_frame(float width, float height, float x, float y, bool down);

  // REQUIRES: called once a frame for each block that can be touched, the topmost first; keys are
  // different and not empty.
  Contact touch(std::string_view key, const Rect& rect);

 private:
  float x_ = 0;
  float y_ = 0;
  bool down_ = false;
  bool is_pressed_ = false;  // in this frame
  bool is_outside_ = true;
  bool was_outside_ = true;  // when it went down, if it is: then it drags something of the page's
  std::string held_;         // key of the block that was pressed; it alone feels the pointer
  bool held_is_there_ = false;
};

}  // namespace earshot
