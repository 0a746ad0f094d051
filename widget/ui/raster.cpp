#include "widget/ui/raster.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "widget/ui/raster_primitive.h"

namespace earshot {
namespace {

constexpr int kTileSize = 64;  // pixels

int tiles_in(int pixels) { return (pixels + kTileSize - 1) / kTileSize; }

int side_in_pixels(float css, float scale) {
  return std::clamp(static_cast<int>(css * scale + 0.5f), 1, kMaxSide);
}

uint64_t mix(uint64_t hash, uint64_t word) {
  hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
  return hash ^ (hash >> 32);
}

uint64_t hash_of(const Shape& shape) {
  uint64_t hash = 0;
  std::array<uint64_t, sizeof(Shape) / 8> words;  // std::bit_cast, which Emscripten 3.1.6 lacks
  std::memcpy(words.data(), &shape, sizeof(words));
  for (uint64_t word : words) {
    hash = mix(hash, word);
  }
  return hash;
}

// For each tile, a hash of everything that touches it, in drawing order.
std::vector<uint64_t> hash_tiles(const std::vector<Primitive>& frame, uint32_t clear, int columns,
                                 int rows) {
  std::vector<uint64_t> tiles(static_cast<size_t>(columns) * rows, mix(1, clear));
  const Box picture = {0, 0, columns * kTileSize, rows * kTileSize};
  for (const Primitive& primitive : frame) {
    const Box box = intersect(primitive.shape.box, picture);
    if (box.empty()) continue;
    const uint64_t hash = hash_of(primitive.shape);
    for (int row = box.y0 / kTileSize; row * kTileSize < box.y1; ++row) {
      for (int column = box.x0 / kTileSize; column * kTileSize < box.x1; ++column) {
        uint64_t& tile = tiles[static_cast<size_t>(row) * columns + column];
        tile = mix(tile, hash);
      }
    }
  }
  return tiles;
}

// A grid of tiles whose content changed, from which rectangles are taken until none is left.
class ChangedTiles {
 public:
  // Makes `before` equal to `after` while taking. REQUIRES: both have `columns` entries per row.
  ChangedTiles(std::vector<uint64_t>& before, const std::vector<uint64_t>& after, int columns)
      : before_(before), after_(after), columns_(columns) {}

  // Takes the rectangle that begins at the first changed tile, as wide and then as high as it goes:
  // a new picture is one rectangle, a button that is hovered is one too. False if nothing is left.
  bool take(Box& tiles) {
    while (first_ < after_.size() && !is_changed(first_)) ++first_;
    if (first_ == after_.size()) return false;
    const int row = static_cast<int>(first_) / columns_;
    const int column = static_cast<int>(first_) % columns_;
    tiles = {column, row, column + 1, row + 1};
    while (tiles.x1 < columns_ && is_changed(index(tiles.x1, row))) ++tiles.x1;
    while (is_row_changed(tiles)) ++tiles.y1;
    for (int y = tiles.y0; y < tiles.y1; ++y) {
      for (int x = tiles.x0; x < tiles.x1; ++x) before_[index(x, y)] = after_[index(x, y)];
    }
    return true;
  }

 private:
  size_t index(int x, int y) const { return static_cast<size_t>(y) * columns_ + x; }
  bool is_changed(size_t tile) const { return before_[tile] != after_[tile]; }
  // Could the rectangle grow by the row below it?
  bool is_row_changed(const Box& tiles) const {
    if (index(0, tiles.y1) >= after_.size()) return false;
    for (int x = tiles.x0; x < tiles.x1; ++x) {
      if (!is_changed(index(x, tiles.y1))) return false;
    }
    return true;
  }

  std::vector<uint64_t>& before_;
  const std::vector<uint64_t>& after_;
  const int columns_;
  size_t first_ = 0;  // no tile before this one is changed
};

}  // namespace

// A picture that only becomes higher or lower keeps its rows, and the tiles that are whole in both.
void Raster::resize(int width, int height) {
  if (width == width_ && height == height_) return;
  if (width != width_) {
    pixels_.reset();  // before there is a new picture
    invalidate();
  }
  const size_t kept = static_cast<size_t>(std::min(height, height_) / kTileSize) * tiles_in(width);
  tiles_.resize(std::min(tiles_.size(), kept));
  // Not filled: what is not copied is drawn.
  std::unique_ptr<uint32_t[]> pixels(new uint32_t[static_cast<size_t>(width) * height]);
  if (pixels_) std::copy_n(pixels_.get(), width * std::min(height, height_), pixels.get());
  pixels_.swap(pixels);
  width_ = width;
  height_ = height;
}

std::vector<PixelRect> Raster::draw(const ImDrawData& frame, float scale, uint32_t clear) {
  const int width = side_in_pixels(frame.DisplaySize.x, scale);
  const int height = side_in_pixels(frame.DisplaySize.y, scale);
  resize(width, height);
  const int columns = tiles_in(width);
  const std::vector<Primitive> primitives = read_primitives(frame, scale);
  const std::vector<uint64_t> tiles = hash_tiles(primitives, clear, columns, tiles_in(height));
  for (size_t i = tiles_.size(); i < tiles.size(); ++i) tiles_.push_back(~tiles[i]);  // new
  ChangedTiles changed(tiles_, tiles, columns);
  std::vector<PixelRect> dirty;
  Box box;
  while (changed.take(box)) {
    const int x = box.x0 * kTileSize, y = box.y0 * kTileSize;
    const PixelRect area = {x, y, std::min(box.x1 * kTileSize, width) - x,
                            std::min(box.y1 * kTileSize, height) - y};
    paint(primitives, clear, {&pixels_[static_cast<size_t>(y) * width + x], width, area});
    dirty.push_back(area);
  }
  return dirty;
}

}  // namespace earshot
