#include "widget/web/host_text.h"

// What the browser provides, as imports of module "env".
extern "C" {
__attribute__((import_module("env"), import_name("text_layout"))) void text_layout(
    const char* text, size_t length, float size, int weight, float line, float max_width, int rich,
    void* out);
__attribute__((import_module("env"), import_name("text_even_width"))) float text_even_width(
    const char* text, size_t length, float size, int weight, float line, float max_width, int rich);
__attribute__((import_module("env"), import_name("text_raster"))) void text_raster(
    const char* text, size_t length, float size, int weight, float line, float max_width, int rich,
    int align, uint32_t abgr, float scale, int width_px, int height_px, uint8_t* pixels);
}

namespace earshot {

// text_layout() writes the four members, four bytes each (widget/host/text_service.js).
static_assert(sizeof(TextSize) == 16);

TextSize HostText::measure(std::string_view text, const TextStyle& style, float max_width) {
  if (text.empty()) return {};
  TextSize size;
  text_layout(text.data(), text.size(), style.size, style.weight, style.line, max_width, style.rich,
              &size);
  return size;
}

float HostText::even_width(std::string_view text, const TextStyle& style, float max_width) {
  return text_even_width(text.data(), text.size(), style.size, style.weight, style.line, max_width,
                         style.rich);
}

void HostText::raster(std::string_view text, const TextStyle& style, float max_width, Align align,
                      Color color, float scale, int width_px, int height_px, uint8_t* pixels) {
  text_raster(text.data(), text.size(), style.size, style.weight, style.line, max_width, style.rich,
              static_cast<int>(align), color.abgr(), scale, width_px, height_px, pixels);
}

}  // namespace earshot
