#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "widget/ui/raster_pixel.h"
#include "widget/ui/raster_primitive.h"

namespace earshot {
namespace {

static_assert(std::endian::native == std::endian::little, "a pixel is one uint32_t, bytes RGBA");

uint32_t* row_at(const PixelView& view, int x, int y) {
  return view.pixels + static_cast<ptrdiff_t>(y - view.area.y) * view.stride + (x - view.area.x);
}

// The same as std::fill_n, which a browser runs slowly until it has optimised it, long after the
// first picture; copying is its own fast code from the start.
void repeat(uint32_t* out, int count, uint32_t colour) {
  int done = std::min(count, 16);
  std::fill_n(out, done, colour);
  for (; done < count; done *= 2) std::copy_n(out, std::min(done, count - done), out + done);
}

void fill_span(uint32_t* out, int count, uint32_t colour) {
  if (colour >> 24 == 255) return repeat(out, count, colour);
  // Large areas lie on large areas: most pixels below are like their left neighbour.
  uint32_t below = out[0], result = over(below, colour);
  for (int i = 0; i < count; ++i) {
    if (out[i] != below) {
      below = out[i];
      result = over(below, colour);
    }
    out[i] = result;
  }
}

void copy_image(const Primitive& p, const Box& box, const PixelView& view) {
  const uint32_t tint = p.shape.v[0].colour;
  const auto* pixels = reinterpret_cast<const uint32_t*>(p.bitmap->pixels);
  for (int y = box.y0; y < box.y1; ++y) {
    const ptrdiff_t in_row = static_cast<ptrdiff_t>(y - p.shape.top) * p.bitmap->width;
    const uint32_t* in = pixels + in_row - p.shape.left;
    uint32_t* out = row_at(view, box.x0, y) - box.x0;
    for (int x = box.x0; x < box.x1; ++x) {
      if (in[x] >> 24 == 0) continue;
      out[x] = over(out[x], tint == 0xffffffff ? in[x] : modulate(in[x], tint));
    }
  }
}

uint32_t texel(const Bitmap& bitmap, int x, int y) {
  x = std::clamp(x, 0, bitmap.width - 1);
  y = std::clamp(y, 0, bitmap.height - 1);
  return reinterpret_cast<const uint32_t*>(bitmap.pixels)[y * bitmap.width + x];
}

// Bilinear, with colours weighted by their alpha: a transparent neighbour has no colour to give.
uint32_t sample(const Bitmap& bitmap, int u, int v) {
  u -= kTexel / 2;
  v -= kTexel / 2;
  const int x = u >> 6, y = v >> 6;
  const uint32_t fx = u & (kTexel - 1), fy = v & (kTexel - 1);
  uint32_t sum[4] = {};  // red, green, blue times alpha times weight; alpha times weight
  for (int i = 0; i < 4; ++i) {
    const uint32_t pixel = texel(bitmap, x + (i & 1), y + (i >> 1));
    const uint32_t weight = (i & 1 ? fx : kTexel - fx) * (i & 2 ? fy : kTexel - fy) * (pixel >> 24);
    for (int c = 0; c < 3; ++c) sum[c] += (pixel >> (8 * c) & 255) * weight;
    sum[3] += weight;
  }
  if (sum[3] == 0) return 0;
  uint32_t result = (sum[3] + kTexel * kTexel / 2) / (kTexel * kTexel) << 24;
  for (int c = 0; c < 3; ++c) result |= (sum[c] + sum[3] / 2) / sum[3] << (8 * c);
  return result;
}

// One side of a clockwise triangle. at(x) is the doubled area, in square sub-pixels, that it spans
// with the centre of pixel x of the current row: not negative inside.
class Side {
 public:
  Side(const Vertex& from, const Vertex& to, int row)
      : dx_(to.x - from.x), dy_(to.y - from.y), owns_edge_(dy_ < 0) {
    const int64_t centre = static_cast<int64_t>(row) * kSub + kSub / 2;
    at_zero_ = dx_ * (centre - from.y) - static_cast<int64_t>(dy_) * (kSub / 2 - from.x);
  }

  int64_t at(int x) const { return at_zero_ + step() * x; }
  int64_t step() const { return -static_cast<int64_t>(dy_) * kSub; }
  void next_row() { at_zero_ += static_cast<int64_t>(dx_) * kSub; }

  // Narrows [left, right) to the pixels of the row that are inside. The quotients are rounded, but
  // never across an integer: numerator and denominator are below 2^53, so the distance of a
  // fraction from an integer, at least 1 / denominator, is more than the rounding.
  void narrow(double& left, double& right) const {
    if (dy_ == 0) return;  // the triangle's box ends here already
    const double inside = static_cast<double>(at_zero_ - (owns_edge_ ? 0 : 1));
    const double crossing = inside / (static_cast<double>(dy_) * kSub);
    if (dy_ < 0) {
      left = std::max(left, std::ceil(crossing));
    } else {
      right = std::min(right, std::floor(crossing) + 1);
    }
  }

 private:
  int dx_, dy_;
  // Left sides own the centres that lie exactly on them; rows decide about top sides.
  bool owns_edge_;
  int64_t at_zero_;
};

// A value given at the three vertices and linear between them. Evaluated afresh for each pixel
// rather than by steps, so that a pixel does not depend on where drawing began.
class Gradient {
 public:
  Gradient() = default;
  Gradient(int64_t a, int64_t b, int64_t c) : at_vertex_{a, b, c} {}

  bool is_constant() const {
    return at_vertex_[0] == at_vertex_[1] && at_vertex_[0] == at_vertex_[2];
  }

  void start(const Side (&sides)[3], int x) {
    sum_ = step_ = 0;
    for (int i = 0; i < 3; ++i) {
      sum_ += sides[i].at(x) * at_vertex_[i];
      step_ += sides[i].step() * at_vertex_[i];
    }
  }
  int next(double inverse_area) {
    const double value = static_cast<double>(sum_) * inverse_area;
    sum_ += step_;
    return static_cast<int>(value + 0.5);
  }

 private:
  int64_t at_vertex_[3] = {};
  int64_t sum_ = 0;
  int64_t step_ = 0;
};

// Colours the pixels of one triangle.
class Shader {
 public:
  Shader(const Vertex* const (&v)[3], const Bitmap* bitmap, int64_t area)
      : bitmap_(bitmap),
        inverse_area_(1.0 / static_cast<double>(area)),
        u_(v[0]->u, v[1]->u, v[2]->u),
        v_(v[0]->v, v[1]->v, v[2]->v) {
    for (int shift = 0; shift < 32; shift += 8) {
      const auto channel = [shift](const Vertex& vertex) { return vertex.colour >> shift & 255; };
      const Gradient gradient(channel(*v[0]), channel(*v[1]), channel(*v[2]));
      if (gradient.is_constant()) {
        constant_ |= v[0]->colour & 255u << shift;
      } else {
        shifts_[count_] = shift;
        gradients_[count_++] = gradient;
      }
    }
  }

  void draw(const Side (&sides)[3], uint32_t* row, int x0, int x1) {
    if (count_ == 0 && bitmap_ == nullptr) return fill_span(row + x0, x1 - x0, constant_);
    for (int i = 0; i < count_; ++i) gradients_[i].start(sides, x0);
    if (bitmap_ != nullptr) {
      u_.start(sides, x0);
      v_.start(sides, x0);
    }
    for (int x = x0; x < x1; ++x) row[x] = over(row[x], next());
  }

 private:
  uint32_t next() {
    uint32_t colour = constant_;
    for (int i = 0; i < count_; ++i) {
      colour |= static_cast<uint32_t>(gradients_[i].next(inverse_area_)) << shifts_[i];
    }
    if (bitmap_ == nullptr) return colour;
    const int u = u_.next(inverse_area_), v = v_.next(inverse_area_);
    return modulate(colour, sample(*bitmap_, u, v));
  }

  const Bitmap* bitmap_;
  double inverse_area_;
  Gradient u_, v_;
  uint32_t constant_ = 0;  // the channels that are the same everywhere
  int count_ = 0;          // of those that are not
  int shifts_[4];
  Gradient gradients_[4];
};

void paint_triangle(const Primitive& p, const Box& box, const PixelView& view) {
  const Vertex* v[3] = {&p.shape.v[0], &p.shape.v[1], &p.shape.v[2]};
  int64_t area = static_cast<int64_t>(v[1]->x - v[0]->x) * (v[2]->y - v[0]->y) -
                 static_cast<int64_t>(v[1]->y - v[0]->y) * (v[2]->x - v[0]->x);
  if (area == 0) return;
  if (area < 0) {
    std::swap(v[1], v[2]);
    area = -area;
  }
  // Each side belongs to the vertex opposite to it: there its share of the area is the whole.
  Side sides[3] = {{*v[1], *v[2], box.y0}, {*v[2], *v[0], box.y0}, {*v[0], *v[1], box.y0}};
  Shader shader(v, p.bitmap, area);
  for (int y = box.y0; y < box.y1; ++y) {
    double left = box.x0, right = box.x1;
    for (const Side& side : sides) side.narrow(left, right);
    if (left < right) {
      shader.draw(sides, row_at(view, 0, y), static_cast<int>(left), static_cast<int>(right));
    }
    for (Side& side : sides) side.next_row();
  }
}

void paint_rect(const Primitive& p, const Box& box, const PixelView& view) {
  for (int y = box.y0; y < box.y1; ++y) {
    fill_span(row_at(view, box.x0, y), box.x1 - box.x0, p.shape.v[0].colour);
  }
}

void paint_primitive(const Primitive& p, const Box& box, const PixelView& view) {
  switch (p.shape.kind) {
    case Kind::kRect: return paint_rect(p, box, view);
    case Kind::kCopy: return copy_image(p, box, view);
    case Kind::kTriangle:
    case Kind::kTexturedTriangle: return paint_triangle(p, box, view);
  }
}

}  // namespace

void paint(const std::vector<Primitive>& frame, uint32_t clear, const PixelView& view) {
  const PixelRect& area = view.area;
  const Box visible = {area.x, area.y, area.x + area.width, area.y + area.height};
  for (int y = visible.y0; y < visible.y1; ++y) {
    repeat(row_at(view, area.x, y), area.width, clear);
  }
  for (const Primitive& primitive : frame) {
    const Box box = intersect(primitive.shape.box, visible);
    if (!box.empty()) paint_primitive(primitive, box, view);
  }
}

}  // namespace earshot
