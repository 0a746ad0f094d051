#include <cairo.h>

#include "widget/native/picture.h"

namespace earshot {
namespace {

struct Surface {
  explicit Surface(cairo_surface_t* made) : self(made) {}
  ~Surface() { cairo_surface_destroy(self); }
  Surface(const Surface&) = delete;
  Surface& operator=(const Surface&) = delete;

  bool is_good() const { return cairo_surface_status(self) == CAIRO_STATUS_SUCCESS; }
  uint32_t* row(int y) const {
    return reinterpret_cast<uint32_t*>(cairo_image_surface_get_data(self) +
                                       static_cast<ptrdiff_t>(y) *
                                           cairo_image_surface_get_stride(self));
  }

  cairo_surface_t* const self;
};

// Between 0xAABBGGRR and Cairo's 0x..RRGGBB, both ways.
uint32_t swap_red_and_blue(uint32_t pixel) {
  return (pixel & 0xff00ff00) | (pixel & 0xff) << 16 | (pixel >> 16 & 0xff);
}

}  // namespace

bool write_png(const Picture& picture, const std::string& file) {
  const Surface surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height));
  if (!surface.is_good()) return false;
  cairo_surface_flush(surface.self);
  const uint32_t* from = picture.pixels.data();
  for (int y = 0; y < picture.height; ++y) {
    uint32_t* row = surface.row(y);
    for (int x = 0; x < picture.width; ++x) row[x] = swap_red_and_blue(*from++);
  }
  cairo_surface_mark_dirty(surface.self);
  return cairo_surface_write_to_png(surface.self, file.c_str()) == CAIRO_STATUS_SUCCESS;
}

std::optional<Picture> read_png(const std::string& file) {
  const Surface surface(cairo_image_surface_create_from_png(file.c_str()));
  if (!surface.is_good()) return std::nullopt;
  const cairo_format_t format = cairo_image_surface_get_format(surface.self);
  if (format != CAIRO_FORMAT_RGB24 && format != CAIRO_FORMAT_ARGB32) return std::nullopt;
  Picture picture{cairo_image_surface_get_width(surface.self),
                  cairo_image_surface_get_height(surface.self),
                  {}};
  for (int y = 0; y < picture.height; ++y) {
    const uint32_t* row = surface.row(y);
    for (int x = 0; x < picture.width; ++x)
      picture.pixels.push_back(swap_red_and_blue(row[x]) | 0xff000000);
  }
  return picture;
}

}  // namespace earshot
