// Draws ImGui's triangles on the CPU: no GL context, and the same pixels in browsers and in tests.
//
// The picture is RGBA8 with straight (not premultiplied) alpha, as putImageData wants it. Rules:
//  (1) A pixel belongs to a shape when its centre does; a centre exactly on an edge belongs to the
//      shape below or to the right (the top-left rule). Shapes that share an edge leave neither a
//      gap nor a pixel drawn twice.
//  (2) Positions are rounded to 1/256 device pixel; after that everything is exact arithmetic, and
//      blending rounds to nearest. A part of a picture redrawn alone equals the same part of the
//      whole.
//  (3) Only tiles whose content changed since the previous frame are drawn again.
//
// Assumed: positions within -4096..8191 device pixels (beyond, shapes are bent to that range),
// pictures and bitmaps up to 4096 pixels a side, a little-endian machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "imgui.h"

namespace earshot {

// An image to draw: ImDrawList::AddImage(texture_of(bitmap), ...). Neither the Bitmap nor its
// pixels may move or vanish until the frame has been rasterised.
struct Bitmap {
  int width = 0;
  int height = 0;
  const uint8_t* pixels = nullptr;  // width * height * 4 bytes, straight-alpha RGBA
  // Stands for the content: two different contents never share a number (use a running counter),
  // not even when the second bitmap reuses the memory of the first.
  uint32_t revision = 0;
};

// ImGui hands the pointer back with the draw command. No texture: white.
inline ImTextureRef texture_of(const Bitmap& bitmap) {
  return ImTextureRef(static_cast<ImTextureID>(reinterpret_cast<uintptr_t>(&bitmap)));
}

// In device pixels.
struct PixelRect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  bool empty() const { return width <= 0 || height <= 0; }
};

// Where to paint: `pixels` is the pixel at (area.x, area.y), rows are `stride` pixels apart.
struct PixelView {
  uint32_t* pixels = nullptr;  // 0xAABBGGRR, which is the bytes R, G, B, A
  int stride = 0;
  PixelRect area;
};

// A picture kept up to date frame by frame. Invariant: pixels() is the frame last given to draw().
class Raster {
 public:
  // Makes the picture DisplaySize * scale pixels large (rounded) and equal to the frame.
  // Returns what was redrawn, as rectangles that do not overlap: none when nothing changed.
  std::vector<PixelRect> draw(const ImDrawData& frame, float scale, uint32_t clear);

  // The next draw() redraws everything.
  void invalidate() { tiles_.clear(); }

  int width() const { return width_; }
  int height() const { return height_; }
  const uint32_t* pixels() const { return pixels_.get(); }  // width() * height(), row by row

 private:
  void resize(int width, int height);

  int width_ = 0;
  int height_ = 0;
  std::unique_ptr<uint32_t[]> pixels_;
  std::vector<uint64_t> tiles_;  // one hash per tile, row by row: what was drawn there
};

}  // namespace earshot
