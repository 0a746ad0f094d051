// Every text of a survey that answers can be piped into.
#pragma once

#include <functional>
#include <string>

#include "shared/model.h"

namespace earshot {

struct PlacedText {
  enum class When { kFirst, kPage, kEnd, kAlways };  // kFirst: before any question
  When when = When::kAlways;
  size_t index = 0;                    // of the page or the end
  const Question* question = nullptr;  // of which it is a text; may be nullptr
  std::string place;                   // JSON Pointer
  const LocalizedText* text = nullptr;
};

// In the order of the file. Empty texts are left out.
void each_text(const Survey& survey, const std::function<void(const PlacedText&)>& visit);

}  // namespace earshot
