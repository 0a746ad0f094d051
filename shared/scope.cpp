#include "shared/scope.h"

namespace earshot {

size_t ScopeNames::place_of(std::string_view name) const {
  uint32_t hash = 2166136261u;  // FNV-1a
  for (char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  const size_t mask = places_.size() - 1;
  size_t place = (hash ^ (hash >> 15)) & mask;
  while (places_[place] >= 0 && names_[places_[place]] != name) place = (place + 1) & mask;
  return place;
}

void ScopeNames::grow() {
  places_.assign(places_.empty() ? 16 : places_.size() * 2, -1);
  for (size_t i = 0; i < names_.size(); ++i) places_[place_of(names_[i])] = static_cast<int>(i);
}

int ScopeNames::add(std::string_view name) {
  // At most half full, so that a search soon meets an empty place.
  if (names_.size() * 2 >= places_.size()) grow();
  int& number = places_[place_of(name)];
  if (number < 0) {
    number = static_cast<int>(names_.size());
    names_.emplace_back(name);
  }
  return number;
}

int ScopeNames::find(std::string_view name) const {
  return places_.empty() ? -1 : places_[place_of(name)];
}

}  // namespace earshot
