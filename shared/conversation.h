// A survey taken in words, as in a terminal: what is asked, as text, and lines that answer.
//
// Each question is asked by itself; an empty line leaves it as it is. A choice is answered by its
// number, its id or its label, several of them with commas between (a ranking in its order), a text
// as it is. Lines that start with a colon are for the survey itself:
//   :clear (the answer)   :back   :change QUESTION (from the review)   :lang TAG   :quit
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "shared/session.h"

namespace earshot {

class Conversation {
 public:
  // `words_of`: the words around the questions, in the language that the survey speaks.
  Conversation(std::shared_ptr<const Survey> survey, SessionOptions options,
               WordsOf words_of = english_only);

  // What the survey says next; ends with a line break.
  std::string ask();
  // Takes a line, and gives what is to be said about it: "" when it was understood.
  std::string answer(std::string_view line, double now_ms);

  // The end is reached, or the visitor has left.
  bool over() const;
  const Session& session() const { return session_; }

 private:
  std::string greet();
  std::string ask_node(const Node& node) const;
  std::string ask_review() const;
  std::string tell_end() const;
  std::string command(std::string_view line, double now_ms);
  std::string next_page(double now_ms);
  std::string go_on(double now_ms);
  std::string turn(const Action& action, double now_ms);
  const Node* current() const;
  void find_open(size_t from);

  WordsOf words_of_;
  Session session_;
  std::string page_;      // that was greeted
  size_t node_ = 0;       // the one that is asked
  bool mending_ = false;  // one question is asked again, as something is wrong with it
  bool left_ = false;
};

// The value that a line means for a question on the screen: the id of an option, a list of ids, a
// text. Nothing if the line names no option.
std::optional<Value> value_of_line(const Node& node, std::string_view line);

}  // namespace earshot
