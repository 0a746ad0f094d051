#include "widget/native/rich_text.h"

#include <iterator>

namespace earshot {
namespace {

constexpr char kBold = 1, kItalic = 2, kLink = 3;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r'; }

// Of <b> in text of another weight (CSS: font-weight: bolder).
int bolder_than(int weight) { return weight < 350 ? 400 : weight < 550 ? 700 : 900; }

guint16 wide(uint8_t channel) { return static_cast<guint16>(channel * 257); }

class Writer {
 public:
  Writer(int weight, Color link)
      : bold_(static_cast<PangoWeight>(bolder_than(weight))), link_(link) {}

  void add(char c) {
    if (c >= kBold && c <= kLink) return toggle(c);
    if (is_space(c)) {
      has_space_ = true;
      return;
    }
    if (has_space_ && c != '\n' && !text_.words.empty() && text_.words.back() != '\n')
      text_.words += ' ';
    has_space_ = false;
    text_.words += c;
  }

  RichText finish() {
    for (char mark : {kBold, kItalic, kLink}) {
      if (start_[mark - 1] >= 0) toggle(mark);
    }
    add_attribute(pango_attr_insert_hyphens_new(FALSE), 0);
    return text_;
  }

 private:
  void toggle(char mark) {
    int& start = start_[mark - 1];
    if (start < 0) {
      start = static_cast<int>(text_.words.size());
      return;
    }
    if (mark == kBold) add_attribute(pango_attr_weight_new(bold_), start);
    if (mark == kItalic) add_attribute(pango_attr_style_new(PANGO_STYLE_ITALIC), start);
    if (mark == kLink) {
      add_attribute(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), start);
      add_attribute(pango_attr_foreground_new(wide(link_.r), wide(link_.g), wide(link_.b)), start);
    }
    start = -1;
  }

  void add_attribute(PangoAttribute* attribute, int start) {
    attribute->start_index = static_cast<guint>(start);
    attribute->end_index = static_cast<guint>(text_.words.size());
    pango_attr_list_insert(text_.attributes, attribute);
  }

  RichText text_{"", pango_attr_list_new()};
  const PangoWeight bold_;
  const Color link_;
  int start_[3] = {-1, -1, -1};
  bool has_space_ = false;
};

}  // namespace

RichText read_rich_text(std::string_view text, int weight, Color link) {
  Writer writer(weight, link);
  for (char c : text) writer.add(c);
  return writer.finish();
}

}  // namespace earshot
