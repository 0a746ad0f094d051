#include "shared/check/way_graph.h"

#include <algorithm>

#include "shared/effort.h"

namespace earshot {

WayGraph::WayGraph(const Proofs& proofs) : steps_(proofs.space().steps), graph_(proofs.base()) {
  const Survey& survey = proofs.space().survey;
  lang_ = survey.languages.empty() ? "" : survey.languages.front();
  question_seconds_.resize(survey.names.size());
  for (const Page& page : survey.pages) {
    const double reading = seconds_of_text(page.title, lang_) + seconds_of_text(page.text, lang_);
    page_seconds_.push_back(kSecondsOfPage + reading);
    for (const Question& question : page.questions)
      question_seconds_[question.slot] = seconds_of_question(question, lang_);
  }
  find_loops();
  next_ = find_next(false);
  forward_next_ = has_loops_ ? find_next(true) : next_;
}

bool WayGraph::shown(uint32_t state) const {
  const auto& edges = graph_.edges[state];
  return !edges.empty() && edges.front().shown;
}

bool WayGraph::shows_page(uint32_t state) const {
  return step_of(state).kind == Step::Kind::kNext && shown(state);
}

bool WayGraph::asks_question(uint32_t state) const {
  const Step& step = step_of(state);
  return step.kind == Step::Kind::kQuestion && shown(state) &&
         step.question->type != QuestionType::kStatement;
}

double WayGraph::seconds(uint32_t state) const {
  const Step& step = step_of(state);
  if (!shown(state)) return 0;
  if (step.kind == Step::Kind::kQuestion) return question_seconds_[step.question->slot];
  return step.kind == Step::Kind::kNext ? page_seconds_[step.page] : 0;
}

// Only a page's last step can go back.
bool WayGraph::goes_back(uint32_t from, uint32_t to) const {
  return step_of(from).kind == Step::Kind::kNext && !is_end(to) &&
         step_of(to).page <= step_of(from).page;
}

std::vector<std::vector<uint32_t>> WayGraph::find_next(bool forward) const {
  const auto exits = find_exits(forward);
  std::vector<std::vector<uint32_t>> out(graph_.states.size());
  for (uint32_t id = 0; id < graph_.states.size(); ++id) {
    for (const PathEdge& edge : graph_.edges[id]) {
      if (exits[edge.to] && (!forward || !goes_back(id, edge.to))) out[id].push_back(edge.to);
    }
  }
  return out;
}

// Depth first; a way back to a state that is not finished is a loop.
void WayGraph::find_loops() {
  enum Colour : unsigned char { kNew, kOpen, kDone };
  std::vector<Colour> colour(graph_.states.size(), kNew);
  std::vector<std::pair<uint32_t, size_t>> stack = {{0, 0}};
  colour[0] = kOpen;
  while (!stack.empty()) {
    auto& [state, at] = stack.back();
    if (at == graph_.edges[state].size()) {
      colour[state] = kDone;
      finished_.push_back(state);
      stack.pop_back();
      continue;
    }
    const uint32_t to = graph_.edges[state][at++].to;
    has_loops_ = has_loops_ || colour[to] == kOpen;
    if (colour[to] != kNew) continue;
    colour[to] = kOpen;
    stack.push_back({to, 0});
  }
}

std::vector<bool> WayGraph::find_exits(bool forward) const {
  std::vector<std::vector<uint32_t>> from(graph_.states.size());
  std::vector<uint32_t> open;
  std::vector<bool> found(graph_.states.size());
  for (uint32_t id = 0; id < graph_.states.size(); ++id) {
    for (const PathEdge& edge : graph_.edges[id]) {
      if (!forward || !goes_back(id, edge.to)) from[edge.to].push_back(id);
    }
    if (is_end(id)) open.push_back(id);
  }
  while (!open.empty()) {
    const uint32_t id = open.back();
    open.pop_back();
    if (found[id]) continue;
    found[id] = true;
    open.insert(open.end(), from[id].begin(), from[id].end());
  }
  return found;
}

std::vector<uint32_t> WayGraph::extreme(bool longest) const {
  if (!is_end(0) && next(0, true).empty()) return {};
  std::vector<double> cost(graph_.states.size());
  std::vector<uint32_t> best(graph_.states.size(), kNoState);
  // By step, as what goes forward does: in a loop, states are not finished in that order.
  std::vector<uint32_t> order(graph_.states.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  if (has_loops_) {
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      const uint32_t first = graph_.states[a].step, second = graph_.states[b].step;
      // Of one step, the states with known attributes come after the one without.
      return first != second ? first > second : a > b;
    });
  } else {
    order = finished_;
  }
  for (uint32_t id : order) {
    for (uint32_t to : next(id, true)) {
      const double total = cost[to] + seconds(id);
      const bool better = longest ? total > cost[id] : total < cost[id];
      if (best[id] != kNoState && !better) continue;
      best[id] = to;
      cost[id] = total;
    }
  }
  std::vector<uint32_t> chain = {0};
  while (best[chain.back()] != kNoState) chain.push_back(best[chain.back()]);
  return chain;
}

}  // namespace earshot
