#include "shared/value.h"

#include <algorithm>
#include <new>

namespace earshot {

Value::Value(const Value& other) : type_(other.type_) {
  switch (type_) {
    case Type::kBool: boolean_ = other.boolean_; break;
    case Type::kString: new (&string_) std::string(other.string_); break;
    case Type::kArray: new (&array_) Array(other.array_); break;
    case Type::kObject: new (&object_) Object(other.object_); break;
    default: number_ = other.number_;
  }
}

void Value::take(Value& other) noexcept {
  type_ = other.type_;
  switch (type_) {
    case Type::kBool: boolean_ = other.boolean_; break;
    case Type::kString: new (&string_) std::string(std::move(other.string_)); break;
    case Type::kArray: new (&array_) Array(std::move(other.array_)); break;
    case Type::kObject: new (&object_) Object(std::move(other.object_)); break;
    default: number_ = other.number_;
  }
}

Value& Value::operator=(Value other) noexcept {
  if (type_ >= Type::kString) destroy();
  take(other);
  return *this;
}

void Value::destroy() noexcept {
  if (type_ == Type::kString) string_.~basic_string();
  else if (type_ == Type::kArray) array_.~Array();
  else object_.~Object();
}

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
