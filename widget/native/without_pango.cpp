// What a build without Pango and Cairo has in place of pango_text.cpp and png_file.cpp.
#include "widget/native/native_text.h"
#include "widget/native/picture.h"

namespace earshot {

std::unique_ptr<NativeText> make_native_text() { return nullptr; }

bool write_png(const Picture&, const std::string&) { return false; }

std::optional<Picture> read_png(const std::string&) { return std::nullopt; }

}  // namespace earshot
