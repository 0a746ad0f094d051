// Text that people read: in several languages, with answers piped into it.
//
//   text      = piece*
//   piece     = characters | "{{" path [ "|" default ] "}}"
//   path      = name ( "." name )*      an answer "nps", "attr.brand", "calc.effort", "lang"
//   default   = characters without "}}"  shown when the path has no value or an empty one
//
// Marked-up text also knows **bold**, *emphasis*, [words](address) of at most 4000 bytes, and a
// backslash before any of these signs to mean the sign itself. There is no HTML. What is piped in is
// never read as markup.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/text_run.h"

namespace earshot {

struct TextPiece {
  bool piped = false;
  std::string text;      // the characters, or the path when piped
  std::string fallback;  // the default of a pipe
  bool bold = false;
  bool emphasis = false;
  std::string link;  // the address these words lead to; "" for none
};

using TextTemplate = std::vector<TextPiece>;

// Neither fails: an unclosed "{{" or "**" is ordinary text. `unclosed` (optional) tells that there
// was an unclosed "{{".
TextTemplate parse_template(std::string_view source, bool* unclosed = nullptr);
TextTemplate parse_markup(std::string_view source, bool* unclosed = nullptr);

// Whether a link may lead there: https, http, mailto, tel, or within the site. Never script.
bool is_safe_link(std::string_view address);

// What a path stands for, ready to be read by people; "" if it has no value.
using Lookup = std::function<std::string(std::string_view path)>;

// The words alone. No control characters but line ends and tabs are left, here and below: nobody
// sees them, and renderers have their own use for them.
std::string render(const TextTemplate& text, const Lookup& lookup);
// For addresses: what is piped in is percent-encoded (RFC 3986, all but unreserved characters).
std::string render_url(const TextTemplate& text, const Lookup& lookup);

// The words with their markup; empty when there is none to speak of.
std::vector<TextRun> render_runs(const TextTemplate& text, const Lookup& lookup);

// A text by language. Invariant: the first entry is the fallback for every language.
class LocalizedText {
 public:
  LocalizedText() = default;
  void add(std::string tag, TextTemplate text);

  bool empty() const { return by_tag_.empty(); }
  const std::vector<std::pair<std::string, TextTemplate>>& entries() const { return by_tag_; }

  // The language in which in(tag) is: `tag`, unless the text falls back to another language.
  std::string_view spoken(std::string_view tag) const;

  // Looks for `tag`, then for its shorter prefixes ("zh-Hant-TW", "zh-Hant", "zh"), as RFC 4647
  // section 3.4 says, then takes the fallback. An empty text is returned if there is none at all.
  const TextTemplate& in(std::string_view tag) const;

 private:
  using Entry = std::pair<std::string, TextTemplate>;

  const Entry* find(std::string_view tag) const;

  std::vector<Entry> by_tag_;
};

// "rtl" for languages written from right to left, otherwise "ltr".
std::string_view direction_of(std::string_view tag);

// Compares language tags without regard to case (RFC 5646 section 2.1.1).
bool same_tag(std::string_view a, std::string_view b);

}  // namespace earshot
