#include "shared/object_reader.h"

#include <algorithm>
#include <cmath>

#include "shared/number.h"

namespace earshot {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string list_words(const std::vector<std::string_view>& words) {
  std::string out;
  for (std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

std::string quoted(std::string_view word) { return "\"" + std::string(word) + "\""; }

// What to do with a value that should be a number, true or false.
std::string unquote(const Value& value) {
  return value.is_string() ? "Write it without quotes." : "";
}

}  // namespace

bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= 64 && is_letter(text[0]) &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
         });
}

// A language of letters, then parts of letters and digits.
bool is_language_tag(std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  return language.size() >= 2 && language.size() <= 8 && tag.size() <= 35 && tag.back() != '-' &&
         tag.find("--") == std::string_view::npos &&
         std::all_of(language.begin(), language.end(), is_letter) &&
         std::all_of(tag.begin(), tag.end(),
                     [](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; });
}

ObjectReader::ObjectReader(const Value& object, std::string path, std::vector<Problem>& problems)
    : object_(object), path_(std::move(path)), problems_(problems) {
  if (!object.is_object()) {
    report(problems_, "wrong-type", path_, "An object {…} is expected here.");
  }
}

void ObjectReader::problem(std::string_view key, std::string_view code, std::string_view message,
                           std::string_view suggestion) {
  report(problems_, code, key.empty() ? path_ : path(key), message, suggestion);
}

bool ObjectReader::boolean(std::string_view key, bool fallback) {
  const Value* value = get(key);
  if (value == nullptr) return fallback;
  if (value->is_bool()) return value->boolean();
  problem(key, "wrong-type", quoted(key) + " is true or false.", unquote(*value));
  return fallback;
}

void ObjectReader::missing(std::string_view key, std::string_view example) {
  problem("", "missing-key", quoted(key) + " is missing here.",
          "Add " + quoted(key) + ": " + std::string(example) + ".");
}

std::optional<double> ObjectReader::number(std::string_view key, double low, double high) {
  const Value* value = get(key);
  if (value == nullptr) return std::nullopt;
  if (value->is_number() && value->number() >= low && value->number() <= high)
    return value->number();
  problem(key, "out-of-range",
          quoted(key) + " is a number from " + number_to_string(low) + " to " +
              number_to_string(high) + ".",
          unquote(*value));
  return std::nullopt;
}

std::vector<std::string> ObjectReader::words(std::string_view key, bool (*fits)(std::string_view),
                                             std::string_view what) {
  std::vector<std::string> out;
  const Value::Array* items = array(key);
  if (items != nullptr && are_too_many(key, items->size())) return out;
  for (size_t i = 0; items != nullptr && i < items->size(); ++i) {
    const Value& item = (*items)[i];
    const std::string where = pointer_to(path(key), i);
    if (!item.is_string() || !fits(item.string())) {
      report(problems_, "bad-word", where,
             quoted(key) + " is a list of " + std::string(what) + ".");
    } else if (std::find(out.begin(), out.end(), item.string()) != out.end()) {
      report(problems_, "duplicate-word", where, quoted(item.string()) + " is in the list twice.",
             "Remove one of them.");
    } else {
      out.push_back(item.string());
    }
  }
  return out;
}

int ObjectReader::integer(std::string_view key, int low, int high, int fallback) {
  const Value* value = get(key);
  if (value == nullptr) return fallback;
  if (value->is_number() && value->number() >= low && value->number() <= high &&
      value->number() == std::floor(value->number())) {
    return static_cast<int>(value->number());
  }
  problem(key, "out-of-range",
          "\"" + std::string(key) + "\" is a whole number from " + std::to_string(low) + " to " +
              std::to_string(high) + ".",
          unquote(*value));
  return fallback;
}

std::string ObjectReader::string(std::string_view key) {
  const Value* value = get(key);
  if (value == nullptr) return "";
  if (value->is_string()) return value->string();
  problem(key, "wrong-type", "\"" + std::string(key) + "\" is a text in double quotes.");
  return "";
}

std::string ObjectReader::id(std::string_view key) {
  if (!object_.is_object()) return "";
  if (!has(key)) {
    missing(key, "\"a-short-name\"");
    return "";
  }
  const Value* value = get(key);
  if (value->is_string() && is_name(value->string())) return value->string();
  problem(key, "bad-id",
          "An id starts with a letter and has only letters, digits, \"-\" and \"_\", at most 64.");
  return "";
}

int ObjectReader::word(std::string_view key, std::initializer_list<std::string_view> words,
                       int fallback) {
  const Value* value = get(key);
  if (value == nullptr) return fallback;
  if (value->is_string()) {
    const auto found = std::find(words.begin(), words.end(), value->string());
    if (found != words.end()) return static_cast<int>(found - words.begin());
  }
  refuse_word(key, *value, words);
  return fallback;
}

void ObjectReader::refuse_word(std::string_view key, const Value& value,
                               std::initializer_list<std::string_view> words) {
  const std::string text = value.is_string() ? value.string() : "";
  const std::string near = nearest(text, words);
  problem(key, "unknown-word",
          quoted(key) + " is one of: " + list_words(words) +
              (value.is_string() ? "; not " + quoted(text) + "." : "; in double quotes."),
          near.empty() ? "" : "Did you mean " + quoted(near) + "?");
}

LocalizedText ObjectReader::text(std::string_view key, bool required, Markup markup) {
  LocalizedText out;
  const Value* value = get(key);
  const auto add = [&](std::string tag, const Value& source) {
    const auto where = [&] { return tag.empty() ? path(key) : pointer_to(path(key), tag); };
    if (!source.is_string()) {
      report(problems_, "wrong-type", where(), "A text in double quotes is expected here.");
      return;
    }
    if (required && source.string().find_first_not_of(" \t\r\n") == std::string::npos) {
      report(problems_, "empty-text", where(), "A text is needed here; this one is empty.");
      return;
    }
    bool unclosed = false;
    const auto parse = markup == Markup::kMarkup ? parse_markup : parse_template;
    TextTemplate pieces = parse(source.string(), &unclosed);
    if (unclosed) {
      report(problems_, "unclosed-pipe", where(), "\"{{\" is not closed by \"}}\".");
    }
    out.add(std::move(tag), std::move(pieces));
  };
  if (value != nullptr && value->is_object()) {
    for (const Member& member : value->object()) {
      if (is_language_tag(member.key)) {
        add(member.key, member.value);
      } else {
        report(problems_, "bad-language", pointer_to(path(key), member.key),
               "\"" + member.key + "\" is no language tag such as \"en\" or \"pt-BR\".", "", true);
      }
    }
  } else if (value != nullptr) {
    add("", *value);
  }
  const bool none = value == nullptr || (value->is_object() && value->object().empty());
  if (required && none && object_.is_object()) {
    if (value == nullptr) missing(key, "\"…\"");
    else
      problem(key, "missing-key", "There is no text in any language here.", "Add \"en\": \"…\".");
  }
  return out;
}

const Value::Object* ObjectReader::named(std::string_view key) {
  const Value* value = get(key);
  if (value == nullptr) return nullptr;
  const ObjectReader check(*value, path(key), problems_);
  if (!value->is_object() || are_too_many(key, value->object().size())) return nullptr;
  return &value->object();
}

bool ObjectReader::are_too_many(std::string_view key, size_t count) {
  constexpr size_t kMost = 200;  // each is compared with all others
  if (count > kMost) {
    problem(key, "too-many", quoted(key) + " has at most " + std::to_string(kMost) + " items.");
  }
  return count > kMost;
}

const Value::Array* ObjectReader::array(std::string_view key) {
  const Value* value = get(key);
  if (value == nullptr) return nullptr;
  if (value->is_array()) return &value->array();
  problem(key, "wrong-type", "\"" + std::string(key) + "\" is a list […].");
  return nullptr;
}

void ObjectReader::refuse_key(const std::string& key, const std::vector<std::string_view>& known) {
  const std::string near = nearest(key, known);
  report(problems_, "unknown-key", path(key), "\"" + key + "\" is not known here.",
         near.empty() ? "The keys here are: " + list_words(known) + "."
                      : "Did you mean \"" + near + "\"?",
         true);
}

void ObjectReader::only(const std::vector<std::string_view>& known) {
  if (!object_.is_object()) return;
  for (const Member& member : object_.object()) {
    if (std::find(known.begin(), known.end(), member.key) != known.end()) continue;
    refuse_key(member.key, known);
  }
}

}  // namespace earshot
