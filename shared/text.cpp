#include "shared/text.h"

#include <algorithm>

namespace earshot {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

TextPiece parse_pipe(std::string_view inside) {
  const size_t bar = inside.find('|');
  TextPiece piece;
  piece.piped = true;
  piece.text = trimmed(inside.substr(0, bar));
  if (bar != std::string_view::npos) piece.fallback = inside.substr(bar + 1);
  return piece;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

constexpr size_t kLongestLink = 4'000;  // bytes; a "[" must not make us search a whole long text

// Cuts a text into pieces, keeping the look of the last one for the next.
class TemplateParser {
 public:
  TemplateParser(std::string_view source, bool markup) : rest_(source), markup_(markup) {}

  TextTemplate parse() {
    while (!rest_.empty()) {
      if (!pipe() && !(markup_ && (escape() || emphasis() || link()))) {
        // The first character is itself, and so are those up to the next that may mean something.
        take(std::min(rest_.find_first_of("{\\*[]", 1), rest_.size()));
      }
    }
    return std::move(pieces_);
  }

  bool unclosed() const { return unclosed_; }

 private:
  // Moves characters from the source to the last piece.
  void take(size_t count) {
    if (pieces_.empty() || pieces_.back().piped || !looks_like(pieces_.back())) {
      pieces_.push_back(look_);
    }
    pieces_.back().text += rest_.substr(0, count);
    rest_.remove_prefix(count);
  }

  bool looks_like(const TextPiece& piece) const {
    return piece.bold == look_.bold && piece.emphasis == look_.emphasis && piece.link == look_.link;
  }

  bool pipe() {
    if (unclosed_ || !starts_with(rest_, "{{")) return false;
    if (unclosed_) return false;  // nothing is closed from there on
    const size_t close = rest_.find("}}", 2);
    unclosed_ = close == std::string_view::npos;
    if (unclosed_) return false;
    TextPiece piece = parse_pipe(rest_.substr(2, close - 2));
    piece.bold = look_.bold;
    piece.emphasis = look_.emphasis;
    piece.link = look_.link;
    pieces_.push_back(std::move(piece));
    rest_.remove_prefix(close + 2);
    return true;
  }

  bool escape() {
    constexpr std::string_view kSigns = "\\*[]{";
    if (rest_[0] != '\\' || rest_.size() < 2 || kSigns.find(rest_[1]) == std::string_view::npos)
      return false;
    rest_.remove_prefix(1);
    take(1);
    return true;
  }

  // "**" and "*" switch on where words follow and a partner comes later, and off where it comes.
  bool emphasis() {
    const std::string_view sign = starts_with(rest_, "**") ? "**" : "*";
    if (!starts_with(rest_, sign)) return false;
    bool& on = sign.size() == 2 ? look_.bold : look_.emphasis;
    const std::string_view after = rest_.substr(sign.size());
    if (!on && (after.empty() || after[0] == ' ' || after[0] == '*' ||
                after.find(sign) == std::string_view::npos))
      return false;
    on = !on;
    rest_.remove_prefix(sign.size());
    return true;
  }

  bool link() {
    if (rest_[0] == ']' && !look_.link.empty()) {
      rest_.remove_prefix(rest_.find(')') + 1);
      look_.link.clear();
      return true;
    }
    if (rest_[0] != '[' || !look_.link.empty()) return false;
    const std::string_view near = rest_.substr(0, kLongestLink);
    const size_t middle = near.find(']');
    const size_t end = middle == std::string_view::npos ? middle : near.find(')', middle);
    if (end == std::string_view::npos || near[middle + 1] != '(' || end == middle + 2) return false;
    look_.link = rest_.substr(middle + 2, end - middle - 2);
    rest_.remove_prefix(1);
    return true;
  }

  std::string_view rest_;
  bool markup_;
  bool unclosed_ = false;
  TextPiece look_;  // of the characters that come next
  TextTemplate pieces_;
};

TextTemplate parse(std::string_view source, bool markup, bool* unclosed) {
  TemplateParser parser(source, markup);
  TextTemplate pieces = parser.parse();
  if (unclosed != nullptr) *unclosed = parser.unclosed();
  return pieces;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t'; }

std::string read(const TextPiece& piece, const Lookup& lookup) {
  std::string out = piece.piped ? lookup(piece.text) : piece.text;
  if (piece.piped && out.empty()) out = piece.fallback;
  out.erase(std::remove_if(out.begin(), out.end(), is_control), out.end());
  return out;
}

void append_encoded(std::string& out, std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const char small = lower(c);
    if ((small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
        c == '_' || c == '~') {
      out += c;
    } else {
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
}

}  // namespace

TextTemplate parse_template(std::string_view source, bool* unclosed) {
  return parse(source, false, unclosed);
}

TextTemplate parse_markup(std::string_view source, bool* unclosed) {
  return parse(source, true, unclosed);
}

bool is_safe_link(std::string_view address) {
  if (address.find_first_of(" \t\r\n\\\"<>") != std::string_view::npos) return false;
  if (!address.empty() && (address[0] == '/' || address[0] == '#' || address[0] == '?'))
    return true;
  for (std::string_view scheme : {"https://", "http://", "mailto:", "tel:"}) {
    if (same_tag(address.substr(0, scheme.size()), scheme) && address.size() > scheme.size())
      return true;
  }
  return false;
}

std::string render(const TextTemplate& text, const Lookup& lookup) {
  std::string out;
  for (const TextPiece& piece : text) out += read(piece, lookup);
  return out;
}

std::string render_url(const TextTemplate& text, const Lookup& lookup) {
  std::string out;
  for (const TextPiece& piece : text) {
    if (piece.piped) append_encoded(out, read(piece, lookup));
    else out += piece.text;
  }
  return out;
}

std::vector<TextRun> render_runs(const TextTemplate& text, const Lookup& lookup) {
  std::vector<TextRun> runs;
  bool marked = false;
  for (const TextPiece& piece : text) {
    marked = marked || piece.bold || piece.emphasis || !piece.link.empty();
    TextRun run{read(piece, lookup), piece.bold, piece.emphasis, piece.link};
    if (!run.text.empty()) runs.push_back(std::move(run));
  }
  if (!marked) runs.clear();
  return runs;
}

void LocalizedText::add(std::string tag, TextTemplate text) {
  by_tag_.emplace_back(std::move(tag), std::move(text));
}

const LocalizedText::Entry* LocalizedText::find(std::string_view tag) const {
  while (!tag.empty()) {
    for (const Entry& entry : by_tag_) {
      if (same_tag(entry.first, tag)) return &entry;
    }
    const size_t dash = tag.rfind('-');
    tag = dash == std::string_view::npos ? std::string_view() : tag.substr(0, dash);
  }
  return nullptr;
}

std::string_view LocalizedText::spoken(std::string_view tag) const {
  const bool knows = by_tag_.empty() || by_tag_.front().first.empty() || find(tag) != nullptr;
  return knows ? tag : std::string_view(by_tag_.front().first);
}

const TextTemplate& LocalizedText::in(std::string_view tag) const {
  static const TextTemplate kEmpty;
  if (by_tag_.empty()) return kEmpty;
  const Entry* entry = find(tag);
  return entry == nullptr ? by_tag_.front().second : entry->second;
}

std::string_view direction_of(std::string_view tag) {
  constexpr std::string_view kRightToLeft[] = {"ar",  "arc", "ckb", "dv",  "fa", "he", "iw", "ks",
                                               "nqo", "ps",  "sd",  "syr", "ug", "ur", "yi"};
  for (std::string_view script : {"-arab", "-hebr", "-latn", "-cyrl"}) {
    const auto found = std::search(tag.begin(), tag.end(), script.begin(), script.end(),
                                   [](char a, char b) { return lower(a) == b; });
    if (found != tag.end()) return script == "-arab" || script == "-hebr" ? "rtl" : "ltr";
  }
  const std::string_view primary = tag.substr(0, tag.find('-'));
  for (std::string_view language : kRightToLeft) {
    if (same_tag(language, primary)) return "rtl";
  }
  return "ltr";
}

bool same_tag(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace earshot
