#include "shared/check/check_translations.h"

#include <algorithm>

#include "shared/check/finding.h"
#include "shared/check/survey_texts.h"

namespace earshot {
namespace {

using Tags = std::vector<std::string>;

bool contains(const Tags& tags, const std::string& tag) {
  return std::any_of(tags.begin(), tags.end(),
                     [&](const std::string& known) { return same_tag(known, tag); });
}

// The languages that a survey speaks: those it lists, or all that its texts have.
Tags languages_of(const Survey& survey) {
  Tags tags = survey.languages;
  if (!tags.empty()) return tags;
  each_text(survey, [&](const PlacedText& text) {
    for (const auto& [tag, pieces] : text.text->entries()) {
      if (!tag.empty() && !contains(tags, tag)) tags.push_back(tag);
    }
  });
  return tags;
}

// What a text pipes in, sorted, joined by ", ".
std::string placeholders_of(const TextTemplate& text) {
  std::vector<std::string> paths;
  for (const TextPiece& piece : text) {
    if (piece.piped) paths.push_back("{{" + piece.text + "}}");
  }
  std::sort(paths.begin(), paths.end());
  return listed(paths);
}

void check_text(const PlacedText& text, const Survey& survey, const Tags& languages,
                std::vector<Problem>& problems) {
  const auto& entries = text.text->entries();
  const bool is_plain = entries.front().first.empty();
  Tags missing;
  for (const std::string& tag : languages) {
    const bool has = std::any_of(entries.begin(), entries.end(),
                                 [&](const auto& entry) { return same_tag(entry.first, tag); });
    if (!has && !(is_plain && same_tag(tag, languages.front()))) missing.push_back(quoted(tag));
  }
  // A text without words, such as a code or an address, is the same in every language.
  if (!missing.empty() && !(is_plain && text.place.find("/actions/") != std::string::npos)) {
    problems.push_back({Severity::kWarning, "missing-translation", text.place,
                        "This text is missing in " + listed(missing) + ".",
                        "Add it, or take the language out of \"languages\"."});
  }
  const std::string first = placeholders_of(entries.front().second);
  for (const auto& [tag, pieces] : entries) {
    const std::string place = tag.empty() ? text.place : pointer_to(text.place, tag);
    if (!tag.empty() && !survey.languages.empty() && !contains(survey.languages, tag)) {
      problems.push_back({Severity::kWarning, "undeclared-language", place,
                          quoted(tag) + " is not among the \"languages\" of this survey.",
                          "Add it there, so that visitors can choose it.", true});
    }
    const std::string here = placeholders_of(pieces);
    if (here == first) continue;
    problems.push_back({Severity::kWarning, "other-placeholders", place,
                        "This translation pipes in " + (here.empty() ? "nothing" : here) +
                            ", the first one " + (first.empty() ? "nothing" : first) + ".",
                        "Use the same placeholders in every language."});
  }
}

}  // namespace

std::vector<Problem> check_translations(const Survey& survey) {
  std::vector<Problem> problems;
  const Tags languages = languages_of(survey);
  if (languages.empty()) return problems;
  each_text(survey, [&](const PlacedText& text) { check_text(text, survey, languages, problems); });
  return problems;
}

}  // namespace earshot
