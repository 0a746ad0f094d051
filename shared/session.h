// One visitor taking one survey. Invariants:
// (1) the path is never empty while asking, and its last page is the one on screen;
// (2) every page on the path showed at least one question when it was entered;
// (3) an answer kept is one that its question can have, in the form of normalise_answer();
// (4) the response is made once, when the visitor sends, from the questions that the path shows; it
//     stays the same through every attempt to deliver it, so no attempt contradicts an earlier one;
// (5) the same survey, options and log of actions give the same views and the same response.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/action.h"
#include "shared/flow.h"
#include "shared/messages.h"
#include "shared/model.h"
#include "shared/response.h"
#include "shared/view.h"

namespace earshot {

struct SessionOptions {
  std::string id;                // of the response; made by the client
  double now = 0;                // ms since 1970
  std::string lang = "en";       // BCP 47
  Value attr = Value::Object();  // what the page says about the visitor
  bool closable = false;         // the view offers to close
  bool deliver = true;           // false: nobody is to be told, the end comes at once
};

class Session {
 public:
  Session(std::shared_ptr<const Survey> survey, SessionOptions options,
          const Messages& messages = english_messages());

  // The only way to change a session. False: the action does not fit the state, nothing changed.
  bool apply(const Action& action, double now_ms);

  const View& view() const { return view_; }
  // What the visitor said; nothing before they sent it.
  const std::optional<Response>& response() const { return response_; }

 private:
  bool answer(const std::string& id, const Value& value);
  bool next(double now_ms);
  bool back();
  bool settle(Phase phase, Message status);
  void finish(const Walker& walker, size_t end, double now_ms);
  bool check_page(const std::vector<const Question*>& shown);
  Walker walk() const;

  void update_view();
  View build_view() const;
  void fill_asking(View& view) const;
  void fill_end(View& view) const;
  Node build_node(const Question& question, const Lookup& lookup) const;
  void fill_options(Node& node, const Question& question, const Lookup& lookup) const;
  std::string say(Message key) const { return messages_[key]; }

  std::shared_ptr<const Survey> survey_;
  SessionOptions options_;
  const Messages& messages_;
  Phase phase_ = Phase::kAsking;
  std::vector<size_t> path_;
  Answers answers_;
  std::map<std::string, std::string, std::less<>> errors_;  // by question id, of the page on screen
  bool finished_ = false;  // the end is on screen, also after it was dismissed
  size_t end_ = 0;
  std::optional<Response> response_;
  std::string status_;
  View view_;
};

}  // namespace earshot
