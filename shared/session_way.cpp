// The way of a visitor through a session: on, back, and to what is to be changed.
#include <algorithm>
#include <utility>

#include "shared/members.h"
#include "shared/session.h"

namespace earshot {

bool Session::next(double now_ms) {
  if (phase_ == Phase::kFailed) {
    phase_ = Phase::kSending;
    status_ = say(Message::kSending);
    return true;
  }
  if (phase_ != Phase::kAsking) return false;
  if (stage_ == Stage::kWelcome) {
    stage_ = Stage::kPages;
    status_.clear();
    return true;
  }
  if (stage_ == Stage::kReview) {
    const Target target = walk().advance();
    if (target.is_end || path_.size() >= kMaxPath) return send(target, now_ms);
    path_.push_back(target.index);  // there is more to ask after all
    stage_ = Stage::kPages;
    return true;
  }
  return leave_page(now_ms);
}

bool Session::leave_page(double now_ms) {
  Walker walker = walk();
  if (!check_page(walker)) {
    status_ = say(Message::kCheckAnswers);
    return true;
  }
  errors_.clear();
  status_.clear();
  Target target = path_.size() < kMaxPath ? walker.advance() : Target{true, 0};
  follow_known_pages(walker, target);
  if (!target.is_end) {
    path_.push_back(target.index);
  } else if (survey_->review) {
    stage_ = Stage::kReview;
    known_pages_.clear();
  } else {
    return send(target, now_ms);
  }
  return true;
}

// In a loop a required answer can be taken back on a visit that is cut off by going back: then that
// page comes first.
bool Session::send(const Target& target, double now_ms) {
  for (size_t i = 0; i < path_.size(); ++i) {
    const Page& page = survey_->pages[path_[i]];
    const bool open =
        std::any_of(page.questions.begin(), page.questions.end(), [&](const Question& question) {
          return question.required && !question.show_if && answers_.count(question.id) == 0;
        });
    if (!open || page.show_if) continue;
    path_.resize(i + 1);
    stage_ = Stage::kPages;
    Walker walker = walk();
    check_page(walker);
    status_ = say(Message::kCheckAnswers);
    return true;
  }
  finish(target.is_end ? target.index : 0, now_ms);
  return true;
}

// After a change from the review: past the pages that are as they were and need no new answer.
void Session::follow_known_pages(Walker& walker, Target& target) {
  while (!target.is_end) {
    const auto known = std::find(known_pages_.begin(), known_pages_.end(), target.index);
    if (known == known_pages_.end()) return;
    const auto& shown = walker.shown();
    const bool fine = std::all_of(shown.begin(), shown.end(), [&](const Question* question) {
      const Complaint complaint = check(*question, walker.sight());
      return complaint.text.empty() || complaint.soft;
    });
    if (!fine) return;
    known_pages_.erase(known);  // a loop that is new is gone through by the visitor
    path_.push_back(target.index);
    target = walker.advance();
  }
}

bool Session::back() {
  if (phase_ != Phase::kAsking || stage_ == Stage::kWelcome) return false;
  if (stage_ == Stage::kReview) stage_ = Stage::kPages;
  else if (path_.size() > 1) leave_back();
  else if (survey_->welcome) stage_ = Stage::kWelcome;
  else return false;
  errors_.clear();
  status_.clear();
  return true;
}

// In a loop a later answer may hide what was asked before; there is nothing to go back to there.
void Session::leave_back() {
  do path_.pop_back();
  while (path_.size() > 1 && walk().shown().empty());
  if (!walk().shown().empty()) return;
  path_.clear();
  start();
}

bool Session::jump(const std::string& id) {
  if (phase_ != Phase::kAsking || stage_ != Stage::kReview) return false;
  for (size_t i = path_.size(); i-- > 0;) {
    const auto& questions = survey_->pages[path_[i]].questions;
    if (std::none_of(questions.begin(), questions.end(),
                     [&](const Question& q) { return q.id == id; }))
      continue;
    known_pages_.assign(path_.begin() + static_cast<std::ptrdiff_t>(i) + 1, path_.end());
    path_.resize(i + 1);
    stage_ = Stage::kPages;
    status_.clear();
    return true;
  }
  return false;
}

bool Session::choose_language(const Action& action) {
  const auto& known = survey_->languages;
  const auto found = std::find_if(known.begin(), known.end(),
                                  [&](const std::string& tag) { return same_tag(tag, action.id); });
  // What was sent stays in the language in which it was.
  if (found == known.end() || phase_ != Phase::kAsking) return false;
  options_.lang = *found;
  options_.locale = read_locale(action.value);
  options_.words = Messages(std::string(word_in(action.value, "words")));
  errors_.clear();
  status_.clear();
  if (survey_->language_matters) replan();
  return true;
}

// Keeps of the path what still follows from the answers.
void Session::replan() {
  const std::vector<size_t> before = std::exchange(path_, {});
  Walker walker(*survey_, answers_, options_.attr, options_.lang);
  Target target = walker.advance();
  for (size_t page : before) {
    if (target.is_end || target.index != page) break;
    path_.push_back(page);
    target = walker.advance();
  }
  if (path_.size() < before.size() && stage_ == Stage::kReview) stage_ = Stage::kPages;
  if (path_.empty()) start();
}

// Whether the answers alone lead along a path.
bool Session::follows(const std::vector<size_t>& path) const {
  Walker walker(*survey_, answers_, options_.attr, options_.lang);
  for (size_t page : path) {
    const Target target = walker.advance();
    if (target.is_end || target.index != page) return false;
  }
  return walker.advance().is_end;
}

}  // namespace earshot
