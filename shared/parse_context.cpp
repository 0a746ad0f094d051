#include "shared/parse_context.h"

namespace earshot {
namespace {

// Of a text, the one in the language `tag`.
std::string place_of(const ObjectReader& in, std::string_view key, std::string_view tag) {
  return tag.empty() ? in.path(key) : pointer_to(in.path(key), tag);
}

}  // namespace

std::string claim(ObjectReader& in, std::string id, Places& places) {
  if (id.empty()) return id;
  const auto [place, is_new] = places.emplace(id, in.path());
  if (!is_new) {
    in.problem("id", "duplicate-id",
               "The id \"" + id + "\" is used twice; it is also at " + place->second + ".");
  }
  return id;
}

void ParseContext::refer(const ObjectReader& in, std::string_view key, std::string_view tag,
                         std::string name) {
  const int slot = names.find(std::string_view(name).substr(0, name.find('.')));
  if (slot < static_cast<int>(kFirstQuestionSlot))
    references.emplace_back(place_of(in, key, tag), std::move(name));
}

LocalizedText ParseContext::text(ObjectReader& in, std::string_view key, bool required,
                                 Markup markup) {
  LocalizedText text = in.text(key, required, markup);
  for (const auto& [tag, pieces] : text.entries()) {
    for (const TextPiece& piece : pieces) {
      if (piece.piped) refer(in, key, tag, piece.text);
      if (!piece.link.empty() && !is_safe_link(piece.link)) {
        problems.push_back(
            {Severity::kError, "bad-link", place_of(in, key, tag),
             "A link leads to https, http, mailto, tel or \"/\", not to \"" + piece.link + "\"."});
      }
    }
  }
  return text;
}

std::optional<Logic> ParseContext::logic(ObjectReader& in, std::string_view key) {
  const Value* rule = in.get(key);
  if (rule == nullptr) return std::nullopt;
  Logic logic = Logic::compile(*rule, in.path(key), problems, &names);
  for (std::string& name : logic.variables()) refer(in, key, "", std::move(name));
  return logic;
}

}  // namespace earshot
