// The card: draws a View with Dear ImGui, and tells what was done to it.
#pragma once

#include <string>
#include <vector>

#include "shared/view.h"
#include "widget/ui/canvas.h"
#include "widget/ui/layout.h"
#include "widget/ui/painter.h"
#include "widget/ui/raster.h"
#include "widget/ui/text_cache.h"
#include "widget/ui/theme.h"

namespace earshot {

struct CardInput {
  float scale = 1;     // device pixels per CSS px
  float mouse_x = -1;  // CSS px from the top left; below 0: elsewhere
  float mouse_y = -1;
  bool mouse_down = false;
  std::string focus;  // key of the block whose focus is to be seen, or ""
  double now_ms = 0;  // only differences count
};

struct CardFrame {
  std::vector<PixelRect> dirty;  // what changed in pixels(); empty: nothing
  bool moving = false;           // another frame is wanted
  int clicked = -1;              // index in layout().blocks; what it means says act.h
};

// REQUIRES: `text` outlives the card.
class Card {
 public:
  explicit Card(TextService& text) : service_(text), texts_(text) {}

  // Its density, and whether it has a logo, hold from the next lay_out() on.
  void set_theme(const Theme& theme) {
    theme_ = theme;
    placement_.compact = theme.compact;
    placement_.has_logo = theme.logo;
  }
  const Theme& theme() const { return theme_; }

  // How high the host's field for a comment needs to be. Holds from the next lay_out() on.
  void grow(std::string_view id, float height);

  // Until the end, a card that was high stays so: buttons do not run away from under the pointer,
  // and the page below moves as little as possible.
  const CardLayout& lay_out(const View& view, float width);
  // Draws what lay_out() placed. REQUIRES: lay_out() was called with this view.
  CardFrame draw(const View& view, const CardInput& input);

  // Forgets every text picture: the typeface has changed.
  void forget_texts();

  const Raster& raster() const { return raster_; }
  const CardLayout& layout() const { return layout_; }

 private:
  void advance(double now_ms);
  void draw_blocks(Painter& painter, const View& view, CardFrame& frame);

  TextService& service_;
  TextCache texts_;
  Canvas canvas_;
  Raster raster_;
  Motion motion_;
  Pointer pointer_;
  Theme theme_ = make_theme({});
  CardLayout layout_;
  LayoutInput placement_;  // its min_height: of the cards of this width so far
  std::string page_;
  float arrived_ = 1;  // 0..1: how far the content of a new page has come
  double last_ms_ = 0;
};

}  // namespace earshot
