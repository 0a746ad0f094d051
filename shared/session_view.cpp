// From the state of a session to the View that renderers show.
#include <algorithm>

#include "shared/answer.h"
#include "shared/effort.h"
#include "shared/node_builder.h"
#include "shared/piping.h"
#include "shared/session.h"

namespace earshot {
namespace {

struct Words {
  std::string text;
  std::vector<TextRun> runs;
};

Words words_of(const LocalizedText& text, const std::string& lang, const Lookup& lookup) {
  return {render(text.in(lang), lookup), render_runs(text.in(lang), lookup)};
}

void set_words(View& view, const LocalizedText& title, const LocalizedText& text,
               const Lookup& lookup) {
  Words title_words = words_of(title, view.lang, lookup), words = words_of(text, view.lang, lookup);
  view.title = std::move(title_words.text);
  view.title_runs = std::move(title_words.runs);
  view.text = std::move(words.text);
  view.text_runs = std::move(words.runs);
}

std::string_view name_of(EndAction::Type type) {
  constexpr std::string_view kNames[] = {"link",   "redirect", "share",  "copy",
                                         "reward", "callback", "restart"};
  return kNames[static_cast<size_t>(type)];
}

double seconds_of(const std::vector<const Question*>& questions, const std::string& lang) {
  double seconds = kSecondsOfPage;
  for (const Question* question : questions) seconds += seconds_of_question(*question, lang);
  return seconds;
}

// A share is copied where the browser has no share sheet.
bool is_copied(EndAction::Type type) {
  return type == EndAction::Type::kShare || type == EndAction::Type::kCopy ||
         type == EndAction::Type::kReward;
}

}  // namespace

void Session::update_view() {
  View view = build_view();
  const unsigned revision = view_.revision + 1;
  for (Node& node : view.nodes) {
    const auto old = std::find_if(view_.nodes.begin(), view_.nodes.end(),
                                  [&](const Node& n) { return same_content(n, node); });
    node.revision = old != view_.nodes.end() && view.page == view_.page ? old->revision : revision;
  }
  if (view_.revision > 0 && same_content(view, view_)) return;
  view.revision = revision;
  view_ = std::move(view);
}

View Session::build_view() const {
  View view;
  view.phase = phase_;
  view.lang = options_.lang;
  view.dir = direction_of(options_.lang);
  view.status = status_;
  view.required_label = say(Message::kRequired);
  const bool can_go_back =
      path_.size() > 1 || stage_ == Stage::kReview || (survey_->welcome && stage_ == Stage::kPages);
  view.back = {say(Message::kBack), phase_ == Phase::kAsking && can_go_back, true};
  view.close = {say(Message::kClose), options_.closable, true};
  view.plain = {say(Message::kPlainView), true, true};
  view.standard_label = say(Message::kStandardView);
  if (survey_->languages.size() > 1) {
    view.languages = survey_->languages;
    view.language_label = say(Message::kLanguage);
  }
  if (finished_ || path_.empty()) fill_end(view);
  else if (stage_ == Stage::kWelcome) fill_welcome(view);
  else fill_asking(view);
  if (view.name.empty()) view.name = say(Message::kSurvey);
  return view;
}

void Session::fill_welcome(View& view) const {
  Walker walker(*survey_, answers_, options_.attr, options_.lang);
  const Lookup lookup = piping(*survey_, walker.sight(), options_.lang, options_.locale);
  view.page = "@welcome";
  view.name = render(survey_->name.in(options_.lang), lookup);
  set_words(view, survey_->welcome->title, survey_->welcome->text, lookup);
  const std::string button = render(survey_->welcome->button.in(options_.lang), lookup);
  view.next = {button.empty() ? say(Message::kStart) : button, true, true};
}

void Session::fill_asking(View& view) const {
  Walker walker = walk();
  const Page& page = survey_->pages[path_.back()];
  const Lookup lookup = piping(*survey_, walker.sight(), options_.lang, options_.locale);
  view.page = page.id;
  view.name = render(survey_->name.in(options_.lang), lookup);
  if (stage_ == Stage::kReview) {
    fill_review(view);
  } else {
    set_words(view, page.title, page.text, lookup);
    const bool advances =
        advances_by_itself(walker) || (survey_->auto_advance && walker.shown().size() == 1 &&
                                       walker.shown().front()->type <= QuestionType::kChoice);
    const NodeBuilder builder{options_, lookup, walker.sight()};
    for (const Question* question : walker.shown()) {
      const std::string* draft = drafts_.find(question->id);
      const Complaint* error = errors_.find(question->id);
      builder.add(*question, answer_to(*question), draft == nullptr ? "" : *draft,
                  error == nullptr ? Complaint() : *error, view.nodes);
    }
    for (Node& node : view.nodes) {
      node.enabled = phase_ == Phase::kAsking;
      node.auto_advance = advances && node.role == Role::kRadioGroup;
    }
  }
  fill_progress(view, walker);
}

// The pages ahead by today's answers; one that was seen already is the start of a loop.
void Session::fill_progress(View& view, Walker& walker) const {
  const bool complete =
      std::all_of(walker.shown().begin(), walker.shown().end(),
                  [&](const Question* q) { return !q->required || answers_.count(q->id) > 0; });
  std::vector<bool> seen(survey_->pages.size());
  for (size_t visited : path_) seen[visited] = true;
  size_t ahead = 0;
  double seconds = seconds_of(walker.shown(), view.lang);
  Target target = walker.advance();
  const bool leads_to_end = target.is_end;
  for (; !target.is_end && !seen[target.index]; target = walker.advance()) {
    seen[target.index] = true;
    ++ahead;
    seconds += seconds_of(walker.shown(), view.lang);
  }
  const bool review = stage_ == Stage::kReview;
  const size_t done = path_.size() - (review ? 0 : 1), total = path_.size() + ahead;
  view.progress = static_cast<double>(done) / static_cast<double>(total);
  if (total > 1 && !review) {
    view.progress_label =
        fill(say(Message::kProgress), "step", std::to_string(path_.size()), std::to_string(total));
    const int minutes = std::max(1, static_cast<int>(seconds / 60 + 0.5));
    view.time_left = fill(options_.words.text(Message::kTimeLeft, static_cast<size_t>(minutes)),
                          "count", std::to_string(minutes));
  }
  const bool one_way = survey_->pages[path_.back()].next.size() < 2;
  const bool last = review || (leads_to_end && !survey_->review && (complete || one_way));
  const bool sending = phase_ == Phase::kSending, failed = phase_ == Phase::kFailed;
  std::string label = say(sending  ? Message::kSending
                          : failed ? Message::kTryAgain
                          : last   ? Message::kSend
                                   : Message::kNext);
  if (review && !sending && !failed && !survey_->review->button.empty()) {
    label = render(survey_->review->button.in(options_.lang),
                   piping(*survey_, walker.sight(), options_.lang, options_.locale));
  }
  view.next = {std::move(label), true, !sending};
  if (failed) view.alert = say(Message::kNotSent);
  if (sending || failed) view.progress = 1;
}

void Session::fill_review(View& view) const {
  Walker walker = walk();
  const Lookup lookup = piping(*survey_, walker.sight(), options_.lang, options_.locale);
  view.page = "@review";
  set_words(view, survey_->review->title, survey_->review->text, lookup);
  if (view.title.empty()) view.title = say(Message::kReview);
  const NodeBuilder builder{options_, lookup, walker.sight()};
  for (const Question* question : walker.asked()) {
    if (question->type == QuestionType::kStatement) continue;
    const Value* answer = walker.sight().answer(*question);
    std::string value =
        answer == nullptr ? say(Message::kNoAnswer) : builder.answer_of(*question, *answer);
    if (value.empty()) value = say(Message::kOther);
    Node node;
    node.id = question->id;
    node.label = builder.label_of(*question);
    node.help = std::move(value);
    node.change = say(Message::kChange);
    node.unanswered = answer == nullptr;
    node.enabled = phase_ == Phase::kAsking;
    view.nodes.push_back(std::move(node));
  }
}

void Session::fill_end(View& view) const {
  Walker walker = walk();
  const Lookup lookup = piping(*survey_, walker.sight(), options_.lang, options_.locale);
  const End& end = survey_->ends[end_];
  view.page = end.id;
  view.name = render(survey_->name.in(options_.lang), lookup);
  set_words(view, end.title, end.text, lookup);
  if (view.title.empty()) view.title = say(Message::kThanks);
  for (const EndAction& action : end.actions) {
    if (action.type == EndAction::Type::kRestart && path_.empty()) continue;
    view.offers.push_back({name_of(action.type), render(action.label.in(options_.lang), lookup),
                           render_url(action.url.in(options_.lang), lookup),
                           render(action.text.in(options_.lang), lookup),
                           is_copied(action.type) ? say(Message::kCopied) : ""});
  }
  view.next.visible = false;
  view.progress = 1;
}

}  // namespace earshot
