// A survey from a file, for commands that need one without errors.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>

#include "shared/model.h"

namespace earshot::cli {

// Nothing if the file cannot be read or has errors; `errors` is told why.
std::shared_ptr<const Survey> read_survey_file(const std::string& command, const std::string& file,
                                               std::ostream& errors);

}  // namespace earshot::cli
