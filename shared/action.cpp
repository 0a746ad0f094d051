#include "shared/action.h"

#include <algorithm>
#include <iterator>

#include "shared/json.h"

namespace earshot {

std::optional<Action> parse_action(std::string_view json) {
  constexpr std::string_view kTypes[] = {"answer",   "next",    "back",      "jump",
                                         "language", "dismiss", "delivered", "undelivered",
                                         "restart",  "resumed"};
  const ParsedJson parsed = parse_json(json, kAnswerLimits);
  const Value* type = parsed.value.find("type");
  const auto found = type == nullptr
                         ? std::end(kTypes)
                         : std::find_if(std::begin(kTypes), std::end(kTypes),
                                        [&](auto name) { return *type == Value(name); });
  if (found == std::end(kTypes)) return std::nullopt;
  Action action{static_cast<Action::Type>(found - std::begin(kTypes)), "", Value(), false};
  const Value* id = parsed.value.find("id");
  const Value* value = parsed.value.find("value");
  if (id != nullptr && id->is_string()) action.id = id->string();
  if (value != nullptr) action.value = *value;
  const Value* commit = parsed.value.find("commit");
  action.commit = commit != nullptr && *commit == Value(true);
  const bool about_something =
      action.type == Action::Type::kAnswer || action.type == Action::Type::kJump ||
      action.type == Action::Type::kLanguage || action.type == Action::Type::kRestart;
  if (about_something && action.id.empty()) return std::nullopt;
  if (action.type == Action::Type::kAnswer && value == nullptr) return std::nullopt;
  return action;
}

}  // namespace earshot
