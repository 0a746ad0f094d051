// How long answering takes, by an estimate that needs no measuring.
//
// Reading: 238 words a minute, the mean of silent reading of English non-fiction (Brysbaert 2019,
// "How many words do we read per minute?", Journal of Memory and Language 109). Where words are not
// separated by spaces (Chinese, Japanese, Thai, …), 5 characters count as 2 words, which is about
// the 260 characters of Chinese a minute that the same review gives as 158 words.
//
// Answering, in seconds on top of reading, rough means of what surveys see:
//   nps csat ces rating   3
//   choice                2, and 0.25 for each choice after the first
//   choices               4, and 0.25 for each choice after the first
//   text 8                number 5      slider 4      date 6      comment 25
//   matrix                3 for each row
//   ranking               3 for each item
//   gap                   6
//   consent               3
//   statement             0
// Every page costs 1 second more, for finding one's way and going on.
#pragma once

#include <string>
#include <string_view>

#include "shared/model.h"

namespace earshot {

constexpr double kSecondsOfPage = 1;

// Of one question in a language, read and answered.
double seconds_of_question(const Question& question, std::string_view lang);

// Of reading a text.
double seconds_of_text(const LocalizedText& text, std::string_view lang);

// "45 s", "3 min", "3 min 20 s".
std::string duration_text(double seconds);

}  // namespace earshot
