#include "widget/ui/imgui_context.h"

#include <algorithm>
#include <cfloat>

#include "misc/freetype/imgui_freetype.h"

namespace earshot {
namespace {

constexpr ImGuiWindowFlags kWindowFlags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
    ImGuiWindowFlags_NoBringToFrontOnFocus;

// The atlas holds nothing but the white pixel, so 64 bytes do instead of 256 KiB.
void configure_atlas(ImFontAtlas& atlas) {
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
  atlas.TexDesiredFormat = ImTextureFormat_Alpha8;
  atlas.TexMinWidth = atlas.TexMinHeight = 8;
  ImFontConfig font;
  font.FontLoader = ImGuiFreeType::GetFontLoader();
  font.SizePixels = 16;
  font.Flags = ImFontFlags_NoLoadGlyphs;
  atlas.AddFont(&font);
}

void configure_io(ImGuiIO& io) {
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags = ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.ConfigFlags = ImGuiConfigFlags_NoKeyboard | ImGuiConfigFlags_NoMouseCursorChange;
  io.MouseDrawCursor = false;
}

void configure_style(ImGuiStyle& style) {
  style.AntiAliasedLinesUseTex = false;  // the atlas has no baked lines
  style.WindowPadding = ImVec2(0, 0);
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.WindowMinSize = ImVec2(1, 1);
  style.ItemSpacing = ImVec2(0, 0);
}

// Plays the renderer's part in ImGui's texture protocol: our renderer needs no copy of the atlas.
void acknowledge_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

void feed_input(const FrameInput& input) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(input.width, input.height);
  io.DisplayFramebufferScale = ImVec2(input.scale, input.scale);
  io.DeltaTime = std::clamp(input.seconds, 1e-4f, 0.1f);
  // Written as a state, past ImGui's event queue, which spreads what happened at once over frames.
  const bool outside = input.mouse_x < 0 || input.mouse_y < 0;
  io.MousePos = outside ? ImVec2(-FLT_MAX, -FLT_MAX) : ImVec2(input.mouse_x, input.mouse_y);
  io.MouseDown[ImGuiMouseButton_Left] = input.mouse_down;
  // ImGui measures these in its own pixels, which are CSS pixels here; the eye sees device pixels.
  ImGuiStyle& style = ImGui::GetStyle();
  style.CircleTessellationMaxError = 0.25f / input.scale;
  style.CurveTessellationTol = 1.25f / input.scale;
}

}  // namespace

ImguiContext::ImguiContext() : context_(nullptr) {
  ImGuiContext* const previous = ImGui::GetCurrentContext();
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(context_);
  configure_io(ImGui::GetIO());
  configure_style(ImGui::GetStyle());
  configure_atlas(*ImGui::GetIO().Fonts);
  ImGui::SetCurrentContext(previous);
}

ImguiContext::~ImguiContext() { ImGui::DestroyContext(context_); }

ImDrawList* ImguiContext::begin_frame(const FrameInput& input) {
  IM_ASSERT(input.width > 0 && input.height > 0 && input.scale > 0);
  ImGui::SetCurrentContext(context_);
  feed_input(input);
  ImGui::NewFrame();
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(ImVec2(input.width, input.height));
  ImGui::Begin("earshot", nullptr, kWindowFlags);
  ImDrawList* const list = ImGui::GetWindowDrawList();
  list->_FringeScale = 1 / input.scale;
  return list;
}

const ImDrawData* ImguiContext::end_frame() {
  ImGui::SetCurrentContext(context_);
  ImGui::End();
  ImGui::Render();
  acknowledge_textures();
  return ImGui::GetDrawData();
}

}  // namespace earshot
