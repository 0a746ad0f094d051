#include "shared/parse.h"

#include <algorithm>

#include "shared/fingerprint.h"
#include "shared/json.h"
#include "shared/object_reader.h"
#include "shared/parse_context.h"

namespace earshot {
namespace {

// A rule whose `go` is resolved when all pages and ends are known.
struct OpenRule {
  size_t page;
  std::string go;
  std::string path;
  std::optional<Logic> condition;
};

class SurveyParser {
 public:
  SurveyParser(std::vector<Problem>& problems, const SurveyLimits& limits)
      : limits_(limits), context_{problems, survey_.names, limits.choices, {}, {}} {}

  Survey parse(const Value& root) {
    ObjectReader in(root, "", context_.problems);
    if (!root.is_object()) return std::move(survey_);
    name_questions(root);
    survey_.id = in.id();
    survey_.name = context_.text(in, "name");
    read_languages(in);
    survey_.auto_advance = in.boolean("autoAdvance");
    survey_.minutes = in.number("minutes", 0.5, 60);
    read_attributes(in);
    read_variables(in);
    survey_.welcome = read_screen(in, "welcome", true);
    read_pages(in);
    survey_.review = read_screen(in, "review", false);
    survey_.ends = parse_ends(in, context_, targets_, limits_.questions);
    survey_.endpoint = parse_endpoint(in);
    survey_.storage =
        static_cast<Storage>(in.word("storage", {"until-sent", "none", "session", "remember"}, 0));
    survey_.theme = parse_theme(in);
    check_settings(in);
    in.string("$schema");
    in.only({"$schema", "id", "name", "lang", "languages", "pages", "questions", "welcome",
             "review", "ends", "variables", "attributes", "autoAdvance", "minutes", "endpoint",
             "embed", "theme", "storage", "consent"});
    resolve_rules();
    check_references(survey_, context_);
    note_places();
    survey_.fingerprint = fingerprint_of(root);
    return std::move(survey_);
  }

 private:
  // Numbers every question before anything is read, since a condition may be about a later one.
  void name_questions(const Value& root) {
    for (std::string_view name : {"attr", "calc", "scores", "lang"}) survey_.names.add(name);
    name_questions_in(root);
    const Value* pages = root.find("pages");
    if (pages == nullptr || !pages->is_array()) return;
    for (const Value& page : pages->array()) name_questions_in(page);
  }

  void name_questions_in(const Value& owner) {
    const Value* questions = owner.find("questions");
    if (questions == nullptr || !questions->is_array()) return;
    for (const Value& question : questions->array()) {
      const Value* id = question.find("id");
      if (id == nullptr || !id->is_string()) continue;
      survey_.names.add(id->string());
      if (adds_other(question.find("other"))) survey_.names.add(id->string() + "_other");
    }
  }

  // "lang" is a list of one.
  void read_languages(ObjectReader& in) {
    survey_.languages =
        in.words("languages", is_language_tag, "language tags such as \"en\" or \"pt-BR\"");
    const Value* lang = in.get("lang");
    if (lang == nullptr) return;
    if (!in.has("languages") && lang->is_string() && is_language_tag(lang->string()))
      survey_.languages.push_back(lang->string());
    else
      in.problem("lang", "bad-word",
                 "\"lang\" is a language tag such as \"en\", in place of \"languages\".");
  }

  void read_attributes(ObjectReader& in) {
    constexpr Value::Type kTypes[] = {Value::Type::kString, Value::Type::kNumber,
                                      Value::Type::kBool};
    survey_.attributes_declared = in.has("attributes");
    const Value::Object* declared = in.named("attributes");
    if (declared == nullptr) return;
    ObjectReader attributes(*in.get("attributes"), in.path("attributes"), context_.problems);
    for (const Member& member : *declared) {
      check_name(attributes, member.key);
      ObjectReader attribute(member.value, attributes.path(member.key), context_.problems);
      if (!attribute.has("type") && member.value.is_object())
        attribute.missing("type", "\"string\"");
      const Value::Type type = kTypes[attribute.word("type", {"string", "number", "boolean"}, 0)];
      survey_.attributes.push_back({member.key, type, read_values(attribute, type)});
      attribute.only({"type", "values"});
    }
  }

  static Value::Array read_values(ObjectReader& in, Value::Type type) {
    const Value::Array* values = in.array("values");
    if (values == nullptr) return {};
    for (size_t i = 0; i < values->size(); ++i) {
      if ((*values)[i].type() == type) continue;
      report(in.problems(), "wrong-type", pointer_to(in.path("values"), i),
             "This value is not of the attribute's \"type\".");
    }
    return *values;
  }

  static void check_name(ObjectReader& in, const std::string& name) {
    if (is_name(name)) return;
    in.problem(name, "bad-id",
               "A name starts with a letter and has only letters, digits, \"-\" and \"_\", at "
               "most 64.");
  }

  void read_variables(ObjectReader& in) {
    const Value::Object* members = in.named("variables");
    if (members == nullptr) return;
    ObjectReader variables(*in.get("variables"), in.path("variables"), context_.problems);
    for (const Member& member : *members) {
      check_name(variables, member.key);
      survey_.variables.push_back({member.key, *context_.logic(variables, member.key)});
    }
  }

  std::optional<Screen> read_screen(ObjectReader& in, std::string_view key, bool titled) {
    const Value* value = in.get(key);
    if (value == nullptr || *value == Value(false)) return std::nullopt;
    if (*value == Value(true) && !titled) return Screen();
    ObjectReader screen(*value, in.path(key), context_.problems);
    Screen out{context_.text(screen, "title", titled, Markup::kMarkup),
               context_.text(screen, "text", false, Markup::kMarkup),
               context_.text(screen, "button")};
    screen.only({"title", "text", "button"});
    return out;
  }

  void read_pages(ObjectReader& in) {
    if (in.has("pages") && in.has("questions")) {
      in.problem("questions", "pages-and-questions",
                 "A survey has either \"pages\" or \"questions\" (one page each), not both.");
    }
    survey_.shorthand = !in.has("pages");
    const std::string_view key = survey_.shorthand ? "questions" : "pages";
    const Value::Array* items = in.array(key);
    if (items == nullptr || items->empty()) {
      if (!in.has(key)) in.missing("questions", "[ … ]");
      else if (items != nullptr)
        in.problem(key, "empty-list", "A survey asks at least one question.");
      return;
    }
    const size_t most = std::min(items->size(), limits_.questions);  // a page has a question
    survey_.pages.reserve(most);
    const std::string list = in.path(key);
    for (size_t i = 0; i < most && question_count_ <= limits_.questions; ++i) {
      const std::string path = pointer_to(list, i);
      if (survey_.shorthand) read_short_page((*items)[i], path);
      else read_page((*items)[i], path);
    }
    if (items->size() > most || question_count_ > limits_.questions) {
      in.problem(key, "too-many",
                 "A survey has at most " + std::to_string(limits_.questions) + " questions.");
    }
  }

  // One entry of the shorthand: a question with its own "next" is a page of one question.
  void read_short_page(const Value& value, const std::string& path) {
    ObjectReader in(value, path, context_.problems);
    if (!value.is_object()) return;
    Page page;
    read_question(in, true, page);
    page.id = page.questions.front().id;
    // Without claim(): an id that is used twice has been reported as the question's already.
    targets_.emplace(page.id, path);
    read_next(in);
    survey_.pages.push_back(std::move(page));
  }

  void read_page(const Value& value, const std::string& path) {
    ObjectReader in(value, path, context_.problems);
    if (!value.is_object()) return;
    Page page;
    page.id = claim(in, in.id(), targets_);
    page.title = context_.text(in, "title", false, Markup::kMarkup);
    page.text = context_.text(in, "text", false, Markup::kMarkup);
    page.show_if = context_.condition(in, "showIf");
    const Value::Array* questions = in.array("questions");
    if (!in.has("questions")) in.missing("questions", "[ … ]");
    if (questions != nullptr) {
      if (questions->empty())
        in.problem("questions", "empty-list", "A page has at least one question.");
      const std::string list = in.path("questions");
      page.questions.reserve(std::min(questions->size(), limits_.questions));
      for (size_t i = 0; i < questions->size() && question_count_ <= limits_.questions; ++i) {
        ObjectReader question((*questions)[i], pointer_to(list, i), context_.problems);
        if ((*questions)[i].is_object()) read_question(question, false, page);
      }
    }
    read_next(in);
    in.only({"id", "title", "text", "showIf", "questions", "next"});
    survey_.pages.push_back(std::move(page));
  }

  void read_question(ObjectReader& in, bool is_page, Page& page) {
    ++question_count_;
    parse_question(in, is_page, context_, page.questions);
  }

  void read_next(ObjectReader& in) {
    const Value::Array* rules = in.array("next");
    if (rules == nullptr) return;
    for (size_t i = 0; i < rules->size(); ++i) {
      ObjectReader rule((*rules)[i], pointer_to(in.path("next"), i), context_.problems);
      OpenRule open{survey_.pages.size(), rule.string("go"), rule.path("go"),
                    context_.condition(rule, "if")};
      if (!(*rules)[i].is_object()) continue;
      const bool has_condition = rule.has("if");
      if (!rule.has("go")) {
        rule.missing("go", "\"…\", the id of a page or an end");
      } else if (open.go.empty() && rule.has("go") && rule.get("go")->is_string()) {
        rule.problem("go", "unknown-target", "There is no page and no end named \"\".");
      }
      if (i + 1 == rules->size() && has_condition) {
        rule.problem("if", "no-default",
                     "The last rule has no \"if\", so that there is always a way on.",
                     "Add a last rule { \"go\": \"…\" }.");
      }
      if (i + 1 < rules->size() && !has_condition) {
        rule.problem("", "rule-never-reached",
                     "The rules after this one are never used, as it has no \"if\".");
      }
      rule.only({"if", "go"});
      open_rules_.push_back(std::move(open));
    }
    if (rules->empty())
      in.problem("next", "empty-list", "\"next\" has at least one rule, or is left out.");
  }

  void resolve_rules() {
    // Of ids that are used twice, which is a problem already, the first counts.
    ScopeNames names;
    std::vector<Target> targets;
    const auto add = [&](const std::string& id, Target target) {
      if (names.find(id) >= 0) return;
      names.add(id);
      targets.push_back(target);
    };
    for (size_t i = 0; i < survey_.pages.size(); ++i) add(survey_.pages[i].id, {false, i});
    for (size_t i = 0; i < survey_.ends.size(); ++i) add(survey_.ends[i].id, {true, i});
    for (OpenRule& open : open_rules_) {
      if (open.go.empty()) continue;
      const int found = names.find(open.go);
      if (found >= 0) {
        survey_.pages[open.page].next.push_back(
            {std::move(open.condition), targets[static_cast<size_t>(found)]});
        continue;
      }
      std::vector<std::string_view> known;
      for (size_t i = 0; i < names.size(); ++i) known.push_back(names[i]);
      context_.report_unknown("unknown-target", open.path,
                              "There is no page and no end named \"" + open.go + "\".", open.go,
                              known);
    }
  }

  void note_places() {
    survey_.places.resize(survey_.names.size());
    for (size_t p = 0; p < survey_.pages.size(); ++p) {
      const auto& questions = survey_.pages[p].questions;
      for (size_t q = 0; q < questions.size(); ++q) survey_.places[questions[q].slot] = {p, q};
    }
  }

  const SurveyLimits limits_;
  Survey survey_;
  ParseContext context_;
  Places targets_;  // pages and ends share one set of names: "go" may mean either
  std::vector<OpenRule> open_rules_;
  size_t question_count_ = 0;
};

bool comes_before(const Problem& a, const Problem& b) {
  return a.line < b.line || (a.line == b.line && a.column < b.column);
}

// Insertion sort: stable, and with little to do, since the parser goes through the file in order.
void sort_by_place(std::vector<Problem>& problems) {
  for (auto it = problems.begin(); it != problems.end(); ++it) {
    auto place = it;
    while (place != problems.begin() && comes_before(*it, *(place - 1))) --place;
    std::rotate(place, it, it + 1);
  }
}

// A hostile file must not make us look up and print a hundred thousand places.
void keep_the_first(std::string_view text, std::vector<Problem>& problems) {
  const size_t count = problems.size();
  if (count == 0) return;
  if (count > kMaxProblems) problems.resize(kMaxProblems);
  locate(text, problems);
  sort_by_place(problems);
  if (count <= kMaxProblems) return;
  problems.push_back({Severity::kError, "too-many-problems", "",
                      "There are " + std::to_string(count - kMaxProblems) + " more problems.",
                      "Mend these first.", false, problems.back().line, problems.back().column});
}

}  // namespace

const Question* Survey::find_question(std::string_view id) const {
  const int slot = names.find(id);
  if (slot < static_cast<int>(kFirstQuestionSlot)) return nullptr;
  const auto [page, index] = places[static_cast<size_t>(slot)];
  return &pages[page].questions[index];
}

bool is_scale(QuestionType type) {
  return type <= QuestionType::kRating || type == QuestionType::kGap;
}

bool is_typed(QuestionType type) {
  return type == QuestionType::kNumber || type == QuestionType::kSlider ||
         type == QuestionType::kDate;
}

ParsedSurvey parse_survey(std::string_view json_text, const SurveyLimits& limits) {
  ParsedJson json = parse_json(json_text, limits.json);
  ParsedSurvey out{std::nullopt, std::move(json.problems)};
  std::optional<Survey> survey;
  if (out.problems.empty()) survey = SurveyParser(out.problems, limits).parse(json.value);
  keep_the_first(json_text, out.problems);
  if (!has_errors(out.problems)) out.survey = std::move(survey);
  return out;
}

}  // namespace earshot
