// How a question looks, for the survey file and for renderers.
#pragma once

#include <string_view>

namespace earshot {

enum class Look {
  kList,
  kButtons,
  kDropdown,
  kPictures,
  kScale,
  kStars,
  kSmileys,
  kThumbs,
  kSlider,
  kRanking,
  kMatrix,
  kText,
};

std::string_view to_string(Look look);

}  // namespace earshot
