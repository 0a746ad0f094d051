#include "shared/check/sample_answer.h"

#include <algorithm>
#include <cmath>

#include "shared/number.h"

namespace earshot {
namespace {

constexpr int kMostRounds = 20;  // of questions that come up by answers to others

bool is_open(const Node& node) {
  return node.role == Role::kTextBox || node.role == Role::kMultiline;
}

bool is_answered(const Node& node) {
  return !node.value.empty() || std::any_of(node.options.begin(), node.options.end(),
                                            [](const Option& o) { return o.selected; });
}

bool is_list(Look look) {
  return look == Look::kList || look == Look::kButtons || look == Look::kDropdown ||
         look == Look::kPictures;
}

Value some_option(const Node& node) {
  const size_t count = node.options.size();
  if (count == 0) return Value();
  const size_t index = is_list(node.look) ? std::min<size_t>(1, count - 1) : (count - 1) * 4 / 5;
  return Value(node.options[index].id);
}

Value some_options(const Node& node, size_t count) {
  Value::Array ids;
  for (size_t i = 0; i < std::min(count, node.options.size()); ++i)
    ids.emplace_back(node.options[i].id);
  return Value(std::move(ids));
}

std::string some_number(const Node& node) {
  const double low = leading_number(node.min).value_or(0);
  const double high = leading_number(node.max).value_or(low + 84);
  const double step = node.step > 0 ? node.step : 1;
  return number_to_string(low + std::floor((high - low) / 2 / step) * step);
}

std::string some_words(const Node& node, const std::string& today) {
  if (node.input_type == "number") return some_number(node);
  if (node.input_type == "date")
    return node.min.empty() ? node.max.empty() ? today : node.max : node.min;
  if (node.input_type == "email") return "robin@example.com";
  if (node.input_type == "url") return "https://example.com";
  if (node.input_type == "tel") return "+44 20 7946 0123";
  const bool is_long = node.role == Role::kMultiline;
  std::string words = is_long ? "It went well, and the answer came the same day."
                      : node.autocomplete == "name" ? "Robin Example"
                                                    : "A few words";
  if (node.max_length > 0) words.resize(std::min<size_t>(words.size(), node.max_length));
  return words;
}

bool give(Session& session, const std::string& id, Value value) {
  return session.apply({Action::Type::kAnswer, id, std::move(value), false}, 0);
}

void next(Session& session) { session.apply({Action::Type::kNext, "", {}, false}, 0); }

bool has_errors(const View& view) {
  return std::any_of(view.nodes.begin(), view.nodes.end(),
                     [](const Node& node) { return !node.error.empty(); });
}

bool is_refused(const Session& session, const std::string& id) {
  Session later = session;
  next(later);
  if (later.view().page != session.view().page) return false;
  const auto& nodes = later.view().nodes;
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](const Node& node) { return node.id == id && !node.error.empty(); });
}

// How many choices a question takes is known only by trying.
void answer(Session& session, const Node& node, const std::string& today) {
  const Value sample = sample_answer(node, today);
  const bool given = give(session, node.id, sample);
  if (!sample.is_array() || (given && !is_refused(session, node.id))) return;
  for (size_t count = 1; count <= node.options.size(); ++count) {
    if (give(session, node.id, some_options(node, count)) && !is_refused(session, node.id)) return;
  }
}

}  // namespace

Value sample_answer(const Node& node, const std::string& today) {
  if (is_open(node)) return Value(some_words(node, today));
  if (node.role == Role::kRadioGroup) return some_option(node);
  return some_options(node, node.look == Look::kRanking ? node.options.size() : 2);
}

void answer_all(Session& session, const std::string& today) {
  for (int round = 0; round < kMostRounds; ++round) {
    const unsigned before = session.view().revision;
    const std::vector<Node> nodes = session.view().nodes;
    for (const Node& node : nodes) {
      if (node.role != Role::kStatement && !is_answered(node)) answer(session, node, today);
    }
    if (session.view().revision == before) return;
  }
}

std::optional<Session> with_errors(const Session& session) {
  Session empty = session;
  next(empty);
  if (has_errors(empty.view())) return empty;
  Session wrong = session;
  for (const Node& node : session.view().nodes) {
    if (node.role == Role::kTextBox && node.input_type != "text") give(wrong, node.id, Value("?"));
  }
  next(wrong);
  if (!has_errors(wrong.view()) || wrong.view().page != session.view().page) return std::nullopt;
  return wrong;
}

}  // namespace earshot
