#include "shared/value.h"

#include <algorithm>

namespace earshot {

const Value* Value::find(std::string_view key) const {
  if (!is_object()) return nullptr;
  for (const Member& member : object()) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

void Value::set(std::string_view key, Value value) {
  for (Member& member : object()) {
    if (member.key == key) {
      member.value = std::move(value);
      return;
    }
  }
  object().push_back(Member{std::string(key), std::move(value)});
}

bool operator==(const Value& a, const Value& b) {
  if (a.type() != b.type()) return false;
  switch (a.type()) {
    case Value::Type::kNull: return true;
    case Value::Type::kBool: return a.boolean() == b.boolean();
    case Value::Type::kNumber: return a.number() == b.number();
    case Value::Type::kString: return a.string() == b.string();
    case Value::Type::kArray: return a.array() == b.array();
    case Value::Type::kObject: break;
  }
  if (a.object().size() != b.object().size()) return false;
  return std::all_of(a.object().begin(), a.object().end(), [&](const Member& member) {
    const Value* other = b.find(member.key);
    return other != nullptr && *other == member.value;
  });
}

}  // namespace earshot
