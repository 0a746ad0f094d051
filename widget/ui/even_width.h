// TextService::even_width() for a service that can only measure.
#pragma once

#include "widget/ui/text_service.h"

namespace earshot {

// By bisection, to 4 px. Five lines and more are left alone: nobody sees whether they are even.
float find_even_width(TextService& service, std::string_view text, const TextStyle& style,
                      float max_width);

}  // namespace earshot
