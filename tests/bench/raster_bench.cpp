// How long the rasteriser takes for a card of 480 x 640 CSS pixels: a whole frame, a frame in which
// one button's colour changed, and one in which nothing did. Prints milliseconds, medians of many
// frames.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "tests/bench/raster_scene.h"

using namespace earshot;

namespace {

double milliseconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(now).count();
}

void run(float scale) {
  RasterScene scene(scale);
  Raster raster;
  std::vector<double> build, whole, one, none;
  int triangles = 0;
  for (int frame = 0; frame < 120; ++frame) {
    const double start = milliseconds();
    const ImDrawData& data = scene.build(frame % 2 == 0 ? 0xffffffff : 0xfff8e8e0);
    triangles = data.TotalIdxCount / 3;
    const double built = milliseconds();
    raster.draw(data, scale, kSurface);
    const double changed = milliseconds();
    raster.draw(data, scale, kSurface);
    const double same = milliseconds();
    raster.invalidate();
    raster.draw(data, scale, kSurface);
    whole.push_back(milliseconds() - same);
    none.push_back(same - changed);
    one.push_back(changed - built);
    build.push_back(built - start);
  }
  const auto median = [](std::vector<double>& v) {
    std::nth_element(v.begin(), v.begin() + v.size() / 2, v.end());
    return v[v.size() / 2];
  };
  std::printf("%gx: %d triangles; build %.2f, whole %.2f, one button %.2f, nothing %.2f ms\n",
              scale, triangles, median(build), median(whole), median(one), median(none));
}

}  // namespace

int main() {
  run(1);
  run(2);
}
