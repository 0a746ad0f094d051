// What the parts of the parser share while they read one file.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "shared/model.h"
#include "shared/object_reader.h"
#include "shared/problem.h"

namespace earshot {

// Where an id was first used, to report the second use.
using Places = std::map<std::string, std::string, std::less<>>;

// Gives the id back; reports it, at the member `key`, if `places` has it already.
std::string claim(ObjectReader& in, std::string id, Places& places, std::string_view key = "id");

// Reports a text that is not the address of a picture or a server: https, http or within the site.
void check_web_address(ObjectReader& in, std::string_view key, std::string_view code);

// Whether this "other" of a question, if there is one, adds a choice.
bool adds_other(const Value* other);

struct ParseContext {
  std::vector<Problem>& problems;
  ScopeNames& names;  // complete before anything is read, so that conditions may look ahead
  size_t max_choices = 0;
  Places questions;  // ids that are used, and where

  // What else conditions and texts refer to, to be checked when all is known: place and name.
  std::vector<std::pair<std::string, std::string>> references;

  // Notes that the member `key` names this path, unless it starts with a question that there is.
  void refer(const ObjectReader& in, std::string_view key, std::string_view tag, std::string name);
  // Reads a text and notes what it pipes.
  LocalizedText text(ObjectReader& in, std::string_view key, bool required = false,
                     Markup markup = Markup::kNone);
  // Reads a condition: a rule, true or false.
  std::optional<Logic> condition(ObjectReader& in, std::string_view key);
  // Reads a rule and notes what it refers to.
  std::optional<Logic> logic(ObjectReader& in, std::string_view key);
  // Reports a name that there is not, and suggests the nearest of the known ones, with `before`
  // before it. Nobody reads of so many problems, so the last of them get no suggestion.
  void report_unknown(std::string code, const std::string& path, std::string message,
                      const std::string& name, const std::vector<std::string_view>& known,
                      const std::string& before = "");
};

// Reads what `in` says about a question; `is_page`: it may have "next" as well. Companion questions
// (what "other" is) are added behind it.
void parse_question(ObjectReader& in, bool is_page, ParseContext& context,
                    std::vector<Question>& questions);

// Reads the ends, at most `most`; one that thanks if the file has none. `targets`: the ids that "go"
// may name.
std::vector<End> parse_ends(ObjectReader& in, ParseContext& context, Places& targets, size_t most);

// Whatever is named is a question, an attribute, a variable or the language. Notes what of it
// matters to conditions. REQUIRES: all else has been read.
void check_references(Survey& survey, ParseContext& context);

// Reads the settings that are not about questions. Those that nothing here has a use for yet
// (embed, consent) are only checked.
Endpoint parse_endpoint(ObjectReader& in);
Value parse_theme(ObjectReader& in);
void check_settings(ObjectReader& in);

}  // namespace earshot
