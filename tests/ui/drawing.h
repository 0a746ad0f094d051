// Draw data and random numbers for tests of the rasteriser.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "widget/ui/raster.h"

namespace earshot {

// An ImDrawList without an ImGui context, and the ImDrawData around it.
class Drawing {
 private:
  ImDrawListSharedData shared_;
  ImDrawData data_;

 public:
  ImDrawList list;

  Drawing(float width, float height) : list(&shared_) {
    shared_.SetCircleTessellationMaxError(0.25f);
    shared_.CurveTessellationTol = 1.25f;
    shared_.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
    data_.DisplaySize = ImVec2(width, height);
    data_.CmdLists.push_back(&list);
    restart();
  }
  Drawing(const Drawing&) = delete;

  void restart() {
    list._ResetForNewFrame();
    list.PushTexture(ImTextureRef());
    list.PushClipRect(ImVec2(-4000, -4000), ImVec2(8000, 8000));
  }
  void triangle(ImVec2 a, ImVec2 b, ImVec2 c, uint32_t colour) {
    list.PrimReserve(3, 3);
    for (ImVec2 corner : {a, b, c}) list.PrimVtx(corner, ImVec2(0, 0), colour);
  }
  // A rectangle that the reader does not recognise as one: the corners come in another order.
  void disguised_rect(ImVec2 a, ImVec2 c, uint32_t colour, ImVec2 uv_a = {}, ImVec2 uv_c = {}) {
    list.PrimReserve(6, 4);
    const ImDrawIdx first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
    for (int corner : {1, 2, 0, 3, 0, 2}) list.PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
    list.PrimWriteVtx(a, uv_a, colour);
    list.PrimWriteVtx(ImVec2(c.x, a.y), ImVec2(uv_c.x, uv_a.y), colour);
    list.PrimWriteVtx(c, uv_c, colour);
    list.PrimWriteVtx(ImVec2(a.x, c.y), ImVec2(uv_a.x, uv_c.y), colour);
  }
  const ImDrawData& data() const { return data_; }
};

// The same numbers everywhere: the standard's distributions differ between libraries.
struct Random {
  std::mt19937 engine;
  explicit Random(unsigned seed) : engine(seed) {}
  int below(int limit) { return static_cast<int>(engine() % static_cast<unsigned>(limit)); }
  float within(float low, float high) {
    return low + (high - low) * static_cast<float>(engine() % 65536u) / 65535.f;
  }
  ImVec2 point(float low, float high) { return {within(low, high), within(low, high)}; }
  uint32_t colour() { return static_cast<uint32_t>(engine()); }
};

struct TestBitmap {
  std::vector<uint32_t> pixels;
  Bitmap bitmap;
  TestBitmap(int width, int height, uint32_t revision)
      : pixels(static_cast<size_t>(width) * height) {
    bitmap = {width, height, reinterpret_cast<const uint8_t*>(pixels.data()), revision};
  }
};

}  // namespace earshot
