#include "shared/check/tour.h"

#include <algorithm>

#include "shared/check/sample_answer.h"

namespace earshot {
namespace {

class Guide {
 public:
  Guide(std::shared_ptr<const Survey> survey, const SessionOptions& options,
        const WordsOf& words_of)
      : survey_(std::move(survey)), options_(options), words_of_(words_of) {
    options_.deliver = false;
  }

  // Goes the way of the witness until the screen has that name; nothing if it never has.
  std::optional<Session> go_to(const std::string& page, const Witness& witness) const {
    SessionOptions options = options_;
    for (const Member& member : witness.attr.object()) options.attr.set(member.key, member.value);
    if (witness.has_lang) options.lang = witness.lang;
    Session session = start(std::move(options));
    for (size_t steps = 0; steps <= kMaxPath; ++steps) {
      if (session.view().page == page) return session;
      give(session, witness.answers);
      const unsigned before = session.view().revision;
      next(session);
      if (session.view().revision == before) break;
      if (session.view().page != page && is_held_up(session)) break;
    }
    return std::nullopt;
  }

  // Answers whatever is asked: the review then has something to show.
  std::optional<Session> go_on_to(const std::string& page) const {
    Session session = start(options_);
    for (size_t steps = 0; steps <= survey_->pages.size() + 2; ++steps) {
      if (session.view().page == page) return session;
      answer_all(session, options_.today);
      next(session);
      if (is_held_up(session)) break;
    }
    return std::nullopt;
  }

 private:
  Session start(SessionOptions options) const {
    return Session(survey_, with_words(std::move(options), *survey_, words_of_));
  }

  static void next(Session& session) { session.apply({Action::Type::kNext, "", {}, false}, 0); }

  static bool is_held_up(const Session& session) {
    const auto& nodes = session.view().nodes;
    return std::any_of(nodes.begin(), nodes.end(),
                       [](const Node& node) { return !node.error.empty() && !node.soft; });
  }

  // In the order of the page, because an answer may bring up the questions after it.
  void give(Session& session, const Answers& answers) const {
    for (const Page& page : survey_->pages) {
      if (page.id != session.view().page) continue;
      for (const Question& question : page.questions) {
        const auto found = answers.find(question.id);
        if (found != answers.end())
          session.apply({Action::Type::kAnswer, question.id, found->second, false}, 0);
      }
    }
  }

  std::shared_ptr<const Survey> survey_;
  SessionOptions options_;
  const WordsOf& words_of_;
};

Fact held(const Proofs& proofs, RulePlace::Kind kind, size_t page) {
  const auto& rules = proofs.space().steps.rules();
  for (size_t i = 0; i < rules.size(); ++i) {
    const RulePlace& place = rules[i].place;
    const Fact& fact = proofs.rule(i).held;
    if (place.kind == kind && place.page == page && fact.happens()) return fact;
  }
  return {};
}

// That a page shows something, not only that a way leads past it.
Fact shown(const Proofs& proofs, size_t index) {
  const Page& page = proofs.space().survey.pages[index];
  const bool is_sure = std::any_of(page.questions.begin(), page.questions.end(),
                                   [](const Question& q) { return !q.show_if; });
  if (!is_sure) return held(proofs, RulePlace::Kind::kQuestionShown, index);
  if (page.show_if) return held(proofs, RulePlace::Kind::kPageShown, index);
  return proofs.reached(proofs.space().steps.page_step(index));
}

}  // namespace

Tour take_tour(std::shared_ptr<const Survey> survey, const Proofs& proofs,
               const SessionOptions& options, const WordsOf& words_of) {
  const Guide guide(survey, options, words_of);
  const Steps& steps = proofs.space().steps;
  Tour tour;
  const auto add = [&](const std::string& page, std::optional<Session> session) {
    if (session) tour.stops.push_back({page, std::move(*session)});
    return session.has_value();
  };
  const auto go = [&](const std::string& page, const Target& target) {
    const Fact fact =
        target.is_end ? proofs.reached(steps.step_of(target)) : shown(proofs, target.index);
    return fact.happens() && add(page, guide.go_to(page, proofs.witness(fact)));
  };
  const auto visit = [&](const std::string& page, const Target& target) {
    if (!go(page, target)) tour.missed.push_back(page);
  };
  if (survey->welcome) visit("@welcome", {false, 0});
  for (size_t i = 0; i < survey->pages.size(); ++i) visit(survey->pages[i].id, {false, i});
  if (survey->review) {
    bool found = add("@review", guide.go_on_to("@review"));
    for (size_t i = 0; !found && i < survey->ends.size(); ++i) found = go("@review", {true, i});
    if (!found) tour.missed.push_back("@review");
  }
  for (size_t i = 0; i < survey->ends.size(); ++i) visit(survey->ends[i].id, {true, i});
  return tour;
}

}  // namespace earshot
