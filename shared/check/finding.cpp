#include "shared/check/finding.h"

namespace earshot {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string page_name(const Survey& survey, size_t page) {
  return (survey.shorthand ? "Question " : "Page ") + quoted(survey.pages[page].id);
}

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " and " : ", ";
    out += words[i];
  }
  return out;
}

std::vector<std::string> names_read(const PathSpace& space, const PlacedRule& rule) {
  std::vector<std::string> names;
  rule.reads.each([&](size_t i) { names.push_back(space.inputs[i].name); });
  return names;
}

std::string witness_text(const Proofs& proofs, const Fact& fact) {
  return fact.happens() ? to_json(proofs.witness(fact)) : "";
}

}  // namespace earshot
