// What a frame is drawn on: one draw list of Dear ImGui, without the context, windows and widgets
// that ImGui puts around it. The page has real form controls for the keyboard, pointer.h is all
// that the mouse needs, and text is drawn as images (raster.h: Bitmap).
#pragma once

#include "imgui.h"
#include "imgui_internal.h"

namespace earshot {

class Canvas {
 public:
  Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  // Starts a frame. `width` and `height` are CSS pixels, `scale` is device pixels per CSS pixel:
  // anti-aliased edges are one device pixel wide and curves are as smooth as `scale` can show.
  // REQUIRES: no frame is open; all three are above 0.
  ImDrawList& begin_frame(float width, float height, float scale);

  // Closes the frame. The result lives until the next begin_frame(). REQUIRES: a frame is open.
  const ImDrawData& end_frame();

 private:
  ImDrawListSharedData shared_;
  ImDrawList list_;
  ImDrawData data_;
};

}  // namespace earshot
