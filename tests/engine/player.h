// A visitor for tests: takes a survey by names, as a screen reader user would.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "shared/parse.h"
#include "shared/session.h"
#include "tests/engine/check.h"
#include "tests/engine/fixtures.h"

namespace earshot {

// The survey in JSON text. The test fails if it has a problem.
inline std::shared_ptr<const Survey> survey_of(std::string_view text) {
  ParsedSurvey parsed = parse_survey(text);
  for (const Problem& problem : parsed.problems) FAIL(to_string(problem));
  return std::make_shared<const Survey>(std::move(*parsed.survey));
}

// A survey that asks one question, "q", with these members besides: R"("type":"nps")".
inline std::shared_ptr<const Survey> survey_asking(const std::string& members) {
  return survey_of(R"({"id":"s","questions":[{"id":"q","text":"?",)" + members + "}]}");
}

inline const Question& question_in(const Survey& survey) { return survey.pages[0].questions[0]; }

inline std::shared_ptr<const Survey> survey_file(const std::string& name) {
  return survey_of(read_file(fixture_folder() / "valid" / (name + ".json")));
}

class Player {
 public:
  explicit Player(std::shared_ptr<const Survey> survey, SessionOptions options = {})
      : session_(std::move(survey), std::move(options)) {}

  bool answer(const std::string& id, Value value) {
    return apply({Action::Type::kAnswer, id, std::move(value), false});
  }
  bool next() { return apply({Action::Type::kNext, "", {}, false}); }
  bool back() { return apply({Action::Type::kBack, "", {}, false}); }
  bool dismiss() { return apply({Action::Type::kDismiss, "", {}, false}); }
  bool delivered() { return apply({Action::Type::kDelivered, "", {}, false}); }
  bool undelivered() { return apply({Action::Type::kUndelivered, "", {}, false}); }
  bool apply(const Action& action) { return session_.apply(action, now_ += 1000); }

  const View& view() const { return session_.view(); }
  const std::string& page() const { return view().page; }
  Phase phase() const { return view().phase; }

  // The node of a question; nullptr if it is not on the screen.
  const Node* node(std::string_view id) const {
    const auto found = std::find_if(view().nodes.begin(), view().nodes.end(),
                                    [&](const Node& node) { return node.id == id; });
    return found == view().nodes.end() ? nullptr : &*found;
  }
  // Ids of the selected options, joined by ",".
  std::string selected(std::string_view id) const {
    std::string out;
    const Node* group = node(id);
    REQUIRE_MESSAGE(group != nullptr, id);
    for (const Option& option : group->options) {
      if (option.selected) out += (out.empty() ? "" : ",") + option.id;
    }
    return out;
  }
  // Ids of the questions on the screen, joined by ",".
  std::string shown() const {
    std::string out;
    for (const Node& node : view().nodes) out += (out.empty() ? "" : ",") + node.id;
    return out;
  }
  // The answers of the response as JSON; "" before there is one.
  std::string answers() const {
    if (!session_.response()) return "";
    Value object{Value::Object()};
    for (const auto& [id, answer] : session_.response()->answers) object.set(id, answer);
    return to_json(object);
  }
  const Session& session() const { return session_; }

 private:
  Session session_;
  double now_ = 0;
};

}  // namespace earshot
