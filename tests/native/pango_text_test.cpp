// The text service by Pango, with whatever fonts the machine has: nothing here depends on how wide
// a letter is.
#include "widget/native/pango_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace earshot;

namespace {

constexpr TextStyle kStyle{16, 400, 24};
constexpr Color kInk{0x20, 0x40, 0x60};
const std::string kSentence = "How likely are you to recommend us to a friend?";

struct Ink {
  int left = -1, right = -1;  // columns with ink; -1: none
  int top = -1, bottom = -1;
  int pixels = 0;
};

struct Drawn {
  int width, height;
  std::vector<uint8_t> pixels;

  const uint8_t* at(int x, int y) const { return &pixels[static_cast<size_t>(y * width + x) * 4]; }
  Ink ink() const {
    Ink ink;
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        if (at(x, y)[3] < 64) continue;
        if (ink.left < 0 || x < ink.left) ink.left = x;
        ink.right = std::max(ink.right, x);
        if (ink.top < 0) ink.top = y;
        ink.bottom = y;
        ++ink.pixels;
      }
    }
    return ink;
  }
};

Drawn draw(PangoText& text, const std::string& words, Align align = Align::kStart, float scale = 1,
           float wrap = 0, const TextStyle& style = kStyle) {
  const int width = static_cast<int>(400 * scale), height = static_cast<int>(72 * scale);
  Drawn drawn{width, height, std::vector<uint8_t>(static_cast<size_t>(width * height) * 4)};
  text.raster(words, style, wrap, align, kInk, scale, width, height, drawn.pixels.data());
  return drawn;
}

}  // namespace

TEST_CASE("pango: lines end where CSS ends them") {
  struct Row {
    const char* name;
    std::string text;
    float width;
    int lines;
  };
  const Row kRows[] = {
      {"no width, one line", kSentence, 0, 1},
      {"a line for each break", "one\ntwo\n\nfour", 0, 4},
      {"a word that is too long is cut", std::string(60, 'm'), 100, 8},
      {"spaces at the end take no room", "one   ", 0, 1},
      {"right to left", "שלום\nעולם", 0, 2},
      {"no spaces between words", "どのくらいおすすめしたいですか", 60, 5},
      {"marks are no words", "a \1bold\1 \2word\2 and a \3link\3", 0, 1},
  };
  PangoText text;
  for (const Row& row : kRows) {
    CAPTURE(row.name);
    const TextSize size = text.measure(row.text, kStyle, row.width);
    CHECK(size.lines >= row.lines);
    CHECK(size.height == static_cast<float>(size.lines) * kStyle.line);
    if (row.width > 0) CHECK(size.width <= row.width);
    else CHECK(size.lines == row.lines);
  }
  CHECK(text.measure("", kStyle, 100).lines == 0);
}

TEST_CASE("pango: a line that just fits is not broken, a narrower one is") {
  PangoText text;
  const float width = text.measure(kSentence, kStyle, 0).width;
  CHECK(text.measure(kSentence, kStyle, width).lines == 1);
  CHECK(text.measure(kSentence, kStyle, width - 1).lines == 2);
  CHECK(text.measure(kSentence + " ", kStyle, width).width == doctest::Approx(width));
  CHECK(text.measure("a  b\t c", kStyle, 0).width == text.measure("a b c", kStyle, 0).width);
}

TEST_CASE("pango: measures grow with the size and the weight") {
  PangoText text;
  const float width = text.measure(kSentence, kStyle, 0).width;
  CHECK(text.measure(kSentence, {32, 400, 48}, 0).width ==
        doctest::Approx(2 * width).epsilon(0.01));
  CHECK(text.measure(kSentence, {16, 700, 24}, 0).width > width);
  CHECK(text.measure("\1" + kSentence + "\1", kStyle, 0).width ==
        doctest::Approx(text.measure(kSentence, {16, 700, 24}, 0).width));
}

TEST_CASE("pango: words stand where they are aligned, on the survey's side") {
  struct Row {
    bool rtl;
    Align align;
    int side;  // -1 left, 0 middle, 1 right
  };
  const Row kRows[] = {
      {false, Align::kStart, -1}, {false, Align::kCenter, 0}, {false, Align::kEnd, 1},
      {true, Align::kStart, 1},   {true, Align::kCenter, 0},  {true, Align::kEnd, -1},
  };
  PangoText text;
  for (const Row& row : kRows) {
    for (const char* words : {"Hello", "مرحبا"}) {
      CAPTURE(words);
      CAPTURE(row.rtl);
      CAPTURE(static_cast<int>(row.align));
      NativeTextStyle style;
      style.rtl = row.rtl;
      text.use(style);
      const Drawn drawn = draw(text, words, row.align);
      const Ink ink = drawn.ink();
      REQUIRE(ink.pixels > 0);
      const int before = ink.left, after = drawn.width - 1 - ink.right;
      CHECK((row.side == 0  ? std::abs(before - after) < 4
             : row.side < 0 ? before < 30
                            : after < 30));
    }
  }
}

TEST_CASE("pango: the same lines at every scale, on whole pixels") {
  PangoText text;
  for (float scale : {1.0f, 1.5f, 2.0f, 3.0f}) {
    CAPTURE(scale);
    // The feet of "H" end on a whole pixel: below full ink comes none.
    const Drawn drawn = draw(text, "HHH", Align::kStart, scale);
    const Ink ink = drawn.ink();
    REQUIRE(ink.pixels > 0);
    int faint = 0;
    for (int x = 0; x < drawn.width && ink.bottom + 1 < drawn.height; ++x)
      faint += drawn.at(x, ink.bottom + 1)[3] > 8;
    CHECK(faint == 0);
    CHECK(static_cast<float>(ink.bottom - ink.top) == doctest::Approx(11.5 * scale).epsilon(0.2));
  }
}

TEST_CASE("pango: ink has the colour, not multiplied by its alpha, and links have their own") {
  PangoText text;
  NativeTextStyle style;
  style.link = {0xff, 0, 0};
  text.use(style);
  const auto is_near = [](const uint8_t* pixel, Color color) {
    return std::abs(pixel[0] - color.r) < 6 && std::abs(pixel[1] - color.g) < 6 &&
           std::abs(pixel[2] - color.b) < 6;
  };
  int inked = 0, linked = 0, other = 0;
  const Drawn drawn = draw(text, "plain \3link\3 plain");
  for (int y = 0; y < drawn.height; ++y) {
    for (int x = 0; x < drawn.width; ++x) {
      const uint8_t* pixel = drawn.at(x, y);
      if (pixel[3] < 64) continue;
      if (is_near(pixel, kInk)) ++inked;
      else if (is_near(pixel, style.link)) ++linked;
      else ++other;
    }
  }
  CHECK(inked > 50);
  CHECK(linked > 30);
  CHECK(other < 10);
}

TEST_CASE("pango: the same words give the same pixels") {
  PangoText first, second;
  CHECK(draw(first, kSentence).pixels == draw(second, kSentence).pixels);
}
