// The ways through a survey, in words and in JSON.
#pragma once

#include <string>

#include "shared/check/paths.h"
#include "shared/json.h"
#include "shared/model.h"

namespace earshot {

// "14 ways, 20 s to 1 min 35 s, typically 40 s".
std::string path_summary(const PathReport& report);

// {"count":14,"exact":true,"loops":false,"shortestSeconds":20,…}
void write_summary(const PathReport& report, JsonWriter& out);

// The same with the shortest, the typical and the longest way and those that are listed.
std::string report_text(const Survey& survey, const PathReport& report);
std::string report_json(const Survey& survey, const PathReport& report);

}  // namespace earshot
