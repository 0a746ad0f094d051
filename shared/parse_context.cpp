#include "shared/parse_context.h"

#include "shared/parse.h"

namespace earshot {
namespace {

// Of a text, the one in the language `tag`.
std::string place_of(const ObjectReader& in, std::string_view key, std::string_view tag) {
  return tag.empty() ? in.path(key) : pointer_to(in.path(key), tag);
}

}  // namespace

std::string claim(ObjectReader& in, std::string id, Places& places, std::string_view key) {
  if (id.empty()) return id;
  const auto [place, is_new] = places.emplace(id, in.path());
  if (!is_new) {
    in.problem(key, "duplicate-id",
               "The id \"" + id + "\" is used twice; it is also at " + place->second + ".");
  }
  return id;
}

void check_web_address(ObjectReader& in, std::string_view key, std::string_view code) {
  const Value* value = in.get(key);
  if (value == nullptr || !value->is_string()) return;
  const std::string& address = value->string();
  if (is_safe_link(address) && std::string_view("/hH").find(address[0]) != std::string_view::npos)
    return;
  in.problem(key, code,
             "\"" + std::string(key) + "\" starts with https://, http:// or /, and has no spaces.");
}

bool adds_other(const Value* other) { return other != nullptr && *other != Value(false); }

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
        report(problems, "bad-link", place_of(in, key, tag),
               "A link leads to https, http, mailto, tel or \"/\", not to \"" + piece.link + "\".");
      }
    }
  }
  return text;
}

std::optional<Logic> ParseContext::condition(ObjectReader& in, std::string_view key) {
  const Value* rule = in.get(key);
  if (rule == nullptr || rule->is_object() || rule->is_bool()) return logic(in, key);
  in.problem(key, "wrong-type", "A condition is a rule such as {\"==\":[{\"var\":\"a\"},5]}.");
  return std::nullopt;
}

std::optional<Logic> ParseContext::logic(ObjectReader& in, std::string_view key) {
  const Value* rule = in.get(key);
  if (rule == nullptr) return std::nullopt;
  Logic logic = Logic::compile(*rule, in.path(key), problems, &names);
  for (std::string& name : logic.variables()) refer(in, key, "", std::move(name));
  return logic;
}

void ParseContext::report_unknown(std::string code, const std::string& path, std::string message,
                                  const std::string& name,
                                  const std::vector<std::string_view>& known,
                                  const std::string& before) {
  const std::string near = problems.size() < kMaxProblems ? nearest(name, known) : "";
  problems.push_back({Severity::kError, std::move(code), path, std::move(message),
                      near.empty() ? "" : "Did you mean \"" + before + near + "\"?"});
}

}  // namespace earshot
