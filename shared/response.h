// What a finished session says, and its JSON form.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "shared/value.h"

namespace earshot {

// {"id","survey","fingerprint","lang","end","answers":{...},"path":[...],"calc":{...},"attr":{...},
// "startedAt","submittedAt"}; times in ms since 1970. `answers` has the answered questions of the
// path that was taken, in the order asked. `path` has the ids of its pages, and is there only if
// the answers alone do not lead along it, as in a loop. `calc` has the survey's variables, if any.
struct Response {
  std::string id;  // made by the client; the same in every attempt to deliver
  std::string survey;
  std::string fingerprint;  // of the survey file
  std::string lang;
  std::string end;
  std::vector<std::pair<std::string, Value>> answers;
  std::vector<std::string> path;
  Value calc;  // null if there are no variables
  Value attr;
  double started_at = 0;
  double submitted_at = 0;
};

std::string to_json(const Response& response);

}  // namespace earshot
