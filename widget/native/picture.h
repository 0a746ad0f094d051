// A picture in memory, and as a PNG file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace earshot {

struct Picture {
  int width = 0;
  int height = 0;
  std::vector<uint32_t> pixels;  // 0xAABBGGRR, row by row; alpha is 255
};

// REQUIRES: the picture is not empty. False if the file cannot be written.
bool write_png(const Picture& picture, const std::string& file);

// Nothing if the file is no PNG that can be read.
std::optional<Picture> read_png(const std::string& file);

}  // namespace earshot
