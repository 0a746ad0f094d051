#include "widget/ui/readable.h"

#include <algorithm>

#include "widget/ui/oklab.h"

namespace earshot {

Color pole_of(Color face) {
  return contrast(kBlack, face) > contrast(kWhite, face) ? kBlack : kWhite;
}

bool is_readable(Color front, std::span<const Color> faces, double ratio) {
  return std::all_of(faces.begin(), faces.end(),
                     [&](Color face) { return contrast(front, face) >= ratio; });
}

Color readable(Color wish, std::span<const Color> faces, double ratio) {
  if (is_readable(wish, faces, ratio)) return wish;
  Color found = pole_of(faces.front());
  Oklab lab = to_oklab(wish);
  float without = lab.l, with = found == kWhite ? 1 : 0;
  for (int step = 0; step < 9; ++step) {  // to the 512th part: finer than 8 bits show
    lab.l = (without + with) / 2;
    const Color candidate = to_color(lab);
    if (is_readable(candidate, faces, ratio)) {
      found = candidate;
      with = lab.l;
    } else {
      without = lab.l;
    }
  }
  return found;
}

Color readable(Color wish, Color face, double ratio) {
  return readable(wish, std::span(&face, 1), ratio);
}

}  // namespace earshot
