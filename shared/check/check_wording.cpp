#include "shared/check/check_wording.h"

#include <algorithm>

#include "shared/check/finding.h"
#include "shared/check/survey_texts.h"
#include "shared/code_points.h"

namespace earshot {
namespace {

constexpr size_t kMostWords = 25;
constexpr size_t kMostCharacters = 70;  // of writing without spaces between words
constexpr size_t kMostChoices = 12;

struct Rule {
  std::string_view code;
  std::string_view sentence;
  std::string_view advice;
  std::initializer_list<std::string_view> phrases;  // words in small letters
};

// Phrases are whole words; one that ends in "-" may go on.
const Rule kRules[] = {
    {"leading",
     "suggests its answer",
     "Ask so that every answer is as easy to give.",
     {"don't you", "do you not", "wouldn't you", "isn't it", "aren't you", "doesn't it",
      "wouldn't it", "do you agree that", "would you agree", "surely", "obviously", "of course",
      "how great", "how good was", "how much did you like", "how much did you love",
      "how much did you enjoy", "how helpful was", "how easy was it"}},
    {"loaded",
     "judges before the visitor can",
     "Name the thing, and leave the judgement to the visitor.",
     {"terrible", "awful", "horrible", "disgusting", "outrageous", "amazing", "awesome",
      "wonderful", "fantastic", "incredible", "outstanding", "world-class", "unfair", "ridiculous",
      "annoying", "frustrating"}},
    {"absolute",
     "leaves no room for anything but yes or no",
     "Ask how often, or how much.",
     {"always", "never", "every time", "all the time", "everybody", "everyone", "nobody", "no one",
      "completely", "absolutely", "entirely"}},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_word_character(char c) {
  return lower(c) != c || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// " the words in small letters ", one blank around each; "’" is "'", a pipe is "…".
std::string words_of(const TextTemplate& text) {
  std::string out = " ";
  for (const TextPiece& piece : text) {
    std::string_view rest = piece.piped ? "…" : std::string_view(piece.text);
    while (!rest.empty()) {
      if (rest.substr(0, 3) == "\u2019") {
        out += '\'';
        rest.remove_prefix(3);
        continue;
      }
      if (is_word_character(rest[0]) || rest[0] == '-') out += lower(rest[0]);
      else if (out.back() != ' ') out += ' ';
      rest.remove_prefix(1);
    }
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

size_t count_words(const std::string& words) {
  return static_cast<size_t>(std::count(words.begin(), words.end(), ' ')) - 1;
}

bool has(const std::string& words, std::string_view phrase) {
  return words.find(" " + std::string(phrase) + " ") != std::string::npos;
}

bool is_written_without_spaces(std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  return language == "ja" || language == "zh" || language == "th" || language == "km" ||
         language == "lo" || language == "my";
}

class WordingCheck {
 public:
  explicit WordingCheck(const Survey& survey) : survey_(survey) {}

  std::vector<Problem> run() {
    each_text(survey_, [this](const PlacedText& text) {
      if (text.question == nullptr || !ends_with(text.place, "/text")) return;
      if (text.question->type == QuestionType::kStatement) return;
      for (const auto& [tag, pieces] : text.text->entries())
        check_text(*text.question, tag.empty() ? text.place : text.place + "/" + tag, tag, pieces);
      check_choices(*text.question, text.place.substr(0, text.place.rfind('/')));
    });
    return std::move(problems_);
  }

 private:
  static bool ends_with(const std::string& text, std::string_view end) {
    return text.size() >= end.size() &&
           text.compare(text.size() - end.size(), end.size(), end) == 0;
  }

  // Plain texts are in the survey's first language, and in English where it names none.
  std::string_view language_of(const std::string& tag) const {
    if (!tag.empty()) return tag;
    return survey_.languages.empty() ? "en" : std::string_view(survey_.languages.front());
  }

  void warn(std::string code, const std::string& place, std::string message, std::string advice) {
    problems_.push_back(
        {Severity::kWarning, std::move(code), place, std::move(message), std::move(advice)});
  }

  void check_text(const Question& question, const std::string& place, const std::string& tag,
                  const TextTemplate& pieces) {
    const std::string words = words_of(pieces);
    const std::string_view language = language_of(tag);
    check_length(words, language, place);
    if (language.substr(0, language.find('-')) != "en") return;
    for (const Rule& rule : kRules) {
      const auto found = std::find_if(rule.phrases.begin(), rule.phrases.end(),
                                      [&](std::string_view phrase) { return has(words, phrase); });
      if (found == rule.phrases.end()) continue;
      warn(std::string(rule.code), place, quoted(*found) + " " + std::string(rule.sentence) + ".",
           std::string(rule.advice));
    }
    check_two_in_one(question, place, words);
  }

  void check_length(const std::string& words, std::string_view language, const std::string& place) {
    const bool by_character = is_written_without_spaces(language);
    const size_t length = by_character ? code_points(words) - 2 : count_words(words);
    const size_t most = by_character ? kMostCharacters : kMostWords;
    if (length <= most) return;
    const std::string unit = by_character ? " characters" : " words";
    warn("too-long-question", place,
         "This question has " + std::to_string(length) + unit + ", more than " +
             std::to_string(most) + ".",
         "Say the same in fewer, or move what explains it to \"help\".");
  }

  // One answer cannot tell which of the two things it is about. People may write about both.
  void check_two_in_one(const Question& question, const std::string& place,
                        const std::string& words) {
    constexpr std::string_view kOneThing[] = {"you and",
                                              "and you",
                                              "and your",
                                              "more and more",
                                              "pros and cons",
                                              "and why",
                                              "terms and conditions",
                                              "back and forth",
                                              "again and again",
                                              "and so on",
                                              "between"};
    const bool one_answer = is_scale(question.type) || question.type == QuestionType::kChoice ||
                            question.type == QuestionType::kSlider;
    if (!one_answer || !has(words, "and")) return;
    if (std::any_of(std::begin(kOneThing), std::end(kOneThing),
                    [&](std::string_view phrase) { return has(words, phrase); }))
      return;
    warn("double-barrelled", place, "\"and\" asks two things for one answer.",
         "Ask about each in a question of its own.");
  }

  void check_choices(const Question& question, const std::string& place) {
    const bool is_list = question.look == Look::kList || question.look == Look::kButtons;
    const bool chosen = question.type == QuestionType::kChoice ||
                        question.type == QuestionType::kChoices ||
                        question.type == QuestionType::kRanking;
    if (!chosen) return;
    if ((is_list || question.look == Look::kRanking) && question.choices.size() > kMostChoices) {
      warn("too-many-choices", place + "/choices",
           std::to_string(question.choices.size()) + " choices are more than people weigh up.",
           "Leave out the rare ones and let people write them (\"other\": true), or use "
           "\"look\": \"dropdown\" for what people know by heart.");
    }
    if (question.type == QuestionType::kChoice) check_balance(question, place);
  }

  void check_balance(const Question& question, const std::string& place) {
    constexpr std::string_view kGood[] = {"excellent", "good",   "great",  "satisfied", "agree",
                                          "likely",    "easy",   "happy",  "better",    "clear",
                                          "often",     "useful", "helpful"};
    constexpr std::string_view kBad[] = {
        "poor",    "bad",   "terrible", "dissatisfied", "disagree", "unlikely", "difficult", "hard",
        "unhappy", "worse", "unclear",  "rarely",       "useless",  "seldom",   "awful"};
    int good = 0, bad = 0;
    for (const Choice& choice : question.choices) {
      const std::string words = words_of(choice.label.in("en"));
      const auto names = [&](std::string_view word) { return has(words, word); };
      const bool negated = has(words, "not");
      const bool is_bad = std::any_of(std::begin(kBad), std::end(kBad), names);
      const bool is_good = std::any_of(std::begin(kGood), std::end(kGood), names);
      good += (is_good && !negated) || (is_bad && negated);
      bad += (is_bad && !negated) || (is_good && negated && !is_bad);
    }
    if (good + bad < 3 || good == bad) return;
    warn("unbalanced-scale", place + "/choices",
         "The choices have " + std::to_string(good) + " good and " + std::to_string(bad) +
             " bad grades.",
         "Give as many of the one as of the other.");
  }

  const Survey& survey_;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check_wording(const Survey& survey) { return WordingCheck(survey).run(); }

}  // namespace earshot
