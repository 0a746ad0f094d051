// Any text as JSON.
#include "shared/fingerprint.h"
#include "shared/json.h"
#include "tests/fuzz/fuzz.h"

using namespace earshot;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text = text_of(data, size);
  const ParsedJson parsed = parse_json(text);
  for (const Problem& problem : parsed.problems) {
    require(problem.line > 0 && problem.column > 0, "place of " + to_string(problem));
    require(problem.column <= static_cast<int>(size) + 1, "column of " + to_string(problem));
  }
  if (!parsed.problems.empty()) return 0;
  const std::string written = to_json(parsed.value);
  const ParsedJson again = parse_json(written, {written.size(), 64});
  require(again.problems.empty(), "what is written can be read: " + written);
  require(again.value == parsed.value && to_json(again.value) == written, "the same: " + written);
  const std::string canonical = canonical_json(parsed.value);
  require(canonical_json(parse_json(canonical, {canonical.size(), 64}).value) == canonical,
          "canonical: " + canonical);
  return 0;
}
