// A survey, as values that cannot be wrong: parse_survey() is the only maker of a Survey, and what
// it lets through needs no second check. Invariants:
// (1) no two questions have the same id, no two of the pages and ends, no two choices of a
// question; (2) `go` of every rule names a page or an end that exists, and the last rule has no
// condition; (3) there is at least one page, every page has at least one question, and there is an
// end; (4) every text has at least one language.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/logic.h"
#include "shared/text.h"

namespace earshot {

enum class QuestionType { kNps, kRating, kChoice, kChoices, kText, kComment, kStatement };

// What a `text` question asks for; decides the keyboard, the autofill and the validation.
enum class TextFormat { kText, kEmail, kUrl, kTel };

struct Choice {
  std::string id;
  LocalizedText label;
};

struct Question {
  std::string id;
  QuestionType type = QuestionType::kStatement;
  LocalizedText text;
  LocalizedText help;
  bool required = false;
  std::optional<Logic> show_if;  // shown always if there is none

  std::vector<Choice> choices;  // choice, choices
  int steps = 0;                // rating: the scale is 1..steps
  LocalizedText low_label;      // nps, rating: what the two ends of the scale mean
  LocalizedText high_label;
  TextFormat format = TextFormat::kText;  // text
  LocalizedText placeholder;              // text, comment
  int max_length = 0;                     // text, comment: in code points
};

// Where an answer leads: a page by its index, or an end by its index.
struct Target {
  bool is_end = false;
  size_t index = 0;
};

struct Rule {
  std::optional<Logic> condition;  // always true if there is none
  Target go;
};

struct Page {
  std::string id;
  LocalizedText title;
  std::vector<Question> questions;
  std::vector<Rule>
      next;  // in order, the first that holds; empty: the next page, then the first end
};

struct End {
  std::string id;
  LocalizedText title;
  LocalizedText text;
};

struct Survey {
  std::string id;
  LocalizedText name;  // accessible name of the form
  std::vector<Page> pages;
  std::vector<End> ends;
  std::string endpoint_url;  // may be empty: the host page says where answers go

  const Question* find_question(std::string_view id) const;
};

}  // namespace earshot
