// Neighbouring characters that look alike.
#pragma once

#include <string>

namespace earshot {

struct TextRun {
  std::string text;
  bool bold = false;
  bool emphasis = false;
  std::string link;  // the address these words lead to; "" for none
};

}  // namespace earshot
