// What Raster redraws, and that redrawing parts leaves no trace.
#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <vector>

#include "tests/ui/drawing.h"
#include "widget/ui/raster_primitive.h"

using namespace earshot;

namespace {

constexpr uint32_t kRed = 0xff0000ff;
constexpr uint32_t kPaper = 0xfff8f8f8;

std::string as_text(const std::vector<PixelRect>& parts) {
  std::string out;
  for (const PixelRect& r : parts) {
    out += (out.empty() ? "" : "; ") + std::to_string(r.x) + "," + std::to_string(r.y) + " " +
           std::to_string(r.width) + "x" + std::to_string(r.height);
  }
  return out.empty() ? "nothing" : out;
}

int area_of(const std::vector<PixelRect>& parts) {
  int area = 0;
  for (const PixelRect& r : parts) area += r.width * r.height;
  return area;
}

std::vector<uint32_t> pixels_of(const Raster& raster) {
  return {raster.pixels(), raster.pixels() + raster.width() * raster.height()};
}

// What a page shows that puts only the parts.
std::vector<uint32_t> with_parts(std::vector<uint32_t> picture, const std::vector<PixelRect>& parts,
                                 const Raster& raster) {
  for (const PixelRect& part : parts) {
    for (int y = part.y; y < part.y + part.height; ++y) {
      const size_t row = static_cast<size_t>(y) * raster.width();
      for (int x = part.x; x < part.x + part.width; ++x)
        picture[row + x] = raster.pixels()[row + x];
    }
  }
  return picture;
}

// One thing on a random scene. A scene is a list of these; most stay the same from frame to frame.
struct Item {
  int kind;
  ImVec2 at, size;
  uint32_t colour;
  int image;
};

Item random_item(Random& random) {
  const ImVec2 at(random.within(-30, 330), random.within(-30, 230));
  const ImVec2 size(random.within(1, 120), random.within(1, 90));
  const uint32_t colour = random.below(3) == 0 ? random.colour() | 0xff000000 : random.colour();
  return {random.below(7), at, size, colour, random.below(2)};
}

void draw_item(ImDrawList& list, const Item& item, const Bitmap& image) {
  const ImVec2 end(item.at.x + item.size.x, item.at.y + item.size.y);
  switch (item.kind) {
    case 0: return list.AddRectFilled(item.at, end, item.colour);
    case 1: return list.AddRectFilled(item.at, end, item.colour, 9);
    case 2: return list.AddRect(item.at, end, item.colour, 6, 0, 1.5f);
    case 3: return list.AddCircleFilled(item.at, item.size.y, item.colour);
    case 4: return list.AddRectFilledMultiColor(item.at, end, item.colour, kRed, kPaper, 0);
    case 5: return list.AddImage(texture_of(image), item.at, end);
    default:
      const ImVec2 own(item.at.x + image.width, item.at.y + image.height);
      return list.AddImage(texture_of(image), item.at, own);
  }
}

}  // namespace

TEST_CASE("raster: after any change the picture equals one drawn from nothing") {
  Random random(11);
  TestBitmap images[2] = {TestBitmap(40, 30, 1), TestBitmap(70, 90, 2)};
  for (TestBitmap& image : images) {
    for (uint32_t& pixel : image.pixels) pixel = random.colour();
  }
  Raster incremental;
  std::vector<Item> items;
  for (int i = 0; i < 25; ++i) items.push_back(random_item(random));
  int smaller = 0;
  for (int frame = 0; frame < 200; ++frame) {
    CAPTURE(frame);
    const int changes = random.below(3);
    for (int i = 0; i < changes; ++i) items[random.below(25)] = random_item(random);
    if (random.below(3) == 0) {
      for (uint32_t& pixel : images[1].pixels) pixel = random.colour();
      images[1].bitmap.revision = 100u + frame;
    }
    const float scale = frame < 120 ? 1.f : frame < 160 ? 2.f : 1.25f;
    Drawing drawing(300, 200);
    for (const Item& item : items) draw_item(drawing.list, item, images[item.image].bitmap);
    Raster whole;
    whole.draw(drawing.data(), scale, kPaper);
    const std::vector<uint32_t> before = pixels_of(incremental);
    const std::vector<PixelRect> dirty = incremental.draw(drawing.data(), scale, kPaper);
    smaller += area_of(dirty) < whole.width() * whole.height();
    CHECK(pixels_of(incremental) == pixels_of(whole));
    if (before.size() == pixels_of(whole).size())
      CHECK(with_parts(before, dirty, incremental) == pixels_of(whole));
  }
  CHECK(smaller > 50);
}

TEST_CASE("raster: what it says is dirty are the tiles that changed, in few rectangles") {
  Raster raster;
  TestBitmap image(10, 10, 1);
  float x = 0;
  const auto draw = [&](float width, uint32_t clear) {
    Drawing drawing(width, 150);
    drawing.list.AddRectFilled(ImVec2(0, 0), ImVec2(200, 20), kRed);
    drawing.list.AddImage(texture_of(image.bitmap), ImVec2(130, 130), ImVec2(140, 140));
    drawing.list.AddCircleFilled(ImVec2(x, 100), 5, kRed);
    return as_text(raster.draw(drawing.data(), 1, clear));
  };
  CHECK(draw(200, kPaper) == "0,0 200x150");
  CHECK(draw(200, kPaper) == "nothing");
  x = 10;
  CHECK(draw(200, kPaper) == "0,64 64x64");
  x = 100;
  CHECK(draw(200, kPaper) == "0,64 128x64");
  image.bitmap.revision = 2;
  CHECK(draw(200, kPaper) == "128,128 64x22");
  image.bitmap.revision = 3;
  x = 10;
  CHECK(draw(200, kPaper) == "0,64 128x64; 128,128 64x22");
  CHECK(draw(200, kRed) == "0,0 200x150");
  CHECK(draw(201, kRed) == "0,0 201x150");
  raster.invalidate();
  CHECK(draw(201, kRed) == "0,0 201x150");
}

TEST_CASE("raster: a picture that becomes higher or lower keeps what it has") {
  Raster raster;
  const auto draw = [&](float width, float height) {
    Drawing drawing(width, height);
    drawing.list.AddRectFilled(ImVec2(0, 0), ImVec2(90, 300), kRed);
    Raster fresh;
    const std::string parts = as_text(raster.draw(drawing.data(), 1, kPaper));
    fresh.draw(drawing.data(), 1, kPaper);
    CHECK(pixels_of(raster) == pixels_of(fresh));
    return parts;
  };
  const struct {
    float width, height;
    const char* parts;
  } table[] = {{128, 150, "0,0 128x150"}, {128, 200, "0,128 128x72"}, {128, 200, "nothing"},
               {128, 192, "nothing"},     {128, 130, "0,128 128x2"},  {128, 64, "nothing"},
               {128, 65, "0,64 128x1"},   {64, 65, "0,0 64x65"},      {128, 65, "0,0 128x65"}};
  for (const auto& row : table) {
    CAPTURE(row.width);
    CAPTURE(row.height);
    CHECK(draw(row.width, row.height) == row.parts);
  }
}

TEST_CASE("raster: drawing order and drawing twice are changes") {
  Raster raster;
  Drawing drawing(64, 64);
  const auto draw = [&](std::initializer_list<uint32_t> colours) {
    drawing.restart();
    for (uint32_t colour : colours) drawing.list.AddRectFilled(ImVec2(0, 0), ImVec2(9, 9), colour);
    return as_text(raster.draw(drawing.data(), 1, kPaper));
  };
  CHECK(draw({0x800000ff, 0x80ff0000}) == "0,0 64x64");
  CHECK(draw({0x80ff0000, 0x800000ff}) == "0,0 64x64");
  CHECK(draw({0x80ff0000, 0x800000ff, 0x40ffffff, 0x40ffffff}) == "0,0 64x64");
  CHECK(draw({0x80ff0000, 0x800000ff, 0x40ffffff, 0x40ffffff}) == "nothing");
}

TEST_CASE("raster: paint() draws a part into a buffer of its own") {
  Drawing drawing(100, 80);
  drawing.list.AddCircleFilled(ImVec2(50, 40), 30, 0xc00000ff);
  Raster whole;
  whole.draw(drawing.data(), 1, kPaper);
  constexpr int kWidth = 40, kHeight = 25, kStride = 48;
  std::vector<uint32_t> part(kStride * kHeight, 7);
  paint(read_primitives(drawing.data(), 1), kPaper,
        {part.data(), kStride, {33, 20, kWidth, kHeight}});
  int wrong = 0;
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kStride; ++x) {
      const uint32_t expected = x < kWidth ? whole.pixels()[(y + 20) * 100 + x + 33] : 7;
      wrong += part[y * kStride + x] != expected;
    }
  }
  CHECK(wrong == 0);
}
