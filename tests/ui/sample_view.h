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

// Every look and every screen.
inline Session looks_session() {
  return open_session(R"({"id":"s","languages":["en","de"],"minutes":5,
    "welcome":{"title":"Welcome","text":"Two minutes."},
    "pages":[
    {"id":"scales","questions":[
      {"id":"nps","type":"nps","text":"How likely?"},
      {"id":"csat","type":"rating","look":"smileys","steps":5,"text":"How happy?","lowLabel":"Not"},
      {"id":"stars","type":"rating","look":"stars","steps":5,"text":"How many stars?"},
      {"id":"thumbs","type":"rating","look":"thumbs","text":"Up or down?"}]},
    {"id":"picks","questions":[
      {"id":"one","type":"choice","text":"Which one?","choices":[
        {"id":"a","label":"A"},{"id":"b","label":"B"}]},
      {"id":"chip","type":"choice","look":"buttons","text":"Which chip?","choices":[
        {"id":"a","label":"A short one"},{"id":"b","label":"Another that is a good deal longer"},
        {"id":"c","label":"One of so many words that no card is so wide as to take it on one line"}]},
      {"id":"chips","type":"choices","look":"buttons","text":"Which chips?","choices":[
        {"id":"a","label":"A"},{"id":"b","label":"B"}]},
      {"id":"drop","type":"choice","look":"dropdown","text":"Where?","choices":[
        {"id":"at","label":"Austria"},{"id":"de","label":"Germany"}]},
      {"id":"pic","type":"choice","look":"pictures","text":"Which picture?","choices":[
        {"id":"a","label":"A","image":"/a.png","alt":"a"},
        {"id":"b","label":"B, a longer one","image":"/b.png","alt":"b"},
        {"id":"c","label":"C","image":"/c.png","alt":"c"}]},
      {"id":"rank","type":"ranking","text":"In which order?","choices":[
        {"id":"x","label":"X"},{"id":"y","label":"Y"},{"id":"z","label":"Z"}]}]},
    {"id":"fields","questions":[
      {"id":"mail","type":"text","format":"email","text":"Where?"},
      {"id":"why","type":"comment","maxLength":500,"text":"Why?"},
      {"id":"age","type":"number","unit":"years","min":0,"max":120,"text":"How old?"},
      {"id":"hours","type":"slider","min":0,"max":10,"unit":"h","text":"How long?",
       "lowLabel":"none","highLabel":"many"},
      {"id":"day","type":"date","text":"When?"}]},
    {"id":"grids","questions":[
      {"id":"grid","type":"matrix","text":"How much?","rows":[
        {"id":"r","label":"The first row"},{"id":"s","label":"The second"}],
       "columns":[{"id":"no","label":"No"},{"id":"so","label":"So so"},{"id":"yes","label":"Yes"}]},
      {"id":"gap","type":"gap","steps":5,"text":"Waiting time"},
      {"id":"agree","type":"consent","text":"May we?","label":"You may keep my answers."},
      {"id":"bye","type":"statement","text":"That was all."}]}],
    "review":{"title":"All right?"},
    "ends":[{"id":"end","title":"Thanks","text":"Bye.","actions":[
      {"type":"reward","label":"Copy it","code":"THANKS"},
      {"type":"link","label":"A link","url":"https://example.com/"},
      {"type":"restart","label":"Again"}]}]})");
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
