// Reading and writing JSON text.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/problem.h"
#include "shared/value.h"

namespace earshot {

struct JsonLimits {
  size_t bytes = 256 * 1024;
  int depth = 64;  // an array or object inside another one counts as one more
};

// For what visitors write, which may be as long as all of a survey's text fields together.
constexpr JsonLimits kAnswerLimits{8 * 1024 * 1024, 64};

struct ParsedJson {
  Value value;
  std::vector<Problem> problems;  // located; empty exactly when `value` is the whole document
};

// Checks the limits before anything is built. Refuses what is not strict JSON (RFC 8259), text
// that is not UTF-8, duplicate keys, and numbers beyond the range of a double.
ParsedJson parse_json(std::string_view text, const JsonLimits& limits = {});

// Fills in line and column of the problems whose path names a place in `text`.
// Problems that have a line already keep it; what cannot be found is put at 1:1.
void locate(std::string_view text, std::vector<Problem>& problems);

// Line and column (1-based, columns in code points) of a byte offset.
std::pair<int, int> line_and_column(std::string_view text, size_t offset);

std::string to_json(const Value& value);

// Writes JSON text piece by piece, with the commas in the right places.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& number(double number);  // NaN and infinities become null, as in JSON.stringify
  JsonWriter& boolean(bool b);
  JsonWriter& null();
  JsonWriter& value(const Value& value);

  // Shorthands for members.
  JsonWriter& member(std::string_view name, std::string_view text) {
    return key(name).string(text);
  }
  JsonWriter& member(std::string_view name, double n) { return key(name).number(n); }
  JsonWriter& flag(std::string_view name, bool b) { return key(name).boolean(b); }

  // The text so far; the writer is empty afterwards.
  std::string take() {
    first_ = true;
    return std::exchange(out_, std::string());
  }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();

  std::string out_;
  bool first_ = true;  // the next item is the first of its array or object
};

}  // namespace earshot
