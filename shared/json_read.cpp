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
        if (open_.empty()) return lexer_.scan() == Token::end_of_input || refuse();
        token = lexer_.scan();
        if (token != (open_.back().is_object() ? Token::end_object : Token::end_array)) break;
        close();
      }
      if (!is_first) {
        if (token != Token::value_separator) return refuse();
        token = lexer_.scan();
      }
      if (open_.back().is_object()) {
        if (!open_member(token)) return false;
        token = lexer_.scan();
      }
    }
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
      default: return refuse();
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
    if (token != Token::value_string) return refuse();
    push(open_.back().object(), Member{std::move(lexer_.get_string()), Value()});
    return lexer_.scan() == Token::name_separator || refuse();
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

  bool refuse() {
    auto [message, suggestion] = explain(last_offset());
    syntax_problem(last_offset(), std::move(message), std::move(suggestion));
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
            {{Severity::kError, "json-syntax", "", "A NUL character cannot stand in JSON.", "",
              false, line, column}}};
  }
  ParsedJson parsed = Reader(text, limits.depth).read();
  if (!parsed.problems.empty()) parsed.value = Value();
  locate(text, parsed.problems);
  return parsed;
}

}  // namespace earshot
