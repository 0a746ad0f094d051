// The way through a survey: which questions of a page are shown, and where a page leads.
// Pure functions of the answers; the session, the checker and the verifier share them.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "shared/model.h"
#include "shared/value.h"

namespace earshot {

// By question id, only what was answered.
using Answers = std::map<std::string, Value, std::less<>>;

// Longest path that is followed. Loops are allowed, so something must end them.
constexpr size_t kMaxPath = 1'000;

// What conditions can see at one moment: the attributes, the language, the answers brought into
// view, and what is computed from them. Neither copied nor moved: the scope points into it.
class Sight {
 public:
  // REQUIRES: `survey` and `attr` outlive it, and so does every answer that is shown.
  Sight(const Survey& survey, const Value& attr, const std::string& lang);
  Sight(const Sight&) = delete;
  Sight& operator=(const Sight&) = delete;

  // Brings the answer into view; nullptr takes it out of view.
  void show(const Question& question, const Value* answer);
  const Value* answer(const Question& question) const { return scope_.members[question.slot]; }

  // Whether a condition holds now; one that is not there always does.
  bool holds(const std::optional<Logic>& condition);
  // {<answers by id>, "attr": {...}, "calc": {...}, "scores": {...}, "lang": "..."}.
  const Scope& scope();

 private:
  void compute();

  const Survey& survey_;
  Value lang_, calc_, score_;
  Scope scope_;
  bool stale_;  // calc_ and score_ do not know the latest answers
};

// The choices, or rows, that are shown now, in the order of the file.
std::vector<const Choice*> shown_of(const std::vector<Choice>& choices, Sight& sight);

// Where the rules of a page lead now.
Target follow_rules(const Survey& survey, size_t page, Sight& sight);

// Walks a path page by page and keeps what conditions on it may see. A condition sees the answers
// of the questions that are shown, on this page and the pages before it on the path: an answer of
// an abandoned branch, of a hidden question, or of a later page counts as not given, and so does
// the part of an answer that names a hidden choice or row.
class Walker {
 public:
  // Enters the pages of `path`, if any. REQUIRES: the other arguments outlive the walker.
  Walker(const Survey& survey, const Answers& answers, const Value& attr, const std::string& lang,
         const std::vector<size_t>& path = {});

  // Goes to a page: its shown questions and their answers come into view.
  void enter(size_t page);
  // Follows `next` from the last page entered, past pages that show nothing, and enters the page it
  // comes to. Gives that page or the end reached; from no page at all it starts with the first.
  Target advance();

  Sight& sight() { return sight_; }
  // The questions that the last page entered shows.
  const std::vector<const Question*>& shown() const { return shown_; }
  // The questions that the pages entered show, each once, in the order they were met.
  std::vector<const Question*> asked() const;

 private:
  void enter_question(const Question& question);

  const Survey& survey_;
  const Answers& answers_;
  Sight sight_;
  std::vector<const Question*> shown_;
  std::vector<const Question*> met_;  // in order; some may have been hidden again
  std::vector<bool> asked_;           // by slot
  std::deque<Value> trimmed_;         // answers without what is hidden
  const Page* page_ = nullptr;
};

// `answer` without the choices and rows that are hidden now; null if nothing is left.
Value without_hidden(const Question& question, const Value& answer, Sight& sight);

}  // namespace earshot
