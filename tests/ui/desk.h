// A session, its card and a pointer, for tests that take a survey by its drawing.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "sample_view.h"
#include "square_text.h"
#include "widget/ui/act.h"
#include "widget/ui/card.h"

namespace earshot {

struct Played : CardFrame, Deed {};

struct Desk {
  explicit Desk(Session taken) : session(std::move(taken)) {}

  Rect rect(std::string_view key) {
    for (const Block& block : card.lay_out(session.view(), 480).blocks) {
      if (block.key == key) return block.rect;
    }
    FAIL("no block named " << key);
    return {};
  }

  Played frame() {
    card.lay_out(session.view(), 480);
    input.now_ms += 16;
    Played played;
    static_cast<CardFrame&>(played) = card.draw(session.view(), input);
    if (played.clicked < 0) return played;
    const Block& block = card.layout().blocks[static_cast<size_t>(played.clicked)];
    static_cast<Deed&>(played) = act_on(block, session.view(), input.mouse_x);
    return played;
  }

  // Moves, presses and releases, one frame each; applies what the card says.
  Played click(std::string_view key) {
    const Rect target = rect(key);
    input.mouse_x = target.center_x();
    input.mouse_y = target.center_y();
    frame();
    input.mouse_down = true;
    frame();
    input.mouse_down = false;
    const Played released = frame();
    for (const Action& action : released.actions) session.apply(action, 0);
    return released;
  }

  // Until nothing moves any more.
  void settle() {
    for (int i = 0; i < 60 && frame().moving; ++i) {
    }
    frame();
  }

  void rest() {
    input.mouse_x = input.mouse_y = -1;
    settle();
  }

  std::vector<uint32_t> pixels() {
    const uint32_t* from = card.raster().pixels();
    return {from, from + card.raster().width() * card.raster().height()};
  }

  Session session;
  SquareText text;
  Card card{text};
  CardInput input;
};

}  // namespace earshot
