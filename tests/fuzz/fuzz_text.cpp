// Any text as a template, with markup and without.
#include <algorithm>

#include "shared/text.h"
#include "tests/fuzz/fuzz.h"

using namespace earshot;

namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t'; }

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text = text_of(data, size);
  const Lookup lookup = [](std::string_view path) {
    return path.size() % 2 == 0 ? std::string(path) : "";
  };
  for (const auto parse : {parse_template, parse_markup}) {
    bool unclosed = false;
    const TextTemplate pieces = parse(text, &unclosed);
    require(!unclosed || text.find("{{") != std::string_view::npos, "unclosed, but not opened");
    std::string words;
    for (const TextRun& run : render_runs(pieces, lookup)) words += run.text;
    require(words.empty() || words == render(pieces, lookup), "runs say what the text says");
    render_url(pieces, lookup);
    size_t length = 0;
    for (const TextPiece& piece : pieces) length += piece.text.size() + piece.fallback.size();
    require(length <= text.size(), "pieces are parts of the text");
  }
  if (text.find_first_of("{\\*[]") == std::string_view::npos) {
    std::string shown(text);
    shown.erase(std::remove_if(shown.begin(), shown.end(), is_control), shown.end());
    require(render(parse_markup(text), lookup) == shown, "plain text stays as it is");
  }
  is_safe_link(text);
  direction_of(text);
  LocalizedText localized;
  localized.add("en", parse_markup(text));
  localized.add(std::string(text), parse_markup(text));
  require(render(localized.in(text), lookup) == render(localized.in("en"), lookup), "languages");
  return 0;
}
