// Moves colours until they can be told from what is behind them.
#pragma once

#include <span>

#include "widget/ui/color.h"

namespace earshot {

constexpr Color kBlack{0, 0, 0};
constexpr Color kWhite{255, 255, 255};

// Black or white, whichever is told from `face` the better: at least 4.5:1, whatever the face.
Color pole_of(Color face);

// Whether `front` has the ratio on each of the faces.
bool is_readable(Color front, std::span<const Color> faces, double ratio);

// The colour nearest to `wish` that has at least `ratio` on each of the faces: its lightness moves
// towards black or white, its hue stays. The pole itself if no other colour has it.
Color readable(Color wish, std::span<const Color> faces, double ratio);
Color readable(Color wish, Color face, double ratio);

}  // namespace earshot
