// A survey, as the engine understands it. Only the parser makes one (parse.h), so whoever holds one
// needs no second check. Invariants:
// (1) no two questions have the same id, no two of the pages and ends, no two choices or rows of a
// question; (2) `go` of every rule names a page or an end that exists, and the last rule has no
// condition; (3) there is at least one page, every page has at least one question, and there is an
// end; (4) every text has at least one language, or none where the interface has a word of its own
// (the buttons, "other", the title of an end that the file does not have); (5) names[slot] of a question is its id.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/logic.h"
#include "shared/look.h"
#include "shared/scope.h"
#include "shared/text.h"
#include "shared/value.h"

namespace earshot {

enum class QuestionType {
  kNps,
  kCsat,
  kCes,
  kRating,
  kChoice,
  kChoices,
  kText,
  kComment,
  kNumber,
  kSlider,
  kDate,
  kMatrix,
  kRanking,
  kGap,
  kConsent,
  kStatement,
};

// What a `text` question asks for; decides the keyboard, the autofill and the validation.
enum class TextFormat { kText, kEmail, kUrl, kTel, kName };

// One of the choices of a question, or a row or a column of a matrix.
struct Choice {
  std::string id;
  LocalizedText label;
  std::optional<Logic> show_if;  // shown always if there is none
  std::optional<double> score;
  bool exclusive = false;  // of choices: cannot be chosen together with another one
  bool fixed = false;      // keeps its place, at the end, when the others are shuffled
  std::string image;       // address of a picture; may be empty
  LocalizedText alt;       // what the picture shows
};

// A condition that an answer has to meet, and the sentence for a visitor whose answer does not.
struct Check {
  Logic rule;
  LocalizedText message;
  bool soft = false;  // a warning: the visitor may go on with the answer as it is
};

struct Question {
  std::string id;
  QuestionType type = QuestionType::kStatement;
  size_t slot = 0;  // in Survey::names
  LocalizedText text;
  LocalizedText help;
  bool required = false;
  std::optional<Logic> show_if;  // shown always if there is none
  std::vector<Check> checks;
  std::vector<std::string> tags;
  Look look = Look::kList;

  std::vector<Choice> choices;  // choice, choices, ranking; the columns of a matrix
  std::vector<Choice> rows;     // matrix
  bool shuffled = false;        // choices or rows in an order of chance
  bool conditional = false;     // some choice or row has a condition
  std::string other_of;         // text: says what "other" is, in the question of that id

  // Scales (nps, csat, ces, rating, gap): whole steps from low to high. number, slider: the range.
  // choices: how many are chosen. text, comment: the length in code points.
  std::optional<double> low;
  std::optional<double> high;
  double step = 1;         // slider
  int decimals = 0;        // number: digits after the point
  std::string first_date;  // date: "2026-01-31", "today" or "" for no limit
  std::string last_date;

  LocalizedText low_label;  // scales, slider: what the two ends mean
  LocalizedText high_label;
  LocalizedText unit;                     // number, slider
  TextFormat format = TextFormat::kText;  // text
  LocalizedText placeholder;              // text, comment
  LocalizedText label;                    // consent: of the box to tick; gap: of the expectation
  LocalizedText second_label;             // gap: of the experience
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
  LocalizedText text;
  std::optional<Logic> show_if;  // shown always if there is none
  std::vector<Question> questions;
  // In order, the first that holds; empty: the next page, then the first end.
  std::vector<Rule> next;
};

// A screen that asks nothing: before the first question, or before sending.
struct Screen {
  LocalizedText title;
  LocalizedText text;
  LocalizedText button;  // may be empty: the interface's own word
};

// What the visitor can do at an end. The renderer does it; only `restart` concerns the session.
struct EndAction {
  enum class Type { kLink, kRedirect, kShare, kCopy, kReward, kCallback, kRestart };
  Type type = Type::kLink;
  LocalizedText label;  // of the button
  LocalizedText url;    // link, redirect, share; what is piped in is percent-encoded
  LocalizedText text;   // share, copy: the message; reward: the code; callback: the number to call
};

struct End {
  std::string id;
  LocalizedText title;
  LocalizedText text;
  std::vector<EndAction> actions;
};

// A computed value, {"var": "calc.<name>"} in conditions. May use the variables before it.
struct Variable {
  std::string name;
  Logic rule;
};

// What the page says about the visitor, {"var": "attr.<name>"} in conditions.
struct Attribute {
  std::string name;
  Value::Type type = Value::Type::kString;  // string, number or boolean
  std::vector<Value> values;                // the only ones there are; empty: any of the type
};

struct Endpoint {
  std::string url;  // may be empty: the host page says where answers go
  std::string method = "POST";
  std::vector<std::pair<std::string, std::string>> headers;
};

// What stays in the visitor's browser.
enum class Storage { kUntilSent, kNone, kSession, kRemember };

struct Survey {
  std::string id;
  std::string fingerprint;  // of everything that is asked (fingerprint.h)
  LocalizedText name;       // accessible name of the form
  // The first is that of plain strings; "lang" is a list of one. May be empty.
  std::vector<std::string> languages;
  std::optional<Screen> welcome;
  std::optional<Screen> review;
  std::vector<Page> pages;
  std::vector<End> ends;
  std::vector<Variable> variables;
  std::vector<Attribute> attributes;
  bool attributes_declared = false;  // then there are no others
  bool auto_advance = false;
  std::optional<double> minutes;  // that it may take, where that is not the usual
  bool shorthand = false;         // the file has "questions", one page each, in place of "pages"
  bool language_matters = false;  // some condition reads {"var": "lang"}
  bool scored = false;            // some condition reads {"var": "scores.…"}
  Endpoint endpoint;
  Value theme;  // an object: the wishes for the look as in the file, or null. Only carried here
  Storage storage = Storage::kUntilSent;
  ScopeNames names;  // kAttrSlot …, then the questions in the order of the file
  std::vector<std::pair<size_t, size_t>> places;  // page and index in it, by slot

  const Question* find_question(std::string_view id) const;
};

// Slots of what is no question.
constexpr size_t kAttrSlot = 0, kCalcSlot = 1, kScoreSlot = 2, kLangSlot = 3,
                 kFirstQuestionSlot = 4;

// Whether answers are whole steps of a scale from `low` to `high`.
bool is_scale(QuestionType type);
// Whether answers are typed in a form of their own (number, slider, date), so that what was typed
// may be no answer yet.
bool is_typed(QuestionType type);

}  // namespace earshot
