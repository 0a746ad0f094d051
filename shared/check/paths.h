// The ways through a survey: how many there are, how long they take, and what they look like.
#pragma once

#include <string>
#include <vector>

#include "shared/check/proofs.h"
#include "shared/check/witness.h"

namespace earshot {

// One way from the start to an end. Two ways that show the same pages in the same order and lead to
// the same end are one.
struct Path {
  std::vector<size_t> pages;  // that are shown
  size_t end = 0;
  size_t questions = 0;  // statements are none
  double seconds = 0;    // as effort.h estimates, in the survey's first language
  Witness witness;
};

struct PathReport {
  double count = 0;         // of ways
  bool is_exact = true;     // false: there are more than `count`, or times are upper bounds
  bool has_loops = false;   // a page can be come to again; what goes back to the same or an earlier
                            // page is then left out of all but `typical`
  bool is_sampled = false;  // too complex: only some ways were looked at
  Path shortest, longest;   // by seconds; without pages if no way leads to an end
  Path typical;             // the median, by seconds, of 501 visitors for whom each answer that
                            // makes a difference is equally likely
  std::vector<Path> paths;  // some of them, those that show the first pages first
};

struct PathOptions {
  size_t most_listed = 20;
  size_t most_work = 200'000;  // steps of counting before "more than" is the answer
};

PathReport find_paths(const Proofs& proofs, const PathOptions& options);

}  // namespace earshot
