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
  TextPiece piece{true, std::string(trimmed(inside.substr(0, bar))), ""};
  if (bar != std::string_view::npos) piece.fallback = inside.substr(bar + 1);
  return piece;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

TextTemplate parse_template(std::string_view source, bool* unclosed) {
  TextTemplate pieces;
  if (unclosed != nullptr) *unclosed = false;
  while (!source.empty()) {
    const size_t open = source.find("{{");
    const size_t close = open == std::string_view::npos ? open : source.find("}}", open + 2);
    if (close == std::string_view::npos) {
      if (unclosed != nullptr) *unclosed = open != std::string_view::npos;
      pieces.push_back({false, std::string(source), ""});
      break;
    }
    if (open > 0) pieces.push_back({false, std::string(source.substr(0, open)), ""});
    pieces.push_back(parse_pipe(source.substr(open + 2, close - open - 2)));
    source.remove_prefix(close + 2);
  }
  return pieces;
}

std::string render(const TextTemplate& text, const Lookup& lookup) {
  std::string out;
  for (const TextPiece& piece : text) {
    if (!piece.piped) {
      out += piece.text;
      continue;
    }
    const std::string value = lookup(piece.text);
    out += value.empty() ? piece.fallback : value;
  }
  return out;
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
