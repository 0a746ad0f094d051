#include "shared/check/check_paths.h"
#include "shared/check/finding.h"
#include "shared/check/place.h"
#include "shared/check/rule_text.h"

namespace earshot {
namespace {

using Kind = RulePlace::Kind;

constexpr size_t kLongestRule = 80;  // code points in a sentence

class RuleChecker {
 public:
  RuleChecker(const Proofs& proofs, size_t rule, std::vector<Problem>& problems)
      : proofs_(proofs),
        survey_(proofs.space().survey),
        rule_(proofs.space().steps.rules()[rule]),
        proof_(proofs.rule(rule)),
        problems_(problems) {}

  // Whether something could not be decided.
  bool check() {
    if (rule_.logic == nullptr || is_implicit()) return false;
    const bool is_asked = proof_.held.happens() || proof_.failed.happens();
    if (!is_asked) return false;  // nobody comes here, which is another finding
    const bool never = !proof_.held.happens(), always = !proof_.failed.happens();
    const bool ignored = !never && rule_.place.kind == Kind::kNext && !proof_.taken.happens();
    if (!never && !always && !ignored) return false;
    if (!proof_.is_exact) return true;
    if (never) report_never();
    if (always) report_always();
    if (ignored) report_shadowed();
    return false;
  }

 private:
  const Page& page() const { return survey_.pages[rule_.place.page]; }
  const Question& question() const { return page().questions[rule_.place.question]; }
  bool has_question() const {
    return rule_.place.kind != Kind::kNext && rule_.place.kind != Kind::kPageShown;
  }
  // Of the question that an "other" choice brings; nobody wrote its rules.
  bool is_implicit() const { return has_question() && !question().other_of.empty(); }
  std::string condition() const { return rule_text(*rule_.logic, kLongestRule); }

  void add(Severity severity, std::string code, std::string message, std::string suggestion,
           std::string witness = "") {
    Problem problem;
    problem.severity = severity;
    problem.code = std::move(code);
    problem.path = place_of_rule(survey_, rule_.place);
    problem.message = std::move(message);
    problem.suggestion = std::move(suggestion);
    problem.witness = std::move(witness);
    problems_.push_back(std::move(problem));
  }

  // Why a condition is never true.
  std::string reason() const {
    const auto names = names_read(proofs_.space(), rule_);
    const std::string what = condition();
    if (names.empty()) return what + " is never true.";
    if (names.size() > 6) return what + " is never true here.";
    const std::string verb = names.size() == 1 ? " can be here." : " can be here together.";
    return what + " is never true, whatever " + listed(names) + verb;
  }

  std::string thing() const {
    const auto id_of = [&](const std::vector<Choice>& list) {
      return quoted(list[rule_.place.index].id) + " of " + quoted(question().id);
    };
    switch (rule_.place.kind) {
      case Kind::kPageShown: return page_name(survey_, rule_.place.page);
      case Kind::kChoiceShown: return "Choice " + id_of(question().choices);
      case Kind::kRowShown: return "Row " + id_of(question().rows);
      default: return "Question " + quoted(question().id);
    }
  }

  void report_never() {
    switch (rule_.place.kind) {
      case Kind::kNext:
        return add(Severity::kError, "rule-impossible", "This rule is never followed: " + reason(),
                   "Correct the condition or remove the rule.");
      case Kind::kCheck: return report_check();
      case Kind::kPageShown:
        return add(Severity::kError, "page-always-hidden", thing() + " is never shown: " + reason(),
                   "Correct its \"showIf\".");
      case Kind::kQuestionShown:
        return add(
            Severity::kError, question().required ? "required-never-shown" : "question-never-shown",
            thing() +
                (question().required ? " is required but never shown: " : " is never shown: ") +
                reason(),
            "Correct its \"showIf\".");
      case Kind::kChoiceShown:
      case Kind::kRowShown:
        return add(Severity::kError,
                   rule_.place.kind == Kind::kRowShown ? "row-never-shown" : "choice-never-shown",
                   thing() + " is never shown: " + reason(), "Correct its \"showIf\".");
    }
  }

  void report_check() {
    const bool is_soft = question().checks[rule_.place.index].soft;
    add(is_soft ? Severity::kWarning : Severity::kError, "check-impossible",
        "No answer to " + quoted(question().id) + " can meet this check: " + reason(),
        "Correct the rule: it must hold for answers that are fine.",
        witness_text(proofs_, proof_.failed));
  }

  void report_always() {
    const std::string witness = witness_text(proofs_, proof_.held);
    if (rule_.place.kind == Kind::kCheck)
      return add(Severity::kWarning, "check-always-true",
                 "This check never stops anybody: " + condition() + " holds for every answer to " +
                     quoted(question().id) + ".",
                 "Correct the rule or remove the check.", witness);
    if (rule_.place.kind == Kind::kNext)
      return add(Severity::kWarning, "condition-always-true",
                 "This rule is followed by everybody who gets to it: " + condition() +
                     " is always true here.",
                 "Leave out \"if\", or correct the condition.", witness);
    add(Severity::kWarning, "condition-always-true",
        thing() + " is always shown: " + condition() + " is always true here.",
        "Leave out \"showIf\", or correct the condition.", witness);
  }

  void report_shadowed() {
    const Rule& earlier = page().next[proof_.shadow];
    const std::string which = "rule " + std::to_string(proof_.shadow + 1);
    const std::string why =
        earlier.condition ? " (" + rule_text(*earlier.condition, kLongestRule) + ")" : "";
    add(Severity::kWarning, "rule-shadowed",
        "This rule is never followed: whenever " + condition() +
            ", a rule before it is followed, as is " + which + why + ".",
        "Put it before " + which + ", or remove it.", witness_text(proofs_, proof_.shadowed));
  }

  const Proofs& proofs_;
  const Survey& survey_;
  const PlacedRule& rule_;
  const RuleProof& proof_;
  std::vector<Problem>& problems_;
};

}  // namespace

size_t check_rules(const Proofs& proofs, std::vector<Problem>& problems) {
  size_t unknown = 0;
  for (size_t i = 0; i < proofs.space().steps.rules().size(); ++i)
    unknown += RuleChecker(proofs, i, problems).check() ? 1 : 0;
  return unknown;
}

}  // namespace earshot
