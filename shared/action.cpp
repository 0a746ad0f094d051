#include "shared/action.h"

#include "shared/json.h"

namespace earshot {

std::optional<Action> parse_action(std::string_view json) {
  constexpr std::string_view kTypes[] = {"answer",  "next",      "back",
                                         "dismiss", "delivered", "undelivered"};
  const ParsedJson parsed = parse_json(json);
  const Value* type = parsed.value.find("type");
  if (type == nullptr || !type->is_string()) return std::nullopt;
  for (size_t i = 0; i < std::size(kTypes); ++i) {
    if (type->string() != kTypes[i]) continue;
    Action action{static_cast<Action::Type>(i), "", Value()};
    if (action.type != Action::Type::kAnswer) return action;
    const Value* id = parsed.value.find("id");
    const Value* value = parsed.value.find("value");
    if (id == nullptr || !id->is_string() || value == nullptr) return std::nullopt;
    action.id = id->string();
    action.value = *value;
    return action;
  }
  return std::nullopt;
}

}  // namespace earshot
