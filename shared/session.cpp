#include "shared/session.h"

#include <algorithm>

#include "shared/answer.h"

namespace earshot {
namespace {

// Choosing "none of these" lets go of the others, and choosing another lets go of it.
Value without_conflict(const Question& question, const Value& before, const Value& now) {
  if (question.type != QuestionType::kChoices || !now.is_array() || now.array().size() < 2)
    return now;
  const auto is_exclusive = [&](const Value& id) {
    return std::any_of(question.choices.begin(), question.choices.end(),
                       [&](const Choice& c) { return c.exclusive && id == Value(c.id); });
  };
  const auto was_chosen = [&](const Value& id) {
    return before.is_array() &&
           std::find(before.array().begin(), before.array().end(), id) != before.array().end();
  };
  Value::Array others;
  for (const Value& id : now.array()) {
    if (!is_exclusive(id)) others.push_back(id);
    else if (!was_chosen(id)) return Value::Array{id};
  }
  return others;
}

}  // namespace

std::string language_of(const Survey& survey, const std::string& lang) {
  const Question& first = survey.pages.front().questions.front();
  if (survey.languages.empty()) return std::string(first.text.spoken(lang));
  // As conditions name it: "de" for somebody who speaks "de-AT" (RFC 4647 section 3.4).
  for (std::string wanted = lang; !wanted.empty();) {
    for (const std::string& tag : survey.languages) {
      if (same_tag(tag, wanted)) return tag;
    }
    const size_t dash = wanted.rfind('-');
    wanted.resize(dash == std::string::npos ? 0 : dash);
  }
  return survey.languages.front();
}

SessionOptions with_words(SessionOptions options, const Survey& survey, const WordsOf& words_of) {
  options.words = Messages(words_of(language_of(survey, options.lang)));
  return options;
}

Session::Session(std::shared_ptr<const Survey> survey, SessionOptions options)
    : survey_(std::move(survey)), options_(std::move(options)) {
  options_.lang = language_of(*survey_, options_.lang);
  if (options_.today.empty()) options_.today = date_of(options_.now);
  start();
  update_view();
}

void Session::start() {
  const Target first = walk().advance();
  if (first.is_end) {
    finished_ = true;
    phase_ = Phase::kFinished;  // nothing to ask this visitor, so nothing to send either
    end_ = first.index;
  } else {
    path_.push_back(first.index);
    stage_ = survey_->welcome ? Stage::kWelcome : Stage::kPages;
  }
}

Walker Session::walk() const {
  return Walker(*survey_, answers_, options_.attr, options_.lang, path_);
}

Asking Session::asking() const {
  return {*survey_, options_.words, options_.locale, options_.lang, options_.today};
}

Value Session::answer_to(const Question& question) const {
  const auto found = answers_.find(question.id);
  return found == answers_.end() ? Value() : found->second;
}

bool Session::apply(const Action& action, double now_ms) {
  bool applied = false;
  switch (action.type) {
    case Action::Type::kAnswer: applied = answer(action, now_ms); break;
    case Action::Type::kNext: applied = next(now_ms); break;
    case Action::Type::kBack: applied = back(); break;
    case Action::Type::kJump: applied = jump(action.id); break;
    case Action::Type::kLanguage: applied = choose_language(action); break;
    case Action::Type::kDismiss: applied = dismiss(); break;
    case Action::Type::kDelivered: applied = settle(Phase::kFinished, Message::kSent); break;
    case Action::Type::kUndelivered: applied = settle(Phase::kFailed, Message::kNotSent); break;
    case Action::Type::kRestart: applied = restart(action, now_ms); break;
    case Action::Type::kResumed:
      applied = phase_ == Phase::kAsking;
      if (applied) status_ = say(Message::kResumed);
      break;
  }
  if (applied) update_view();
  return applied;
}

bool Session::answer(const Action& action, double now_ms) {
  if (phase_ != Phase::kAsking || stage_ != Stage::kPages) return false;
  const size_t slash = action.id.find('/');
  const std::string id = action.id.substr(0, slash);
  const std::string_view part =
      slash == std::string::npos ? "" : std::string_view(action.id).substr(slash + 1);
  Walker walker = walk();
  const auto found = std::find_if(walker.shown().begin(), walker.shown().end(),
                                  [&](const Question* q) { return q->id == id; });
  if (found == walker.shown().end()) return false;
  const Question& question = **found;
  if (question.conditional && !action.value.is_null()) {
    const auto asked = part.empty() ? normalise_answer(question, action.value)
                                    : with_part(question, Value(), part, action.value);
    if (asked && !(without_hidden(question, *asked, walker.sight()) == *asked)) return false;
  }
  const Value before = answer_to(question);
  if (!keep(question, id, part, action.value)) return false;
  status_.clear();
  // A warning that was seen counts for the answer that it was about.
  if (!(before == answer_to(question)))
    accepted_.erase(std::remove(accepted_.begin(), accepted_.end(), id), accepted_.end());
  Walker after = walk();
  if (errors_.find(id) != nullptr) {
    Complaint complaint = check(question, after.sight());
    if (complaint.text.empty()) errors_.erase(id);
    else errors_.set(id, std::move(complaint));
  }
  if (!action.commit || !advances_by_itself(after)) return true;
  leave_page(now_ms);
  if (errors_.find(id) == nullptr) status_ = say(Message::kAdvanced);
  return true;
}

bool Session::keep(const Question& question, const std::string& id, std::string_view part,
                   const Value& value) {
  const Value before = answer_to(question);
  const bool is_number = is_typed(question.type) && question.type != QuestionType::kDate;
  const Value given =
      is_number && value.is_string() ? Value(plain_number(value.string(), options_.locale)) : value;
  std::optional<Value> answer =
      part.empty() ? normalise_answer(question, without_conflict(question, before, given))
                   : with_part(question, before, part, value);
  // What is typed into a field for numbers or dates stays there until it is one.
  if (!answer && !(is_typed(question.type) && value.is_string())) return false;
  drafts_.erase(id);
  if (!answer) drafts_.set(id, value.string());
  if (!answer || answer->is_null()) answers_.erase(id);
  else answers_[id] = std::move(*answer);
  return true;
}

// One question whose answer is one choice: to choose is to be done. Never on the last page, where
// going on would send.
bool Session::advances_by_itself(const Walker& walker) const {
  if (!survey_->auto_advance || walker.shown().size() != 1) return false;
  const Question& question = *walker.shown().front();
  const bool one_choice = question.type <= QuestionType::kChoice;
  if (!one_choice || !question.checks.empty() || answers_.count(question.id) == 0) return false;
  return survey_->review || !walk().advance().is_end;
}

Complaint Session::check(const Question& question, Sight& sight) const {
  if (drafts_.find(question.id) != nullptr) {
    if (question.type == QuestionType::kSlider) return {say_range(question)};
    return {say(question.type == QuestionType::kDate ? Message::kBadDate : Message::kBadNumber)};
  }
  const Value* seen = sight.answer(question);
  return validate(question, seen == nullptr ? Value() : *seen, sight, asking());
}

std::string Session::say_range(const Question& question) const {
  return render(parse_template(say(Message::kRange)), [&](std::string_view name) {
    const double number = name == "low"    ? *question.low
                          : name == "high" ? *question.high
                                           : question.step;
    return format_number(number, options_.locale);
  });
}

// Warnings hold the visitor up once.
bool Session::check_page(Walker& walker) {
  errors_.clear();
  bool passed = true;
  for (const Question* question : walker.shown()) {
    Complaint complaint = check(*question, walker.sight());
    if (complaint.text.empty()) continue;
    const bool accepted =
        std::find(accepted_.begin(), accepted_.end(), question->id) != accepted_.end();
    if (!complaint.soft || !accepted) passed = false;
    if (complaint.soft && !accepted) accepted_.push_back(question->id);
    errors_.set(question->id, std::move(complaint));
  }
  return passed;
}

bool Session::dismiss() {
  if (phase_ == Phase::kDismissed) return false;
  phase_ = Phase::kDismissed;
  return true;
}

bool Session::restart(const Action& action, double now_ms) {
  if (phase_ != Phase::kFinished || path_.empty()) return false;
  const auto& actions = survey_->ends[end_].actions;
  if (std::none_of(actions.begin(), actions.end(), [](const EndAction& offered) {
        return offered.type == EndAction::Type::kRestart;
      }))
    return false;
  options_.id = action.id;
  options_.now = now_ms;
  options_.today = date_of(now_ms);
  phase_ = Phase::kAsking;
  finished_ = false;
  path_.clear();
  answers_.clear();
  drafts_.clear();
  accepted_.clear();
  response_.reset();
  status_.clear();
  start();
  return true;
}

void Session::finish(size_t end, double now_ms) {
  end_ = end;
  finished_ = !options_.deliver;
  phase_ = finished_ ? Phase::kFinished : Phase::kSending;
  status_ = options_.deliver ? say(Message::kSending) : "";
  Walker walker = walk();
  response_ = Response{options_.id,
                       survey_->id,
                       survey_->fingerprint,
                       options_.lang,
                       survey_->ends[end].id,
                       {},
                       {},
                       Value(),
                       options_.attr,
                       options_.now,
                       now_ms};
  for (const Question* question : walker.asked()) {
    const Value* answer = walker.sight().answer(*question);
    if (answer != nullptr) response_->answers.emplace_back(question->id, *answer);
  }
  if (!follows(path_)) {
    for (size_t page : path_) response_->path.push_back(survey_->pages[page].id);
  }
  if (!survey_->variables.empty()) response_->calc = *walker.sight().scope().members[kCalcSlot];
}

bool Session::settle(Phase phase, Message status) {
  if (phase_ != Phase::kSending) return false;
  phase_ = phase;
  finished_ = phase == Phase::kFinished;
  status_ = say(status);
  return true;
}

}  // namespace earshot
