// Answers: which values a question can have, and how people read them.
#pragma once

#include <optional>

#include "shared/locale.h"
#include "shared/model.h"
#include "shared/value.h"

namespace earshot {

// An answer as it is stored. Null: not answered.
//
//   nps csat ces rating slider number   a number
//   choice                              the id of a choice
//   choices                             ids, in the order of the choices
//   ranking                             ids, the first place first; all of them when it is complete
//   text comment                        a text
//   date                                "YYYY-MM-DD"
//   matrix                              {<row>: <column>, …} in the order of the rows
//   gap                                 {"expected": number, "experienced": number}
//   consent                             true
//
// Brings `value` into that form: "9" becomes 9, ids are put in order, "", [] and {} become null.
// Nothing if the question cannot have this value at all (a choice that does not exist, 11 of 10).
// What a visitor may write but not send, such as a number out of range, is for validate().
std::optional<Value> normalise_answer(const Question& question, const Value& value);

// The value with one part of it ("expected", the id of a row) set or, with null, removed; nothing
// if the question has no such part.
std::optional<Value> with_part(const Question& question, const Value& value, std::string_view part,
                               const Value& part_value);

// The answer as people read it: labels for ids, numbers and dates as the language writes them.
// The label of "other" is left to who shows it.
std::string answer_text(const Question& question, const Value& answer, const std::string& lang,
                        const Lookup& lookup, const Locale& locale);

}  // namespace earshot
