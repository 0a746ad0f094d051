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
    const Value* submitted = member("submittedAt", Value::Type::kNumber);
    attr_ = member("attr", Value::Type::kObject);
    if (!id || !survey || !fingerprint || !lang || !end || !answers || !submitted || !attr_)
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
    submitted_ = submitted->number();
    for (const Member& answer : answers->object()) read_answer(answer);
    return problems_.empty();
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
    }
    refuse("impossible-path", "/answers", "These answers go round in a circle and never end.");
    return std::nullopt;
  }

  std::optional<size_t> follow_path(Walker& walker, const Value& path) {
    std::vector<size_t> pages;
    if (!read_path(path, pages)) return std::nullopt;
    Walker look_ahead(survey_, answers_, *attr_, lang_);
    Target target = look_ahead.advance();
    for (size_t i = 0; i < pages.size(); ++i) {
      const bool follows = !target.is_end && target.index == pages[i];
      if (!follows && !(i > 0 && could_lead(pages[i - 1], pages[i]))) {
        refuse("impossible-path", pointer_to("/path", i),
               "\"" + survey_.pages[pages[i]].id + "\" does not follow here.");
        return std::nullopt;
      }
      walker.enter(pages[i]);
      check_page(walker, false);
      Walker next(survey_, answers_, *attr_, lang_,
                  std::vector<size_t>(pages.begin(), pages.begin() + static_cast<long>(i) + 1));
      target = next.advance();
    }
    if (target.is_end) return target.index;
    refuse("impossible-path", "/path", "After the last page there are more to come.");
    return std::nullopt;
  }

  bool read_path(const Value& path, std::vector<size_t>& pages) {
    constexpr size_t kLongest = 200;  // each step is walked anew
    const auto& all = survey_.pages;
    if (path.is_array() && path.array().size() <= kLongest) {
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

  // What the page that was entered last asks. `certain`: it looked like this to the visitor.
  void check_page(Walker& walker, bool certain) {
    for (const Question* question : walker.shown()) {
      const Value* answer = walker.sight().answer(*question);
      const bool sure = certain || !question->show_if;
      if (answer == nullptr && !sure) continue;
      const std::string complaint = complaint_about(*question, answer, walker.sight());
      if (complaint.empty()) continue;
      refuse(answer == nullptr ? "missing-answer" : "refused-answer", "/answers/" + question->id,
             "\"" + question->id + "\": " + complaint);
    }
  }

  std::string complaint_about(const Question& question, const Value* answer, Sight& sight) const {
    static const Locale kLocale;
    std::string first;
    for (double day : {0.0, -kDay, kDay}) {
      const Asking asking{survey_, english_messages(), kLocale, lang_, date_of(submitted_ + day)};
      const Complaint complaint =
          validate(question, answer == nullptr ? Value() : *answer, sight, asking);
      if (complaint.text.empty() || complaint.soft) return "";
      if (first.empty()) first = complaint.text;
    }
    return first;
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
  double submitted_ = 0;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> verify(const Survey& survey, std::string_view response_json) {
  const ParsedJson json = parse_json(response_json);
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
