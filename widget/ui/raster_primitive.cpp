#include "widget/ui/raster_primitive.h"

#include <algorithm>
#include <cstdlib>

namespace earshot {
namespace {

// Rounds to an integer, halves up, without calling floor(): the argument is first made positive.
// NaN becomes the lower bound.
int round_within(double value, int low, int high) {
  if (!(value > low)) return low;
  if (value > high) return high;
  return static_cast<int>(value - low + 0.5) + low;
}

int to_fixed(float css, float scale) {
  return round_within(static_cast<double>(css) * scale * kSub, -kMaxSide * kSub,
                      2 * kMaxSide * kSub - 1);
}

int to_texels(float uv, int side) {
  return round_within(static_cast<double>(uv) * side * kTexel, -kMaxSide * kTexel,
                      2 * kMaxSide * kTexel);
}

// The first pixel whose centre is at or after a position.
int first_pixel(int fixed) { return (fixed + kSub / 2 - 1) >> 8; }

int nearest_pixel(int fixed) { return (fixed + kSub / 2) >> 8; }

int nearest_texel(int fixed) { return (fixed + kTexel / 2) >> 6; }

Box pixels_between(int left, int top, int right, int bottom) {
  return {first_pixel(left), first_pixel(top), first_pixel(right), first_pixel(bottom)};
}

// Is the image drawn at its own size, give or take half a pixel over its whole length?
bool is_unscaled(const Vertex& a, const Vertex& c) {
  constexpr int kRatio = kSub / kTexel;
  return std::abs(c.x - a.x - (c.u - a.u) * kRatio) <= kSub / 2 &&
         std::abs(c.y - a.y - (c.v - a.v) * kRatio) <= kSub / 2;
}

// Iterates over a frame.
class PrimitiveReader {
 public:
  PrimitiveReader(const ImDrawData& frame, float scale) : frame_(frame), scale_(scale) {}

  // False at the end of the frame.
  bool next(Primitive& out);

 private:
  bool next_command();
  void read(Primitive& out);
  bool read_rectangle(Primitive& out);
  void read_copy(Primitive& out, const Vertex& a, const Vertex& c);
  void read_triangle(Primitive& out);
  Vertex vertex(unsigned index) const;

  const ImDrawData& frame_;
  const float scale_;
  int list_index_ = 0;
  int command_index_ = 0;
  const ImDrawList* list_ = nullptr;
  const ImDrawVert* vertices_ = nullptr;
  const Bitmap* bitmap_ = nullptr;
  Box clip_{};
  unsigned position_ = 0;  // in the index buffer
  unsigned end_ = 0;       // of the current command
};

bool PrimitiveReader::next(Primitive& out) {
  while (position_ < end_ || next_command()) {
    read(out);
    if (!out.shape.box.empty()) return true;
  }
  return false;
}

bool PrimitiveReader::next_command() {
  while (list_index_ < frame_.CmdLists.Size) {
    list_ = frame_.CmdLists[list_index_];
    if (command_index_ == list_->CmdBuffer.Size) {
      ++list_index_;
      command_index_ = 0;
      continue;
    }
    const ImDrawCmd& command = list_->CmdBuffer[command_index_++];
    if (command.UserCallback != nullptr || command.ElemCount == 0) continue;
    bitmap_ = reinterpret_cast<const Bitmap*>(static_cast<uintptr_t>(command.TexRef._TexID));
    vertices_ = list_->VtxBuffer.Data + command.VtxOffset;
    position_ = command.IdxOffset;
    end_ = command.IdxOffset + command.ElemCount;
    const ImVec4& clip = command.ClipRect;
    clip_ = pixels_between(to_fixed(clip.x, scale_), to_fixed(clip.y, scale_),
                           to_fixed(clip.z, scale_), to_fixed(clip.w, scale_));
    return true;
  }
  return false;
}

Vertex PrimitiveReader::vertex(unsigned index) const {
  const ImDrawVert& in = vertices_[index];
  Vertex out{to_fixed(in.pos.x, scale_), to_fixed(in.pos.y, scale_), in.col, 0, 0};
  if (bitmap_ != nullptr) {
    out.u = to_texels(in.uv.x, bitmap_->width);
    out.v = to_texels(in.uv.y, bitmap_->height);
  }
  return out;
}

void PrimitiveReader::read(Primitive& out) {
  out.shape = {};
  out.bitmap = bitmap_;
  if (bitmap_ != nullptr) out.shape.revision = bitmap_->revision;
  if (end_ - position_ >= 6 && read_rectangle(out)) {
    position_ += 6;
  } else {
    read_triangle(out);
    position_ += 3;
  }
}

// Recognises what ImDrawList::PrimRect and PrimRectUV write: indices a b c, a c d.
bool PrimitiveReader::read_rectangle(Primitive& out) {
  const ImDrawIdx* index = list_->IdxBuffer.Data + position_;
  if (index[0] != index[3] || index[2] != index[4]) return false;
  const Vertex a = vertex(index[0]), b = vertex(index[1]);
  const Vertex c = vertex(index[2]), d = vertex(index[5]);
  if (b.x != c.x || b.y != a.y || d.x != a.x || d.y != c.y || a.x > c.x || a.y > c.y) return false;
  if (b.u != c.u || b.v != a.v || d.u != a.u || d.v != c.v) return false;
  if (a.colour != b.colour || a.colour != c.colour || a.colour != d.colour) return false;
  if (bitmap_ != nullptr && !is_unscaled(a, c)) return false;
  out.shape.v[0].colour = a.colour;
  if (a.colour >> 24 == 0) return true;  // with an empty box: left out
  if (bitmap_ != nullptr) {
    read_copy(out, a, c);
  } else {
    out.shape.kind = Kind::kRect;
    out.shape.box = intersect(clip_, pixels_between(a.x, a.y, c.x, c.y));
  }
  return true;
}

void PrimitiveReader::read_copy(Primitive& out, const Vertex& a, const Vertex& c) {
  Shape& shape = out.shape;
  shape.kind = Kind::kCopy;
  const int x = nearest_pixel(a.x), y = nearest_pixel(a.y);
  shape.left = x - nearest_texel(a.u);
  shape.top = y - nearest_texel(a.v);
  const Box image = {shape.left, shape.top, shape.left + bitmap_->width,
                     shape.top + bitmap_->height};
  const Box part = {x, y, shape.left + nearest_texel(c.u), shape.top + nearest_texel(c.v)};
  shape.box = intersect(clip_, intersect(image, part));
}

void PrimitiveReader::read_triangle(Primitive& out) {
  const ImDrawIdx* index = list_->IdxBuffer.Data + position_;
  Shape& shape = out.shape;
  shape.kind = bitmap_ != nullptr ? Kind::kTexturedTriangle : Kind::kTriangle;
  for (int i = 0; i < 3; ++i) shape.v[i] = vertex(index[i]);
  const Vertex &a = shape.v[0], &b = shape.v[1], &c = shape.v[2];
  if ((a.colour | b.colour | c.colour) >> 24 == 0) return;  // with an empty box: left out
  const auto [left, right] = std::minmax({a.x, b.x, c.x});
  const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
  shape.box = intersect(clip_, pixels_between(left, top, right, bottom));
}

}  // namespace

Box intersect(const Box& a, const Box& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

std::vector<Primitive> read_primitives(const ImDrawData& frame, float scale) {
  std::vector<Primitive> out;
  PrimitiveReader reader(frame, scale);
  for (Primitive primitive; reader.next(primitive);) out.push_back(primitive);
  return out;
}

}  // namespace earshot
