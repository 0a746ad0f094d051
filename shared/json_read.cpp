#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "shared/json.h"

namespace earshot {
namespace {

using Token = nlohmann::detail::lexer_base<nlohmann::json>::token_type;

// Builds a Value from nlohmann/json's tokens. That library's own parser is not used: it words its
// errors at length, for nobody. Nor is its DOM: it would recurse when it is destroyed, so a deep
// document could overflow the small stack of the browser.
class Reader {
 public:
  Reader(std::string_view text, int max_depth)
      : text_(text),
        max_depth_(max_depth),
        lexer_(nlohmann::detail::input_adapter(text.data(), text.data() + text.size())) {}

  ParsedJson read() {
    read_document();
    return ParsedJson{std::move(root_), std::move(problems_)};
  }

 private:
  // False after a mistake that ends the reading.
  bool read_document() {
    Token token = lexer_.scan();
    while (true) {
      bool is_first = token == Token::begin_object || token == Token::begin_array;
      if (is_first ? !open(token) : !add_scalar(token)) return false;
      for (;; is_first = false) {
        if (open_.empty()) return end();
        token = lexer_.scan();
        if (token != (open_.back().is_object() ? Token::end_object : Token::end_array)) break;
        close();
      }
      if (!is_first) {
        if (token != Token::value_separator) return refuse(token);
        token = lexer_.scan();
      }
      if (open_.back().is_object()) {
        if (!open_member(token)) return false;
        token = lexer_.scan();
      }
    }
  }

  bool end() {
    if (lexer_.scan() == Token::end_of_input) return true;
    syntax_problem(last_offset(), "Something follows the end of the JSON text.", "Remove it.");
    return false;
  }

  bool add_scalar(Token token) {
    switch (token) {
      case Token::literal_null: return add(Value());
      case Token::literal_true: return add(Value(true));
      case Token::literal_false: return add(Value(false));
      case Token::value_string: return add(Value(std::move(lexer_.get_string())));
      case Token::value_unsigned:
        return add(Value(static_cast<double>(lexer_.get_number_unsigned())));
      case Token::value_integer:
        return add(Value(static_cast<double>(lexer_.get_number_integer())));
      case Token::value_float:
        if (std::isfinite(lexer_.get_number_float())) return add(Value(lexer_.get_number_float()));
        syntax_problem(last_offset(), "This number is too large.");
        return false;
      default: return refuse(token);
    }
  }

  bool add(Value&& value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().is_array()) {
      push(open_.back().array(), std::move(value));
    } else {
      open_.back().object().back().value = std::move(value);
    }
    return true;
  }

  bool open(Token token) {
    if (static_cast<int>(open_.size()) == max_depth_) {
      problems_.push_back({Severity::kError, "too-deep", path(),
                           "Arrays and objects are nested more than " + std::to_string(max_depth_) +
                               " levels deep.",
                           "", false});
      return false;
    }
    const bool is_object = token == Token::begin_object;
    open_.push_back(is_object ? Value(Value::Object()) : Value(Value::Array()));
    return true;
  }

  // Most lists and objects have more than one entry: room for a few saves moving them.
  template <class Items>
  static void push(Items& items, typename Items::value_type&& item) {
    if (items.empty()) items.reserve(4);
    items.push_back(std::move(item));
  }

  bool open_member(Token token) {
    if (token != Token::value_string) return refuse(token);
    push(open_.back().object(), Member{std::move(lexer_.get_string()), Value()});
    token = lexer_.scan();
    return token == Token::name_separator || refuse(token);
  }

  void close() {
    if (open_.back().is_object()) report_duplicate_keys();
    Value done = std::move(open_.back());
    open_.pop_back();
    add(std::move(done));
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
    if (open_.back().object().size() < 2) return;
    std::vector<std::string_view>& keys = keys_;
    keys.clear();
    for (const Member& member : open_.back().object()) keys.push_back(member.key);
    std::make_heap(keys.begin(), keys.end());  // in half the code of std::sort()
    std::sort_heap(keys.begin(), keys.end());
    for (size_t i = 1; i < keys.size(); ++i) {
      if (keys[i] != keys[i - 1] || (i > 1 && keys[i] == keys[i - 2])) continue;
      problems_.push_back({Severity::kError, "duplicate-key", pointer_to(path(), keys[i]),
                           "The key \"" + std::string(keys[i]) + "\" appears twice in one object.",
                           "Keep one of the two.", true});
    }
  }

  // The position counts the bytes read, so the byte that made the lexer stop is the last one.
  size_t last_offset() const {
    const size_t position = lexer_.get_position();
    return position == 0 ? 0 : position - 1;
  }

  // The token cannot stand where it is, or is none.
  bool refuse(Token token) {
    const size_t offset = token == Token::value_string ? open_quote(last_offset()) : last_offset();
    auto [message, suggestion] = explain(offset);
    syntax_problem(offset, std::move(message), std::move(suggestion));
    return false;
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
    const auto c = static_cast<unsigned char>(text_[offset]);
    if (open_quote(offset) != std::string_view::npos) return explain_string(offset, c);
    const std::string_view rest = text_.substr(offset);
    const size_t before = text_.substr(0, offset).find_last_not_of(" \t\r\n");
    const bool after_comma = before != std::string_view::npos && text_[before] == ',';
    if ((c == '}' || c == ']') && after_comma) {
      return {"There is a comma before the closing bracket.", "Remove the last comma."};
    }
    if ((c == '}' || c == ']') && !open_.empty() && open_.back().is_array() == (c == '}')) {
      return {c == '}' ? "A list ends with ]." : "An object ends with }.", "Close it first."};
    }
    if (c == ',') return {"A value is missing before this comma.", ""};
    if (c == '/' || c == '#') return {"JSON has no comments.", "Remove the comment."};
    if (c == '\'' || c == '`' || rest.substr(0, 2) == "\xE2\x80") {
      return {"JSON strings are written in double quotes.", "Use the plain sign \"."};
    }
    if ((c | 32) >= 'a' && (c | 32) <= 'z') {
      return {"Only numbers, true, false and null are written without quotes.",
              "Put names and texts in double quotes."};
    }
    if (c == '"') return {"A comma or a colon is missing before this string.", ""};
    if (c == '.' || c == '+') return {"A number begins with a digit or \"-\".", ""};
    if (c >= '0' && c <= '9') {
      return {"A comma is missing before this digit, or a number begins with 0.", ""};
    }
    if (c <= ' ') return {"This number or word is cut off.", ""};
    if (c >= 0x7F) return {"This character cannot stand here in JSON.", ""};
    return {std::string("The character '") + static_cast<char>(c) + "' cannot stand here in JSON.",
            ""};
  }

  // Where the string begins in which `offset` lies, or npos. All before `offset` was read, so every
  // quote in it begins or ends a string.
  size_t open_quote(size_t offset) const {
    size_t start = std::string_view::npos;
    for (size_t i = 0; i < offset; ++i) {
      if (text_[i] == '"') start = start == std::string_view::npos ? i : std::string_view::npos;
      if (text_[i] == '\\') ++i;
    }
    return start;
  }

  // Reading stopped in a string: at `offset`, the character c.
  std::pair<std::string, std::string> explain_string(size_t offset, unsigned char c) const {
    if (c == '\n' || c == '\r') {
      return {"A string runs over the end of its line.", "Close it with \" or write \\n."};
    }
    if (c < ' ') return {"A control character stands in a string.", "Write a tab as \\t."};
    if (c >= 0x80 || static_cast<unsigned char>(text_[offset - 1]) >= 0x80) {
      return {"The text is not valid UTF-8 here.", "Save the file as UTF-8."};
    }
    if (text_[offset - 1] == '\\') {
      return {"There is no such escape in JSON.", "Write a backslash as \\\\."};
    }
    return {"These \\u escapes stand for no character.", "Write the character itself."};
  }

  std::string_view text_;
  int max_depth_;
  nlohmann::detail::lexer<nlohmann::json, nlohmann::detail::iterator_input_adapter<const char*>>
      lexer_;
  std::vector<Value> open_;             // the containers that are not closed yet, outermost first
  std::vector<std::string_view> keys_;  // of the object just closed; kept for its memory
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
            {{Severity::kError, "json-syntax", "", "A NUL character cannot stand in JSON.",
              "Save the file as UTF-8.", false, line, column}}};
  }
  ParsedJson parsed = Reader(text, limits.depth).read();
  if (parsed.problems.empty()) return parsed;
  parsed.value = Value();
  locate(text, parsed.problems);
  return parsed;
}

}  // namespace earshot
