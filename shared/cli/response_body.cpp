#include "shared/cli/response_body.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

namespace earshot::cli {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMaxQuoted = 80;  // bytes of a client's key that a sentence repeats

constexpr const char* kIdRule =
    "\"id\" must be a string of 8 to 64 characters out of letters, digits, \"-\" and \"_\".";
constexpr const char* kSurveyRule =
    "\"survey\" must be a string of 1 to 128 characters, without control characters.";
constexpr const char* kAnswersRule = "\"answers\" must be an object.";

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string clipped(std::string_view text) {
  if (text.size() <= kMaxQuoted) return std::string(text);
  std::size_t end = kMaxQuoted;
  while (end > 0 && is_continuation(text[end])) --end;
  return std::string(text.substr(0, end)) + "…";
}

bool is_id(std::string_view text) {
  if (text.size() < 8 || text.size() > 64) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  });
}

bool is_survey(std::string_view text) {
  const auto characters = text.size() - std::count_if(text.begin(), text.end(), is_continuation);
  const bool has_control = std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
  });
  return characters >= 1 && characters <= 128 && !has_control;
}

// Of the byte at `index`; columns are counted in bytes.
std::string place_of(std::string_view text, std::size_t index) {
  const std::string_view before = text.substr(0, index);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto line_end = before.rfind('\n');
  const auto column = before.size() - (line_end == std::string_view::npos ? 0 : line_end + 1) + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

// The library's own words without their class name, position and echo of the input.
std::string reason_of(const std::string& what) {
  std::string reason = what;
  if (const auto end = reason.find("] "); end != std::string::npos) reason.erase(0, end + 2);
  if (reason.starts_with("parse error at")) reason.erase(0, reason.find(": ") + 2);
  reason.erase(std::min(reason.find("; last read"), reason.size()));
  return reason;
}

// Follows the parser through the text. Every function answers "go on?"; false leaves `problem` set.
class BodyReader : public nlohmann::json_sax<Json> {
 public:
  explicit BodyReader(std::string_view text) : text_(text) {}

  std::string id, survey, problem;
  bool has_answers = false;

  bool null() override { return on_value(Kind::kOther, nullptr); }
  bool boolean(bool) override { return on_value(Kind::kOther, nullptr); }
  bool number_integer(number_integer_t) override { return on_value(Kind::kOther, nullptr); }
  bool number_unsigned(number_unsigned_t) override { return on_value(Kind::kOther, nullptr); }
  bool number_float(number_float_t, const string_t&) override {
    return on_value(Kind::kOther, nullptr);
  }
  bool string(string_t& value) override { return on_value(Kind::kString, &value); }
  bool binary(binary_t&) override { return refuse("Binary values are not JSON."); }

  bool start_object(std::size_t) override { return on_value(Kind::kObject, nullptr) && open(); }
  bool start_array(std::size_t) override { return on_value(Kind::kArray, nullptr) && open(); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    Level& level = levels_.back();
    if (!level.keys.insert(name).second) {
      return refuse("The key \"" + clipped(name) + "\" appears twice in the object at " +
                    where(levels_.size() - 1) + ".");
    }
    level.key = name;
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    // The position counts the bytes read, of which the last one was wrong or the last there was.
    const std::size_t index = std::min(position, text_.size()) - (position > 0 ? 1 : 0);
    return refuse("The body is not valid JSON at " + place_of(text_, index) + ": " +
                  reason_of(error.what()) + ".");
  }

 private:
  enum class Kind { kString, kObject, kArray, kOther };

  // An object or array that is open: what it has had so far.
  struct Level {
    std::set<std::string> keys = {};
    std::string key = {};      // of the member being read; unused in arrays
    std::size_t elements = 0;  // values begun; the last one's place in an array
    bool is_array = false;
  };

  bool refuse(std::string sentence) {
    problem = std::move(sentence);
    return false;
  }

  // The JSON Pointer made of the first `count` open levels' current members.
  std::string where(std::size_t count) const {
    std::string pointer;
    for (std::size_t i = 0; i < count; ++i) {
      const Level& level = levels_[i];
      pointer += '/';
      if (level.is_array) pointer += std::to_string(level.elements - 1);
      for (const char c : level.is_array ? std::string() : level.key) {
        if (c == '~') pointer += "~0";
        if (c == '/') pointer += "~1";
        if (c != '~' && c != '/') pointer += c;
      }
    }
    return count == 0 ? "the top" : clipped(pointer);
  }

  bool on_value(Kind kind, const std::string* text) {
    opening_array_ = kind == Kind::kArray;
    if (levels_.empty()) {
      return kind == Kind::kObject || refuse("The body must be a JSON object.");
    }
    ++levels_.back().elements;
    return levels_.size() > 1 || on_member(kind, text);
  }

  bool on_member(Kind kind, const std::string* text) {
    const std::string& name = levels_.front().key;
    if (name == "id") {
      if (kind != Kind::kString || !is_id(*text)) return refuse(kIdRule);
      id = *text;
    } else if (name == "survey") {
      if (kind != Kind::kString || !is_survey(*text)) return refuse(kSurveyRule);
      survey = *text;
    } else if (name == "answers") {
      if (kind != Kind::kObject) return refuse(kAnswersRule);
      has_answers = true;
    }
    return true;
  }

  bool open() {
    if (levels_.size() == kMaxDepth) {
      return refuse("The body is nested deeper than " + std::to_string(kMaxDepth) + " levels at " +
                    where(levels_.size()) + ".");
    }
    levels_.push_back({.is_array = opening_array_});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  std::string_view text_;
  std::vector<Level> levels_;
  bool opening_array_ = false;
};

// REQUIRES: `text` is valid JSON, so that quotes and backslashes mean what they seem to.
std::string on_one_line(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool in_string = false;
  bool escaped = false;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (in_string || !is_space) result += c;
    if (c == '"' && !escaped) in_string = !in_string;
    escaped = in_string && c == '\\' && !escaped;
  }
  return result;
}

BodyVerdict refusal(std::string sentence) { return {std::nullopt, std::move(sentence)}; }

}  // namespace

BodyVerdict check_response_body(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  // The parser takes a NUL byte for the end of the text and would let anything follow it.
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    return refusal("The body holds a NUL byte at " + place_of(text, nul) + ".");
  }
  if (text.empty()) return refusal("The body is empty; it must be a JSON object.");
  BodyReader reader(text);
  const bool is_valid = Json::sax_parse(text.begin(), text.end(), &reader);
  if (!is_valid) return refusal(std::move(reader.problem));
  if (reader.id.empty()) return refusal(std::string("\"id\" is missing: ") + kIdRule);
  if (reader.survey.empty()) return refusal(std::string("\"survey\" is missing: ") + kSurveyRule);
  if (!reader.has_answers) return refusal(std::string("\"answers\" is missing: ") + kAnswersRule);
  return {ResponseBody{std::move(reader.id), std::move(reader.survey), on_one_line(text)}, ""};
}

}  // namespace earshot::cli
