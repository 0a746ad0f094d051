#include "widget/ui/text_cache.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace earshot {
namespace {

constexpr unsigned kFramesKept = 30;  // a hover's fade comes back to the same colours

template <typename T>
void append_bytes(std::string& key, const T& value) {
  char bytes[sizeof(T)];
  std::memcpy(bytes, &value, sizeof(T));
  key.append(bytes, sizeof(T));
}

std::string key_of(const TextPicture& p) {
  std::string key;
  for (float number : {p.style.size, p.style.line, p.wrap, p.width, p.scale})
    append_bytes(key, number);
  append_bytes(key, p.style.weight);
  append_bytes(key, p.color.abgr());
  key += static_cast<char>(p.align);
  key += p.style.rich ? '+' : ' ';
  return key + p.text;
}

}  // namespace

const Bitmap& TextCache::get(const TextPicture& picture) {
  std::string key = key_of(picture);
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const auto& e) { return e->key == key; });
  Entry* entry = found == entries_.end() ? nullptr : found->get();
  if (entry == nullptr) {
    entry = entries_.emplace_back(std::make_unique<Entry>()).get();
    entry->key = std::move(key);
    const int width = std::max(1, static_cast<int>(std::ceil(picture.width * picture.scale)));
    const int height = std::max(1, static_cast<int>(std::ceil(picture.height * picture.scale)));
    entry->pixels.resize(static_cast<size_t>(width) * static_cast<size_t>(height) * 4);
    service_.raster(picture.text, picture.style, picture.wrap, picture.align, picture.color,
                    picture.scale, width, height, entry->pixels.data());
    entry->bitmap = {width, height, entry->pixels.data(), ++revisions_};
  }
  entry->last_used = frame_;
  return entry->bitmap;
}

void TextCache::end_frame() {
  ++frame_;
  const auto is_stale = [&](const auto& entry) { return frame_ - entry->last_used > kFramesKept; };
  entries_.erase(std::remove_if(entries_.begin(), entries_.end(), is_stale), entries_.end());
}

}  // namespace earshot
