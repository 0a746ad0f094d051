#include "shared/session.h"

#include <algorithm>

#include "shared/answer.h"
#include "shared/rules.h"

namespace earshot {

Session::Session(std::shared_ptr<const Survey> survey, SessionOptions options,
                 const Messages& messages)
    : survey_(std::move(survey)), options_(std::move(options)), messages_(messages) {
  // A visitor whose language the survey does not speak reads another one, in that one's direction.
  options_.lang = std::string(survey_->pages.front().questions.front().text.spoken(options_.lang));
  const Target first = walk().advance();
  if (first.is_end) {
    finished_ = true;
    phase_ = Phase::kFinished;  // nothing to ask this visitor, so nothing to send either
    end_ = first.index;
  } else {
    path_.push_back(first.index);
  }
  update_view();
}

Walker Session::walk() const {
  Walker walker(*survey_, answers_, options_.attr, options_.lang);
  for (size_t page : path_) walker.enter(page);
  return walker;
}

bool Session::apply(const Action& action, double now_ms) {
  bool applied = false;
  switch (action.type) {
    case Action::Type::kAnswer: applied = answer(action.id, action.value); break;
    case Action::Type::kNext: applied = next(now_ms); break;
    case Action::Type::kBack: applied = back(); break;
    case Action::Type::kDismiss:
      applied = phase_ != Phase::kDismissed;
      phase_ = Phase::kDismissed;
      break;
    case Action::Type::kDelivered: applied = settle(Phase::kFinished, Message::kSent); break;
    case Action::Type::kUndelivered: applied = settle(Phase::kFailed, Message::kNotSent); break;
  }
  if (applied) update_view();
  return applied;
}

bool Session::answer(const std::string& id, const Value& value) {
  if (phase_ != Phase::kAsking) return false;
  const Walker walker = walk();
  const auto question = std::find_if(walker.shown().begin(), walker.shown().end(),
                                     [&](const Question* q) { return q->id == id; });
  if (question == walker.shown().end()) return false;
  std::optional<Value> answer = normalise_answer(**question, value);
  if (!answer) return false;
  const auto error = errors_.find(id);
  if (error != errors_.end()) {
    error->second = validate(**question, *answer, messages_);
    if (error->second.empty()) errors_.erase(error);
  }
  if (answer->is_null()) answers_.erase(id);
  else answers_[id] = std::move(*answer);
  status_.clear();
  return true;
}

bool Session::check_page(const std::vector<const Question*>& shown) {
  errors_.clear();
  for (const Question* question : shown) {
    const auto answer = answers_.find(question->id);
    std::string error =
        validate(*question, answer == answers_.end() ? Value() : answer->second, messages_);
    if (!error.empty()) errors_[question->id] = std::move(error);
  }
  return errors_.empty();
}

bool Session::next(double now_ms) {
  if (phase_ == Phase::kFailed) {
    phase_ = Phase::kSending;
    status_ = say(Message::kSending);
    return true;
  }
  if (phase_ != Phase::kAsking) return false;
  Walker walker = walk();
  if (!check_page(walker.shown())) {
    status_ = say(Message::kCheckAnswers);
    return true;
  }
  const Target target = path_.size() < kMaxPath ? walker.advance() : Target{true, 0};
  if (target.is_end) {
    finish(walk(), target.index, now_ms);
  } else {
    path_.push_back(target.index);
    status_.clear();
  }
  return true;
}

bool Session::back() {
  if (phase_ != Phase::kAsking || path_.size() < 2) return false;
  path_.pop_back();
  errors_.clear();
  status_.clear();
  return true;
}

void Session::finish(const Walker& walker, size_t end, double now_ms) {
  end_ = end;
  finished_ = !options_.deliver;
  phase_ = finished_ ? Phase::kFinished : Phase::kSending;
  status_ = options_.deliver ? say(Message::kSending) : "";
  response_ = Response{options_.id, survey_->id,   options_.lang, survey_->ends[end].id,
                       {},          options_.attr, options_.now,  now_ms};
  for (const Question* question : walker.asked()) {
    const auto answer = answers_.find(question->id);
    if (answer != answers_.end()) response_->answers.emplace_back(question->id, answer->second);
  }
}

bool Session::settle(Phase phase, Message status) {
  if (phase_ != Phase::kSending) return false;
  phase_ = phase;
  finished_ = phase == Phase::kFinished;
  status_ = say(status);
  return true;
}

}  // namespace earshot
