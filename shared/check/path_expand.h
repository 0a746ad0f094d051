// One step on: the states that may follow a state, and what rules say in it.
#pragma once

#include <vector>

#include "shared/check/path_graph.h"
#include "shared/check/stage.h"

namespace earshot {

struct Successor {
  State state;
  bool shown = false;  // as in PathEdge
};

class Expander {
 public:
  // REQUIRES: all arguments outlive it. Facts about rules are added to the graph.
  Expander(const PathSpace& space, const std::vector<bool>& active, PathGraph& graph, bool skips);

  // Before the first page.
  State start() const;
  // REQUIRES: the state is in the graph; the result is used up before the next call.
  std::vector<Successor>& expand(uint32_t state);

 private:
  void find_shortcuts();
  bool is_idle(const Step& step, size_t at) const;
  void load(const State& state);
  bool decide_given();
  void expand_page();
  void expand_question();
  void expand_part();
  void expand_check();
  void expand_next();

  bool asks(size_t rule);
  bool asks_all(RulePlace::Kind kind);
  void hide(std::pair<size_t, size_t> inputs, size_t to);
  void answer(size_t input, size_t end);
  bool can_answer(size_t input) const;
  bool is_available(size_t input, uint32_t value) const;
  bool is_answered(const Question& question) const;
  void emit(size_t step, bool shown = false);

  const PathSpace& space_;
  const std::vector<bool>& active_;
  PathGraph& graph_;
  std::vector<Bits> live_;                         // by step
  std::vector<uint32_t> shortcut_;                 // by step: the next at which something happens
  std::vector<std::vector<uint32_t>> given_read_;  // by step: attributes and language
  std::vector<bool> page_always_shows_;
  Stage stage_;
  std::vector<uint32_t> current_;  // by input: the value, or kNoState
  std::vector<uint32_t> loaded_;   // the inputs with a value

  uint32_t id_ = 0;  // of the state that is expanded
  std::vector<Decision> decided_;
  std::vector<bool> choice_shown_, row_shown_;
  std::vector<Successor> out_;
};

}  // namespace earshot
