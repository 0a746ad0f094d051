#include "widget/native/pango_text.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "widget/native/rich_text.h"
#include "widget/ui/even_width.h"

namespace earshot {
namespace {

int to_pango(float css) { return static_cast<int>(std::lround(css * PANGO_SCALE)); }
float from_pango(int units) { return static_cast<float>(units) / PANGO_SCALE; }

float width_of(PangoLayoutLine* line) {
  PangoRectangle logical;
  pango_layout_line_get_extents(line, nullptr, &logical);
  return from_pango(logical.width);
}

// A picture that Cairo draws on.
struct Sheet {
  Sheet(int width, int height)
      : surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)),
        cairo(cairo_create(surface)) {}
  ~Sheet() {
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
  }
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  cairo_surface_t* const surface;
  cairo_t* const cairo;
};

// Cairo keeps colours multiplied by alpha, as 0xAARRGGBB.
void write_straight(uint32_t pixel, uint8_t* out) {
  const uint32_t alpha = pixel >> 24;
  const auto straight = [&](int shift) {
    const uint32_t channel = pixel >> shift & 255;
    return static_cast<uint8_t>(alpha == 0 ? 0
                                           : std::min(255u, (channel * 255 + alpha / 2) / alpha));
  };
  out[0] = straight(16);
  out[1] = straight(8);
  out[2] = straight(0);
  out[3] = static_cast<uint8_t>(alpha);
}

void copy_pixels(cairo_surface_t* surface, int width, int height, uint8_t* out) {
  cairo_surface_flush(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  for (int y = 0; y < height; ++y) {
    const auto* row = reinterpret_cast<const uint32_t*>(data + static_cast<ptrdiff_t>(y) * stride);
    for (int x = 0; x < width; ++x, out += 4) write_straight(row[x], out);
  }
}

void set_color(cairo_t* cairo, Color color) {
  cairo_set_source_rgba(cairo, color.r / 255.0, color.g / 255.0, color.b / 255.0, color.a / 255.0);
}

}  // namespace

PangoText::PangoText() {
  PangoFontMap* fonts = pango_cairo_font_map_new();
  context_.reset(pango_font_map_create_context(fonts));
  g_object_unref(fonts);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  use({});
}

void PangoText::use(const NativeTextStyle& style) {
  style_ = style;
  pango_context_set_language(context_.get(), pango_language_from_string(style.lang.c_str()));
  pango_context_set_base_dir(context_.get(),
                             style.rtl ? PANGO_DIRECTION_WEAK_RTL : PANGO_DIRECTION_WEAK_LTR);
  pango_context_changed(context_.get());
}

PangoFontDescription* PangoText::font_of(const TextStyle& style) const {
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family(font, style_.family.c_str());
  pango_font_description_set_weight(font, static_cast<PangoWeight>(style.weight));
  pango_font_description_set_absolute_size(font, to_pango(style.size));
  return font;
}

PangoText::Layout PangoText::lay_out(std::string_view text, const TextStyle& style,
                                     float max_width) const {
  Layout layout(pango_layout_new(context_.get()));
  PangoFontDescription* font = font_of(style);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  const RichText rich = read_rich_text(text, style.weight, style_.link);
  pango_layout_set_text(layout.get(), rich.words.data(), static_cast<int>(rich.words.size()));
  pango_layout_set_attributes(layout.get(), rich.attributes);
  pango_attr_list_unref(rich.attributes);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout.get(), max_width > 0 ? to_pango(max_width) : -1);
  return layout;
}

TextSize PangoText::measure(std::string_view text, const TextStyle& style, float max_width) {
  if (text.empty()) return {};
  const Layout layout = lay_out(text, style, max_width);
  TextSize size;
  for (GSList* at = pango_layout_get_lines_readonly(layout.get()); at != nullptr; at = at->next) {
    size.last_width = width_of(static_cast<PangoLayoutLine*>(at->data));
    size.width = std::max(size.width, size.last_width);
    ++size.lines;
  }
  size.height = static_cast<float>(size.lines) * style.line;
  return size;
}

float PangoText::even_width(std::string_view text, const TextStyle& style, float max_width) {
  return find_even_width(*this, text, style, max_width);
}

float PangoText::drop(const TextStyle& style) const {
  PangoFontDescription* font = font_of(style);
  PangoFontMetrics* metrics = pango_context_get_metrics(context_.get(), font, nullptr);
  const int units =
      pango_font_metrics_get_ascent(metrics) - pango_font_metrics_get_descent(metrics);
  pango_font_metrics_unref(metrics);
  pango_font_description_free(font);
  return from_pango(units) / 2;
}

void PangoText::raster(std::string_view text, const TextStyle& style, float max_width, Align align,
                       Color color, float scale, int width_px, int height_px, uint8_t* pixels) {
  const Layout layout = lay_out(text, style, max_width);
  const Sheet sheet(width_px, height_px);
  set_color(sheet.cairo, color);
  // A picture that is higher than its lines has the same margin on all sides, for ink that leaves
  // its box.
  const float pitch = style.line * scale;
  const float lines = static_cast<float>(pango_layout_get_line_count(layout.get()));
  const float margin =
      std::max(0.0f, std::round((static_cast<float>(height_px) - lines * pitch) / 2));
  const float room = static_cast<float>(width_px) - 2 * margin;
  const bool at_right = style_.rtl ? align != Align::kEnd : align == Align::kEnd;
  float middle = margin + pitch / 2;
  for (GSList* at = pango_layout_get_lines_readonly(layout.get()); at != nullptr; at = at->next) {
    auto* line = static_cast<PangoLayoutLine*>(at->data);
    const float free = room - width_of(line) * scale;
    const float x = margin + (align == Align::kCenter ? free / 2 : at_right ? free : 0);
    cairo_save(sheet.cairo);
    cairo_translate(sheet.cairo, x, std::round(middle + drop(style) * scale));
    cairo_scale(sheet.cairo, scale, scale);
    pango_cairo_show_layout_line(sheet.cairo, line);
    cairo_restore(sheet.cairo);
    middle += pitch;
  }
  copy_pixels(sheet.surface, width_px, height_px, pixels);
}

std::unique_ptr<NativeText> make_native_text() { return std::make_unique<PangoText>(); }

}  // namespace earshot
