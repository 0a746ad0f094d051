// Dear ImGui, set up for a widget on somebody else's page. One ImguiContext per widget; several may
// live at once, because each call below makes its own context the current one first.
//
// Between begin_frame() and end_frame() ImGui's functions may be called freely (InvisibleButton,
// IsItemHovered, the draw list); ids live in one window that covers the whole widget. There are no
// glyphs: text is drawn as images (raster.h: Bitmap), and ImGui::Text() draws nothing. Keyboard
// navigation is off, because the mirror's real form controls have the focus.
#pragma once

#include "imgui.h"

namespace earshot {

// What the outside world looks like at the start of a frame. Lengths are CSS pixels.
struct FrameInput {
  float width = 0;
  float height = 0;
  float scale = 1;           // device pixels per CSS pixel
  float seconds = 1 / 60.f;  // since the last frame; kept within (0, 0.1]
  float mouse_x = -1;        // below 0: the pointer is elsewhere
  float mouse_y = -1;
  bool mouse_down = false;
};

class ImguiContext {
 public:
  ImguiContext();
  ~ImguiContext();
  ImguiContext(const ImguiContext&) = delete;
  ImguiContext& operator=(const ImguiContext&) = delete;

  // Opens a frame and returns the draw list of the window that covers it. Anti-aliased edges are
  // one device pixel wide and curves are as smooth as `scale` can show. REQUIRES: no frame is open;
  // width, height and scale are above 0.
  ImDrawList* begin_frame(const FrameInput& input);

  // Closes the frame. The result lives until the next begin_frame() of this context.
  // REQUIRES: a frame is open.
  const ImDrawData* end_frame();

 private:
  ImGuiContext* context_;
};

}  // namespace earshot
