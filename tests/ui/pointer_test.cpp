#include "widget/ui/pointer.h"

#include <doctest/doctest.h>

#include <string>

using namespace earshot;

namespace {

constexpr Rect kButton{10, 10, 100, 40};
constexpr Rect kBelow{10, 50, 100, 40};

std::string to_string(const Pointer::Contact& contact) {
  std::string out = contact.clicked ? "clicked " : "";
  if (contact.hovered) out += "hovered ";
  if (contact.held) out += "held ";
  return out;
}

// A card of 300 x 200 with two buttons, one below the other. Says what they feel.
std::string run(Pointer& pointer, float x, float y, bool down) {
  pointer.begin_frame(300, 200, x, y, down);
  const Pointer::Contact button = pointer.touch("button", kButton);
  const Pointer::Contact below = pointer.touch("below", kBelow);
  return to_string(button) + "| " + to_string(below);
}

}  // namespace

TEST_CASE("pointer: a button is hovered, held and clicked") {
  Pointer pointer;
  CHECK(run(pointer, -1, -1, false) == "| ");
  CHECK(run(pointer, 50, 30, false) == "hovered | ");
  CHECK(run(pointer, 50, 30, true) == "hovered held | ");
  CHECK(run(pointer, 50, 30, true) == "hovered held | ");
  CHECK(run(pointer, 50, 30, false) == "clicked hovered | ");
  CHECK(run(pointer, 50, 30, false) == "hovered | ");
  CHECK(run(pointer, -1, -1, false) == "| ");
  CHECK(run(pointer, 200, 30, false) == "| ");
}

TEST_CASE("pointer: blocks that touch share no point and leave no gap") {
  Pointer pointer;
  CHECK(run(pointer, 10, 10, false) == "hovered | ");
  CHECK(run(pointer, 109.9f, 49.9f, false) == "hovered | ");
  CHECK(run(pointer, 50, 50, false) == "| hovered ");
  CHECK(run(pointer, 110, 30, false) == "| ");
}

TEST_CASE("pointer: a press belongs to its block until it is released") {
  Pointer pointer;
  run(pointer, 50, 30, true);
  CHECK(run(pointer, 50, 70, true) == "held | ");
  CHECK(run(pointer, 500, 70, true) == "held | ");
  CHECK(run(pointer, 50, 30, true) == "hovered held | ");
  SUBCASE("released over it") { CHECK(run(pointer, 60, 40, false) == "clicked hovered | "); }
  SUBCASE("released over another") { CHECK(run(pointer, 50, 70, false) == "| hovered "); }
  SUBCASE("released elsewhere") { CHECK(run(pointer, -1, -1, false) == "| "); }
  CHECK(run(pointer, 50, 30, false) == "hovered | ");
  CHECK(run(pointer, 50, 70, true) == "| hovered held ");
  CHECK(run(pointer, 50, 70, false) == "| clicked hovered ");
}

TEST_CASE("pointer: a press that began on nothing clicks nothing") {
  Pointer pointer;
  CHECK(run(pointer, 200, 30, true) == "| ");
  CHECK(run(pointer, 50, 30, true) == "hovered | ");
  CHECK(run(pointer, 50, 30, false) == "hovered | ");
}

TEST_CASE("pointer: what is dragged in from the page touches nothing") {
  Pointer pointer;
  for (float outside : {-1.0f, 300.0f}) {
    CHECK(run(pointer, outside, 30, true) == "| ");
    CHECK(run(pointer, 50, 30, true) == "| ");
    CHECK(run(pointer, 50, 30, false) == "| ");
    CHECK(run(pointer, 50, 30, false) == "hovered | ");
  }
}

TEST_CASE("pointer: a block that goes away lets go of the press") {
  Pointer pointer;
  run(pointer, 50, 30, true);
  pointer.begin_frame(300, 200, 50, 30, true);
  CHECK(run(pointer, 50, 70, true) == "| hovered ");
  CHECK(run(pointer, 50, 30, true) == "hovered | ");
  CHECK(run(pointer, 50, 30, false) == "hovered | ");
}

TEST_CASE("pointer: of two blocks that overlap the first is pressed") {
  Pointer pointer;
  for (bool down : {true, false}) {
    pointer.begin_frame(300, 200, 50, 30, down);
    const Pointer::Contact first = pointer.touch("first", kButton);
    const Pointer::Contact second = pointer.touch("second", kButton);
    CHECK(to_string(first) == (down ? "hovered held " : "clicked hovered "));
    CHECK_FALSE(second.clicked);
    CHECK_FALSE(second.held);
  }
}
