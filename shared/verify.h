// Whether a survey could have produced a response: the same engine that asked reads it again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/model.h"
#include "shared/problem.h"

namespace earshot {

// Nothing if the survey could have produced the response, otherwise why not; `path` of a problem is
// a JSON Pointer into the response, line and column are not set. Codes:
//
//   not-a-response    no JSON object of the form of response.h
//   wrong-survey      another survey's id
//   wrong-language    a language that the survey does not speak
//   wrong-version     another fingerprint: the survey file has changed since
//   unknown-question  an answer to a question that the survey does not have
//   bad-answer        a value that the question cannot have
//   not-shown         an answer to a question, choice or row that this visitor never saw
//   missing-answer    no answer to a required question that they saw
//   refused-answer    an answer that the visitor could not have sent: too long, out of range …
//   impossible-path   pages in an order that the answers do not allow
//   wrong-end         another end than the answers lead to
//   wrong-value       a computed value ("calc") that differs
//
// In a loop the answers of earlier rounds are not in the response. There a step of `path` is refused
// only if no answers at all allow it, and of the answers only what was certainly asked like this.
// "Today" is any day from the start to the end of the visit, and a day around it for the time zones.
// After the first page with something to refuse the others are not looked at.
std::vector<Problem> verify(const Survey& survey, std::string_view response_json);

}  // namespace earshot
