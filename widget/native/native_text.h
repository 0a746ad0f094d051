// Words without a browser: by Pango, where the build has found it.
#pragma once

#include <memory>
#include <string>

#include "widget/ui/text_service.h"

namespace earshot {

// What a browser would know from the page around the widget.
struct NativeTextStyle {
  std::string family = "sans-serif";  // as fontconfig names them, several with commas
  std::string lang = "en";            // BCP 47; decides between the forms of one character
  bool rtl = false;                   // the side on which texts start
  Color link;                         // of what U+0003 turns on
};

// Words are plain text in which U+0001 turns bold on and off, U+0002 italic and U+0003 links.
class NativeText : public TextService {
 public:
  virtual void use(const NativeTextStyle& style) = 0;
};

// Nothing where the build has no Pango.
std::unique_ptr<NativeText> make_native_text();

}  // namespace earshot
