// Validation: what is wrong with an answer, in words for the visitor.
#pragma once

#include <string>

#include "shared/flow.h"
#include "shared/locale.h"
#include "shared/messages.h"
#include "shared/model.h"
#include "shared/value.h"

namespace earshot {

struct Complaint {
  std::string text;   // the sentence to show beside the question; "" if the answer is fine
  bool soft = false;  // the visitor may go on all the same
};

// Who asks, and when.
struct Asking {
  const Survey& survey;
  const Messages& messages;
  const Locale& locale;
  std::string lang;
  std::string today;  // "YYYY-MM-DD"
};

// REQUIRES: `answer` is in the form of normalise_answer() and is what `sight` shows.
Complaint validate(const Question& question, const Value& answer, Sight& sight,
                   const Asking& asking);

}  // namespace earshot
