// The words of the interface itself, as opposed to those of a survey, in any language.
//
// A language is one text. Its first line says which form of a message a number takes: the digit at
// its place (from 200 on, that of the same last two digits from 100 on) is the form's index, and the
// last digit goes for all that follow; "101" is English: 1 takes the first form, others the second.
// Then each line is a message, in the order below, with its forms, in that order, between tabs.
// widget/tools/words.mjs makes such texts from shared/words/*.json.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace earshot {

enum class Message {
  kNext,
  kBack,
  kSend,
  kSending,
  kTryAgain,
  kStart,
  kClose,
  kPlainView,
  kStandardView,
  kRequired,
  kSurvey,
  kProgress,  // {{step}} {{total}}
  kTimeLeft,  // {{count}} minutes decide the form
  kLanguage,
  kReview,
  kChange,
  kNoAnswer,
  kThanks,
  kOther,
  kOtherText,
  kStars,    // {{count}}, and {{total}} decides
  kSmileys,  // {{count}}, and {{total}} decides
  kThumbDown,
  kThumbUp,
  kNpsLow,
  kNpsHigh,  // what the ends of a scale mean where a survey does not say
  kCsatLow,
  kCsatHigh,
  kCesLow,
  kCesHigh,
  kExpected,
  kExperienced,
  kPart,  // {{whole}} {{part}}: a row's accessible name
  kChoose,
  kNothingFound,
  kMoveUp,
  kMoveDown,
  kPlace,  // {{place}} {{total}}: of what is ranked
  kCopied,
  kAdvanced,
  kResumed,
  kChooseOne,
  kChooseSome,
  kChooseDate,
  kRankAll,
  kFillIn,
  kTickBox,
  kBadEmail,
  kBadUrl,
  kBadTel,
  kBadNumber,
  kRange,  // {{low}} {{high}} {{step}}
  kBadDate,
  kTooFew,    // {{limit}} decides
  kTooMany,   // {{limit}} decides
  kTooLong,   // {{limit}} decides; {{length}}
  kTooShort,  // {{limit}} decides; {{length}}
  kTooLow,    // {{limit}}
  kTooHigh,   // {{limit}}
  kTooEarly,  // {{limit}}
  kTooLate,   // {{limit}}
  kWholeNumber,
  kDecimals,  // {{limit}} decides
  kCheckAnswers,
  kNotSent,
  kSent,
  kCount
};

// One language of the interface; English for whatever a text of words does not have. Any text will
// do: it may have come from anywhere.
class Messages {
 public:
  Messages() : Messages("") {}
  explicit Messages(std::string words);

  // With its placeholders, which are written as in survey texts. `number`: the one that decides the
  // form, where there are several.
  std::string text(Message key, size_t number = 0) const;
  std::string operator[](Message key) const { return text(key); }

 private:
  std::string words_;
};

const Messages& english_messages();

// Gives the text of a language: "" where there is none, which is English.
using WordsOf = std::function<std::string(std::string_view lang)>;
inline std::string english_only(std::string_view) { return ""; }

// The message with its placeholders filled in.
std::string fill(const std::string& message, std::string_view first, const std::string& first_value,
                 const std::string& second_value = "");

}  // namespace earshot
