// The text service by Pango and Cairo. Breaks lines as CSS does with `white-space: pre-line` and
// `overflow-wrap: anywhere`; each paragraph runs as its first strong letter does.
//
// Lines are broken in CSS pixels, without hinting, so that they are the same at every scale; their
// baselines stand on whole device pixels. The same fonts give the same pixels.
#pragma once

#include <pango/pangocairo.h>

#include <memory>

#include "widget/native/native_text.h"

namespace earshot {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};

class PangoText : public NativeText {
 public:
  PangoText();

  void use(const NativeTextStyle& style) override;
  TextSize measure(std::string_view text, const TextStyle& style, float max_width) override;
  float even_width(std::string_view text, const TextStyle& style, float max_width) override;
  void raster(std::string_view text, const TextStyle& style, float max_width, Align align,
              Color color, float scale, int width_px, int height_px, uint8_t* pixels) override;

 private:
  using Layout = std::unique_ptr<PangoLayout, Unref>;

  Layout lay_out(std::string_view text, const TextStyle& style, float max_width) const;
  // From the middle of a line down to its baseline, in CSS px.
  float drop(const TextStyle& style) const;
  PangoFontDescription* font_of(const TextStyle& style) const;

  std::unique_ptr<PangoContext, Unref> context_;
  NativeTextStyle style_;
};

}  // namespace earshot
