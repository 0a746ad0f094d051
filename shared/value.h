// A JSON value. Answers, attributes, rules and their results are all of this type.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace earshot {

class Value;
struct Member;

// Invariants: a number is finite unless a calculation made it; an object keeps the order of its
// members and has each key once (the parser refuses duplicates).
class Value {
 public:
  enum class Type { kNull, kBool, kNumber, kString, kArray, kObject };
  using Array = std::vector<Value>;
  using Object = std::vector<Member>;

  Value() = default;
  Value(bool b);
  Value(double n);
  Value(int n);
  Value(std::string s);
  Value(std::string_view s);
  Value(const char* s);
  Value(Array a);
  Value(Object o);

  Type type() const { return static_cast<Type>(data_.index()); }
  bool is_null() const { return type() == Type::kNull; }
  bool is_bool() const { return type() == Type::kBool; }
  bool is_number() const { return type() == Type::kNumber; }
  bool is_string() const { return type() == Type::kString; }
  bool is_array() const { return type() == Type::kArray; }
  bool is_object() const { return type() == Type::kObject; }

  // REQUIRES: the value has that type.
  bool boolean() const { return *std::get_if<bool>(&data_); }
  double number() const { return *std::get_if<double>(&data_); }
  const std::string& string() const { return *std::get_if<std::string>(&data_); }
  const Array& array() const { return *std::get_if<Array>(&data_); }
  Array& array() { return *std::get_if<Array>(&data_); }
  const Object& object() const { return *std::get_if<Object>(&data_); }
  Object& object() { return *std::get_if<Object>(&data_); }

  // The member named `key`, or nullptr if there is none or this is no object.
  const Value* find(std::string_view key) const;
  // Adds the member or replaces its value. REQUIRES: is_object().
  void set(std::string_view key, Value value);

 private:
  std::variant<std::monostate, bool, double, std::string, Array, Object> data_;
};

struct Member {
  std::string key;
  Value value;
};

// Defined here, where Member is complete: each can destroy the variant, and so an Object.
inline Value::Value(bool b) : data_(b) {}
inline Value::Value(double n) : data_(n) {}
inline Value::Value(int n) : data_(static_cast<double>(n)) {}
inline Value::Value(std::string s) : data_(std::move(s)) {}
inline Value::Value(std::string_view s) : data_(std::string(s)) {}
inline Value::Value(const char* s) : data_(std::string(s)) {}
inline Value::Value(Array a) : data_(std::move(a)) {}
inline Value::Value(Object o) : data_(std::move(o)) {}

// Same type and same content; objects compare as unordered sets of members.
bool operator==(const Value& a, const Value& b);

}  // namespace earshot
