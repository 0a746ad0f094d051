// The rasteriser as WebAssembly, for raster_bench.mjs.
#include <memory>

#include "tests/bench/raster_scene.h"

namespace {

using namespace earshot;

std::unique_ptr<RasterScene> scene;
Raster raster;

}  // namespace

#define EXPORT(name) __attribute__((export_name(#name), used))

extern "C" {

EXPORT(rb_start) void rb_start(float scale) {
  scene = std::make_unique<RasterScene>(scale);
  raster.invalidate();
}

// Draws a frame and gives the number of pixels that changed. `hover` is the colour of a button.
EXPORT(rb_draw) int rb_draw(unsigned hover) {
  int pixels = 0;
  for (const PixelRect& part : raster.draw(scene->build(hover), scene->scale(), kSurface))
    pixels += part.width * part.height;
  return pixels;
}

EXPORT(rb_invalidate) void rb_invalidate() { raster.invalidate(); }
}
