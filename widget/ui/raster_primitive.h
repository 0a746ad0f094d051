// What the rasteriser draws: ImGui's draw data taken apart into primitives in device pixels.
// Private to the raster*.cpp files.
#pragma once

#include <cstdint>
#include <vector>

#include "widget/ui/raster.h"

namespace earshot {

constexpr int kSub = 256;   // positions are in 1/256 pixel
constexpr int kTexel = 64;  // texture coordinates are in 1/64 texel
constexpr int kMaxSide = 4096;

struct Box {
  int x0, y0, x1, y1;  // pixels; x1 and y1 are outside
  bool empty() const { return x0 >= x1 || y0 >= y1; }
};

Box intersect(const Box& a, const Box& b);

struct Vertex {
  int x, y;  // in 1/kSub pixel
  uint32_t colour;
  int u, v;  // in 1/kTexel texel; 0 without a texture
};

enum class Kind : int { kRect, kCopy, kTriangle, kTexturedTriangle };

// All that decides which pixels a primitive draws, as plain integers without padding, so that equal
// drawings have equal bytes.
struct Shape {
  Kind kind;
  Box box;            // pixels it may touch; exactly those of a kRect or kCopy
  Vertex v[3];        // kRect and kCopy: only v[0].colour
  int left, top;      // kCopy: the pixel on which texel (0, 0) falls
  uint32_t revision;  // of the bitmap, or 0
  int reserved;       // makes the size a multiple of 8 bytes
};

struct Primitive {
  Shape shape;
  const Bitmap* bitmap;  // null: white
};

// A frame, back to front. Two triangles that make an upright rectangle of one colour come as one
// kRect or kCopy. What cannot be seen and draw callbacks are left out. Valid as long as the bitmaps are.
std::vector<Primitive> read_primitives(const ImDrawData& frame, float scale);

// Fills view.area with `clear` (0xAABBGGRR) and draws on it whatever of the frame falls there.
// An image drawn at its own size is copied, at the nearest whole device pixel; otherwise it is
// sampled bilinearly.
void paint(const std::vector<Primitive>& frame, uint32_t clear, const PixelView& view);

}  // namespace earshot
