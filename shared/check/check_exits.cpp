#include <algorithm>
#include <set>

#include "shared/check/check_paths.h"
#include "shared/check/finding.h"
#include "shared/check/place.h"

namespace earshot {
namespace {

std::vector<std::vector<uint32_t>> reversed(const PathGraph& graph) {
  std::vector<std::vector<uint32_t>> from(graph.states.size());
  for (uint32_t id = 0; id < graph.states.size(); ++id) {
    for (const PathEdge& edge : graph.edges[id]) from[edge.to].push_back(id);
  }
  return from;
}

// Finds the ways that lead nowhere in a complete graph.
class ExitChecker {
 public:
  explicit ExitChecker(const Proofs& proofs)
      : proofs_(proofs),
        graph_(proofs.base()),
        steps_(proofs.space().steps),
        from_(reversed(graph_)) {}

  void check(std::vector<Problem>& problems) {
    const auto finishes = find_finishing();
    std::vector<uint32_t> ends, blocked;
    for (uint32_t id = 0; id < graph_.states.size(); ++id) {
      if (kind_of(id) == Step::Kind::kEnd) ends.push_back(id);
      else if (graph_.states[id].is_anchor && !finishes[id]) blocked.push_back(id);
    }
    report_blocked(blocked, problems);
    ends.insert(ends.end(), blocked.begin(), blocked.end());
    report_loops(leading_to(ends, [](uint32_t) { return true; }), finishes, problems);
  }

 private:
  Step::Kind kind_of(uint32_t id) const { return steps_[graph_.states[id].step].kind; }
  uint32_t page_of(uint32_t id) const { return steps_[graph_.states[id].step].page; }

  // The states from which one of the targets can be reached by way of states that may be passed.
  template <typename MayPass>
  std::vector<bool> leading_to(std::vector<uint32_t> targets, MayPass may_pass) const {
    std::vector<bool> found(graph_.states.size());
    for (uint32_t id : targets) found[id] = true;
    while (!targets.empty()) {
      const uint32_t to = targets.back();
      targets.pop_back();
      for (uint32_t id : from_[to]) {
        if (found[id] || !may_pass(id)) continue;
        found[id] = true;
        targets.push_back(id);
      }
    }
    return found;
  }

  // The states whose page can be left with fitting answers.
  std::vector<bool> find_finishing() const {
    std::vector<uint32_t> nexts;
    for (uint32_t id = 0; id < graph_.states.size(); ++id) {
      if (kind_of(id) == Step::Kind::kNext) nexts.push_back(id);
    }
    return leading_to(nexts, [&](uint32_t id) { return kind_of(id) != Step::Kind::kNext; });
  }

  // The question at which all answers end.
  const Question* last_asked(uint32_t anchor) const {
    std::set<uint32_t> seen = {anchor};
    std::vector<uint32_t> open = {anchor};
    uint32_t last = anchor;
    while (!open.empty()) {
      const uint32_t id = open.back();
      open.pop_back();
      if (graph_.states[id].step > graph_.states[last].step) last = id;
      for (const PathEdge& edge : graph_.edges[id]) {
        if (seen.insert(edge.to).second) open.push_back(edge.to);
      }
    }
    return steps_[graph_.states[last].step].question;
  }

  void report_blocked(const std::vector<uint32_t>& blocked, std::vector<Problem>& problems) {
    std::set<const Question*> reported;
    for (uint32_t id : blocked) {
      const Question* question = last_asked(id);
      if (question == nullptr || !reported.insert(question).second) continue;
      const auto& questions = proofs_.space().survey.pages[page_of(id)].questions;
      const auto index = static_cast<size_t>(question - questions.data());
      Problem problem;
      problem.code = "dead-end";
      problem.path = place_of_question(proofs_.space().survey, page_of(id), index);
      const bool is_known = std::any_of(problems.begin(), problems.end(), [&](const Problem& p) {
        return p.code == "check-impossible" && p.path.rfind(problem.path + "/", 0) == 0;
      });
      if (is_known) continue;
      const bool is_checked = std::any_of(question->checks.begin(), question->checks.end(),
                                          [](const Check& check) { return !check.soft; });
      // Who is refused by a check can still go back, which may be what the check is for.
      if (is_checked) problem.severity = Severity::kWarning;
      problem.message = "After some answers no answer to " + quoted(question->id) +
                        " is accepted, and nobody can go on.";
      problem.suggestion = "Do not require it, show more choices, or correct its checks.";
      problem.witness = to_json(proofs_.witness({&graph_, id}));
      problems.push_back(std::move(problem));
    }
  }

  // The pages that come again and again after a state.
  std::set<size_t> pages_after(uint32_t start, std::vector<bool>& seen) const {
    std::set<size_t> pages;
    std::vector<uint32_t> open = {start};
    while (!open.empty()) {
      const uint32_t id = open.back();
      open.pop_back();
      if (seen[id]) continue;
      seen[id] = true;
      if (kind_of(id) == Step::Kind::kNext) pages.insert(page_of(id));
      for (const PathEdge& edge : graph_.edges[id]) open.push_back(edge.to);
    }
    return pages;
  }

  void report_loops(const std::vector<bool>& exits, const std::vector<bool>& finishes,
                    std::vector<Problem>& problems) {
    std::vector<bool> seen(graph_.states.size());
    std::set<size_t> reported;
    for (uint32_t id = 0; id < graph_.states.size(); ++id) {
      if (exits[id] || seen[id] || !finishes[id] || kind_of(id) != Step::Kind::kPage) continue;
      const auto pages = pages_after(id, seen);
      const bool is_new = reported.insert(page_of(id)).second;
      if (!is_new || pages.empty()) continue;
      reported.insert(pages.begin(), pages.end());
      report_loop(id, pages, problems);
    }
  }

  void report_loop(uint32_t id, const std::set<size_t>& pages, std::vector<Problem>& problems) {
    const Survey& survey = proofs_.space().survey;
    std::vector<std::string> names;
    for (size_t page : pages) names.push_back(quoted(survey.pages[page].id));
    Problem problem;
    problem.code = "loop-without-exit";
    problem.path = place_of_page(survey, page_of(id));
    problem.message =
        "From here nobody comes to an end: " + listed(names) +
        (names.size() == 1 ? " leads back to itself for ever." : " lead to one another for ever.");
    problem.suggestion = "Add a rule that leads out.";
    problem.witness = to_json(proofs_.witness({&graph_, id}));
    problems.push_back(std::move(problem));
  }

  const Proofs& proofs_;
  const PathGraph& graph_;
  const Steps& steps_;
  std::vector<std::vector<uint32_t>> from_;
};

}  // namespace

size_t check_exits(const Proofs& proofs, std::vector<Problem>& problems) {
  if (!proofs.is_base_exact()) return 1;
  ExitChecker(proofs).check(problems);
  return 0;
}

}  // namespace earshot
