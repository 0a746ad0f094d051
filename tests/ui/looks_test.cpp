// Every look and every screen: where things lie, what clicks mean, and how states show.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "desk.h"

using namespace earshot;

namespace {

const char* const kPages[] = {"@welcome", "scales", "picks", "fields", "grids", "@review", "end"};

void answer(Session& session, std::string_view id, Value value) {
  session.apply({Action::Type::kAnswer, std::string(id), std::move(value)}, 0);
}

void answer_all(Session& session) {
  answer(session, "nps", Value(9));
  answer(session, "csat", Value(4));
  answer(session, "thumbs", Value(2));
  answer(session, "chip", Value("b"));
  answer(session, "rank", Value(Value::Array{Value("y"), Value("x")}));
  answer(session, "hours", Value(4));
  answer(session, "grid/r", Value("so"));
  answer(session, "gap/expected", Value(3));
}

// A session on the screen `page`, with something chosen in every kind of question if `answered`.
Session at(std::string_view page, bool answered = true) {
  Session session = looks_session();
  for (size_t i = 0; i < std::size(kPages) && session.view().page != page; ++i) {
    if (answered) answer_all(session);
    session.apply({Action::Type::kNext, "", Value()}, 0);
  }
  if (answered) answer_all(session);
  CHECK(session.view().page == page);
  return session;
}

LayoutInput wide(float width, bool compact = false) {
  LayoutInput input;
  input.width = width;
  input.compact = compact;
  input.has_logo = true;
  return input;
}

bool is_target(const Block& block) { return block.kind >= BlockKind::kScaleCell; }

// Buttons and grip of a ranked row lie on it.
bool may_overlap(const Block& a, const Block& b) {
  const auto lies_on_row = [](const Block& block) {
    return block.kind == BlockKind::kMove || block.kind == BlockKind::kGrip;
  };
  return a.node == b.node && a.option == b.option && lies_on_row(a) != lies_on_row(b);
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() - 0.01f && b.x < a.right() - 0.01f && a.y < b.bottom() - 0.01f &&
         b.y < a.bottom() - 0.01f;
}

bool has_key(const CardLayout& layout, const std::string& key) {
  return std::any_of(layout.blocks.begin(), layout.blocks.end(),
                     [&](const Block& block) { return block.key == key; });
}

}  // namespace

TEST_CASE("looks: at every width all lies on the card, targets are large and do not overlap") {
  SquareText text;
  for (const char* page : kPages) {
    View view = at(page).view();
    for (float width : {320.0f, 360.0f, 400.0f, 480.0f, 560.0f, 680.0f, 800.0f, 1200.0f}) {
      for (const char* dir : {"ltr", "rtl"}) {
        view.dir = dir;
        const CardLayout layout = lay_out(view, wide(width, width == 400), text);
        CAPTURE(page);
        CAPTURE(width);
        CAPTURE(dir);
        for (const Block& block : layout.blocks) {
          CAPTURE(block.key);
          CHECK(block.rect.x >= -0.01f);
          CHECK(block.rect.right() <= width + 0.01f);
          CHECK(block.rect.bottom() <= layout.height + 0.01f);
          if (!is_target(block)) continue;
          CHECK(block.rect.w >= 43.9f);
          CHECK(block.rect.h >= 43.9f);
          for (const Block& other : layout.blocks) {
            if (&other == &block || !is_target(other) || may_overlap(block, other)) continue;
            CAPTURE(other.key);
            CHECK_FALSE(overlap(block.rect, other.rect));
          }
        }
      }
    }
  }
}

TEST_CASE("looks: right-to-left is the mirror image of every screen") {
  SquareText text;
  for (const char* page : kPages) {
    View view = at(page).view();
    const CardLayout ltr = lay_out(view, wide(480), text);
    view.dir = "rtl";
    const CardLayout rtl = lay_out(view, wide(480), text);
    REQUIRE(ltr.blocks.size() == rtl.blocks.size());
    for (size_t i = 0; i < ltr.blocks.size(); ++i) {
      CAPTURE(ltr.blocks[i].key);
      CHECK(rtl.blocks[i].rect.x == doctest::Approx(480 - ltr.blocks[i].rect.right()));
    }
  }
}

TEST_CASE("looks: every part has the key by which the mirror finds it") {
  const struct {
    const char* page;
    std::vector<std::string> keys;
  } table[] = {
      {"@welcome", {":logo", ":language", ":title", ":text", ":next", ":plain", ":plain:label"}},
      {"scales",
       {":progress", "nps", "nps:label", "nps/0", "nps/10", "nps:low", "csat/1", "csat/5",
        "csat:low", "stars/5", "thumbs/1", "thumbs/2", ":back"}},
      {"picks",
       {"one/a", "chip/a", "chip/c", "chips/b", "drop", "drop:field", "pic/a", "pic/a:image",
        "rank/y", "rank/y:up", "rank/x:down", "rank/z:grip"}},
      {"fields",
       {"mail", "why", "why:count", "age", "age:unit", "hours", "hours:range", "hours:low",
        "hours:high", "hours:unit", "day"}},
      {"grids",
       {"grid:label", "grid/r", "grid/r:label", "grid/r/no", "grid/s/yes", "gap:label",
        "gap/expected:label", "gap/experienced/5", "agree/yes", "bye:label"}},
      {"@review", {":title", "nps", "nps:label", "nps:help", "nps:change", "gap:change"}},
      {"end", {":title", ":text", ":offer/0", ":offer/0:code", ":offer/1", ":offer/2"}},
  };
  SquareText text;
  for (const auto& row : table) {
    for (float width : {320.0f, 680.0f}) {
      const CardLayout layout = lay_out(at(row.page).view(), wide(width), text);
      CAPTURE(row.page);
      for (const std::string& key : row.keys) {
        CAPTURE(key);
        CHECK(has_key(layout, key));
      }
      CHECK_FALSE(has_key(layout, "rank/z:up"));  // only what is ranked can be moved
    }
  }
}

TEST_CASE("looks: stars stand in even rows, and the words at their ends below the first row's") {
  const struct {
    size_t stars;
    float width;
    std::vector<int> rows;
  } table[] = {
      {5, 320, {5}},     {7, 320, {4, 3}}, {7, 390, {7}},   {10, 320, {5, 5}},
      {10, 390, {5, 5}}, {9, 390, {5, 4}}, {10, 600, {10}},
  };
  SquareText text;
  View view = at("scales").view();
  const auto stars = std::find_if(view.nodes.begin(), view.nodes.end(),
                                  [](const Node& node) { return node.look == Look::kStars; });
  REQUIRE(stars != view.nodes.end());
  stars->high_label = "Great";
  for (const auto& row : table) {
    CAPTURE(row.stars);
    CAPTURE(row.width);
    stars->options.assign(row.stars, Option());
    for (size_t i = 0; i < row.stars; ++i) stars->options[i].id = std::to_string(i + 1);
    std::map<float, int> rows;
    float end = 0;
    for (const Block& block : lay_out(view, wide(row.width), text).blocks) {
      if (block.kind == BlockKind::kStar) ++rows[block.rect.y];
      if (block.kind == BlockKind::kStar) end = std::max(end, block.rect.center_x() + 18);
      if (block.key == "stars:high") CHECK(block.rect.right() == doctest::Approx(end));
    }
    std::vector<int> counts;
    for (const auto& [y, count] : rows) counts.push_back(count);
    CHECK(counts == row.rows);
  }
}

TEST_CASE("looks: in the review, what was not answered is quieter") {
  SquareText text;
  const View view = at("@review").view();
  for (const Block& block : lay_out(view, wide(480), text).blocks) {
    if (block.node < 0 || block.key != view.nodes[block.node].id + ":help") continue;
    CAPTURE(block.text);
    CHECK(block.role == (block.text == "No answer" ? TextRole::kMuted : TextRole::kOption));
  }
}

TEST_CASE("looks: targets come in the order of the view, and no key comes twice") {
  SquareText text;
  for (const char* page : kPages) {
    const View view = at(page).view();
    const CardLayout layout = lay_out(view, wide(320), text);
    int node = -1, option = -1;
    for (const Block& block : layout.blocks) {
      CAPTURE(block.key);
      const auto same = [&](const Block& other) { return other.key == block.key; };
      if (!block.key.empty())
        CHECK(std::count_if(layout.blocks.begin(), layout.blocks.end(), same) == 1);
      if (!is_target(block) || block.node < 0) continue;
      CHECK(block.node >= node);
      if (block.node == node) CHECK(block.option >= option);
      node = block.node;
      option = block.option;
    }
  }
}

TEST_CASE("looks: no question is so named that it meets what is around it") {
  SquareText text;
  for (const char* id : {"title", "text", "alert", "progress", "next", "back", "close", "plain",
                         "logo", "language", "offer", "label", "help", "error"}) {
    const std::string name = id;
    Session session = open_session(
        R"({"id":"s","languages":["en","de"],"pages":[{"id":"p","title":"T","text":"X",)"
        R"("questions":[{"id":")" +
        name + R"(","type":"choice","text":"?","choices":[)" +
        R"({"id":"label","label":"A"},{"id":"help","label":"B"},{"id":"zero","label":"C"}]}]},)"
        R"({"id":"last","questions":[{"id":"end","type":"nps","text":"?"}]}]})");
    const CardLayout layout = lay_out(session.view(), wide(480), text);
    for (const Block& block : layout.blocks) {
      CAPTURE(block.key);
      const auto same = [&](const Block& other) { return other.key == block.key; };
      if (block.key.empty()) continue;
      CHECK(std::count_if(layout.blocks.begin(), layout.blocks.end(), same) == 1);
    }
  }
}

TEST_CASE("looks: each click means one action") {
  using Type = Action::Type;
  const Value yxz(Value::Array{Value("y"), Value("x"), Value("z")});
  const Value xy(Value::Array{Value("x"), Value("y")});
  const struct {
    const char* page;
    const char* key;
    Action action;
  } table[] = {
      {"@welcome", ":next", {Type::kNext, "", Value()}},
      {"scales", "nps/3", {Type::kAnswer, "nps", Value("3")}},
      {"scales", "csat/2", {Type::kAnswer, "csat", Value("2")}},
      {"scales", "stars/4", {Type::kAnswer, "stars", Value("4")}},
      {"scales", "thumbs/1", {Type::kAnswer, "thumbs", Value("1")}},
      {"scales", ":back", {Type::kBack, "", Value()}},
      {"picks", "one/b", {Type::kAnswer, "one", Value("b")}},
      {"picks", "chip/c", {Type::kAnswer, "chip", Value("c")}},
      {"picks", "chips/a", {Type::kAnswer, "chips", Value(Value::Array{Value("a")})}},
      {"picks", "pic/b", {Type::kAnswer, "pic", Value("b")}},
      {"picks", "rank/z", {Type::kAnswer, "rank", yxz}},
      {"picks", "rank/x:up", {Type::kAnswer, "rank", xy}},
      {"picks", "rank/y:down", {Type::kAnswer, "rank", xy}},
      {"fields", "hours:range", {Type::kAnswer, "hours", Value(5.0)}},
      {"grids", "grid/s/yes", {Type::kAnswer, "grid/s", Value("yes")}},
      {"grids", "gap/expected/2", {Type::kAnswer, "gap/expected", Value("2")}},
      {"grids", "agree/yes", {Type::kAnswer, "agree", Value(Value::Array{Value("yes")})}},
      {"@review", "nps:change", {Type::kJump, "nps", Value()}},
  };
  for (const auto& row : table) {
    CAPTURE(row.key);
    Desk desk(at(row.page));
    desk.frame();
    const Played frame = desk.click(row.key);
    REQUIRE(frame.actions.size() == 1);
    CHECK(frame.actions[0].type == row.action.type);
    CHECK(frame.actions[0].id == row.action.id);
    CHECK(frame.actions[0].value == row.action.value);
  }
}

TEST_CASE("looks: what the host is to open is named") {
  const struct {
    const char* page;
    const char* key;
  } table[] = {{"picks", "drop:field"}, {"scales", ":language"}, {"end", ":offer/1"}};
  for (const auto& row : table) {
    CAPTURE(row.key);
    Desk desk(at(row.page));
    desk.frame();
    CHECK(desk.click(row.key).opened == row.key);
  }
}

TEST_CASE("looks: the ends of a ranking cannot be moved past") {
  for (const char* key : {"rank/y:up", "rank/x:down"}) {
    Desk desk(at("picks"));
    desk.frame();
    CHECK(desk.click(key).actions.empty());
  }
}

TEST_CASE("looks: hover, press and focus show on every target") {
  for (const char* page : kPages) {
    Desk desk(at(page));
    desk.rest();
    const auto at_rest = desk.pixels();
    const CardLayout layout = desk.card.layout();
    for (const Block& block : layout.blocks) {
      if (!is_target(block) || block.kind == BlockKind::kGrip) continue;
      if (block.key == "rank/y:up" || block.key == "rank/x:down") continue;
      CAPTURE(block.key);
      const float x = block.rect.center_x();
      desk.input.mouse_x = block.kind == BlockKind::kRankRow ? block.rect.x + 60 : x;
      desk.input.mouse_y = block.rect.center_y();
      desk.settle();
      const auto hovered = desk.pixels();
      CHECK(hovered != at_rest);
      desk.input.mouse_down = true;
      desk.settle();
      if (block.kind != BlockKind::kField && block.kind != BlockKind::kDropdown &&
          block.kind != BlockKind::kLink && block.kind != BlockKind::kLanguage)
        CHECK(desk.pixels() != hovered);
      desk.input.mouse_x = desk.input.mouse_y = -1;
      desk.input.mouse_down = false;
      desk.rest();
      CHECK(desk.pixels() == at_rest);
      desk.input.focus = block.key;
      desk.settle();
      CHECK(desk.pixels() != at_rest);
      desk.input.focus.clear();
      desk.rest();
    }
  }
}

TEST_CASE("looks: an answer shows, whatever the look") {
  for (const char* page : {"scales", "picks", "fields", "grids"}) {
    Desk without(at(page, false)), with(at(page));
    without.rest();
    with.rest();
    CHECK(without.pixels() != with.pixels());
  }
}

TEST_CASE("looks: with reduced motion nothing moves, not even a new page or a row") {
  Desk desk(looks_session());
  ThemeWishes wishes;
  wishes.reduced_motion = true;
  desk.card.set_theme(make_theme(wishes));
  const auto stands = [&] {
    CHECK_FALSE(desk.frame().moving);
    const CardFrame second = desk.frame();
    CHECK(second.dirty.empty());
    CHECK_FALSE(second.moving);
  };
  stands();
  for (const char* page : {"scales", "picks"}) {
    CAPTURE(page);
    desk.session.apply({Action::Type::kNext, "", Value()}, 0);
    stands();
  }
  answer(desk.session, "rank", Value(Value::Array{Value("z"), Value("x")}));
  stands();
  answer(desk.session, "rank", Value(Value::Array{Value("x"), Value("z")}));
  stands();
}

TEST_CASE("looks: a new page is there, and at rest, within 200 ms") {
  Desk desk(looks_session());
  desk.rest();
  desk.session.apply({Action::Type::kNext, "", Value()}, 0);
  CHECK(desk.frame().moving);
  const auto first = desk.pixels();
  int frames = 1;
  while (desk.frame().moving) ++frames;
  CHECK(frames * 16 <= 200);
  CHECK(desk.pixels() != first);
}

TEST_CASE("looks: the rows of a ranking glide to their new places") {
  Desk desk(at("picks"));
  desk.rest();
  answer(desk.session, "rank", Value(Value::Array{Value("x"), Value("y")}));
  CHECK(desk.frame().moving);
  const auto first = desk.pixels();
  desk.settle();
  CHECK(desk.pixels() != first);
}

TEST_CASE("looks: a comment is as high as the host says, and never lower than four lines") {
  Desk desk(at("fields"));
  const float rest = desk.rect("why").h;
  desk.card.grow("why", 300);
  CHECK(desk.rect("why").h == 300);
  desk.card.grow("why", 20);
  CHECK(desk.rect("why").h == rest);
}

TEST_CASE("looks: words with marks are measured and drawn as such") {
  SquareText text;
  View view = at("grids").view();
  view.nodes.back().label_runs = {{"That ", false, false, ""}, {"was", true, false, ""}};
  const CardLayout layout = lay_out(view, wide(480), text);
  for (const Block& block : layout.blocks) {
    if (block.key != "bye:label") continue;
    CHECK(block.style.rich);
    CHECK(block.text == "That \1was\1");
  }
}
