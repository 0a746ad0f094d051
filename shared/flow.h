// The way through a survey: which questions of a page are shown, and where a page leads.
// Pure functions of the answers; the session, the checker and the verifier share them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "shared/model.h"
#include "shared/value.h"

namespace earshot {

// By question id, only what was answered.
using Answers = std::map<std::string, Value, std::less<>>;

// Longest path that is followed. Loops are allowed, so something must end them.
constexpr size_t kMaxPath = 2'000;

// Walks a path page by page and keeps what conditions on it may see. A condition sees the answers
// of the questions that are shown, on this page and the pages before it on the path: an answer of
// an abandoned branch, of a hidden question, or of a later page counts as not given.
class Walker {
 public:
  // REQUIRES: `survey` and `answers` outlive the walker.
  Walker(const Survey& survey, const Answers& answers, const Value& attr, const std::string& lang);

  // Goes to a page: its shown questions and their answers come into view.
  void enter(size_t page);
  // Follows `next` from the last page entered, past pages that show nothing, and enters the page it
  // comes to. Gives that page or the end reached; from no page at all it starts with the first.
  Target advance();

  // What conditions see: {<answers by id>, "attr": {...}, "lang": "..."}.
  const Value& data() const { return data_; }
  // The questions that the last page entered shows.
  const std::vector<const Question*>& shown() const { return shown_; }
  // The questions that all pages entered show, each once, in the order they were met.
  const std::vector<const Question*>& asked() const { return asked_; }

 private:
  Target follow_rules() const;

  const Survey& survey_;
  const Answers& answers_;
  Value data_;
  std::vector<const Question*> shown_;
  std::vector<const Question*> asked_;
  const Page* page_ = nullptr;
};

}  // namespace earshot
