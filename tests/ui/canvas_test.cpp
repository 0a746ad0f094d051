// ImGui's draw list as a widget uses it: without a context, at any scale.
#include "widget/ui/canvas.h"

#include <doctest/doctest.h>

#include "widget/ui/raster.h"

using namespace earshot;

namespace {

constexpr uint32_t kRed = 0xff0000ff;

}  // namespace

TEST_CASE("canvas: an empty frame draws nothing") {
  Canvas canvas;
  for (int i = 0; i < 3; ++i) {
    canvas.begin_frame(300, 200, 2);
    const ImDrawData& data = canvas.end_frame();
    CHECK(data.TotalVtxCount == 0);
    CHECK(data.CmdListsCount <= 1);
    CHECK(data.DisplaySize.x == 300);
    CHECK(data.FramebufferScale.x == 2);
  }
}

TEST_CASE("canvas: a frame has nothing of the one before") {
  Canvas canvas;
  canvas.begin_frame(300, 200, 1).AddRectFilled(ImVec2(0, 0), ImVec2(9, 9), kRed);
  CHECK(canvas.end_frame().TotalVtxCount == 4);
  canvas.begin_frame(300, 200, 1).AddRectFilled(ImVec2(0, 0), ImVec2(9, 9), kRed);
  CHECK(canvas.end_frame().TotalVtxCount == 4);
}

TEST_CASE("canvas: two canvases do not know of each other") {
  Canvas one, two;
  ImDrawList& first = one.begin_frame(300, 200, 1);
  ImDrawList& second = two.begin_frame(60, 40, 3);
  first.AddRectFilled(ImVec2(0, 0), ImVec2(9, 9), kRed);
  second.AddCircleFilled(ImVec2(30, 30), 20, kRed);
  CHECK(one.end_frame().TotalVtxCount == 4);
  CHECK(two.end_frame().TotalVtxCount > 4);
}

TEST_CASE("canvas: what lies outside is not drawn") {
  Canvas canvas;
  canvas.begin_frame(20.5f, 10, 1).AddRectFilled(ImVec2(-50, -50), ImVec2(50, 50), kRed);
  const ImVec4 clip = canvas.end_frame().CmdLists[0]->CmdBuffer[0].ClipRect;
  CHECK(clip.x == 0);
  CHECK(clip.y == 0);
  CHECK(clip.z == 20);
  CHECK(clip.w == 10);
}

TEST_CASE("canvas: the fringe of an edge is one device pixel, whatever the scale") {
  for (float scale : {1.f, 1.5f, 2.f, 3.f}) {
    CAPTURE(scale);
    Canvas canvas;
    canvas.begin_frame(60, 40, scale)
        .AddTriangleFilled(ImVec2(20, 0), ImVec2(60, 40), ImVec2(20, 40), kRed);
    Raster raster;
    raster.draw(canvas.end_frame(), scale, 0);
    // The left side is upright and on a pixel's edge: at most one pixel is partly covered.
    const uint32_t* row = raster.pixels() + static_cast<int>(30 * scale) * raster.width();
    const auto alpha = [&](int x) { return row[x] >> 24; };
    const int edge = static_cast<int>(20 * scale);
    CHECK(alpha(edge - 1) == 0);
    CHECK(alpha(edge) > 0);
    CHECK(alpha(edge + 1) == 255);
  }
}

TEST_CASE("canvas: curves get smoother as the scale grows") {
  int vertices[2];
  for (int i = 0; i < 2; ++i) {
    Canvas canvas;
    canvas.begin_frame(60, 60, i == 0 ? 1.f : 3.f).AddCircleFilled(ImVec2(30, 30), 20, kRed);
    vertices[i] = canvas.end_frame().TotalVtxCount;
  }
  CHECK(vertices[1] > vertices[0]);
}
