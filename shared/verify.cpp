#include "shared/verify.h"

#include <algorithm>
#include <deque>

#include "shared/answer.h"
#include "shared/flow.h"
#include "shared/json.h"
#include "shared/rules.h"

namespace earshot {
namespace {

constexpr double kDay = 86'400'000;

class Verifier {
 public:
  Verifier(const Survey& survey, const Value& response) : survey_(survey), response_(response) {}

  std::vector<Problem> run() {
    if (!read()) return std::move(problems_);
    Walker walker(survey_, answers_, *attr_, lang_);
    const Value* path = response_.find("path");
    const std::optional<size_t> end =
        path == nullptr ? follow_answers(walker) : follow_path(walker, *path);
    if (end) check_end(walker, *end);
    return std::move(problems_);
  }

 private:
  void refuse(std::string code, std::string path, std::string message) {
    problems_.push_back({Severity::kError, std::move(code), std::move(path), std::move(message)});
  }

  // A member of the type, or nullptr and a problem.
  const Value* member(std::string_view key, Value::Type type) {
    const Value* value = response_.find(key);
    if (value != nullptr && value->type() == type) return value;
    refuse("not-a-response", value == nullptr ? "" : pointer_to("", key),
           "\"" + std::string(key) + "\" is missing or of the wrong type.");
    return nullptr;
  }

  bool read() {
    const Value* id = member("id", Value::Type::kString);
    const Value* survey = member("survey", Value::Type::kString);
    const Value* fingerprint = member("fingerprint", Value::Type::kString);
    const Value* lang = member("lang", Value::Type::kString);
    const Value* end = member("end", Value::Type::kString);
    const Value* answers = member("answers", Value::Type::kObject);
    const Value* started = member("startedAt", Value::Type::kNumber);
    const Value* submitted = member("submittedAt", Value::Type::kNumber);
    attr_ = member("attr", Value::Type::kObject);
    if (!id || !survey || !fingerprint || !lang || !end || !answers || !started || !submitted ||
        !attr_)
      return false;
    if (survey->string() != survey_.id) {
      refuse("wrong-survey", "/survey",
             "This is a response to \"" + survey->string() + "\", not to \"" + survey_.id + "\".");
      return false;
    }
    if (fingerprint->string() != survey_.fingerprint) {
      refuse("wrong-version", "/fingerprint",
             "The survey file has changed since: its fingerprint is " + survey_.fingerprint + ".");
      return false;
    }
    lang_ = lang->string();
    end_ = end->string();
    started_ = started->number();
    submitted_ = submitted->number();
    check_language();
    if (started_ > submitted_)
      refuse("not-a-response", "/startedAt", "It cannot have started after it was sent.");
    for (const Member& answer : answers->object()) read_answer(answer);
    return problems_.empty();
  }

  void check_language() {
    const auto& known = survey_.languages;
    if (known.empty() || std::find(known.begin(), known.end(), lang_) != known.end()) return;
    refuse("wrong-language", "/lang", "The survey does not speak \"" + lang_ + "\".");
  }

  void read_answer(const Member& answer) {
    const std::string path = "/answers/" + answer.key;
    const Question* question = survey_.find_question(answer.key);
    if (question == nullptr) {
      refuse("unknown-question", path, "The survey has no question \"" + answer.key + "\".");
      return;
    }
    const std::optional<Value> normal = normalise_answer(*question, answer.value);
    if (!normal || answer.value.is_null() || !(*normal == answer.value)) {
      refuse("bad-answer", path,
             "\"" + answer.key + "\" cannot have the answer " + to_json(answer.value) + ".");
      return;
    }
    answers_[answer.key] = answer.value;
  }

  // The answers alone tell the way. Gives the end reached, if there is one.
  std::optional<size_t> follow_answers(Walker& walker) {
    for (size_t steps = 0; steps < kMaxPath; ++steps) {
      const Target target = walker.advance();
      if (target.is_end) return target.index;
      check_page(walker, true);
      if (!problems_.empty()) return std::nullopt;  // nobody came past this page
    }
    refuse("impossible-path", "/answers", "These answers go round in a circle and never end.");
    return std::nullopt;
  }

  // Each step follows from the answers, or from answers that a later round may have replaced.
  std::optional<size_t> follow_path(Walker& walker, const Value& path) {
    std::vector<size_t> pages;
    if (!read_path(path, pages)) return std::nullopt;
    Target target = Walker(survey_, answers_, *attr_, lang_).advance();
    for (size_t i = 0; i < pages.size(); ++i) {
      const bool follows = !target.is_end && target.index == pages[i];
      const bool replaced = i > 0 && may_be_replaced(pages, i - 1);
      if (!follows && !(replaced && could_lead(pages[i - 1], pages[i]))) {
        refuse("impossible-path", pointer_to("/path", i),
               "\"" + survey_.pages[pages[i]].id + "\" does not follow here.");
        return std::nullopt;
      }
      walker.enter(pages[i]);
      check_page(walker, !may_be_replaced(pages, i));
      if (!problems_.empty()) return std::nullopt;
      const auto end = pages.begin() + static_cast<std::ptrdiff_t>(i) + 1;
      target = Walker(survey_, answers_, *attr_, lang_, {pages.begin(), end}).advance();
    }
    if (target.is_end) return target.index;
    refuse("impossible-path", "/path", "After the last page there are more to come.");
    return std::nullopt;
  }

  // Whether a visitor could come back from the page at `i` to it or to one before it, and answer
  // anew.
  bool may_be_replaced(const std::vector<size_t>& pages, size_t i) {
    const std::vector<bool>& reached = reachable_from(pages[i]);
    return std::any_of(pages.begin(), pages.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                       [&](size_t page) { return reached[page]; });
  }

  // By one rule or more, whatever the answers.
  const std::vector<bool>& reachable_from(size_t page) {
    std::vector<bool>& reached = reachable_[page];
    if (!reached.empty()) return reached;
    reached.resize(survey_.pages.size());
    std::deque<size_t> open = {page};
    for (; !open.empty(); open.pop_front()) {
      for (const Target& target : targets_of(open.front())) {
        if (target.is_end || reached[target.index]) continue;
        reached[target.index] = true;
        open.push_back(target.index);
      }
    }
    return reached;
  }

  bool read_path(const Value& path, std::vector<size_t>& pages) {
    const auto& all = survey_.pages;
    if (path.is_array() && path.array().size() <= kMaxPath) {
      for (const Value& id : path.array()) {
        const auto page =
            std::find_if(all.begin(), all.end(), [&](const Page& p) { return id == Value(p.id); });
        if (page != all.end()) pages.push_back(static_cast<size_t>(page - all.begin()));
      }
      if (!pages.empty() && pages.size() == path.array().size()) return true;
    }
    refuse("impossible-path", "/path", "\"path\" is a list of pages of this survey.");
    return false;
  }

  // Whether some answers lead from one page to another, past pages that may show nothing.
  bool could_lead(size_t from, size_t to) const {
    std::vector<bool> seen(survey_.pages.size());
    std::deque<size_t> open = {from};
    while (!open.empty()) {
      const size_t page = open.front();
      open.pop_front();
      for (const Target& target : targets_of(page)) {
        if (target.is_end) continue;
        if (target.index == to) return true;
        if (seen[target.index] || !may_be_empty(survey_.pages[target.index])) continue;
        seen[target.index] = true;
        open.push_back(target.index);
      }
    }
    return false;
  }

  std::vector<Target> targets_of(size_t page) const {
    std::vector<Target> targets;
    for (const Rule& rule : survey_.pages[page].next) targets.push_back(rule.go);
    if (targets.empty() && page + 1 < survey_.pages.size()) targets.push_back({false, page + 1});
    return targets;
  }

  static bool may_be_empty(const Page& page) {
    return page.show_if ||
           std::all_of(page.questions.begin(), page.questions.end(),
                       [](const Question& question) { return question.show_if.has_value(); });
  }

  // What the page that was entered last asks. `certain`: it looked like this to the visitor, and
  // these were their answers.
  void check_page(Walker& walker, bool certain) {
    for (const Question* question : walker.shown()) {
      const Value* answer = walker.sight().answer(*question);
      const bool varies = question->conditional || !question->checks.empty() || question->show_if;
      if (!certain && (varies || answer == nullptr)) continue;
      const std::string complaint = complaint_about(*question, answer, walker.sight());
      if (complaint.empty()) continue;
      refuse(answer == nullptr ? "missing-answer" : "refused-answer", "/answers/" + question->id,
             "\"" + question->id + "\": " + complaint);
    }
  }

  // "today" is any day on which the visitor can have answered, somewhere on earth.
  std::string complaint_about(const Question& question, const Value* answer, Sight& sight) const {
    static const Locale kLocale;
    const std::string first = date_of(started_ - kDay), last = date_of(submitted_ + kDay);
    const std::string day = answer != nullptr && answer->is_string() ? answer->string() : first;
    const std::string today = day < first ? first : day > last ? last : day;
    const Asking asking{survey_, english_messages(), kLocale, lang_, today};
    const Complaint complaint =
        validate(question, answer == nullptr ? Value() : *answer, sight, asking);
    return complaint.soft ? "" : complaint.text;
  }

  void check_end(Walker& walker, size_t end) {
    const std::vector<const Question*> asked = walker.asked();
    for (const auto& [id, answer] : answers_) {
      const Question* question = survey_.find_question(id);
      const Value* seen = walker.sight().answer(*question);
      const bool was_asked = std::find(asked.begin(), asked.end(), question) != asked.end();
      if (was_asked && seen != nullptr && *seen == answer) continue;
      refuse("not-shown", "/answers/" + id,
             was_asked ? "\"" + id + "\" names a choice or row that was not shown."
                       : "\"" + id + "\" was not asked of this visitor.");
    }
    if (survey_.ends[end].id != end_) {
      refuse("wrong-end", "/end",
             "The answers lead to \"" + survey_.ends[end].id + "\", not to \"" + end_ + "\".");
    }
    check_values(walker);
  }

  void check_values(Walker& walker) {
    const Value* given = response_.find("calc");
    const Value* computed = walker.sight().scope().members[kCalcSlot];
    for (const Variable& variable : survey_.variables) {
      // As it was written: what is no number is null.
      const Value value = parse_json(to_json(*computed->find(variable.name))).value;
      const Value* told = given == nullptr ? nullptr : given->find(variable.name);
      if (told != nullptr && *told == value) continue;
      refuse("wrong-value", pointer_to("/calc", variable.name),
             "\"" + variable.name + "\" is " + to_json(value) + " for these answers, not " +
                 (told == nullptr ? "missing" : to_json(*told)) + ".");
    }
  }

  const Survey& survey_;
  const Value& response_;
  const Value* attr_ = nullptr;
  Answers answers_;
  std::string lang_, end_;
  double started_ = 0, submitted_ = 0;
  std::map<size_t, std::vector<bool>> reachable_;  // by page
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> verify(const Survey& survey, std::string_view response_json) {
  const ParsedJson json = parse_json(response_json, kAnswerLimits);
  if (!json.problems.empty()) {
    const Problem& first = json.problems.front();
    return {{Severity::kError, "not-a-response", "", first.message, first.suggestion}};
  }
  if (!json.value.is_object()) {
    return {{Severity::kError, "not-a-response", "", "A response is a JSON object."}};
  }
  return Verifier(survey, json.value).run();
}

}  // namespace earshot
