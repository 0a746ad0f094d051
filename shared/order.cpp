#include "shared/order.h"

#include <algorithm>

namespace earshot {
namespace {

uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

// FNV-1a.
uint64_t hash(uint64_t start, std::string_view text) {
  for (char c : text) start = (start ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return start;
}

// By insertion: lists are short, and a library's stable sort is two kilobytes for each order.
template <class Before>
void sort(std::vector<const Choice*>& choices, Before before) {
  for (auto it = choices.begin(); it != choices.end(); ++it) {
    auto place = it;
    while (place != choices.begin() && before(**it, **(place - 1))) --place;
    std::rotate(place, it, it + 1);
  }
}

bool stays_last(const Choice& choice) { return choice.fixed || choice.exclusive; }

size_t place_of(const Choice& choice, const Value::Array& places) {
  return static_cast<size_t>(std::find(places.begin(), places.end(), Value(choice.id)) -
                             places.begin());
}

}  // namespace

void shuffle(const Question& question, std::vector<const Choice*>& shown, uint64_t seed) {
  if (!question.shuffled) return;
  const uint64_t start = hash(mix(seed + 0x9e3779b97f4a7c15u), question.id);
  sort(shown, [&](const Choice& a, const Choice& b) {
    if (stays_last(a) || stays_last(b)) return stays_last(b) && !stays_last(a);
    return mix(hash(start, a.id)) < mix(hash(start, b.id));
  });
}

void put_ranked_first(std::vector<const Choice*>& shown, const Value& places) {
  if (!places.is_array()) return;
  sort(shown, [&](const Choice& a, const Choice& b) {
    return place_of(a, places.array()) < place_of(b, places.array());
  });
}

}  // namespace earshot
