#include "widget/ui/canvas.h"

#include <cmath>

// ImGui may change its internals from version to version: after an update, compare what NewFrame(),
// Begin() and Render() do to a draw list, then raise the number.
static_assert(IMGUI_VERSION_NUM == 19222);

namespace earshot {

Canvas::Canvas() : list_(&shared_) {
  // Not "UseTex": there is no font atlas, and so no picture of lines in it.
  shared_.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill |
                         ImDrawListFlags_AllowVtxOffset;
}

ImDrawList& Canvas::begin_frame(float width, float height, float scale) {
  IM_ASSERT(width > 0 && height > 0 && scale > 0);
  data_.Clear();
  data_.DisplaySize = ImVec2(width, height);
  data_.FramebufferScale = ImVec2(scale, scale);
  // ImGui measures these in its own pixels, which are CSS pixels here; the eye sees device pixels.
  shared_.SetCircleTessellationMaxError(0.25f / scale);
  shared_.CurveTessellationTol = 1.25f / scale;
  shared_.InitialFringeScale = 1 / scale;
  list_._ResetForNewFrame();
  list_.PushTexture(ImTextureRef());  // none: plain colour
  // Cut at whole CSS pixels, as the sides of ImGui's windows are.
  list_.PushClipRect(ImVec2(0, 0), ImVec2(std::floor(width), std::floor(height)));
  return list_;
}

const ImDrawData& Canvas::end_frame() {
  data_.AddDrawList(&list_);
  data_.Valid = true;
  return data_;
}

}  // namespace earshot
