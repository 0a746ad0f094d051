// The ends of a survey and what they offer.
#include <algorithm>

#include "shared/parse_context.h"

namespace earshot {
namespace {

// Where an address leads is up to the survey, never to what a visitor writes.
void check_url(ObjectReader& in, const LocalizedText& url) {
  for (const auto& [tag, pieces] : url.entries()) {
    const bool fixed = !pieces.empty() && !pieces.front().piped;
    if (fixed && is_safe_link(pieces.front().text)) continue;
    report(in.problems(), "bad-link",
           tag.empty() ? in.path("url") : pointer_to(in.path("url"), tag),
           "An address starts with https:// or http:// and a host, mailto:, tel: or /, before any "
           "{{…}}; it has no spaces.");
    return;
  }
}

EndAction read_action(ObjectReader& in, ParseContext& context) {
  using Type = EndAction::Type;
  EndAction action;
  if (!in.has("type")) in.missing("type", "\"link\"");
  const int type =
      in.word("type", {"link", "redirect", "share", "copy", "reward", "callback", "restart"}, -1);
  if (type < 0) return action;
  action.type = static_cast<Type>(type);
  std::vector<std::string_view> known = {"type", "label"};
  action.label = context.text(in, "label", action.type != Type::kRedirect);
  if (action.type <= Type::kShare) {
    known.push_back("url");
    action.url = context.text(in, "url", action.type != Type::kShare);
    check_url(in, action.url);
  }
  const std::string_view words = action.type == Type::kShare || action.type == Type::kCopy ? "text"
                                 : action.type == Type::kReward                            ? "code"
                                 : action.type == Type::kCallback                          ? "phone"
                                                                                           : "";
  if (!words.empty()) {
    known.push_back(words);
    action.text = context.text(in, words, true);
  }
  in.only(known);
  return action;
}

std::vector<EndAction> read_actions(ObjectReader& end, ParseContext& context) {
  std::vector<EndAction> actions;
  const Value::Array* items = end.array("actions");
  for (size_t i = 0; items != nullptr && i < items->size(); ++i) {
    ObjectReader in((*items)[i], pointer_to(end.path("actions"), i), context.problems);
    if ((*items)[i].is_object()) actions.push_back(read_action(in, context));
  }
  return actions;
}

}  // namespace

std::vector<End> parse_ends(ObjectReader& in, ParseContext& context, Places& targets, size_t most) {
  std::vector<End> out;
  if (const Value::Array* ends = in.array("ends")) {
    for (size_t i = 0; i < ends->size() && i < most; ++i) {
      ObjectReader end((*ends)[i], pointer_to(in.path("ends"), i), context.problems);
      std::string id = claim(end, end.id(), targets);
      LocalizedText title = context.text(end, "title", true, Markup::kMarkup);
      out.push_back({std::move(id), std::move(title),
                     context.text(end, "text", false, Markup::kMarkup),
                     read_actions(end, context)});
      end.only({"id", "title", "text", "actions"});
    }
    if (ends->size() > most) {
      in.problem("ends", "too-many", "A survey has at most " + std::to_string(most) + " ends.");
    }
  }
  if (out.empty()) {
    out.push_back({"end", {}, {}, {}});
  }
  return out;
}

}  // namespace earshot
