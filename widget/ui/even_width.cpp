#include "widget/ui/even_width.h"

namespace earshot {

float find_even_width(TextService& service, std::string_view text, const TextStyle& style,
                      float max_width) {
  const int lines = service.measure(text, style, max_width).lines;
  if (lines < 2 || lines > 4) return max_width;
  float even = max_width;
  float low = max_width / static_cast<float>(lines);
  while (even - low > 4) {
    const float middle = (low + even) / 2;
    if (service.measure(text, style, middle).lines > lines) {
      low = middle;
    } else {
      even = middle;
    }
  }
  return even;
}

}  // namespace earshot
