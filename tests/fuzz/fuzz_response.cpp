// Any text as a response to one of the fixture surveys.
#include "shared/verify.h"
#include "tests/fuzz/fuzz.h"

using namespace earshot;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const Survey& survey = *survey_named_in(text_of(data, size));
  const std::string text = with_fingerprint(text_of(data, size), survey);
  const std::vector<Problem> problems = verify(survey, text);
  require(!problems.empty() || parse_json(text).value.is_object(), "a response is an object");
  const std::vector<Problem> again = verify(survey, text);
  require(again.size() == problems.size(), "the same verdict each time");
  for (size_t i = 0; i < problems.size(); ++i)
    require(to_string(problems[i]) == to_string(again[i]), "the same problem each time");
  return 0;
}
