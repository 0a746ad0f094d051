#include <algorithm>

#include "shared/locale.h"
#include "shared/number.h"
#include "shared/parse_context.h"

namespace earshot {
namespace {

constexpr int kMaxTextLength = 10'000;
constexpr int kDefaultTextLength = 1'000;
constexpr int kDefaultCommentLength = 4'000;
constexpr size_t kLongList = 12;  // choices; more are easier found than looked through
constexpr double kMaxNumber = 9'007'199'254'740'991;  // 2^53 - 1: whole numbers are exact up to it
constexpr double kMaxSteps = 10'000;                  // of a slider

class QuestionParser {
 public:
  QuestionParser(ObjectReader& in, ParseContext& context) : in_(in), context_(context) {
    known_.reserve(24);
  }

  Question parse(bool is_page) {
    if (is_page) known_.push_back("next");
    read_id();
    if (!in_.has("type")) in_.missing("type", "\"choice\"");
    const int type =
        in_.word("type",
                 {"nps", "csat", "ces", "rating", "choice", "choices", "text", "comment", "number",
                  "slider", "date", "matrix", "ranking", "gap", "consent", "statement"},
                 -1);
    question_.text = context_.text(in_, "text", true, Markup::kMarkup);
    question_.help = context_.text(in_, "help", false, Markup::kMarkup);
    question_.show_if = context_.condition(in_, "showIf");
    question_.tags = in_.words("tags", is_name, "short names of letters, digits, \"-\" and \"_\"");
    if (type < 0) return std::move(question_);  // which other members belong here depends on it
    question_.type = static_cast<QuestionType>(type);
    if (question_.type == QuestionType::kStatement) question_.look = Look::kText;
    else read_demands();
    read_details();
    in_.only(known_);
    return std::move(question_);
  }

  // The question behind this one, if there is one.
  std::optional<Question> take_companion() { return std::move(companion_); }

 private:
  void also(std::initializer_list<std::string_view> keys) { known_.insert(known_.end(), keys); }

  LocalizedText text(std::string_view key, bool required = false) {
    also({key});
    return context_.text(in_, key, required);
  }

  void read_id() {
    question_.id = claim(in_, in_.id(), context_.questions);
    const int slot = context_.names.find(question_.id);
    question_.slot = slot < 0 ? 0 : static_cast<size_t>(slot);
    if (slot < 0 || question_.slot >= kFirstQuestionSlot) return;
    in_.problem("id", "reserved-id",
                "\"" + question_.id + "\" has a meaning of its own in conditions.",
                "Choose another id.");
  }

  void read_demands() {
    also({"required", "checks"});
    question_.required = in_.boolean("required");
    const Value::Array* checks = in_.array("checks");
    for (size_t i = 0; checks != nullptr && i < checks->size(); ++i) {
      ObjectReader in((*checks)[i], pointer_to(in_.path("checks"), i), context_.problems);
      std::optional<Logic> rule = context_.condition(in, "rule");
      if (!in.has("rule") && (*checks)[i].is_object()) in.missing("rule", "{ … }");
      LocalizedText message = context_.text(in, "message", true);
      const bool soft = in.boolean("soft");
      if (rule) question_.checks.push_back({std::move(*rule), std::move(message), soft});
      in.only({"rule", "message", "soft"});
    }
  }

  // The members that only some types have.
  void read_details() {
    switch (question_.type) {
      case QuestionType::kNps: return read_scale(0, 10, Look::kScale);
      case QuestionType::kCes: return read_scale(1, 7, Look::kScale);
      case QuestionType::kCsat: return read_csat();
      case QuestionType::kRating: return read_rating();
      case QuestionType::kChoice:
      case QuestionType::kChoices:
      case QuestionType::kRanking: return read_choice_question();
      case QuestionType::kText: return read_text();
      case QuestionType::kComment: return read_words(kDefaultCommentLength);
      case QuestionType::kNumber: return read_number();
      case QuestionType::kSlider: return read_slider();
      case QuestionType::kDate: return read_date();
      case QuestionType::kMatrix: return read_matrix();
      case QuestionType::kGap: return read_gap();
      case QuestionType::kConsent: question_.label = text("label", true); return;
      case QuestionType::kStatement: return;
    }
  }

  void read_scale(double low, double high, Look look) {
    question_.low = low;
    question_.high = high;
    question_.look = look;
    question_.low_label = text("lowLabel");
    question_.high_label = text("highLabel");
  }

  // Reads "look" as one of `words`, the first of which is `first`.
  Look read_look(std::initializer_list<std::string_view> words, Look first) {
    also({"look"});
    return static_cast<Look>(static_cast<int>(first) + in_.word("look", words, 0));
  }

  void read_csat() {
    constexpr Look kLooks[] = {Look::kSmileys, Look::kStars, Look::kScale};
    also({"look"});
    read_scale(1, 5, kLooks[in_.word("look", {"smileys", "stars", "numbers"}, 0)]);
  }

  void read_rating() {
    constexpr Look kLooks[] = {Look::kStars, Look::kSmileys, Look::kScale, Look::kThumbs};
    also({"look", "steps"});
    const Look look = kLooks[in_.word("look", {"stars", "smileys", "numbers", "thumbs"}, 0)];
    const int steps = in_.integer("steps", 2, 10, look == Look::kThumbs ? 2 : 5);
    if (look == Look::kThumbs && steps != 2)
      in_.problem("steps", "out-of-range", "There are two thumbs: \"steps\" is 2 or left out.");
    read_scale(1, steps, look);
  }

  void read_choice_question() {
    constexpr Look kLooks[] = {Look::kList, Look::kButtons, Look::kPictures, Look::kDropdown};
    also({"choices", "order"});
    question_.choices = read_choices("choices", 2);
    question_.shuffled = in_.word("order", {"fixed", "shuffled"}, 0) == 1;
    question_.look = Look::kRanking;
    if (question_.type == QuestionType::kRanking) return;
    also({"look", "other"});
    question_.look = kLooks[question_.type == QuestionType::kChoice
                                ? in_.word("look", {"list", "buttons", "pictures", "dropdown"}, 0)
                                : in_.word("look", {"list", "buttons", "pictures"}, 0)];
    if (question_.look == Look::kPictures) require_pictures();
    read_other();
    if (question_.type == QuestionType::kChoice) {
      const bool is_long = question_.choices.size() > kLongList;
      if (is_long && !in_.has("look")) question_.look = Look::kDropdown;
      return;
    }
    also({"min", "max"});
    const int count = static_cast<int>(question_.choices.size());
    if (count == 0) return;  // reported already
    if (in_.has("min")) question_.low = in_.integer("min", 0, count, 0);
    if (in_.has("max")) question_.high = in_.integer("max", 1, count, count);
    check_range("min", "max");
  }

  void require_pictures() {
    for (size_t i = 0; i < question_.choices.size(); ++i) {
      if (!question_.choices[i].image.empty()) continue;
      report(context_.problems, "missing-picture", pointer_to(in_.path("choices"), i),
             "With \"look\": \"pictures\" every choice has an \"image\".");
    }
  }

  std::vector<Choice> read_choices(std::string_view key, size_t fewest) {
    std::vector<Choice> choices;
    const Value::Array* items = in_.array(key);
    if (items == nullptr) {
      if (!in_.has(key)) in_.missing(key, "[ … ]");
      return choices;
    }
    const std::string word(key);
    if (items->size() < fewest) {
      in_.problem(key, "too-few",
                  "\"" + word + "\" has at least " + (fewest == 1 ? "one item." : "two items."));
    }
    if (items->size() > context_.max_choices) {
      in_.problem(
          key, "too-many",
          "\"" + word + "\" has at most " + std::to_string(context_.max_choices) + " items.");
      return choices;
    }
    Places places;
    choices.reserve(items->size());
    for (size_t i = 0; i < items->size(); ++i) {
      choices.push_back(read_choice((*items)[i], key, pointer_to(in_.path(key), i), places));
    }
    return choices;
  }

  Choice read_choice(const Value& value, std::string_view list, std::string path, Places& places) {
    ObjectReader in(value, std::move(path), context_.problems);
    Choice choice;
    choice.id = claim(in, in.id(), places);
    choice.label = context_.text(in, "label", true);
    std::vector<std::string_view> known = {"id", "label"};
    if (list != "columns") {
      known.insert(known.end(), {"showIf", "fixed"});
      choice.show_if = context_.condition(in, "showIf");
      choice.fixed = in.boolean("fixed");
      question_.conditional = question_.conditional || choice.show_if;
    }
    if (list != "rows" && question_.type != QuestionType::kRanking) {
      known.push_back("score");
      choice.score = in.number("score", -kMaxNumber, kMaxNumber);
    }
    if (list == "choices") {
      known.insert(known.end(), {"image", "alt"});
      choice.image = in.string("image");
      check_web_address(in, "image", "bad-link");
      choice.alt = context_.text(in, "alt");
      if (choice.id == "other" && adds_other(in_.get("other")))
        in.problem("id", "reserved-id", "The question's \"other\" adds a choice of this id.",
                   "Choose another id.");
    }
    if (question_.type == QuestionType::kChoices) {
      known.push_back("exclusive");
      choice.exclusive = in.boolean("exclusive");
    }
    in.only(known);
    return choice;
  }

  // "other" becomes a choice before the exclusive ones and a question of its own behind this one.
  void read_other() {
    const Value* value = in_.get("other");
    if (!adds_other(value)) return;
    static const Value kPlain = Value::Object();
    ObjectReader in(*value == Value(true) ? kPlain : *value, in_.path("other"), context_.problems);
    Choice other;
    other.id = "other";
    other.fixed = true;
    other.label = context_.text(in, "label");
    Question words;
    if (!question_.id.empty())
      words.id = claim(in, question_.id + "_other", context_.questions, "");
    words.type = QuestionType::kText;
    words.slot = static_cast<size_t>(std::max(context_.names.find(words.id), 0));
    words.text = context_.text(in, "text");
    words.high = kDefaultTextLength;
    words.look = Look::kText;
    words.other_of = question_.id;
    words.show_if = chosen_other();
    in.only({"label", "text"});
    auto& choices = question_.choices;
    choices.insert(
        std::find_if(choices.begin(), choices.end(), [](const Choice& c) { return c.exclusive; }),
        std::move(other));
    companion_ = std::move(words);
  }

  // {"in": ["other", {"merge": [{"var": "<this question>"}]}]} holds for one choice and for several.
  std::optional<Logic> chosen_other() const {
    const Value var{Value::Object{{"var", question_.id}}};
    const Value merge{Value::Object{{"merge", Value::Array{var}}}};
    const Value rule{Value::Object{{"in", Value::Array{"other", merge}}}};
    return Logic::compile(rule, "", context_.problems, &context_.names);
  }

  void read_text() {
    also({"format"});
    question_.format =
        static_cast<TextFormat>(in_.word("format", {"text", "email", "url", "tel", "name"}, 0));
    read_words(kDefaultTextLength);
  }

  void read_words(int longest) {
    also({"minLength", "maxLength"});
    question_.look = Look::kText;
    question_.placeholder = text("placeholder");
    if (in_.has("minLength")) question_.low = in_.integer("minLength", 1, kMaxTextLength, 1);
    question_.high = in_.integer("maxLength", 1, kMaxTextLength, longest);
    check_range("minLength", "maxLength");
  }

  void read_number() {
    also({"min", "max", "decimals"});
    question_.look = Look::kText;
    question_.low = in_.number("min", -kMaxNumber, kMaxNumber);
    question_.high = in_.number("max", -kMaxNumber, kMaxNumber);
    question_.decimals = in_.integer("decimals", 0, 6, 0);
    question_.unit = text("unit");
    question_.placeholder = text("placeholder");
    check_range("min", "max");
  }

  void read_slider() {
    also({"min", "max", "step"});
    read_scale(in_.number("min", -kMaxNumber, kMaxNumber).value_or(0),
               in_.number("max", -kMaxNumber, kMaxNumber).value_or(100), Look::kSlider);
    question_.step = in_.number("step", 0, kMaxNumber).value_or(1);
    question_.unit = text("unit");
    const double steps = (*question_.high - *question_.low) / question_.step;
    if (!check_range("min", "max")) return;
    if (!(steps >= 1 && steps <= kMaxSteps)) {
      in_.problem(in_.has("step") ? "step" : "", "bad-range",
                  "A slider has from 1 to 10000 steps between \"min\" and \"max\".",
                  "Change \"step\".");
    }
  }

  void read_date() {
    question_.look = Look::kText;
    question_.first_date = read_day("min");
    question_.last_date = read_day("max");
    const bool words = question_.first_date == "today" || question_.last_date == "today";
    if (!words && !question_.last_date.empty() && question_.first_date > question_.last_date)
      in_.problem("max", "bad-range", "\"max\" is before \"min\".");
  }

  std::string read_day(std::string_view key) {
    also({key});
    std::string day = in_.string(key);
    const Value* value = in_.get(key);
    if (value == nullptr || !value->is_string() || day == "today" || is_date(day)) return day;
    in_.problem(key, "bad-date", "A date is written \"2026-01-31\", or it is \"today\".");
    return "";
  }

  void read_matrix() {
    also({"rows", "columns", "order"});
    question_.rows = read_choices("rows", 1);
    question_.choices = read_choices("columns", 2);
    question_.shuffled = in_.word("order", {"fixed", "shuffled"}, 0) == 1;
  }

  void read_gap() {
    also({"steps"});
    question_.label = text("expectedLabel");
    question_.second_label = text("experiencedLabel");
    read_scale(1, in_.integer("steps", 2, 10, 5), Look::kScale);
  }

  bool check_range(std::string_view low, std::string_view high) {
    if (!question_.low || !question_.high || *question_.low <= *question_.high) return true;
    in_.problem(in_.has(high) ? high : low, "bad-range",
                "\"" + std::string(high) + "\" (" + number_to_string(*question_.high) +
                    ") is less than \"" + std::string(low) + "\" (" +
                    number_to_string(*question_.low) + ").");
    return false;
  }

  ObjectReader& in_;
  ParseContext& context_;
  Question question_;
  std::optional<Question> companion_;
  std::vector<std::string_view> known_ = {"id", "type", "text", "help", "showIf", "tags"};
};

}  // namespace

void parse_question(ObjectReader& in, bool is_page, ParseContext& context,
                    std::vector<Question>& questions) {
  QuestionParser parser(in, context);
  questions.push_back(parser.parse(is_page));
  if (std::optional<Question> companion = parser.take_companion())
    questions.push_back(std::move(*companion));
}

}  // namespace earshot
