// One visitor taking one survey. Invariants:
// (1) the path is never empty while asking, and its last page is the one on screen, unless the
//     welcome screen or the review is;
// (2) every page on the path showed at least one question when it was entered;
// (3) an answer kept is one that its question can have, in the form of normalise_answer();
// (4) the response is made once, when the visitor sends, from the questions that the path shows; it
//     stays the same through every attempt to deliver it, so no attempt contradicts an earlier one;
// (5) what conditions cannot see (hidden, off the path) is neither shown nor in the response;
// (6) the same survey, options and log of actions give the same views and the same response;
// (7) every action ends: the path has at most kMaxPath pages.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/action.h"
#include "shared/by_id.h"
#include "shared/flow.h"
#include "shared/locale.h"
#include "shared/messages.h"
#include "shared/model.h"
#include "shared/response.h"
#include "shared/rules.h"
#include "shared/view.h"

namespace earshot {

struct SessionOptions {
  std::string id;                // of the response; made by the client
  double now = 0;                // ms since 1970
  std::string today;             // the visitor's date; "" takes that of `now` in UTC
  std::string lang = "en";       // BCP 47
  Locale locale;                 // how that language writes numbers and dates
  Messages words;                // of the interface, in that language
  Value attr = Value::Object();  // what the page says about the visitor
  uint64_t seed = 0;             // of the order of shuffled choices
  bool closable = false;         // the view offers to close
  bool deliver = true;           // false: nobody is to be told, the end comes at once
};

// The language in which a survey speaks to a visitor of `lang`: another one if it does not know that,
// to be read in that one's direction.
std::string language_of(const Survey& survey, const std::string& lang);

// The options with the words of that language.
SessionOptions with_words(SessionOptions options, const Survey& survey, const WordsOf& words_of);

class Session {
 public:
  Session(std::shared_ptr<const Survey> survey, SessionOptions options);

  // The only way to change a session. False: the action does not fit the state, nothing changed.
  bool apply(const Action& action, double now_ms);

  const View& view() const { return view_; }
  // What the visitor said; nothing before they sent it.
  const std::optional<Response>& response() const { return response_; }

  // The state as JSON text, to go on from later; attributes are not in it.
  std::string save() const;
  // Takes up a saved state. What a changed survey has no place for is left out: `lost` names the
  // questions whose answers that were. False: the text is no state of this survey, nothing changed.
  bool restore(std::string_view saved, std::vector<std::string>& lost);

 private:
  enum class Stage { kWelcome, kPages, kReview };

  void start();
  bool answer(const Action& action, double now_ms);
  bool keep(const Question& question, const std::string& id, std::string_view part,
            const Value& value);
  bool next(double now_ms);
  bool leave_page(double now_ms);
  bool send(const Target& target, double now_ms);
  bool back();
  void leave_back();
  bool jump(const std::string& id);
  bool choose_language(const Action& action);
  void replan();
  bool dismiss();
  bool restart(const Action& action, double now_ms);
  bool settle(Phase phase, Message status);
  void follow_known_pages(Walker& walker, Target& target);
  void finish(size_t end, double now_ms);
  bool follows(const std::vector<size_t>& path) const;
  std::string say_range(const Question& question) const;
  bool check_page(Walker& walker);
  Complaint check(const Question& question, Sight& sight) const;
  bool advances_by_itself(const Walker& walker) const;
  Walker walk() const;
  Asking asking() const;
  Value answer_to(const Question& question) const;
  void restore_path(const Value& saved);
  void restore_end(const Value& saved);

  void update_view();
  View build_view() const;
  void fill_welcome(View& view) const;
  void fill_asking(View& view) const;
  void fill_progress(View& view, Walker& walker) const;
  void fill_review(View& view) const;
  void fill_end(View& view) const;
  std::string say(Message key) const { return options_.words[key]; }

  std::shared_ptr<const Survey> survey_;
  SessionOptions options_;
  Phase phase_ = Phase::kAsking;
  Stage stage_ = Stage::kPages;
  std::vector<size_t> path_;
  Answers answers_;
  ById<std::string> drafts_;           // by question id: typed, and no answer yet
  ById<Complaint> errors_;             // by question id, of the page on screen
  std::vector<std::string> accepted_;  // questions whose warning the visitor has seen
  std::vector<size_t> known_pages_;    // to go past on the way back to where the visitor was
  bool finished_ = false;              // the end is on screen, also after it was dismissed
  size_t end_ = 0;
  std::optional<Response> response_;
  std::string status_;
  View view_;
};

}  // namespace earshot
