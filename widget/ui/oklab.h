// OKLab, in which equal steps look equal: Björn Ottosson, "A perceptual color space for image
// processing" (2020), https://bottosson.github.io/posts/oklab/.
//
// OKLCH is the same space in polar form: chroma is the length of (a, b), and hue its direction, so
// that a step in lightness or chroma needs no angles.
#pragma once

#include "widget/ui/color.h"

namespace earshot {

struct Oklab {
  float l = 0;  // lightness, 0 black to 1 white
  float a = 0;  // towards red, or green below 0
  float b = 0;  // towards yellow, or blue below 0

  float chroma() const;
  // The same hue, with that chroma; a colour without a hue stays gray.
  Oklab with_chroma(float wanted) const;
};

Oklab to_oklab(Color color);

// The colour of that lightness and hue. Lightness is brought to 0..1, and chroma reduced as far as
// sRGB needs.
Color to_color(Oklab lab);

}  // namespace earshot
