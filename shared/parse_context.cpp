#include "shared/parse_context.h"

namespace earshot {

std::string claim(ObjectReader& in, std::string id, Places& places) {
  if (id.empty()) return id;
  const auto [place, is_new] = places.emplace(id, in.path());
  if (!is_new) {
    in.problem("id", "duplicate-id",
               "The id \"" + id + "\" is used twice; it is also at " + place->second + ".");
  }
  return id;
}

LocalizedText ParseContext::text(ObjectReader& in, std::string_view key, bool required,
                                 Markup markup) {
  LocalizedText text = in.text(key, required, markup);
  for (const auto& [tag, pieces] : text.entries()) {
    const std::string path = tag.empty() ? in.path(key) : pointer_to(in.path(key), tag);
    for (const TextPiece& piece : pieces) {
      if (piece.piped) references.emplace_back(path, piece.text);
      if (!piece.link.empty() && !is_safe_link(piece.link)) {
        problems.push_back(
            {Severity::kError, "bad-link", path,
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
  for (std::string& name : logic.variables())
    references.emplace_back(in.path(key), std::move(name));
  return logic;
}

}  // namespace earshot
