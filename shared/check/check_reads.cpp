#include "shared/check/check_reads.h"

#include <algorithm>
#include <set>

#include "shared/check/finding.h"
#include "shared/check/place.h"
#include "shared/check/survey_texts.h"

namespace earshot {
namespace {

// The question whose answer or score a path names; nullptr if it names something else.
const Question* question_of(const Survey& survey, const std::string& name) {
  const auto path = path_of(name);
  const size_t at = !path.empty() && path[0] == survey.names[kScoreSlot] ? 1 : 0;
  return path.size() > at ? survey.find_question(path[at]) : nullptr;
}

class ReadChecker {
 public:
  ReadChecker(const Proofs& proofs, std::vector<Problem>& problems)
      : proofs_(proofs), space_(proofs.space()), problems_(problems) {
    find_asked();
  }

  void check() {
    for (const PlacedRule& rule : space_.steps.rules()) check_rule(rule);
    each_text(space_.survey, [&](const PlacedText& text) { check_text(text); });
  }

 private:
  // By step and slot: the questions that may be asked before it. Follows the edges that are taken,
  // as far as those are known.
  void find_asked() {
    const size_t count = space_.steps.all().size();
    std::vector<std::set<size_t>> following(count);
    const PathGraph& base = proofs_.base();
    for (size_t step = 0; step < count; ++step) {
      if (!base.is_complete)
        following[step].insert(space_.steps[step].following.begin(),
                               space_.steps[step].following.end());
    }
    for (size_t id = 0; base.is_complete && id < base.states.size(); ++id) {
      for (const PathEdge& edge : base.edges[id])
        following[base.states[id].step].insert(base.states[edge.to].step);
    }
    asked_.assign(count, Bits(space_.survey.names.size()));
    is_reached_.assign(count, false);
    is_reached_[space_.steps.page_step(0)] = true;
    for (bool changed = true; changed;) {
      changed = false;
      for (size_t step = 0; step < count; ++step) {
        if (!is_reached_[step]) continue;
        Bits after = asked_[step];
        const Step& at = space_.steps[step];
        if (at.kind == Step::Kind::kQuestion) after.add(at.question->slot);
        for (size_t next : following[step]) {
          changed = asked_[next].add_all(after) || !is_reached_[next] || changed;
          is_reached_[next] = true;
        }
      }
    }
  }

  void check_rule(const PlacedRule& rule) {
    if (rule.logic == nullptr || !is_reached_[rule.step]) return;
    const bool is_of_question =
        rule.place.kind != RulePlace::Kind::kNext && rule.place.kind != RulePlace::Kind::kPageShown;
    const Page& page = space_.survey.pages[rule.place.page];
    if (is_of_question && !page.questions[rule.place.question].other_of.empty()) return;
    std::set<const Question*> reported;
    for (const std::string& name : rule.logic->variables()) {
      const Question* question = question_of(space_.survey, name);
      if (question == nullptr || asked_[rule.step].has(question->slot)) continue;
      if (reported.insert(question).second)
        report(place_of_rule(space_.survey, rule.place), "This condition", *question, rule.step);
    }
  }

  void check_text(const PlacedText& text) {
    if (text.when == PlacedText::When::kAlways) return;
    size_t step = space_.steps.page_step(0);
    if (text.when == PlacedText::When::kEnd) step = space_.steps.step_of({true, text.index});
    if (text.when == PlacedText::When::kPage) step = space_.steps.page_step(text.index);
    if (!is_reached_[step]) return;
    std::set<const Question*> reported;
    for (const auto& [language, pieces] : text.text->entries()) {
      for (const TextPiece& piece : pieces) {
        const Question* question = piece.piped ? question_of(space_.survey, piece.text) : nullptr;
        if (question == nullptr || asked_[step].has(question->slot)) continue;
        if (is_on_page(text, *question) || !reported.insert(question).second) continue;
        report(text.place, "This text", *question, step);
      }
    }
  }

  // What is answered on the same page is piped in at once.
  bool is_on_page(const PlacedText& text, const Question& question) const {
    if (text.when != PlacedText::When::kPage) return false;
    const auto& questions = space_.survey.pages[text.index].questions;
    return &question >= questions.data() && &question < questions.data() + questions.size();
  }

  void report(const std::string& place, const std::string& who, const Question& question,
              size_t step) {
    Problem problem;
    problem.code = "forward-reference";
    problem.path = place;
    problem.message = who + " uses the answer to " + quoted(question.id) + ", which " +
                      (is_asked_after(step, question) ? "is asked only later."
                                                      : "is not asked on any way that leads here.");
    problem.suggestion = "Ask " + quoted(question.id) + " before, or use another answer.";
    problems_.push_back(std::move(problem));
  }

  bool is_asked_after(size_t start, const Question& question) const {
    std::vector<bool> seen(space_.steps.all().size());
    std::vector<size_t> open = {start};
    while (!open.empty()) {
      const size_t step = open.back();
      open.pop_back();
      if (seen[step]) continue;
      seen[step] = true;
      if (space_.steps[step].question == &question) return true;
      for (size_t next : space_.steps[step].following) open.push_back(next);
    }
    return false;
  }

  const Proofs& proofs_;
  const PathSpace& space_;
  std::vector<Problem>& problems_;
  std::vector<Bits> asked_;
  std::vector<bool> is_reached_;
};

// The names of kind "calc" or "attr" that something reads.
class UsedNames {
 public:
  explicit UsedNames(const Survey& survey) {
    for (const AnyRule& rule : all_rules(survey)) {
      for (const std::string& name : rule.logic->variables()) add(name);
      reads_everything_ = reads_everything_ || computes_names(rule.logic->root());
    }
    each_text(survey, [&](const PlacedText& text) {
      for (const auto& [language, pieces] : text.text->entries()) {
        for (const TextPiece& piece : pieces) {
          if (piece.piped) add(piece.text);
        }
      }
    });
  }

  bool has(const std::string& kind, const std::string& name) const {
    return reads_everything_ || names_.count(kind) > 0 || names_.count(kind + "." + name) > 0;
  }

 private:
  void add(const std::string& name) {
    const auto path = path_of(name);
    if (path.empty()) reads_everything_ = true;
    else names_.insert(path.size() == 1 ? path[0] : path[0] + "." + path[1]);
  }

  static bool computes_names(const Logic::Node& node) {
    std::vector<std::vector<std::string>> paths;
    if (!paths_named(node, paths)) return true;
    return std::any_of(node.arguments.begin(), node.arguments.end(), computes_names);
  }

  std::set<std::string, std::less<>> names_;
  bool reads_everything_ = false;
};

}  // namespace

void check_forward_references(const Proofs& proofs, std::vector<Problem>& problems) {
  ReadChecker(proofs, problems).check();
}

void check_unused(const Inputs& inputs, std::vector<Problem>& problems) {
  const Survey& survey = inputs.survey();
  const UsedNames used(survey);
  const auto add = [&](const char* code, const std::string& place, const char* what,
                       const std::string& name) {
    Problem problem;
    problem.severity = Severity::kWarning;
    problem.code = code;
    problem.path = pointer_to(place, name);
    problem.message = std::string(what) + " " + quoted(name) + " is never used.";
    problem.suggestion = "Remove it, or use it in a condition or a text.";
    problem.on_key = true;
    problems.push_back(std::move(problem));
  };
  for (const Variable& variable : survey.variables) {
    if (!used.has("calc", variable.name))
      add("unused-variable", "/variables", "Variable", variable.name);
  }
  for (const Attribute& attribute : survey.attributes) {
    if (!used.has("attr", attribute.name))
      add("unused-attribute", "/attributes", "Attribute", attribute.name);
  }
}

}  // namespace earshot
