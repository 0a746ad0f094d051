// The words of the interface itself, as opposed to those of a survey.
#pragma once

#include <array>
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
  kTimeLeft,  // {{count}} minutes
  kLanguage,
  kReview,
  kChange,
  kNoAnswer,
  kThanks,
  kOther,
  kOtherText,
  kStars,    // {{count}} {{total}}
  kSmileys,  // {{count}} {{total}}
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
  kTooFew,    // {{limit}}
  kTooMany,   // {{limit}}
  kTooLong,   // {{limit}} {{length}}
  kTooShort,  // {{limit}} {{length}}
  kTooLow,    // {{limit}}
  kTooHigh,   // {{limit}}
  kTooEarly,  // {{limit}}
  kTooLate,   // {{limit}}
  kWholeNumber,
  kDecimals,  // {{limit}}
  kCheckAnswers,
  kNotSent,
  kSent,
  kCount
};

// One language of the interface, as views of texts that somebody else keeps. Placeholders are
// written as in survey texts.
struct Messages {
  std::array<std::string_view, static_cast<size_t>(Message::kCount)> texts;

  std::string operator[](Message key) const { return std::string(texts[static_cast<size_t>(key)]); }
};

const Messages& english_messages();

// The message with its placeholders filled in.
std::string fill(const std::string& message, std::string_view first, const std::string& first_value,
                 const std::string& second_value = "");

}  // namespace earshot
