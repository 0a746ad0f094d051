// The rasteriser, checked by pictures made of text, and by properties over random drawings.
#include "widget/ui/raster.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "tests/ui/drawing.h"
#include "widget/ui/raster_pixel.h"

using namespace earshot;

namespace {

constexpr uint32_t kRed = 0xff0000ff;
constexpr uint32_t kGlass = 0x80ffffff;  // half-transparent white

std::vector<uint32_t> picture(const Drawing& drawing, float scale = 1, uint32_t clear = 0) {
  Raster raster;
  raster.draw(drawing.data(), scale, clear);
  return {raster.pixels(), raster.pixels() + raster.width() * raster.height()};
}

// '.' is untouched, '#' opaque, digits are alpha in tenths of opaque.
std::string as_text(const Drawing& drawing, float scale = 1) {
  Raster raster;
  raster.draw(drawing.data(), scale, 0);
  std::string text;
  for (int i = 0; i < raster.width() * raster.height(); ++i) {
    const uint32_t alpha = raster.pixels()[i] >> 24;
    text += alpha == 0 ? '.' : alpha == 255 ? '#' : static_cast<char>('0' + alpha * 10 / 255);
    if ((i + 1) % raster.width() == 0) text += '\n';
  }
  return text;
}

// What over() should give, in real numbers.
uint32_t reference_over(uint32_t below, uint32_t above) {
  const double a = (above >> 24) / 255.0, b = (below >> 24) / 255.0, alpha = a + b * (1 - a);
  if (alpha == 0) return below;
  uint32_t result = static_cast<uint32_t>(std::lround(alpha * 255)) << 24;
  for (int shift = 0; shift < 24; shift += 8) {
    const double sum = (above >> shift & 255) * a + (below >> shift & 255) * b * (1 - a);
    result |= static_cast<uint32_t>(std::lround(sum / alpha)) << shift;
  }
  return result;
}

}  // namespace

TEST_CASE("raster: a pixel belongs to a rectangle when its centre does") {
  struct Row {
    const char* name;
    float x0, y0, x1, y1, scale;
    const char* expected;
  };
  const Row rows[] = {
      {"whole pixels", 1, 1, 3, 2, 1, "....\n.##.\n....\n"},
      {"edges on centres: left and top in, right and bottom out", .5f, .5f, 2.5f, 1.5f, 1,
       "##..\n....\n....\n"},
      {"just past the centres", .51f, .51f, 2.51f, 1.51f, 1, "....\n.##.\n....\n"},
      {"no centre inside", 1.6f, 0, 2.4f, 3, 1, "....\n....\n....\n"},
      {"CSS pixels times scale", .5f, .5f, 1, 1, 2,
       "........\n.#......\n........\n........\n........\n........\n"},
      {"beyond the picture", -9, 2, 99, 99, 1, "....\n....\n####\n"},
      {"reversed corners draw nothing twice", 3, 2, 1, 1, 1, "....\n.##.\n....\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Drawing fast(4, 3), general(4, 3);
    fast.list.AddRectFilled(ImVec2(row.x0, row.y0), ImVec2(row.x1, row.y1), kRed);
    general.disguised_rect(ImVec2(row.x0, row.y0), ImVec2(row.x1, row.y1), kRed);
    CHECK(as_text(fast, row.scale) == row.expected);
    CHECK(as_text(general, row.scale) == row.expected);
  }
}

TEST_CASE("raster: a triangle follows the top-left rule") {
  Drawing drawing(6, 5);
  drawing.triangle(ImVec2(.5f, .5f), ImVec2(4.5f, .5f), ImVec2(.5f, 4.5f), kRed);
  CHECK(as_text(drawing) == "####..\n###...\n##....\n#.....\n......\n");
  drawing.restart();
  drawing.triangle(ImVec2(4.5f, .5f), ImVec2(4.5f, 4.5f), ImVec2(.5f, 4.5f), kRed);
  CHECK(as_text(drawing) == "......\n...#..\n..##..\n.###..\n......\n");
}

TEST_CASE("raster: translucent neighbours leave no gap and overlap nowhere") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const float scale = seed % 3 == 0 ? 2.f : 1.f;
    // A sheet of 8 x 8 cells with shaken inner corners, some exactly on pixel centres, each cell
    // cut into two triangles of random winding.
    constexpr int kCells = 8;
    ImVec2 grid[kCells + 1][kCells + 1];
    for (int y = 0; y <= kCells; ++y) {
      for (int x = 0; x <= kCells; ++x) {
        const float cell = 4, shake = random.below(4) == 0 ? .5f : random.within(-1.5f, 1.5f);
        const bool is_inner_x = x > 0 && x<kCells, is_inner_y = y> 0 && y < kCells;
        grid[y][x] =
            ImVec2(x * cell + (is_inner_x ? shake : 0), y * cell + (is_inner_y ? shake : 0));
      }
    }
    Drawing drawing(32, 32);
    for (int y = 0; y < kCells; ++y) {
      for (int x = 0; x < kCells; ++x) {
        const ImVec2 a = grid[y][x], b = grid[y][x + 1], c = grid[y + 1][x + 1], d = grid[y + 1][x];
        drawing.triangle(a, b, c, kGlass);
        if (random.below(2) == 0) {
          drawing.triangle(a, c, d, kGlass);
        } else {
          drawing.triangle(c, a, d, kGlass);
        }
      }
    }
    int wrong = 0;
    for (uint32_t pixel : picture(drawing, scale)) wrong += pixel != kGlass;
    CHECK(wrong == 0);
  }
}

TEST_CASE("raster: rectangles and general triangles give the same pixels") {
  Random random(7);
  TestBitmap image(9, 7, 1);
  for (uint32_t& pixel : image.pixels) pixel = random.colour();
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    Drawing fast(24, 20), general(24, 20);
    for (int i = 0; i < 4; ++i) {
      const ImVec2 a = random.point(-4, 20), size = random.point(0, 12);
      const uint32_t colour = random.colour();
      fast.list.AddRectFilled(a, ImVec2(a.x + size.x, a.y + size.y), colour);
      general.disguised_rect(a, ImVec2(a.x + size.x, a.y + size.y), colour);
      const ImVec2 corner(random.below(24) - 4.f, random.below(20) - 4.f);
      const ImVec2 end(corner.x + 9, corner.y + 7);
      fast.list.AddImage(texture_of(image.bitmap), corner, end, ImVec2(0, 0), ImVec2(1, 1), colour);
      general.list.PushTexture(texture_of(image.bitmap));
      general.disguised_rect(corner, end, colour, ImVec2(0, 0), ImVec2(1, 1));
      general.list.PopTexture();
    }
    const uint32_t clear = round % 2 == 0 ? 0xfff0e0d0 : 0x00000000;
    CHECK(picture(fast, 1, clear) == picture(general, 1, clear));
  }
}

TEST_CASE("raster: colours are blended with straight alpha, rounded to nearest") {
  CHECK(over(0x00000000, 0x80123456) == 0x80123456);
  CHECK(over(0x00abcdef, 0x80123456) == 0x80123456);  // what is transparent has no colour
  CHECK(over(0xff000000, 0x80ffffff) == 0xff808080);
  CHECK(over(0x80ff0000, 0x800000ff) == 0xc05500aa);  // twice as much of the upper one
  CHECK(over(0xff112233, 0x00ffffff) == 0xff112233);
  int wrong = 0;
  for (uint32_t product = 0; product <= 255 * 255; ++product) {
    wrong += div255(product) != static_cast<uint32_t>(std::lround(product / 255.0));
  }
  CHECK(wrong == 0);
  for (uint32_t alpha = 0; alpha < 256; ++alpha) {
    for (uint32_t value = 0; value < 256; value += 5) {
      const uint32_t above = alpha << 24 | value | (255 - value) << 8 | (value / 2) << 16;
      wrong += over(0xff30c8ff, above) != reference_over(0xff30c8ff, above);
    }
  }
  CHECK(wrong == 0);
  Random random(3);
  for (int i = 0; i < 100000; ++i) {
    // Halves may go either way in the reference's floating point, hence the slack of one.
    const uint32_t below = random.colour(), above = random.colour() | 0x01000000;
    const uint32_t actual = over(below, above), expected = reference_over(below, above);
    for (int shift = 0; shift < 32; shift += 8) {
      const int difference =
          static_cast<int>(actual >> shift & 255) - static_cast<int>(expected >> shift & 255);
      wrong += std::abs(difference) > (actual == expected ? 0 : 1);
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("raster: an anti-aliased edge is a gradient of one pixel") {
  Drawing drawing(8, 5);
  drawing.list.AddRectFilledMultiColor(ImVec2(0, 0), ImVec2(8, 1), 0xff000000, 0xffffffff,
                                       0xffffffff, 0xff000000);
  const std::vector<uint32_t> pixels = picture(drawing);
  for (int x = 0; x < 8; ++x) CHECK((pixels[x] & 255) == std::lround((x + .5) / 8 * 255));
  drawing.restart();
  drawing.list.AddLine(ImVec2(1, 2), ImVec2(7, 2), kRed);  // AddLine aims at the centre of row 2
  CHECK(as_text(drawing) == "........\n........\n.######.\n........\n........\n");
  drawing.restart();
  drawing.list.AddLine(ImVec2(1, 1.5f), ImVec2(7, 1.5f), kRed);  // between row 1 and row 2
  CHECK(as_text(drawing) == "........\n.555555.\n.555555.\n........\n........\n");
}

TEST_CASE("raster: a text image is copied texel by texel") {
  TestBitmap image(3, 2, 1);
  image.pixels = {kRed, 0x66ffffff, kRed, 0, kRed, 0x66ffffff};
  struct Row {
    const char* name;
    float x, y, width, height, u0, u1, scale;
    const char* expected;
  };
  const Row rows[] = {
      {"whole pixel", 1, 1, 3, 2, 0, 1, 1, ".....\n.#4#.\n..#4.\n"},
      {"snapped down", 1.4f, .6f, 3, 2, 0, 1, 1, ".....\n.#4#.\n..#4.\n"},
      {"snapped up", .5f, .5f, 3, 2, 0, 1, 1, ".....\n.#4#.\n..#4.\n"},
      {"a little too wide", 1, 1, 3.4f, 2.4f, 0, 1, 1, ".....\n.#4#.\n..#4.\n"},
      {"part of it", 0, 0, 2, 2, 1 / 3.f, 1, 1, "4#...\n#4...\n.....\n"},
      {"past the left edge", -1, 0, 3, 2, 0, 1, 1, "4#...\n#4...\n.....\n"},
      {"device pixels", .5f, 0, 1.5f, 1, 0, 1, 2,
       ".#4#......\n..#4......\n..........\n..........\n..........\n..........\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Drawing drawing(5, 3);
    drawing.list.AddImage(texture_of(image.bitmap), ImVec2(row.x, row.y),
                          ImVec2(row.x + row.width, row.y + row.height), ImVec2(row.u0, 0),
                          ImVec2(row.u1, 1));
    CHECK(as_text(drawing, row.scale) == row.expected);
  }
}

TEST_CASE("raster: a scaled image is sampled bilinearly, without a dark rim") {
  TestBitmap image(2, 1, 1);
  image.pixels = {0xff0000ff, 0x00000000};
  Drawing drawing(8, 1);
  drawing.list.AddImage(texture_of(image.bitmap), ImVec2(0, 0), ImVec2(8, 1));
  const std::vector<uint32_t> pixels = picture(drawing);
  CHECK(pixels[0] == 0xff0000ff);
  CHECK(pixels[3] == 0x9f0000ff);  // 5/8 of the way: fainter, but as red
  CHECK(pixels[7] == 0x00000000);
}

TEST_CASE("raster: nothing is drawn outside the clip rectangle") {
  Drawing drawing(6, 4);
  drawing.list.PushClipRect(ImVec2(1, 1), ImVec2(4.4f, 3), true);
  drawing.list.AddRectFilled(ImVec2(0, 0), ImVec2(6, 4), kRed);
  drawing.list.AddCircleFilled(ImVec2(3, 2), 9, kRed);
  drawing.list.PopClipRect();
  CHECK(as_text(drawing) == "......\n.###..\n.###..\n......\n");
}

TEST_CASE("raster: absurd positions do no harm") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float infinity = std::numeric_limits<float>::infinity();
  Drawing drawing(4, 1);
  drawing.triangle(ImVec2(nan, 0), ImVec2(3, nan), ImVec2(infinity, 1), kRed);
  drawing.triangle(ImVec2(1, 0), ImVec2(1, 0), ImVec2(1, 0), kRed);
  drawing.list.AddRectFilled(ImVec2(-infinity, -1e30f), ImVec2(infinity, 1e30f), kRed);
  CHECK(as_text(drawing) == "####\n");
}
