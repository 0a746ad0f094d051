// What a finished session says, and its JSON form.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "shared/value.h"

namespace earshot {

// {"id","survey","lang","end","answers":{...},"attr":{...},"startedAt","submittedAt"}; times in ms
// since 1970. `answers` has the answered questions of the path that was taken, in the order asked.
struct Response {
  std::string id;  // made by the client; the same in every attempt to deliver
  std::string survey;
  std::string lang;
  std::string end;
  std::vector<std::pair<std::string, Value>> answers;
  Value attr;
  double started_at = 0;
  double submitted_at = 0;
};

std::string to_json(const Response& response);

}  // namespace earshot
