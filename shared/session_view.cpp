// From the state of a session to the View that renderers show.
#include <algorithm>

#include "shared/answer.h"
#include "shared/coercion.h"
#include "shared/session.h"

namespace earshot {
namespace {

std::string fill(const std::string& message, std::string_view first, size_t first_value,
                 size_t second_value) {
  return render(parse_template(message), [&](std::string_view name) {
    return std::to_string(name == first ? first_value : second_value);
  });
}

// What a pipe stands for. Answers that conditions cannot see cannot be read either.
Lookup lookup_in(const Survey& survey, const Value& data, const std::string& lang) {
  return [&survey, &data, lang](std::string_view path) -> std::string {
    const Value* found = value_at(data, path);
    if (found == nullptr || found->is_null()) return "";
    if (const Question* question = survey.find_question(path)) {
      return answer_text(*question, *found, lang, [](std::string_view) { return std::string(); });
    }
    return found->is_object() ? "" : to_text(*found);
  };
}

Role role_of(QuestionType type) {
  switch (type) {
    case QuestionType::kNps:
    case QuestionType::kRating:
    case QuestionType::kChoice: return Role::kRadioGroup;
    case QuestionType::kChoices: return Role::kCheckboxGroup;
    case QuestionType::kText: return Role::kTextBox;
    case QuestionType::kComment: return Role::kMultiline;
    case QuestionType::kStatement: break;
  }
  return Role::kStatement;
}

Look look_of(QuestionType type) {
  switch (type) {
    case QuestionType::kNps: return Look::kScale;
    case QuestionType::kRating: return Look::kStars;
    case QuestionType::kChoice:
    case QuestionType::kChoices: return Look::kList;
    default: return Look::kText;
  }
}

// Input type and autofill token of HTML (section 4.10.18.7) for each format.
void fill_format(Node& node, TextFormat format) {
  constexpr std::string_view kTypes[] = {"text", "email", "url", "tel"};
  constexpr std::string_view kTokens[] = {"", "email", "url", "tel"};
  node.input_type = kTypes[static_cast<size_t>(format)];
  node.autocomplete = kTokens[static_cast<size_t>(format)];
}

bool is_selected(const Value& answer, const Value& id) {
  if (!answer.is_array()) return answer == id;
  const auto& ids = answer.array();
  return std::find(ids.begin(), ids.end(), id) != ids.end();
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
  view.revision = view_.revision == 0 || !same_content(view, view_) ? revision : view_.revision;
  view_ = std::move(view);
}

View Session::build_view() const {
  View view;
  view.phase = phase_;
  view.lang = options_.lang;
  view.dir = direction_of(options_.lang);
  view.status = status_;
  view.required_label = say(Message::kRequired);
  view.back = {say(Message::kBack), phase_ == Phase::kAsking && path_.size() > 1, true};
  view.close = {say(Message::kClose), options_.closable, true};
  view.plain = {say(Message::kPlainView), true, true};
  view.standard_label = say(Message::kStandardView);
  const bool at_end = finished_ || path_.empty();
  if (at_end) fill_end(view);
  else fill_asking(view);
  if (view.name.empty()) view.name = say(Message::kSurvey);
  return view;
}

void Session::fill_asking(View& view) const {
  Walker walker = walk();
  const Page& page = survey_->pages[path_.back()];
  const Value data = walker.data();
  const Lookup lookup = lookup_in(*survey_, data, options_.lang);
  view.page = page.id;
  view.name = render(survey_->name.in(options_.lang), lookup);
  view.title = render(page.title.in(options_.lang), lookup);
  bool complete = true;
  for (const Question* question : walker.shown()) {
    view.nodes.push_back(build_node(*question, lookup));
    complete = complete && (!question->required || answers_.count(question->id) > 0);
  }
  // The pages ahead by today's answers; one that was seen already is the start of a loop.
  std::vector<bool> seen(survey_->pages.size());
  for (size_t visited : path_) seen[visited] = true;
  size_t ahead = 0;
  Target target = walker.advance();
  const bool leads_to_end = target.is_end;
  for (; !target.is_end && !seen[target.index]; target = walker.advance()) {
    seen[target.index] = true;
    ++ahead;
  }
  const size_t total = path_.size() + ahead;
  view.progress = static_cast<double>(path_.size() - 1) / static_cast<double>(total);
  if (total > 1) view.progress_label = fill(say(Message::kProgress), "step", path_.size(), total);
  const bool last = leads_to_end && (complete || page.next.size() < 2);
  const bool sending = phase_ == Phase::kSending, failed = phase_ == Phase::kFailed;
  view.next = {say(sending  ? Message::kSending
                   : failed ? Message::kTryAgain
                   : last   ? Message::kSend
                            : Message::kNext),
               true, !sending};
  if (failed) view.alert = say(Message::kNotSent);
  if (sending || failed) view.progress = 1;
}

void Session::fill_end(View& view) const {
  const Walker walker = walk();
  const Lookup lookup = lookup_in(*survey_, walker.data(), options_.lang);
  const End& end = survey_->ends[end_];
  view.page = end.id;
  view.name = render(survey_->name.in(options_.lang), lookup);
  view.title = render(end.title.in(options_.lang), lookup);
  view.text = render(end.text.in(options_.lang), lookup);
  view.next.visible = false;
  view.progress = 1;
}

Node Session::build_node(const Question& question, const Lookup& lookup) const {
  Node node;
  node.id = question.id;
  node.role = role_of(question.type);
  node.look = look_of(question.type);
  node.label = render(question.text.in(options_.lang), lookup);
  node.help = render(question.help.in(options_.lang), lookup);
  node.required = question.required;
  node.enabled = phase_ == Phase::kAsking;
  const auto error = errors_.find(question.id);
  if (error != errors_.end()) node.error = error->second;
  if (node.role == Role::kTextBox || node.role == Role::kMultiline) {
    fill_format(node, question.format);
    node.placeholder = render(question.placeholder.in(options_.lang), lookup);
    node.max_length = question.max_length;
    const auto answer = answers_.find(question.id);
    if (answer != answers_.end()) node.value = answer->second.string();
  } else {
    fill_options(node, question, lookup);
  }
  return node;
}

void Session::fill_options(Node& node, const Question& question, const Lookup& lookup) const {
  const auto found = answers_.find(question.id);
  const Value answer = found == answers_.end() ? Value() : found->second;
  node.low_label = render(question.low_label.in(options_.lang), lookup);
  node.high_label = render(question.high_label.in(options_.lang), lookup);
  for (const Choice& choice : question.choices) {
    const std::string label = render(choice.label.in(options_.lang), lookup);
    node.options.push_back({choice.id, label, label, is_selected(answer, choice.id)});
  }
  const bool nps = question.type == QuestionType::kNps;
  if (!nps && question.type != QuestionType::kRating) return;
  if (nps && node.low_label.empty()) node.low_label = say(Message::kNpsLow);
  if (nps && node.high_label.empty()) node.high_label = say(Message::kNpsHigh);
  const int low = nps ? 0 : 1, high = nps ? 10 : question.steps;
  for (int step = low; step <= high; ++step) {
    const std::string label = std::to_string(step);
    node.options.push_back({label, label,
                            nps ? label : fill(say(Message::kStars), "count", step, high),
                            is_selected(answer, step)});
  }
}

}  // namespace earshot
