#include <algorithm>
#include <nlohmann/json.hpp>

#include "shared/json.h"

namespace earshot {
namespace {

// Builds a Value from nlohmann/json's SAX events. That library's own DOM is not used: it would
// recurse when it is destroyed, so a deep document could overflow the small stack of the browser.
class Builder {
 public:
  Builder(std::string_view text, int max_depth) : text_(text), max_depth_(max_depth) {}

  bool null() { return add(Value()); }
  bool boolean(bool b) { return add(Value(b)); }
  bool number_integer(int64_t n) { return add(Value(static_cast<double>(n))); }
  bool number_unsigned(uint64_t n) { return add(Value(static_cast<double>(n))); }
  bool number_float(double n, const std::string&) { return add(Value(n)); }
  bool string(std::string& s) { return add(Value(std::move(s))); }
  bool binary(std::vector<uint8_t>&) { return false; }
  bool start_object(size_t) { return open(Value(Value::Object())); }
  bool start_array(size_t) { return open(Value(Value::Array())); }
  bool key(std::string& key) {
    open_.back().object().push_back(Member{std::move(key), Value()});
    return true;
  }
  bool end_object() {
    report_duplicate_keys();
    return close();
  }
  bool end_array() { return close(); }
  bool parse_error(size_t position, const std::string&, const nlohmann::detail::exception& error) {
    constexpr int kNumberOverflow = 406;
    if (error.id == kNumberOverflow) {
      syntax_problem(position == 0 ? 0 : position - 1, "This number is too large.");
      return false;
    }
    // The position counts the bytes read, so the byte that made the parser stop is the last one.
    syntax_problem(position == 0 ? 0 : position - 1);
    return false;
  }

  ParsedJson take() { return ParsedJson{std::move(root_), std::move(problems_)}; }

 private:
  bool add(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().is_array()) {
      open_.back().array().push_back(std::move(value));
    } else {
      open_.back().object().back().value = std::move(value);
    }
    return true;
  }

  bool open(Value container) {
    if (static_cast<int>(open_.size()) == max_depth_) {
      problems_.push_back({Severity::kError, "too-deep", path(),
                           "Arrays and objects are nested more than " + std::to_string(max_depth_) +
                               " levels deep.",
                           "", false});
      return false;
    }
    open_.push_back(std::move(container));
    return true;
  }

  bool close() {
    Value done = std::move(open_.back());
    open_.pop_back();
    return add(std::move(done));
  }

  // The JSON Pointer of the container that is open.
  std::string path() const {
    std::string out;
    for (size_t i = 0; i + 1 < open_.size(); ++i) {
      const Value& outer = open_[i];
      out = outer.is_object() ? pointer_to(out, outer.object().back().key)
                              : pointer_to(out, outer.array().size());
    }
    return out;
  }

  void report_duplicate_keys() {
    std::vector<std::string_view> keys;
    for (const Member& member : open_.back().object()) keys.push_back(member.key);
    std::sort(keys.begin(), keys.end());
    for (size_t i = 1; i < keys.size(); ++i) {
      if (keys[i] != keys[i - 1] || (i > 1 && keys[i] == keys[i - 2])) continue;
      problems_.push_back({Severity::kError, "duplicate-key", pointer_to(path(), keys[i]),
                           "The key \"" + std::string(keys[i]) + "\" appears twice in one object.",
                           "Keep one of the two.", true});
    }
  }

  void syntax_problem(size_t offset) {
    auto [message, suggestion] = explain(offset);
    syntax_problem(offset, std::move(message), std::move(suggestion));
  }

  void syntax_problem(size_t offset, std::string message, std::string suggestion = "") {
    const auto [line, column] = line_and_column(text_, std::min(offset, text_.size()));
    problems_.push_back({Severity::kError, "json-syntax", "", std::move(message),
                         std::move(suggestion), false, line, column});
  }

  // The commonest slips, told from the character at which reading stopped.
  std::pair<std::string, std::string> explain(size_t offset) const {
    if (offset >= text_.size()) {
      return {"The JSON text ends too early.", "Close every \", ] and }."};
    }
    const char c = text_[offset];
    const size_t before = text_.substr(0, offset).find_last_not_of(" \t\r\n");
    const bool after_comma = before != std::string_view::npos && text_[before] == ',';
    if ((c == '}' || c == ']') && after_comma) {
      return {"There is a comma before the closing bracket.", "Remove the last comma."};
    }
    if (c == '/') return {"JSON has no comments.", "Remove the comment."};
    if (c == '\'') return {"JSON strings are written in double quotes.", "Use \" in place of '."};
    if (static_cast<unsigned char>(c) < 0x20) {
      return {"A string runs over the end of its line.", "Close it with \" or write \\n."};
    }
    if (static_cast<unsigned char>(c) >= 0x80) {
      return {"The text is not valid UTF-8 or not JSON here.", "Save the file as UTF-8."};
    }
    if (c == '"') return {"A comma or a colon is missing before this string.", ""};
    return {std::string("The character '") + c + "' cannot stand here in JSON.", ""};
  }

  std::string_view text_;
  int max_depth_;
  std::vector<Value> open_;  // the containers that are not closed yet, outermost first
  Value root_;
  std::vector<Problem> problems_;
};

}  // namespace

std::pair<int, int> line_and_column(std::string_view text, size_t offset) {
  int line = 1, column = 1;
  for (size_t i = 0; i < offset && i < text.size(); ++i) {
    const bool continuation = (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    if (text[i] == '\n') {
      ++line;
      column = 1;
    } else if (!continuation) {
      ++column;
    }
  }
  return {line, column};
}

ParsedJson parse_json(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.bytes) {
    return {Value(),
            {{Severity::kError, "too-large", "",
              "The file has " + std::to_string(text.size()) + " bytes; at most " +
                  std::to_string(limits.bytes) + " are read.",
              "", false, 1, 1}}};
  }
  // The library takes a NUL for the end of the text, and would not see what follows.
  if (const size_t nul = text.find('\0'); nul != std::string_view::npos) {
    const auto [line, column] = line_and_column(text, nul);
    return {Value(),
            {{Severity::kError, "json-syntax", "", "A NUL character cannot stand in JSON.", "",
              false, line, column}}};
  }
  Builder builder(text, limits.depth);
  nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder);
  ParsedJson parsed = builder.take();
  if (!parsed.problems.empty()) parsed.value = Value();
  locate(text, parsed.problems);
  return parsed;
}

}  // namespace earshot
