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

bool stays_last(const Choice& choice) { return choice.fixed || choice.exclusive; }

}  // namespace

void shuffle(const Question& question, std::vector<const Choice*>& shown, uint64_t seed) {
  if (!question.shuffled) return;
  const uint64_t start = hash(mix(seed + 0x9e3779b97f4a7c15u), question.id);
  std::stable_sort(shown.begin(), shown.end(), [&](const Choice* a, const Choice* b) {
    if (stays_last(*a) || stays_last(*b)) return stays_last(*b) && !stays_last(*a);
    return mix(hash(start, a->id)) < mix(hash(start, b->id));
  });
}

}  // namespace earshot
