// An ImFontLoader without glyphs. ImGui insists on a font and a loader; we never ask it for a
// letter, because the browser draws the text. ImGui finds this function by its name when
// IMGUI_ENABLE_FREETYPE is defined (imgui_config.h), and then compiles stb_truetype out.
#include "imgui.h"
#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"

namespace {

bool load_no_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar, ImFontGlyph*,
                   float*) {
  return false;
}

}  // namespace

const ImFontLoader* ImGuiFreeType::GetFontLoader() {
  static const ImFontLoader loader = [] {
    ImFontLoader empty;
    empty.Name = "none";
    empty.FontBakedLoadGlyph = load_no_glyph;
    return empty;
  }();
  return &loader;
}
