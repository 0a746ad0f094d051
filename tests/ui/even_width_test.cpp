#include "widget/ui/even_width.h"

#include <doctest/doctest.h>

#include "square_text.h"

using namespace earshot;

namespace {

constexpr TextStyle kStyle{20, 400, 24};  // letters are 10 px wide

struct Row {
  const char* name;
  size_t letters;
  float max_width;
  float least, most;  // of the width that is found
};

const Row kTable[] = {
    {"one line stays as wide as it may be", 10, 100, 100, 100},
    {"a letter too many is evened out", 11, 100, 60, 64},
    {"two full lines cannot be narrower", 20, 100, 100, 100},
    {"three lines", 21, 100, 70, 74},
    {"four lines", 31, 100, 80, 84},
    {"five lines are left alone", 41, 100, 100, 100},
    {"no words", 0, 100, 100, 100},
};

}  // namespace

TEST_CASE("even_width: as narrow as the lines stay as many") {
  for (const Row& row : kTable) {
    CAPTURE(row.name);
    SquareText text;
    const std::string words(row.letters, 'x');
    const float width = text.even_width(words, kStyle, row.max_width);
    CHECK(width >= row.least);
    CHECK(width <= row.most);
    CHECK(text.measure(words, kStyle, width).lines ==
          text.measure(words, kStyle, row.max_width).lines);
  }
}
