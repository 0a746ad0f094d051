// Lengths as people count them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace earshot {

// How many code points UTF-8 text has: the bytes that continue none.
inline size_t code_points(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace earshot
