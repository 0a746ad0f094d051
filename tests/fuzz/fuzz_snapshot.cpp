// Any text as a saved session of one of the fixture surveys.
#include "shared/session.h"
#include "tests/fuzz/fuzz.h"

using namespace earshot;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text = text_of(data, size);
  const std::shared_ptr<const Survey>& survey = survey_named_in(text);
  SessionOptions options;
  options.today = "2026-06-15";
  Session session(survey, options);
  const std::string before = to_json(session.view()) + session.save();
  std::vector<std::string> lost;
  if (!session.restore(with_fingerprint(text, *survey), lost)) {
    require(to_json(session.view()) + session.save() == before, "changed by what was refused");
    return 0;
  }
  const std::string saved = session.save();
  Session other(survey, options);
  lost.clear();
  require(other.restore(saved, lost) && lost.empty(), "restored again: " + saved);
  require(other.save() == saved, "saved as " + saved + " and then as " + other.save());
  for (int i = 0; i < 3; ++i) {
    session.apply({Action::Type::kNext, "", {}, false}, 0);
    session.apply({Action::Type::kBack, "", {}, false}, 0);
  }
  require(parse_json(to_json(session.view())).problems.empty(), "a view is JSON");
  return 0;
}
