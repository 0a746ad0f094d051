// What is piped into a text: answers, attributes and variables, ready to be read.
#pragma once

#include <string>

#include "shared/flow.h"
#include "shared/locale.h"

namespace earshot {

// Answers that conditions cannot see cannot be read either. The text written for "other" stands in
// for its label. The result is "" where there is no value. REQUIRES: all but `lang` outlive it.
Lookup piping(const Survey& survey, Sight& sight, const std::string& lang, const Locale& locale);

}  // namespace earshot
