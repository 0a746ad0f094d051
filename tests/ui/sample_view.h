// Views made by a real session, for the tests of what draws them.
#pragma once

#include <memory>

#include "shared/parse.h"
#include "shared/session.h"

namespace earshot {

inline Session open_session(std::string_view json) {
  ParsedSurvey parsed = parse_survey(json);
  SessionOptions options;
  options.id = "00000000-0000-4000-8000-000000000000";
  options.deliver = false;
  return Session(std::make_shared<Survey>(std::move(*parsed.survey)), options);
}

inline Session nps_session() {
  return open_session(R"({"id":"s","questions":[
    {"id":"nps","type":"nps","text":"How likely are you to recommend us?","required":true},
    {"id":"why","type":"comment","text":"Why {{nps}}?"}]})");
}

inline Session everything_session() {
  return open_session(R"({"id":"s","pages":[{"id":"p","title":"All of it","questions":[
    {"id":"stars","type":"rating","text":"How was it?","lowLabel":"Poor","highLabel":"Excellent"},
    {"id":"parts","type":"choices","text":"Which parts do you use?","help":"Choose all that apply.",
     "choices":[{"id":"web","label":"Website"},{"id":"app","label":"Mobile app"}]},
    {"id":"mail","type":"text","format":"email","text":"Where can we reach you?","required":true},
    {"id":"why","type":"comment","text":"Anything else?"},
    {"id":"note","type":"statement","text":"We read every answer."}]}]})");
}

inline View nps_view() { return nps_session().view(); }

// With an error shown.
inline View everything_view() {
  Session session = everything_session();
  session.apply({Action::Type::kNext, "", Value()}, 0);
  return session.view();
}

inline View end_view() {
  Session session = nps_session();
  session.apply({Action::Type::kAnswer, "nps", Value(9)}, 0);
  session.apply({Action::Type::kNext, "", Value()}, 0);
  session.apply({Action::Type::kNext, "", Value()}, 0);
  return session.view();
}

}  // namespace earshot
