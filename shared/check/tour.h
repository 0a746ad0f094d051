// Every screen of a survey, each as a session that has come to it.
#pragma once

#include <string>
#include <vector>

#include "shared/check/proofs.h"
#include "shared/session.h"

namespace earshot {

struct Stop {
  std::string page;  // as in View::page
  Session session;
};

struct Tour {
  // The welcome screen, the pages as in the file, the review, the ends: each at most once, by the
  // shortest way there. Nothing on a page is answered yet that no earlier page has asked.
  std::vector<Stop> stops;
  std::vector<std::string> missed;  // pages and ends that no answers were seen to lead to
};

// `options` say what `proofs` do not: attributes and languages that matter are those of the way, and
// words are taken from `words_of`.
Tour take_tour(std::shared_ptr<const Survey> survey, const Proofs& proofs,
               const SessionOptions& options, const WordsOf& words_of = english_only);

}  // namespace earshot
