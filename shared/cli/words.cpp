#include "shared/cli/words.h"

#include "shared/text.h"

namespace earshot::cli {
namespace {

// What the words of a language are called.
std::string_view name_of(std::string_view lang) {
  for (std::string_view region : {"hant", "tw", "hk", "mo"}) {
    if (same_tag(lang.substr(0, 3), "zh-") && same_tag(lang.substr(3, region.size()), region))
      return "zh-Hant";
  }
  return lang.substr(0, lang.find('-'));
}

}  // namespace

std::string words_of(std::string_view lang) {
  const std::string_view name = name_of(lang);
  for (const auto& [tag, text] : all_words()) {
    if (same_tag(tag, name)) return std::string(text);
  }
  return "";
}

}  // namespace earshot::cli
