// The card driven by a mouse, without a browser.
#include "widget/ui/card.h"

#include <doctest/doctest.h>

#include "desk.h"

using namespace earshot;

TEST_CASE("card: a survey can be taken with the mouse alone, from the drawing") {
  Desk desk(nps_session());
  desk.frame();
  desk.click("nps/9");
  CHECK(desk.session.view().nodes[0].options[9].selected);
  desk.click(":next");
  CHECK(desk.session.view().page == "why");
  desk.click(":back");
  CHECK(desk.session.view().page == "nps");
  CHECK(desk.session.view().nodes[0].options[9].selected);
  desk.click(":next");
  desk.click(":next");
  CHECK(desk.session.view().phase == Phase::kFinished);
  REQUIRE(desk.session.response().has_value());
  CHECK(desk.session.response()->answers.size() == 1);
}

TEST_CASE("card: check boxes toggle, and a click on a text field asks for the browser's field") {
  Desk desk(everything_session());
  desk.frame();
  desk.click("parts/app");
  desk.click("parts/web");
  CHECK(desk.session.view().nodes[1].options[0].selected);
  CHECK(desk.session.view().nodes[1].options[1].selected);
  desk.click("parts/app");
  CHECK_FALSE(desk.session.view().nodes[1].options[1].selected);
  CHECK(desk.click("mail").text_field == "mail");
}

TEST_CASE("card: a press that leaves the target before release does nothing") {
  Desk desk(nps_session());
  const Rect cell = desk.rect("nps/3");
  desk.input.mouse_x = cell.center_x();
  desk.input.mouse_y = cell.center_y();
  desk.frame();
  desk.input.mouse_down = true;
  desk.frame();
  desk.input.mouse_y = desk.rect(":next").bottom();
  desk.frame();
  desk.input.mouse_down = false;
  CHECK(desk.frame().actions.empty());
}

TEST_CASE("card: a frame in which nothing changed redraws nothing and wants no other") {
  Desk desk(everything_session());
  desk.rest();
  for (int i = 0; i < 5; ++i) {
    const CardFrame frame = desk.frame();
    CHECK(frame.dirty.empty());
    CHECK_FALSE(frame.moving);
  }
}

TEST_CASE("card: every state looks different: rest, hover, press, selected, focus, error") {
  Desk desk(nps_session());
  desk.rest();
  const auto at_rest = desk.pixels();
  const Rect cell = desk.rect("nps/4");
  desk.input.mouse_x = cell.center_x();
  desk.input.mouse_y = cell.center_y();
  for (int i = 0; i < 20; ++i) desk.frame();
  const auto hovered = desk.pixels();
  CHECK(hovered != at_rest);

  desk.rest();
  CHECK(desk.pixels() == at_rest);

  desk.input.focus = "nps/4";
  desk.frame();
  const auto focused = desk.pixels();
  CHECK(focused != at_rest);
  desk.input.focus.clear();

  desk.session.apply({Action::Type::kAnswer, "nps", Value(4)}, 0);
  desk.rest();
  const auto selected = desk.pixels();
  CHECK(selected != at_rest);
  CHECK(selected != hovered);
}

TEST_CASE("card: reduced motion jumps to the end of every change at once") {
  Desk desk(nps_session());
  ThemeWishes wishes;
  wishes.reduced_motion = true;
  desk.card.set_theme(make_theme(wishes));
  desk.rest();
  desk.session.apply({Action::Type::kAnswer, "nps", Value(4)}, 0);
  CHECK_FALSE(desk.frame().moving);
  CHECK(desk.frame().dirty.empty());
}

TEST_CASE("card: only what changed is redrawn") {
  Desk desk(nps_session());
  desk.rest();
  desk.session.apply({Action::Type::kAnswer, "nps", Value(4)}, 0);
  const CardFrame frame = desk.frame();
  REQUIRE_FALSE(frame.dirty.empty());
  for (const PixelRect& part : frame.dirty) CHECK(part.height < desk.card.raster().height() / 2);
}

TEST_CASE("card: texts are drawn once and kept") {
  Desk desk(everything_session());
  desk.rest();
  const int before = desk.text.rastered;
  for (int i = 0; i < 100; ++i) desk.frame();
  CHECK(desk.text.rastered == before);
  desk.card.forget_texts();
  desk.frame();
  CHECK(desk.text.rastered > before);
}

TEST_CASE("card: the picture has the size of the layout times the scale") {
  Desk desk(nps_session());
  for (float scale : {1.0f, 1.5f, 2.0f, 3.0f}) {
    CAPTURE(scale);
    desk.input.scale = scale;
    desk.frame();
    CHECK(desk.card.raster().width() == static_cast<int>(480 * scale + 0.5f));
    CHECK(desk.card.raster().height() ==
          static_cast<int>(desk.card.layout().height * scale + 0.5f));
  }
}

TEST_CASE("card: many cards live at once and do not disturb one another") {
  Desk first(nps_session());
  Desk second(everything_session());
  first.rest();
  const auto before = first.pixels();
  second.click("parts/web");
  first.frame();
  CHECK(first.pixels() == before);
}
