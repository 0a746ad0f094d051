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
  kClose,
  kPlainView,
  kStandardView,
  kRequired,
  kSurvey,
  kProgress,  // {{step}} {{total}}
  kStars,     // {{count}} {{total}}
  kNpsLow,
  kNpsHigh,  // what 0 and 10 mean where a survey does not say
  kChooseOne,
  kChooseSome,
  kFillIn,
  kBadEmail,
  kBadUrl,
  kBadTel,
  kTooLong,  // {{limit}} {{length}}
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

}  // namespace earshot
