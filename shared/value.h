// A JSON value. Answers, attributes, rules and their results are all of this type.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
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

  Value() : number_(0) {}
  Value(bool b) : type_(Type::kBool), boolean_(b) {}
  Value(double n) : type_(Type::kNumber), number_(n) {}
  Value(int n) : Value(static_cast<double>(n)) {}
  Value(std::string s) : type_(Type::kString), string_(std::move(s)) {}
  Value(std::string_view s) : Value(std::string(s)) {}
  Value(const char* s) : Value(std::string(s)) {}
  Value(Array a) : type_(Type::kArray), array_(std::move(a)) {}
  Value(Object o);
  Value(const Value& other);
  Value(Value&& other) noexcept { take(other); }
  Value& operator=(Value other) noexcept;
  ~Value() {
    if (type_ >= Type::kString) destroy();
  }

  Type type() const { return type_; }
  bool is_null() const { return type() == Type::kNull; }
  bool is_bool() const { return type() == Type::kBool; }
  bool is_number() const { return type() == Type::kNumber; }
  bool is_string() const { return type() == Type::kString; }
  bool is_array() const { return type() == Type::kArray; }
  bool is_object() const { return type() == Type::kObject; }

  // REQUIRES: the value has that type.
  bool boolean() const { return boolean_; }
  double number() const { return number_; }
  const std::string& string() const { return string_; }
  const Array& array() const { return array_; }
  Array& array() { return array_; }
  const Object& object() const { return object_; }
  Object& object() { return object_; }

  // The member named `key`, or nullptr if there is none or this is no object.
  const Value* find(std::string_view key) const;
  // Adds the member or replaces its value. REQUIRES: is_object().
  void set(std::string_view key, Value value);

 private:
  // Makes the content that of `other`, whose own is left empty. REQUIRES: there is none yet.
  void take(Value& other) noexcept;
  void destroy() noexcept;

  // A std::variant does the same in twice the code and time, and most of what is done with values
  // is to move and to destroy them.
  Type type_ = Type::kNull;
  union {
    bool boolean_;
    double number_;
    std::string string_;
    Array array_;
    Object object_;
  };
};

struct Member {
  std::string key;
  Value value;
};

// Defined here, where Member is complete.
inline Value::Value(Object o) : type_(Type::kObject), object_(std::move(o)) {}

// Same type and same content; objects compare as unordered sets of members.
bool operator==(const Value& a, const Value& b);

}  // namespace earshot
