#include "shared/node_builder.h"

#include <algorithm>

#include "shared/code_points.h"
#include "shared/coercion.h"
#include "shared/number.h"
#include "shared/order.h"

namespace earshot {
namespace {

constexpr double kTightLimit = 1000;  // characters

bool is_selected(const Value& answer, const Value& id) {
  if (!answer.is_array()) return answer == id;
  const auto& ids = answer.array();
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Role role_of(QuestionType type) {
  switch (type) {
    case QuestionType::kChoices:
    case QuestionType::kRanking:
    case QuestionType::kConsent: return Role::kCheckboxGroup;
    case QuestionType::kText:
    case QuestionType::kNumber:
    case QuestionType::kSlider:
    case QuestionType::kDate: return Role::kTextBox;
    case QuestionType::kComment: return Role::kMultiline;
    case QuestionType::kMatrix:
    case QuestionType::kGap:
    case QuestionType::kStatement: return Role::kStatement;
    default: return Role::kRadioGroup;
  }
}

// Input type and autofill token of HTML (section 4.10.18.7) for each format.
void fill_format(Node& node, TextFormat format) {
  constexpr std::string_view kTypes[] = {"text", "email", "url", "tel", "text"};
  constexpr std::string_view kTokens[] = {"", "email", "url", "tel", "name"};
  node.input_type = kTypes[static_cast<size_t>(format)];
  node.autocomplete = kTokens[static_cast<size_t>(format)];
}

std::string limit_of(const std::string& date, const std::string& today) {
  return date == "today" ? today : date;
}

}  // namespace

std::string NodeBuilder::read(const LocalizedText& text, Message otherwise) const {
  return text.empty() ? options.words[otherwise] : read(text);
}

std::string NodeBuilder::label_of(const Question& question) const {
  return question.other_of.empty() ? read(question.text) : read(question.text, Message::kOtherText);
}

// Numbers with what they count; thumbs by name; the halves of a gap with names of the interface where
// the survey gives none.
std::string NodeBuilder::answer_of(const Question& question, const Value& answer) const {
  if (question.look == Look::kThumbs)
    return options.words[answer == Value(*question.low) ? Message::kThumbDown : Message::kThumbUp];
  std::string out;
  if (question.type != QuestionType::kGap) {
    out = lookup(question.id);
    const std::string unit = read(question.unit);
    return unit.empty() ? out : out + "\u00a0" + unit;
  }
  const auto add = [&](std::string_view part, const std::string& name) {
    const Value* steps = answer.find(part);
    if (steps == nullptr) return;
    if (!out.empty()) out += options.locale.list;
    out += name + ": " + format_number(steps->number(), options.locale);
  };
  add("expected", read(question.label, Message::kExpected));
  add("experienced", read(question.second_label, Message::kExperienced));
  return out;
}

Node NodeBuilder::start(const Question& question) const {
  Node node;
  node.id = question.id;
  node.role = role_of(question.type);
  node.look = question.look;
  node.label = label_of(question);
  node.label_runs = render_runs(question.text.in(options.lang), lookup);
  node.help = read(question.help);
  node.help_runs = render_runs(question.help.in(options.lang), lookup);
  node.required = question.required;
  return node;
}

void NodeBuilder::add(const Question& question, const Value& answer, const std::string& draft,
                      const Complaint& complaint, std::vector<Node>& nodes) const {
  const size_t first = nodes.size();
  nodes.push_back(start(question));
  Node& node = nodes.back();
  if (question.type == QuestionType::kMatrix) {
    node.look = Look::kText;
    std::vector<const Choice*> rows = shown_of(question.rows, sight);
    shuffle(question, rows, options.seed);
    for (const Choice* row : rows) add_part(question, row->id, read(row->label), answer, nodes);
  } else if (question.type == QuestionType::kGap) {
    node.look = Look::kText;
    add_part(question, "expected", read(question.label, Message::kExpected), answer, nodes);
    add_part(question, "experienced", read(question.second_label, Message::kExperienced), answer,
             nodes);
  } else if (node.role == Role::kTextBox || node.role == Role::kMultiline) {
    fill_field(node, question, answer, draft);
  } else if (is_scale(question.type)) {
    fill_scale(node, question, answer);
  } else if (question.type == QuestionType::kConsent) {
    const std::string label = read(question.label);
    node.options.push_back({"yes", label, label, answer == Value(true)});
  } else {
    fill_choices(node, question, answer);
  }
  // Of several parts the first that is not answered has the error.
  const auto open = std::find_if(
      nodes.begin() + static_cast<std::ptrdiff_t>(first) + 1, nodes.end(), [](const Node& part) {
        return std::none_of(part.options.begin(), part.options.end(),
                            [](const Option& option) { return option.selected; });
      });
  Node& wrong = nodes.size() == first + 1 ? nodes[first]
                : open == nodes.end()     ? nodes.back()
                                          : *open;
  wrong.error = complaint.text;
  wrong.soft = complaint.soft;
}

void NodeBuilder::add_part(const Question& question, std::string_view part, std::string label,
                           const Value& answer, std::vector<Node>& nodes) const {
  const Value* given = answer.find(part);
  const Value value = given == nullptr ? Value() : *given;
  Node node;
  node.id = question.id + "/" + std::string(part);
  node.role = Role::kRadioGroup;
  node.look = question.type == QuestionType::kGap ? Look::kScale : Look::kMatrix;
  node.name = fill(options.words[Message::kPart], "whole", read(question.text), label);
  node.label = std::move(label);
  node.required = question.required;
  if (question.type == QuestionType::kGap) {
    fill_scale(node, question, value);
  } else {
    for (const Choice& column : question.choices) {
      const std::string words = read(column.label);
      node.options.push_back({column.id, words, words, value == Value(column.id)});
    }
  }
  nodes.push_back(std::move(node));
}

void NodeBuilder::fill_field(Node& node, const Question& question, const Value& answer,
                             const std::string& draft) const {
  const bool words =
      question.type == QuestionType::kText || question.type == QuestionType::kComment;
  Locale ungrouped = options.locale;
  ungrouped.group.clear();
  node.value = !draft.empty()       ? draft
               : answer.is_null()   ? ""
               : answer.is_number() ? format_number(answer.number(), ungrouped)
                                    : to_text(answer);
  node.placeholder = read(question.placeholder);
  if (words) {
    fill_format(node, question.format);
    node.max_length = static_cast<int>(question.high.value_or(0));
    fill_counter(node, question);
  } else if (question.type == QuestionType::kDate) {
    node.input_type = "date";
    node.min = limit_of(question.first_date, options.today);
    node.max = limit_of(question.last_date, options.today);
  } else {
    node.input_type = "number";
    node.unit = read(question.unit);
    if (question.low) node.min = number_to_string(*question.low);
    if (question.high) node.max = number_to_string(*question.high);
    node.step = question.step;
    for (int i = 0; i < question.decimals; ++i) node.step /= 10;
    fill_ends(node, question);
  }
}

// A generous limit is worth telling only when it comes near.
void NodeBuilder::fill_counter(Node& node, const Question& question) const {
  if (question.type != QuestionType::kComment) return;
  const auto length = static_cast<double>(code_points(node.value));
  if (*question.high > kTightLimit && length < 0.8 * *question.high) return;
  node.counter =
      format_number(length, options.locale) + " / " + format_number(*question.high, options.locale);
}

void NodeBuilder::fill_ends(Node& node, const Question& question) const {
  node.low_label = read(question.low_label);
  node.high_label = read(question.high_label);
  const Message low = question.type == QuestionType::kNps    ? Message::kNpsLow
                      : question.type == QuestionType::kCsat ? Message::kCsatLow
                      : question.type == QuestionType::kCes  ? Message::kCesLow
                                                             : Message::kCount;
  if (low == Message::kCount) return;
  if (node.low_label.empty()) node.low_label = options.words[low];
  if (node.high_label.empty())  // the word for the other end comes next
    node.high_label = options.words[static_cast<Message>(static_cast<int>(low) + 1)];
}

void NodeBuilder::fill_scale(Node& node, const Question& question, const Value& answer) const {
  fill_ends(node, question);
  const int low = static_cast<int>(*question.low), high = static_cast<int>(*question.high);
  const auto total = static_cast<size_t>(high);
  for (int step = low; step <= high; ++step) {
    const std::string label = std::to_string(step);
    const std::string name =
        node.look == Look::kThumbs
            ? options.words[step == low ? Message::kThumbDown : Message::kThumbUp]
        : node.look == Look::kStars
            ? fill(options.words.text(Message::kStars, total), "count", label, std::to_string(high))
        : node.look == Look::kSmileys ? fill(options.words.text(Message::kSmileys, total), "count",
                                             label, std::to_string(high))
                                      : label;
    node.options.push_back({label, label, name, answer == Value(step)});
  }
}

void NodeBuilder::fill_choices(Node& node, const Question& question, const Value& answer) const {
  std::vector<const Choice*> shown = shown_of(question.choices, sight);
  shuffle(question, shown, options.seed);
  if (question.type == QuestionType::kRanking) {
    put_ranked_first(shown, answer);
    node.move_up = options.words[Message::kMoveUp];
    node.move_down = options.words[Message::kMoveDown];
  }
  if (node.look == Look::kDropdown) {
    node.placeholder = options.words[Message::kChoose];
    node.empty = options.words[Message::kNothingFound];
  }
  for (const Choice* choice : shown) {
    const std::string label =
        choice->label.empty() ? options.words[Message::kOther] : read(choice->label);
    node.options.push_back({choice->id, label, label, is_selected(answer, choice->id),
                            choice->image, read(choice->alt)});
    Option& option = node.options.back();
    if (question.type != QuestionType::kRanking || !option.selected) continue;
    option.rank = static_cast<int>(node.options.size());
    option.place = fill(options.words[Message::kPlace], "place", std::to_string(option.rank),
                        std::to_string(shown.size()));
  }
}

}  // namespace earshot
