// Reads the members of one JSON object, and reports what is wrong with each of them.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/problem.h"
#include "shared/text.h"
#include "shared/value.h"

namespace earshot {

enum class Markup { kNone, kMarkup };

bool is_language_tag(std::string_view tag);  // the shape of one (RFC 5646)
bool is_name(std::string_view text);         // the shape of an id

// A reader for one object. Each getter returns the default when the member is absent, and reports a
// problem and returns the default when it has the wrong type. REQUIRES: `object`, `problems`
// outlive it.
class ObjectReader {
 public:
  // Reports a problem if `object` is none; all getters then return defaults.
  ObjectReader(const Value& object, std::string path, std::vector<Problem>& problems);

  bool has(std::string_view key) const { return object_.find(key) != nullptr; }
  const Value* get(std::string_view key) const { return object_.find(key); }
  std::string path(std::string_view key) const { return pointer_to(path_, key); }
  const std::string& path() const { return path_; }
  std::vector<Problem>& problems() const { return problems_; }

  bool boolean(std::string_view key, bool fallback = false);
  // A number in [low, high]; nothing if absent.
  std::optional<double> number(std::string_view key, double low, double high);
  // A whole number in [low, high].
  int integer(std::string_view key, int low, int high, int fallback);
  std::string string(std::string_view key);
  // An id: a letter, then letters, digits, "_" or "-", at most 64. Required.
  std::string id(std::string_view key = "id");
  // One of `words`; gives its index.
  int word(std::string_view key, std::initializer_list<std::string_view> words, int fallback);
  // A string or a map of strings by language.
  LocalizedText text(std::string_view key, bool required = false, Markup markup = Markup::kNone);
  // A list of different words that `fits` accepts; `what` says in a sentence what they are.
  std::vector<std::string> words(std::string_view key, bool (*fits)(std::string_view),
                                 std::string_view what);
  // The members of an object whose keys are names, at most 200; nullptr if absent or no object.
  const Value::Object* named(std::string_view key);
  // The items of an array; nullptr if absent or no array.
  const Value::Array* array(std::string_view key);

  // Reports members that are not in `known`.
  void only(const std::vector<std::string_view>& known);

  void problem(std::string_view key, std::string_view code, std::string_view message,
               std::string_view suggestion = "");
  // Reports that a member must be there.
  void missing(std::string_view key, std::string_view example);

 private:
  // Never inlined: what tells of problems is left out of the file that visitors wait for.
  [[gnu::noinline]] void refuse_key(const std::string& key,
                                    const std::vector<std::string_view>& known);
  [[gnu::noinline]] void refuse_word(std::string_view key, const Value& value,
                                     std::initializer_list<std::string_view> words);
  bool are_too_many(std::string_view key, size_t count);

  const Value& object_;
  std::string path_;
  std::vector<Problem>& problems_;
};

}  // namespace earshot
