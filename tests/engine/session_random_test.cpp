// Thousands of visitors who press anything: the invariants of session.h hold at every moment, and
// the log of what they did replays to the same bytes.
#include <set>

#include "shared/answer.h"
#include "shared/verify.h"
#include "tests/engine/lcg.h"
#include "tests/engine/player.h"

using namespace earshot;

namespace {

constexpr size_t kSessions = 2'000;
constexpr int kActions = 50;

std::vector<const Question*> questions_of(const Survey& survey) {
  std::vector<const Question*> out;
  for (const Page& page : survey.pages) {
    for (const Question& question : page.questions) out.push_back(&question);
  }
  return out;
}

// A value that the question can have, mostly.
Value random_value(const Question& question, Lcg& chance) {
  constexpr std::string_view kTexts[] = {"",
                                         " ",
                                         "ada@example.com",
                                         "example.com",
                                         "+43 123",
                                         "{{role}}",
                                         "\xF0\x9F\x98\x80\"\\\n\x01",
                                         "a text that is longer than allowed"};
  switch (chance.below(8)) {
    case 0: return Value();
    case 1: return kTexts[chance.below(std::size(kTexts))];
    case 2: return static_cast<int>(chance.below(14)) - 2;
    default: break;
  }
  if (is_scale(question.type)) return static_cast<int>(chance.below(11));
  switch (question.type) {
    case QuestionType::kNumber:
    case QuestionType::kSlider: return static_cast<double>(chance.below(400)) / 2 - 50;
    case QuestionType::kDate: return chance.below(2) == 0 ? "2026-01-31" : "2026-02-31";
    case QuestionType::kConsent: return chance.below(2) == 0;
    default: break;
  }
  if (question.choices.empty()) return kTexts[chance.below(std::size(kTexts))];
  const auto id = [&] { return Value(question.choices[chance.below(question.choices.size())].id); };
  if (question.type == QuestionType::kChoice || question.type == QuestionType::kMatrix) return id();
  Value::Array ids;
  for (size_t n = chance.below(4); n > 0; --n) ids.push_back(id());
  return ids;
}

Action random_action(const Survey& survey, const View& view, Lcg& chance) {
  const auto questions = questions_of(survey);
  const Question* question = questions[chance.below(questions.size())];
  std::string id = question->id;
  if (!view.nodes.empty() && chance.below(8) > 0) {
    id = view.nodes[chance.below(view.nodes.size())].id;
    question = survey.find_question(id.substr(0, id.find('/')));
  }
  switch (chance.below(24)) {
    case 20: return {Action::Type::kJump, question->id, {}, false};
    case 21: return {Action::Type::kLanguage, chance.below(2) == 0 ? "de" : "ar", {}, false};
    case 22: return {Action::Type::kRestart, "again", {}, false};
    case 0:
    case 1: return {Action::Type::kBack, "", {}, false};
    case 2: return {Action::Type::kUndelivered, "", {}, false};
    case 3:
      return {chance.below(2) == 0 ? Action::Type::kDelivered : Action::Type::kUndelivered,
              "",
              {},
              false};
    case 4:
      return {chance.below(10) == 0 ? Action::Type::kDismiss : Action::Type::kNext, "", {}, false};
    case 5:
    case 6:
    case 7:
    case 8: return {Action::Type::kNext, "", {}, false};
    default:
      return {Action::Type::kAnswer, id, random_value(*question, chance), chance.below(3) == 0};
  }
}

bool names_page_or_end(const Survey& survey, const std::string& id) {
  const auto named = [&](const auto& item) { return item.id == id; };
  if (id == "@welcome") return survey.welcome.has_value();
  if (id == "@review") return survey.review.has_value();
  return std::any_of(survey.pages.begin(), survey.pages.end(), named) ||
         std::any_of(survey.ends.begin(), survey.ends.end(), named);
}

// The first thing about a node that cannot be, or "".
std::string wrong_with(const Survey& survey, const View& view, const Node& node) {
  const Question* question = survey.find_question(node.id.substr(0, node.id.find('/')));
  if (question == nullptr) return "no such question: " + node.id;
  if (node.revision == 0 || node.revision > view.revision) return "revision of " + node.id;
  if (node.enabled != (view.phase == Phase::kAsking)) return "enabled of " + node.id;
  size_t selected = 0;
  for (const Option& option : node.options) {
    if (option.name.empty()) return "nameless option of " + node.id;
    selected += option.selected;
  }
  if (node.role == Role::kRadioGroup && selected > 1) return "two selected of " + node.id;
  const bool words =
      question->type == QuestionType::kText || question->type == QuestionType::kComment;
  if (words && !node.value.empty() && normalise_answer(*question, node.value) != Value(node.value))
    return "value of " + node.id;
  return "";
}

// The first thing about a view that cannot be, whatever was pressed, or "".
std::string wrong_with(const Survey& survey, const View& view) {
  if (!names_page_or_end(survey, view.page)) return "page " + view.page;
  if (!(view.progress >= 0 && view.progress <= 1)) return "progress";
  if (view.name.empty()) return "name";
  const bool at_end = view.phase == Phase::kFinished;
  const bool none = at_end || view.page == "@welcome";
  if (view.phase != Phase::kDismissed && view.nodes.empty() != none) return "nodes";
  if (view.alert.empty() != (view.phase != Phase::kFailed)) return "alert";
  if (view.phase == Phase::kSending && view.next.enabled) return "next while sending";
  std::set<std::string> ids;
  for (const Node& node : view.nodes) {
    if (!ids.insert(node.id).second) return "twice on the screen: " + node.id;
    const std::string wrong = wrong_with(survey, view, node);
    if (!wrong.empty()) return wrong;
  }
  return "";
}

std::string wrong_with_json(const View& view, const std::string& text) {
  const ParsedJson parsed = parse_json(text);
  if (!parsed.problems.empty()) return "JSON";
  return parsed.value.find("nodes")->array().size() == view.nodes.size() ? "" : "nodes in JSON";
}

std::string wrong_with(const Survey& survey, const Response& response) {
  if (!parse_json(to_json(response)).problems.empty()) return "JSON of the response";
  std::set<std::string> ids;
  for (const auto& [id, answer] : response.answers) {
    if (!ids.insert(id).second) return "answered twice: " + id;
    const Question* question = survey.find_question(id);
    if (question == nullptr || answer.is_null()) return "answer of " + id;
    if (normalise_answer(*question, answer) != answer) return "form of the answer of " + id;
  }
  return "";
}

// Why the survey could not have produced the response, or "".
std::string refusals(const Survey& survey, const Response& response) {
  std::string out;
  for (const Problem& problem : verify(survey, to_json(response)))
    out += problem.code + " " + problem.message + "\n" + to_json(response) + "\n";
  return out;
}

// What a step may change: nothing if it was refused, the revision exactly with the content.
std::string wrong_step(const View& before, const View& after, bool applied) {
  const bool same = same_content(before, after);
  if (!applied && !same) return "changed by a refused action";
  if (after.revision < before.revision) return "revision went back";
  return same == (after.revision == before.revision) ? "" : "revision and content";
}

// A saved session comes back as it was, and is saved as the same text.
std::string wrong_with_saved(const std::shared_ptr<const Survey>& survey,
                             const SessionOptions& options, const Session& session) {
  Session other(survey, options);
  std::vector<std::string> lost;
  const std::string saved = session.save();
  if (!other.restore(saved, lost) || !lost.empty()) return "lost: " + saved;
  const bool unsent = session.response() && session.view().phase != Phase::kFinished;
  if (unsent) return "";  // comes back as failed
  return other.save() == saved ? "" : "saved as " + saved + "\nand then " + other.save();
}

struct Recording {
  std::vector<Action> actions;
  std::vector<std::string> views;
};

Recording play(const std::shared_ptr<const Survey>& survey, const SessionOptions& options,
               uint64_t seed) {
  Lcg chance(seed);
  Session session(survey, options);
  Recording recording;
  std::string response;
  for (int i = 0; i < kActions; ++i) {
    const View before = session.view();
    const Action action = random_action(*survey, before, chance);
    const bool applied = session.apply(action, i);
    CAPTURE(i);
    REQUIRE(wrong_with(*survey, session.view()) == "");
    REQUIRE(wrong_step(before, session.view(), applied) == "");
    if (session.response()) {
      if (response.empty()) {
        REQUIRE(wrong_with(*survey, *session.response()) == "");
        REQUIRE(refusals(*survey, *session.response()) == "");
        response = to_json(*session.response());
      }
      REQUIRE(to_json(*session.response()) == response);
    } else {
      response.clear();  // taken again
    }
    if (i % 8 == 0) REQUIRE(wrong_with_saved(survey, options, session) == "");
    recording.actions.push_back(action);
    recording.views.push_back(to_json(session.view()));
    if (session.view().revision != before.revision) {
      REQUIRE(wrong_with_json(session.view(), recording.views.back()) == "");
    }
  }
  return recording;
}

}  // namespace

TEST_CASE(
    "session: whatever is pressed, the invariants hold and the log replays to the same bytes") {
  const std::vector<std::string> kNames = {"branching", "pages", "loop", "everything"};
  std::vector<std::shared_ptr<const Survey>> surveys;
  for (const std::string& name : kNames) surveys.push_back(survey_file(name));
  for (size_t seed = 0; seed < kSessions; ++seed) {
    const size_t which = seed % surveys.size();
    CAPTURE(kNames[which]);
    CAPTURE(seed);
    SessionOptions options;
    options.deliver = seed % 5 != 0;
    options.attr = json(R"({"name":"Ada","brand":"Earshot"})");
    const Recording recording = play(surveys[which], options, seed);
    Session replayed(surveys[which], options);
    std::vector<std::string> views;
    for (size_t i = 0; i < recording.actions.size(); ++i) {
      replayed.apply(recording.actions[i], static_cast<double>(i));
      views.push_back(to_json(replayed.view()));
    }
    REQUIRE((views == recording.views));
  }
}
