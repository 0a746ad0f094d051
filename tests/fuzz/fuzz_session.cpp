// Bytes as what a visitor does with one of the fixture surveys: the invariants of session.h hold.
#include <set>

#include "shared/answer.h"
#include "shared/session.h"
#include "shared/verify.h"
#include "tests/fuzz/fuzz.h"

using namespace earshot;

namespace {

constexpr size_t kActions = 60;

Value value_from(Bytes& bytes, const Question* question) {
  const auto id = [&] {
    if (question == nullptr || question->choices.empty()) return Value(bytes.text(6));
    return Value(question->choices[bytes.below(question->choices.size())].id);
  };
  switch (bytes.below(9)) {
    case 0: return Value();
    case 1: return bytes.below(2) == 0;
    case 2: return static_cast<int>(bytes.next()) - 20;
    case 3: return static_cast<double>(bytes.next()) / 8;
    case 4: return bytes.text(40);
    case 5: return "2026-0" + std::to_string(bytes.below(10)) + "-15";
    case 6: return id();
    case 7: return Value::Array{id(), id(), id()};
    default: return parse_json(bytes.text(60)).value;
  }
}

Action action_from(Bytes& bytes, const Survey& survey, const View& view) {
  const size_t kind = bytes.below(20);
  if (kind < 12) {
    const std::string id = !view.nodes.empty() && kind > 0
                               ? view.nodes[bytes.below(view.nodes.size())].id
                               : bytes.text(12);
    const Question* question = survey.find_question(id.substr(0, id.find('/')));
    return {Action::Type::kAnswer, id, value_from(bytes, question), bytes.below(2) == 0};
  }
  if (kind < 15) return {Action::Type::kNext, "", {}, false};
  const auto& names = survey.names;
  constexpr Action::Type kTypes[] = {Action::Type::kBack, Action::Type::kJump,
                                     Action::Type::kLanguage, Action::Type::kDelivered,
                                     Action::Type::kUndelivered};
  const Action::Type type = kTypes[kind - 15];
  if (type == Action::Type::kJump)
    return {type, std::string(names[bytes.below(names.size())]), {}, false};
  if (type == Action::Type::kLanguage)
    return {type, bytes.below(2) == 0 ? "de" : "ar", value_from(bytes, nullptr), false};
  if (type == Action::Type::kDelivered && bytes.below(3) == 0)
    return {bytes.below(2) == 0 ? Action::Type::kRestart : Action::Type::kDismiss, "r", {}, false};
  return {type, "", {}, false};
}

void check_view(const Survey& survey, const View& view) {
  require(view.progress >= 0 && view.progress <= 1, "progress");
  require(!view.name.empty() && !view.page.empty(), "a name and a page");
  std::set<std::string> ids;
  for (const Node& node : view.nodes) {
    require(ids.insert(node.id).second, "twice on the screen: " + node.id);
    require(survey.find_question(node.id.substr(0, node.id.find('/'))) != nullptr, node.id);
  }
}

void check_response(const Survey& survey, const Response& response) {
  for (const auto& [id, answer] : response.answers) {
    const Question* question = survey.find_question(id);
    require(question != nullptr, "answer to " + id);
    require(normalise_answer(*question, answer) == answer, "form of the answer to " + id);
  }
  for (const Problem& problem : verify(survey, to_json(response)))
    require(false, "own response is refused: " + problem.message + " " + to_json(response));
}

void check_saved(const std::shared_ptr<const Survey>& survey, const SessionOptions& options,
                 const Session& session) {
  Session other(survey, options);
  std::vector<std::string> lost;
  const std::string saved = session.save();
  require(other.restore(saved, lost) && lost.empty(), "restored: " + saved);
  // What was not delivered comes back as failed.
  if (session.response() && session.view().phase != Phase::kFinished) return;
  require(other.save() == saved, "saved as " + saved + " and then as " + other.save());
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Bytes bytes(data, size);
  const std::shared_ptr<const Survey>& survey = bytes.survey();
  SessionOptions options;
  options.deliver = bytes.below(4) != 0;
  options.seed = bytes.next();
  options.today = "2026-06-15";
  Session session(survey, options);
  std::vector<Action> log;
  std::vector<std::string> views;
  std::string response;
  while (!bytes.empty() && log.size() < kActions) {
    const std::string before = to_json(session.view());
    const Action action = action_from(bytes, *survey, session.view());
    const bool applied = session.apply(action, static_cast<double>(log.size()));
    log.push_back(action);
    views.push_back(to_json(session.view()));
    require(applied || before == views.back(), "changed by a refused action");
    check_view(*survey, session.view());
    if (!session.response()) {
      response.clear();  // taken again
    } else if (response.empty()) {
      check_response(*survey, *session.response());
      response = to_json(*session.response());
    } else {
      require(to_json(*session.response()) == response, "the response stays as it is");
    }
  }
  check_saved(survey, options, session);
  Session replayed(survey, options);
  for (size_t i = 0; i < log.size(); ++i) {
    replayed.apply(log[i], static_cast<double>(i));
    require(to_json(replayed.view()) == views[i], "replayed to other bytes");
  }
  return 0;
}
