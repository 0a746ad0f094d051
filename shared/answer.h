// Answers: which values a question can have.
#pragma once

#include <optional>

#include "shared/model.h"
#include "shared/value.h"

namespace earshot {

// An answer as it is stored: a number (nps, rating), the id of a choice (choice), a list of ids in
// the order of the choices (choices), a text (text, comment). Null: not answered.
//
// Brings `value` into that form: "9" becomes 9 for nps, ids are put in order, "" and [] become
// null. Nothing if the question cannot have this value at all (a choice that does not exist, 11 of
// 10).
std::optional<Value> normalise_answer(const Question& question, const Value& value);

// The answer as people read it, for piping: the label of a choice, labels joined by ", ".
std::string answer_text(const Question& question, const Value& answer, const std::string& lang,
                        const Lookup& lookup);

}  // namespace earshot
