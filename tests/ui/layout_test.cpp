#include "widget/ui/layout.h"

#include <doctest/doctest.h>

#include "sample_view.h"
#include "square_text.h"

using namespace earshot;

namespace {

const Block* find(const CardLayout& layout, std::string_view key) {
  for (const Block& block : layout.blocks) {
    if (block.key == key) return &block;
  }
  return nullptr;
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() - 0.01f && b.x < a.right() - 0.01f && a.y < b.bottom() - 0.01f &&
         b.y < a.bottom() - 0.01f;
}

LayoutInput at(float width, float min_height = 0) {
  LayoutInput input;
  input.width = width;
  input.min_height = min_height;
  return input;
}

bool is_target(BlockKind kind) { return kind >= BlockKind::kScaleCell; }

}  // namespace

TEST_CASE("layout: a scale breaks into as few, as even rows as its cells of 44 px allow") {
  const struct {
    int cells;
    float width;
    std::vector<int> rows;
  } table[] = {{11, 560, {11}},   {11, 484, {11}},      {11, 483, {6, 5}},
               {11, 264, {6, 5}}, {11, 263, {4, 4, 3}}, {11, 140, {3, 3, 3, 2}},
               {5, 560, {5}},     {10, 200, {4, 3, 3}}};
  for (const auto& row : table) {
    CAPTURE(row.cells);
    CAPTURE(row.width);
    CHECK(scale_rows(row.cells, row.width) == row.rows);
  }
}

TEST_CASE("layout: a card that is to be higher keeps its buttons at the bottom") {
  SquareText text;
  const CardLayout low = lay_out(nps_view(), at(480), text);
  const struct {
    float more, kept;
  } table[] = {{0, 0}, {60, 60}, {96, 96}, {97, 96}, {500, 96}};  // no card is mostly empty
  for (const auto& row : table) {
    CAPTURE(row.more);
    const CardLayout high = lay_out(nps_view(), at(480, low.height + row.more), text);
    CHECK(high.height == low.height + row.kept);
    CHECK(find(high, ":next")->rect.y == find(low, ":next")->rect.y + row.kept);
    CHECK(find(high, "nps/0")->rect.y == find(low, "nps/0")->rect.y);
  }
}

TEST_CASE("layout: chips move together where that brings all of them on one line") {
  SquareText text;
  const Session session = open_session(R"({"id":"s","questions":[
    {"id":"c","type":"choice","look":"buttons","text":"?","choices":[
      {"id":"a","label":"Rather bad"},{"id":"b","label":"Good enough"},{"id":"d","label":"Really great"}]}]})");
  const auto chip = [&](float width, const char* key) {
    return find(lay_out(session.view(), at(width), text), key)->rect;
  };
  const float roomy = chip(680, "c/a").w;
  const struct {
    float width;
    bool is_tight, is_one_line;
  } table[] = {{680, false, true}, {320, false, false}};
  for (const auto& row : table) {
    CAPTURE(row.width);
    CHECK((chip(row.width, "c/a").w < roomy) == row.is_tight);
    CHECK((chip(row.width, "c/d").y == chip(row.width, "c/a").y) == row.is_one_line);
  }
  // Somewhere between, the chips are tight and on one line.
  bool was_tight = false;
  for (float width = 320; width < 680; ++width) {
    const bool is_tight = chip(width, "c/a").w < roomy;
    was_tight = was_tight || is_tight;
    CAPTURE(width);
    if (is_tight) CHECK(chip(width, "c/d").y == chip(width, "c/a").y);
  }
  CHECK(was_tight);
}

TEST_CASE("layout: four chips that need two lines stand two by two") {
  SquareText text;
  const Session session = open_session(R"({"id":"s","questions":[
    {"id":"c","type":"choice","look":"buttons","text":"?","choices":[
      {"id":"a","label":"Bad"},{"id":"b","label":"Fair"},{"id":"d","label":"Good"},
      {"id":"e","label":"Great"}]}]})");
  bool had_two_lines = false;
  for (float width = 240; width < 500; ++width) {
    const CardLayout layout = lay_out(session.view(), at(width), text);
    const auto top = [&](const char* key) { return find(layout, key)->rect.y; };
    if (top("c/e") == top("c/a")) continue;
    had_two_lines = true;
    CAPTURE(width);
    CHECK(top("c/b") == top("c/a"));
    CHECK(top("c/d") == top("c/e"));
  }
  CHECK(had_two_lines);
}

TEST_CASE("layout: at every width all lies on the card, and no two targets overlap") {
  SquareText text;
  for (float width : {240.0f, 288.0f, 320.0f, 360.0f, 414.0f, 480.0f, 600.0f, 640.0f, 900.0f}) {
    for (const View& view : {everything_view(), nps_view(), end_view()}) {
      const CardLayout layout = lay_out(view, at(width), text);
      CAPTURE(width);
      CAPTURE(view.page);
      for (const Block& block : layout.blocks) {
        CAPTURE(block.key);
        CHECK(block.rect.x >= 0);
        CHECK(block.rect.right() <= width + 0.01f);
        CHECK(block.rect.y >= 0);
        CHECK(block.rect.bottom() <= layout.height + 0.01f);
        if (!is_target(block.kind)) continue;
        CHECK(block.rect.h >= 44);
        if (width >= 240) CHECK(block.rect.w >= 43.9f);
        for (const Block& other : layout.blocks) {
          if (&other != &block && is_target(other.kind))
            CHECK_FALSE(overlap(block.rect, other.rect));
        }
      }
    }
  }
}

TEST_CASE("layout: questions, options and buttons come in reading order") {
  SquareText text;
  const CardLayout layout = lay_out(everything_view(), at(480), text);
  const char* order[] = {":title",    "stars:label", "stars/1", "parts:label",
                         "parts/web", "mail:label",  "mail",    "mail:error",
                         "why",       ":next",       ":plain"};
  float y = -1;
  for (const char* key : order) {
    CAPTURE(key);
    const Block* block = find(layout, key);
    REQUIRE(block != nullptr);
    CHECK(block->rect.y >= y);
    y = block->rect.y;
  }
}

TEST_CASE("layout: right-to-left is the mirror image") {
  SquareText text;
  View view = everything_view();
  const CardLayout ltr = lay_out(view, at(480), text);
  view.dir = "rtl";
  const CardLayout rtl = lay_out(view, at(480), text);
  REQUIRE(ltr.blocks.size() == rtl.blocks.size());
  for (size_t i = 0; i < ltr.blocks.size(); ++i) {
    CAPTURE(ltr.blocks[i].key);
    CHECK(rtl.blocks[i].rect.x == doctest::Approx(480 - ltr.blocks[i].rect.right()));
    CHECK(rtl.blocks[i].rect.y == ltr.blocks[i].rect.y);
  }
}

TEST_CASE("layout: a long label makes its row higher and never loses a line") {
  SquareText text;
  View view = everything_view();
  view.nodes[1].options[0].label = std::string(400, 'm');
  const CardLayout layout = lay_out(view, at(320), text);
  const Rect row = find(layout, "parts/web")->rect;
  CHECK(row.h > 200);
  CHECK(find(layout, "parts/app")->rect.y >= row.bottom());
}

TEST_CASE("layout: texts are at least 16 px") {
  for (float width : {320.0f, 1200.0f}) {
    for (int role = 0; role <= static_cast<int>(TextRole::kCaption); ++role) {
      CHECK(style_of(static_cast<TextRole>(role), width).size >= 16);
    }
  }
}

TEST_CASE("layout: the close button and the first line do not meet") {
  SquareText text;
  View view = nps_view();
  view.close.visible = true;
  const CardLayout layout = lay_out(view, at(320), text);
  CHECK_FALSE(overlap(find(layout, ":close")->rect, find(layout, "nps:label")->rect));
  CHECK_FALSE(overlap(find(layout, ":close")->rect, find(layout, ":progress")->rect));
}
