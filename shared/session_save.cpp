// A session as text, and back.
//
// {"v":1,"survey","fingerprint","id","lang","seed","startedAt","phase","stage","path":[page ids],
//  "answers":{…},"drafts":{…}} and, once it was sent, "end" and "submittedAt".
#include <algorithm>

#include "shared/answer.h"
#include "shared/json.h"
#include "shared/members.h"
#include "shared/session.h"

namespace earshot {
namespace {

constexpr double kVersion = 1;
constexpr std::string_view kStages[] = {"welcome", "pages", "review"};

template <class Items>
std::optional<size_t> index_of(const Items& items, std::string_view id) {
  for (size_t i = 0; i < items.size(); ++i) {
    if (items[i].id == id) return i;
  }
  return std::nullopt;
}

}  // namespace

std::string Session::save() const {
  JsonWriter out;
  out.begin_object().member("v", kVersion).member("survey", survey_->id);
  out.member("fingerprint", survey_->fingerprint).member("id", options_.id);
  out.member("lang", options_.lang).member("seed", static_cast<double>(options_.seed));
  out.member("startedAt", options_.now).member("phase", to_string(phase_));
  out.member("stage", kStages[static_cast<size_t>(stage_)]).key("path").begin_array();
  for (size_t page : path_) out.string(survey_->pages[page].id);
  out.end_array().key("answers").begin_object();
  for (const auto& [id, answer] : answers_) out.key(id).value(answer);
  out.end_object().key("drafts").begin_object();
  for (const auto& [id, draft] : drafts_) out.member(id, draft);
  out.end_object();
  if (response_) {
    out.member("end", response_->end).member("submittedAt", response_->submitted_at);
  }
  out.end_object();
  return out.take();
}

bool Session::restore(std::string_view saved, std::vector<std::string>& lost) {
  const Value in = parse_json(saved, kAnswerLimits).value;
  const Value* answers = in.find("answers");
  if (number_in(in, "v") != kVersion || word_in(in, "survey") != survey_->id ||
      answers == nullptr || !answers->is_object())
    return false;
  options_.id = word_in(in, "id");
  options_.lang = language_of(*survey_, std::string(word_in(in, "lang")));
  options_.now = number_in(in, "startedAt");
  const double seed = number_in(in, "seed");
  options_.seed = seed > 0 && seed < 9e15 ? static_cast<uint64_t>(seed) : 0;
  answers_.clear();
  drafts_.clear();
  for (const Member& member : answers->object()) {
    const Question* question = survey_->find_question(member.key);
    const auto answer =
        question == nullptr ? std::nullopt : normalise_answer(*question, member.value);
    if (answer && !answer->is_null()) answers_[member.key] = *answer;
    else lost.push_back(member.key);
  }
  if (const Value* drafts = in.find("drafts"); drafts != nullptr && drafts->is_object()) {
    for (const Member& member : drafts->object()) {
      const Question* question = survey_->find_question(member.key);
      if (question != nullptr && is_typed(question->type) && member.value.is_string())
        drafts_.set(member.key, member.value.string());
    }
  }
  errors_.clear();
  status_.clear();
  path_.clear();
  response_.reset();
  finished_ = false;
  phase_ = Phase::kAsking;
  start();
  if (!path_.empty()) restore_path(in);
  else if (word_in(in, "phase") == to_string(Phase::kDismissed)) phase_ = Phase::kDismissed;
  update_view();
  return true;
}

// The same survey takes the path as it was: in a loop it need not follow from the last answers. A
// changed one follows the pages that were seen as far as they follow from the answers.
void Session::restore_path(const Value& saved) {
  const bool same = word_in(saved, "fingerprint") == survey_->fingerprint;
  std::vector<size_t> path;
  const Value* pages = saved.find("path");
  for (size_t i = 0; pages != nullptr && pages->is_array() && i < pages->array().size(); ++i) {
    const Value& id = pages->array()[i];
    const auto page = id.is_string() ? index_of(survey_->pages, id.string()) : std::nullopt;
    if (page) path.push_back(*page);
  }
  if (path.empty() || path.size() > kMaxPath) return;
  Walker walker(*survey_, answers_, options_.attr, options_.lang);
  Target target = walker.advance();
  path_.clear();
  for (size_t page : path) {
    if (same) walker.enter(page);
    const bool fits = same ? !walker.shown().empty() : !target.is_end && target.index == page;
    if (!fits) break;
    path_.push_back(page);
    if (!same) target = walker.advance();
  }
  if (path_.empty()) return start();
  const std::string_view stage = word_in(saved, "stage");
  if (stage != kStages[0]) stage_ = Stage::kPages;
  if (path_.size() < path.size()) return;
  if (stage == kStages[2] && survey_->review && walk().advance().is_end) stage_ = Stage::kReview;
  if (same) restore_end(saved);
}

void Session::restore_end(const Value& saved) {
  const auto end = index_of(survey_->ends, word_in(saved, "end"));
  const std::string_view phase = word_in(saved, "phase");
  if (phase == to_string(Phase::kDismissed)) phase_ = Phase::kDismissed;
  if (!end || !saved.find("submittedAt")) return;
  finish(*end, number_in(saved, "submittedAt"));
  if (phase == to_string(Phase::kFinished)) {
    finished_ = true;
    phase_ = Phase::kFinished;
  } else if (options_.deliver) {
    phase_ = Phase::kFailed;  // nobody knows how the last attempt ended: try again
  }
  status_.clear();
}

}  // namespace earshot
