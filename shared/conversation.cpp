#include "shared/conversation.h"

#include <algorithm>

namespace earshot {
namespace {

constexpr std::string_view kBlank = " \t\r";

std::string_view trimmed(std::string_view text) {
  const size_t start = text.find_first_not_of(kBlank);
  if (start == std::string_view::npos) return "";
  return text.substr(start, text.find_last_not_of(kBlank) - start + 1);
}

bool takes_line(const Node& node) { return node.role != Role::kStatement; }

std::string indented(const std::string& text) {
  std::string out = "  ";
  for (char c : text) {
    out += c;
    if (c == '\n') out += "  ";
  }
  return out + "\n";
}

// "0 Not at all likely … 10 Extremely likely", for a scale without words of its own.
std::string scale_line(const Node& node) {
  const auto end = [](const Option& option, const std::string& label) {
    return label.empty() ? option.id : option.id + " " + label;
  };
  return end(node.options.front(), node.low_label) + " … " +
         end(node.options.back(), node.high_label);
}

bool is_scale(const Node& node) {
  return node.look == Look::kScale || node.look == Look::kStars || node.look == Look::kSmileys ||
         node.look == Look::kThumbs;
}

// The option that a word means: by id, by label, or by its number in the list.
const Option* find_option(const Node& node, std::string_view word) {
  for (const Option& option : node.options) {
    if (option.id == word || same_tag(option.label, word)) return &option;
  }
  if (is_scale(node) || word.empty() || word.size() > 3 ||
      word.find_first_not_of("0123456789") != std::string_view::npos)
    return nullptr;
  const size_t number = static_cast<size_t>(std::stoi(std::string(word)));
  return number >= 1 && number <= node.options.size() ? &node.options[number - 1] : nullptr;
}

// What was answered before, as it is read.
std::string given_answer(const Node& node) {
  std::string out = node.value;
  for (const Option& option : node.options) {
    if (option.selected) out += (out.empty() ? "" : ", ") + option.label;
  }
  return out;
}

}  // namespace

std::optional<Value> value_of_line(const Node& node, std::string_view line) {
  line = trimmed(line);
  if (node.role == Role::kTextBox || node.role == Role::kMultiline) return Value(line);
  if (node.role == Role::kRadioGroup) {
    const Option* option = find_option(node, line);
    return option == nullptr ? std::nullopt : std::optional<Value>(option->id);
  }
  Value::Array ids;
  while (!line.empty()) {
    const size_t comma = line.find(',');
    const Option* option = find_option(node, trimmed(line.substr(0, comma)));
    if (option == nullptr) return std::nullopt;
    ids.emplace_back(option->id);
    line = comma == std::string_view::npos ? "" : line.substr(comma + 1);
  }
  return Value(std::move(ids));
}

Conversation::Conversation(std::shared_ptr<const Survey> survey, SessionOptions options,
                           WordsOf words_of)
    : words_of_(std::move(words_of)),
      session_(survey, with_words(std::move(options), *survey, words_of_)) {
  find_open(0);
}

bool Conversation::over() const {
  return left_ || session_.view().phase == Phase::kFinished ||
         session_.view().phase == Phase::kDismissed;
}

const Node* Conversation::current() const {
  const auto& nodes = session_.view().nodes;
  return node_ < nodes.size() ? &nodes[node_] : nullptr;
}

void Conversation::find_open(size_t from) {
  const auto& nodes = session_.view().nodes;
  for (node_ = from; node_ < nodes.size() && !takes_line(nodes[node_]);) ++node_;
}

std::string Conversation::ask() {
  std::string out = greet();
  if (over()) return out;
  if (session_.view().page == "@review") return out + ask_review();
  if (const Node* node = current()) return out + ask_node(*node);
  for (const Node& node : session_.view().nodes) {
    out += node.label + "\n";
    if (!node.help.empty()) out += indented(node.help);
  }
  return out + "[" + session_.view().next.label + "]\n";
}

// What stands above the questions, once for each page; and at an end, all there is.
std::string Conversation::greet() {
  const View& view = session_.view();
  if (over()) return left_ ? "" : tell_end();
  if (view.page == page_) return "";
  page_ = view.page;
  std::string out = "\n";
  if (!view.progress_label.empty()) out += "— " + view.progress_label + " —\n";
  if (!view.title.empty()) out += view.title + "\n";
  if (!view.text.empty()) out += view.text + "\n";
  return out;
}

std::string Conversation::ask_node(const Node& node) const {
  const auto& nodes = session_.view().nodes;
  std::string out;
  // What only informs is read out before the question that follows it.
  size_t first = node_;
  while (first > 0 && !takes_line(nodes[first - 1])) --first;
  for (; first < node_; ++first) out += nodes[first].label + "\n";
  out += node.label;
  if (node.required) out += " *";
  out += "\n";
  if (!node.help.empty()) out += indented(node.help);
  if (is_scale(node)) {
    out += indented(scale_line(node));
  } else {
    for (size_t i = 0; i < node.options.size(); ++i)
      out += indented(std::to_string(i + 1) + ") " + node.options[i].label);
  }
  size_t next = node_ + 1;
  while (next < nodes.size() && !takes_line(nodes[next])) ++next;
  if (next == nodes.size()) {  // nor is it left out where no question follows
    for (size_t i = node_ + 1; i < next; ++i) out += nodes[i].label + "\n";
  }
  const std::string given = given_answer(node);
  if (!given.empty()) out += indented("(" + given + ")");
  if (!node.error.empty()) out += "! " + node.error + "\n";
  return out;
}

std::string Conversation::ask_review() const {
  const View& view = session_.view();
  std::string out;
  for (const Node& item : view.nodes) out += indented(item.label + " — " + item.help);
  if (!view.alert.empty()) out += "! " + view.alert + "\n";
  return out + "[" + view.next.label + "], or :change QUESTION\n";
}

std::string Conversation::tell_end() const {
  const View& view = session_.view();
  std::string out = "\n" + view.title + "\n";
  if (!view.text.empty()) out += view.text + "\n";
  for (const Offer& offer : view.offers) {
    out += "[" + (offer.label.empty() ? std::string(offer.type) : offer.label) + "]";
    if (!offer.text.empty()) out += " " + offer.text;
    if (!offer.url.empty()) out += " " + offer.url;
    out += "\n";
  }
  return out;
}

std::string Conversation::answer(std::string_view line, double now_ms) {
  line = trimmed(line);
  if (!line.empty() && line[0] == ':') return command(line, now_ms);
  const Node* node = current();
  if (session_.view().phase != Phase::kAsking || node == nullptr)
    return line.empty() ? next_page(now_ms) : "! Nothing is asked here: an empty line goes on.\n";
  if (line.empty()) return go_on(now_ms);
  std::optional<Value> value = value_of_line(*node, line);
  if (!value || !session_.apply({Action::Type::kAnswer, node->id, *value, false}, now_ms))
    return "! \"" + std::string(line) + "\" is none of these.\n";
  return go_on(now_ms);
}

// The answer may have brought questions up or hidden some behind it, never before it.
std::string Conversation::go_on(double now_ms) {
  if (mending_) return next_page(now_ms);
  find_open(node_ + 1);
  return current() == nullptr ? next_page(now_ms) : "";
}

std::string Conversation::next_page(double now_ms) {
  const std::string before = session_.view().page;
  session_.apply({Action::Type::kNext, "", {}, false}, now_ms);
  mending_ = false;
  if (session_.view().page != before || session_.view().phase != Phase::kAsking) {
    find_open(0);
    return "";
  }
  mending_ = true;
  // Held up: back to the first question that has something wrong.
  const auto& nodes = session_.view().nodes;
  const auto wrong =
      std::find_if(nodes.begin(), nodes.end(), [](const Node& n) { return !n.error.empty(); });
  find_open(wrong == nodes.end() ? 0 : static_cast<size_t>(wrong - nodes.begin()));
  return "";
}

std::string Conversation::turn(const Action& action, double now_ms) {
  if (!session_.apply(action, now_ms)) return "! That is not possible here.\n";
  page_.clear();
  mending_ = false;
  find_open(0);
  return "";
}

std::string Conversation::command(std::string_view line, double now_ms) {
  const size_t space = line.find(' ');
  const std::string_view name = line.substr(0, space);
  const std::string rest(space == std::string_view::npos ? "" : trimmed(line.substr(space)));
  if (name == ":back") return turn({Action::Type::kBack, "", {}, false}, now_ms);
  if (name == ":change") return turn({Action::Type::kJump, rest, {}, false}, now_ms);
  if (name == ":lang") {
    Value how = Value::Object{};
    how.set("words", words_of_(rest));
    return turn({Action::Type::kLanguage, rest, std::move(how), false}, now_ms);
  }
  if (name == ":clear" && current() != nullptr) {
    session_.apply({Action::Type::kAnswer, current()->id, Value(), false}, now_ms);
    return "";
  }
  if (name == ":quit") {
    left_ = true;
    return "";
  }
  return "! There are :clear, :back, :change QUESTION, :lang TAG and :quit.\n";
}

}  // namespace earshot
