#include "shared/parse.h"

#include <algorithm>
#include <map>

#include "shared/json.h"
#include "shared/object_reader.h"

namespace earshot {
namespace {

constexpr int kMaxTextLength = 10'000;
constexpr int kDefaultTextLength = 1'000;
constexpr int kDefaultCommentLength = 4'000;

// Where an id was first used, to report the second use.
using Places = std::map<std::string, std::string, std::less<>>;

// A rule whose `go` is resolved when all pages and ends are known.
struct OpenRule {
  size_t page;
  std::string go;
  std::string path;
  std::optional<Logic> condition;
};

class SurveyParser {
 public:
  explicit SurveyParser(std::vector<Problem>& problems) : problems_(problems) {}

  Survey parse(const Value& root) {
    ObjectReader in(root, "", problems_);
    if (!root.is_object()) return std::move(survey_);
    survey_.id = in.id();
    survey_.name = read_text(in, "name");
    read_pages(in);
    read_ends(in);
    read_endpoint(in);
    in.string("$schema");
    in.only({"$schema", "id", "name", "pages", "questions", "ends", "endpoint"});
    resolve_rules();
    check_references();
    return std::move(survey_);
  }

 private:
  void read_pages(ObjectReader& in) {
    if (in.has("pages") && in.has("questions")) {
      in.problem("questions", "pages-and-questions",
                 "A survey has either \"pages\" or \"questions\" (one page each), not both.");
    }
    const bool shorthand = !in.has("pages");
    const std::string_view key = shorthand ? "questions" : "pages";
    const Value::Array* items = in.array(key);
    if (items == nullptr || items->empty()) {
      if (!in.has(key))
        in.problem("", "missing-key", "\"questions\" is missing.", "Add \"questions\": [ … ].");
      else if (items != nullptr)
        in.problem(key, "empty-list", "A survey asks at least one question.");
      return;
    }
    for (size_t i = 0; i < items->size() && question_count_ <= kMaxQuestions; ++i) {
      const std::string path = pointer_to(in.path(key), i);
      if (shorthand) read_short_page((*items)[i], path);
      else read_page((*items)[i], path);
    }
    if (question_count_ > kMaxQuestions) {
      in.problem(key, "too-many",
                 "A survey has at most " + std::to_string(kMaxQuestions) + " questions.");
    }
  }

  // One entry of the shorthand: a question with its own "next" is a page of one question.
  void read_short_page(const Value& value, const std::string& path) {
    ObjectReader in(value, path, problems_);
    if (!value.is_object()) return;
    Page page;
    page.questions.push_back(read_question(in, true));
    page.id = page.questions.back().id;
    // Without claim(): an id that is used twice has been reported as the question's already.
    targets_.emplace(page.id, path);
    read_next(in);
    survey_.pages.push_back(std::move(page));
  }

  void read_page(const Value& value, const std::string& path) {
    ObjectReader in(value, path, problems_);
    if (!value.is_object()) return;
    Page page;
    page.id = claim(in, in.id(), targets_);
    page.title = read_text(in, "title");
    const Value::Array* questions = in.array("questions");
    if (questions == nullptr || questions->empty()) {
      in.problem(in.has("questions") ? "questions" : "", "empty-list",
                 "A page has at least one question.");
    } else {
      for (size_t i = 0; i < questions->size() && question_count_ <= kMaxQuestions; ++i) {
        ObjectReader question((*questions)[i], pointer_to(in.path("questions"), i), problems_);
        if ((*questions)[i].is_object()) page.questions.push_back(read_question(question, false));
      }
    }
    read_next(in);
    in.only({"id", "title", "questions", "next"});
    survey_.pages.push_back(std::move(page));
  }

  Question read_question(ObjectReader& in, bool is_page) {
    ++question_count_;
    Question question;
    question.id = claim(in, in.id(), questions_);
    if (question.id == "attr" || question.id == "calc" || question.id == "lang") {
      in.problem("id", "reserved-id",
                 "\"" + question.id + "\" has a meaning of its own in conditions.",
                 "Choose another id.");
    }
    if (!in.has("type"))
      in.problem("", "missing-key", "\"type\" is missing here.", "Add \"type\": \"choice\".");
    const auto type =
        in.word("type", {"nps", "rating", "choice", "choices", "text", "comment", "statement"}, -1);
    question.text = read_text(in, "text", true);
    question.help = read_text(in, "help");
    question.show_if = read_logic(in, "showIf");
    if (type < 0) return question;  // which other members belong here depends on the type
    question.type = static_cast<QuestionType>(type);
    if (question.type != QuestionType::kStatement) question.required = in.boolean("required");
    read_details(in, question, is_page);
    return question;
  }

  // The members that only some types have.
  void read_details(ObjectReader& in, Question& question, bool is_page) {
    std::vector<std::string_view> known = {"id", "type", "text", "help", "showIf"};
    const auto also = [&](std::initializer_list<std::string_view> keys) {
      known.insert(known.end(), keys);
    };
    if (is_page) also({"next"});
    if (question.type != QuestionType::kStatement) also({"required"});
    switch (question.type) {
      case QuestionType::kNps:
      case QuestionType::kRating:
        also({"lowLabel", "highLabel"});
        question.low_label = read_text(in, "lowLabel");
        question.high_label = read_text(in, "highLabel");
        if (question.type == QuestionType::kRating) {
          also({"steps"});
          question.steps = in.integer("steps", 2, 10, 5);
        }
        break;
      case QuestionType::kChoice:
      case QuestionType::kChoices:
        also({"choices"});
        read_choices(in, question);
        break;
      case QuestionType::kText:
        also({"format"});
        question.format =
            static_cast<TextFormat>(in.word("format", {"text", "email", "url", "tel"}, 0));
        [[fallthrough]];
      case QuestionType::kComment:
        also({"placeholder", "maxLength"});
        question.placeholder = read_text(in, "placeholder");
        question.max_length = in.integer(
            "maxLength", 1, kMaxTextLength,
            question.type == QuestionType::kText ? kDefaultTextLength : kDefaultCommentLength);
        break;
      case QuestionType::kStatement: break;
    }
    in.only(known);
  }

  void read_choices(ObjectReader& in, Question& question) {
    const Value::Array* choices = in.array("choices");
    if (choices == nullptr) {
      if (!in.has("choices"))
        in.problem("", "missing-key", "\"choices\" is missing here.", "Add \"choices\": [ … ].");
      return;
    }
    if (choices->size() < 2) in.problem("choices", "too-few", "There are at least two choices.");
    if (choices->size() > kMaxChoices) {
      in.problem("choices", "too-many",
                 "There are at most " + std::to_string(kMaxChoices) + " choices.");
      return;
    }
    Places places;
    for (size_t i = 0; i < choices->size(); ++i) {
      ObjectReader choice((*choices)[i], pointer_to(in.path("choices"), i), problems_);
      std::string id = claim(choice, choice.id(), places);
      question.choices.push_back({std::move(id), read_text(choice, "label", true)});
      choice.only({"id", "label"});
    }
  }

  void read_ends(ObjectReader& in) {
    if (const Value::Array* ends = in.array("ends")) {
      for (size_t i = 0; i < ends->size() && i < kMaxQuestions; ++i) {
        ObjectReader end((*ends)[i], pointer_to(in.path("ends"), i), problems_);
        std::string id = claim(end, end.id(), targets_);
        LocalizedText title = read_text(end, "title", true);
        survey_.ends.push_back({std::move(id), std::move(title), read_text(end, "text")});
        end.only({"id", "title", "text"});
      }
      if (ends->size() > kMaxQuestions) {
        in.problem("ends", "too-many",
                   "A survey has at most " + std::to_string(kMaxQuestions) + " ends.");
      }
    }
    if (survey_.ends.empty()) {
      LocalizedText title;
      title.add("", parse_template("Thank you"));
      survey_.ends.push_back({"end", std::move(title), {}});
    }
  }

  void read_endpoint(ObjectReader& in) {
    const Value* value = in.get("endpoint");
    if (value == nullptr) return;
    ObjectReader endpoint(*value, in.path("endpoint"), problems_);
    survey_.endpoint_url = endpoint.string("url");
    const std::string& url = survey_.endpoint_url;
    const bool absolute = url.rfind("https://", 0) == 0 || url.rfind("http://", 0) == 0;
    const bool is_text = !endpoint.has("url") || endpoint.get("url")->is_string();
    if (value->is_object() && is_text && !absolute && url.rfind("/", 0) != 0) {
      endpoint.problem(endpoint.has("url") ? "url" : "", "bad-url",
                       "\"url\" starts with https://, http:// or /.");
    }
    endpoint.only({"url"});
  }

  void read_next(ObjectReader& in) {
    const Value::Array* rules = in.array("next");
    if (rules == nullptr) return;
    for (size_t i = 0; i < rules->size(); ++i) {
      ObjectReader rule((*rules)[i], pointer_to(in.path("next"), i), problems_);
      OpenRule open{survey_.pages.size(), rule.string("go"), rule.path("go"),
                    read_logic(rule, "if")};
      if (!rule.has("go") && (*rules)[i].is_object()) {
        rule.problem("", "missing-key", "\"go\" is missing here: the page or end to go to.");
      } else if (open.go.empty() && rule.has("go") && rule.get("go")->is_string()) {
        rule.problem("go", "unknown-target", "There is no page and no end named \"\".");
      }
      if (i + 1 == rules->size() && open.condition) {
        rule.problem("if", "no-default",
                     "The last rule has no \"if\", so that there is always a way on.",
                     "Add a last rule { \"go\": \"…\" }.");
      }
      if (i + 1 < rules->size() && !open.condition) {
        rule.problem("", "rule-never-reached",
                     "The rules after this one are never used, as it has no \"if\".");
      }
      rule.only({"if", "go"});
      open_rules_.push_back(std::move(open));
    }
    if (rules->empty())
      in.problem("next", "empty-list", "\"next\" has at least one rule, or is left out.");
  }

  // Reads a text and notes what it pipes, to be checked when all questions are known.
  LocalizedText read_text(ObjectReader& in, std::string_view key, bool required = false) {
    LocalizedText text = in.text(key, required);
    for (const auto& [tag, pieces] : text.entries()) {
      const std::string path = tag.empty() ? in.path(key) : pointer_to(in.path(key), tag);
      for (const TextPiece& piece : pieces) {
        if (piece.piped) references_.emplace_back(path, piece.text);
      }
    }
    return text;
  }

  std::optional<Logic> read_logic(ObjectReader& in, std::string_view key) {
    const Value* rule = in.get(key);
    if (rule == nullptr) return std::nullopt;
    Logic logic = Logic::compile(*rule, in.path(key), problems_);
    for (const std::string& name : logic.variables()) references_.emplace_back(in.path(key), name);
    return logic;
  }

  // Gives the id back; reports it if `places` has it already.
  std::string claim(ObjectReader& in, std::string id, Places& places) {
    if (id.empty()) return id;
    const auto [place, is_new] = places.emplace(id, in.path());
    if (!is_new) {
      in.problem("id", "duplicate-id",
                 "The id \"" + id + "\" is used twice; it is also at " + place->second + ".");
    }
    return id;
  }

  void resolve_rules() {
    std::vector<std::string_view> names;
    for (const Page& page : survey_.pages) names.push_back(page.id);
    for (const End& end : survey_.ends) names.push_back(end.id);
    for (OpenRule& open : open_rules_) {
      const auto found = std::find(names.begin(), names.end(), open.go);
      if (open.go.empty()) continue;
      if (found == names.end()) {
        const std::string near = nearest(open.go, names);
        problems_.push_back({Severity::kError, "unknown-target", open.path,
                             "There is no page and no end named \"" + open.go + "\".",
                             near.empty() ? "" : "Did you mean \"" + near + "\"?"});
        continue;
      }
      const size_t index = static_cast<size_t>(found - names.begin());
      const bool is_end = index >= survey_.pages.size();
      survey_.pages[open.page].next.push_back(
          {std::move(open.condition), {is_end, is_end ? index - survey_.pages.size() : index}});
    }
  }

  // Variables of conditions and of piped text name a question, an attribute or the language.
  void check_references() {
    std::vector<std::string_view> names;
    for (const Page& page : survey_.pages) {
      for (const Question& question : page.questions) names.push_back(question.id);
    }
    for (const auto& [path, name] : references_) {
      const std::string head = name.substr(0, name.find('.'));
      if (name.empty() || head == "attr" || head == "lang") continue;
      if (std::find(names.begin(), names.end(), head) != names.end()) continue;
      const std::string near = nearest(head, names);
      problems_.push_back({Severity::kError, "unknown-variable", path,
                           "There is no question named \"" + head + "\" to refer to.",
                           near.empty() ? "" : "Did you mean \"" + near + "\"?"});
    }
  }

  std::vector<Problem>& problems_;
  Survey survey_;
  Places questions_;
  Places targets_;  // pages and ends share one set of names: "go" may mean either
  std::vector<OpenRule> open_rules_;
  std::vector<std::pair<std::string, std::string>>
      references_;  // path of the rule or text, name in it
  size_t question_count_ = 0;
};

bool comes_before(const Problem& a, const Problem& b) {
  return a.line < b.line || (a.line == b.line && a.column < b.column);
}

// A hostile file must not make us look up and print a hundred thousand places.
void keep_the_first(std::vector<Problem>& problems) {
  if (problems.size() <= kMaxProblems) return;
  const size_t more = problems.size() - kMaxProblems;
  problems.resize(kMaxProblems);
  problems.push_back({Severity::kError, "too-many-problems", "",
                      "There are " + std::to_string(more) + " more problems.",
                      "Mend these first."});
}

// Insertion sort: stable, and with little to do, since the parser goes through the file in order.
void sort_by_place(std::vector<Problem>& problems) {
  for (auto it = problems.begin(); it != problems.end(); ++it) {
    auto place = it;
    while (place != problems.begin() && comes_before(*it, *(place - 1))) --place;
    std::rotate(place, it, it + 1);
  }
}

}  // namespace

const Question* Survey::find_question(std::string_view id) const {
  for (const Page& page : pages) {
    for (const Question& question : page.questions) {
      if (question.id == id) return &question;
    }
  }
  return nullptr;
}

ParsedSurvey parse_survey(std::string_view json_text) {
  ParsedJson json = parse_json(json_text);
  ParsedSurvey out{std::nullopt, std::move(json.problems)};
  if (!out.problems.empty()) return out;
  Survey survey = SurveyParser(out.problems).parse(json.value);
  keep_the_first(out.problems);
  locate(json_text, out.problems);
  sort_by_place(out.problems);
  if (!has_errors(out.problems)) out.survey = std::move(survey);
  return out;
}

}  // namespace earshot
