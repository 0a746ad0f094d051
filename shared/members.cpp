#include "shared/members.h"

namespace earshot {

std::string_view word_in(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  return value != nullptr && value->is_string() ? std::string_view(value->string()) : "";
}

double number_in(const Value& object, std::string_view key, double fallback) {
  const Value* value = object.find(key);
  return value != nullptr && value->is_number() ? value->number() : fallback;
}

bool flag_in(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  return value != nullptr && value->is_bool() && value->boolean();
}

}  // namespace earshot
