#include "shared/view.h"

#include "tests/engine/player.h"

using namespace earshot;

namespace {

View sample() {
  View view;
  view.revision = 7;
  view.page = "p";
  view.lang = "en";
  view.dir = "ltr";
  view.name = "Survey";
  view.required_label = "Required";
  view.standard_label = "Standard view";
  Node group;
  group.id = "nps";
  group.role = Role::kRadioGroup;
  group.look = Look::kScale;
  group.label = "How \"likely\"?";
  group.required = true;
  group.revision = 3;
  group.low_label = "no";
  group.high_label = "yes";
  group.options = {{"9", "9", "nine", true}};
  Node field;
  field.id = "why";
  field.role = Role::kTextBox;
  field.label = "Why?";
  field.error = "Please write an answer.";
  field.revision = 7;
  field.value = "line\nline";
  field.input_type = "email";
  field.autocomplete = "email";
  field.max_length = 20;
  Node statement;
  statement.id = "hi";
  statement.revision = 1;
  view.nodes = {group, field, statement};
  view.back = {"Back", false, true};
  view.next = {"Next", true, true};
  view.progress = 0.5;
  view.progress_label = "Question 1 of about 2";
  return view;
}

// Changes one member of a view; each entry must be noticed by same_content().
using Change = void (*)(View&);

}  // namespace

TEST_CASE("view: the JSON form is the one that the renderers were promised") {
  CHECK(
      to_json(sample()) ==
      R"({"revision":7,"phase":"asking","page":"p","lang":"en","dir":"ltr","name":"Survey",)"
      R"("title":"","text":"","nodes":[)"
      R"({"id":"nps","role":"radiogroup","look":"scale","label":"How \"likely\"?",)"
      R"("help":"","error":"","required":true,)"
      R"("requiredLabel":"Required","enabled":true,"revision":3,"lowLabel":"no","highLabel":"yes",)"
      R"("options":[{"id":"9","label":"9","name":"nine","selected":true}]},)"
      R"({"id":"why","role":"textbox","look":"text","label":"Why?",)"
      R"("help":"","error":"Please write an answer.","required":false,)"
      R"("requiredLabel":"Required","enabled":true,"revision":7,"value":"line\nline","inputType":"email",)"
      R"("autocomplete":"email","placeholder":"","maxLength":20},)"
      R"({"id":"hi","role":"statement","look":"text","label":"","help":"",)"
      R"("error":"","required":false,)"
      R"("requiredLabel":"Required","enabled":true,"revision":1}],)"
      R"("back":{"label":"Back","visible":false,"enabled":true},)"
      R"("next":{"label":"Next","visible":true,"enabled":true},)"
      R"("close":{"label":"","visible":true,"enabled":true},)"
      R"("plain":{"label":"","visible":true,"enabled":true,)"
      R"("standardLabel":"Standard view"},)"
      R"("progress":{"fraction":0.5,"label":"Question 1 of about 2"},"alert":"","status":""})");
}

TEST_CASE("view: every word of an enumeration has its name") {
  CHECK(to_string(Phase::kAsking) == "asking");
  CHECK(to_string(Phase::kSending) == "sending");
  CHECK(to_string(Phase::kFailed) == "failed");
  CHECK(to_string(Phase::kFinished) == "finished");
  CHECK(to_string(Phase::kDismissed) == "dismissed");
  CHECK(to_string(Role::kRadioGroup) == "radiogroup");
  CHECK(to_string(Role::kCheckboxGroup) == "checkboxgroup");
  CHECK(to_string(Role::kTextBox) == "textbox");
  CHECK(to_string(Role::kMultiline) == "multiline");
  CHECK(to_string(Role::kStatement) == "statement");
  CHECK(to_string(Look::kList) == "list");
  CHECK(to_string(Look::kScale) == "scale");
  CHECK(to_string(Look::kStars) == "stars");
  CHECK(to_string(Look::kRanking) == "ranking");
  CHECK(to_string(Look::kMatrix) == "matrix");
  CHECK(to_string(Look::kText) == "text");
}

TEST_CASE("view: any change that can be seen or heard is a change of content") {
  const Change kChanges[] = {
      [](View& v) { v.phase = Phase::kFailed; },
      [](View& v) { v.page = "x"; },
      [](View& v) { v.lang = "x"; },
      [](View& v) { v.dir = "rtl"; },
      [](View& v) { v.name = "x"; },
      [](View& v) { v.title = "x"; },
      [](View& v) { v.text = "x"; },
      [](View& v) { v.back.label = "x"; },
      [](View& v) { v.next.visible = false; },
      [](View& v) { v.next.enabled = false; },
      [](View& v) { v.close.label = "x"; },
      [](View& v) { v.plain.label = "x"; },
      [](View& v) { v.progress = 0.6; },
      [](View& v) { v.progress_label = "x"; },
      [](View& v) { v.time_left = "x"; },
      [](View& v) { v.language_label = "x"; },
      [](View& v) { v.offers.push_back({}); },
      [](View& v) { v.alert = "x"; },
      [](View& v) { v.status = "x"; },
      [](View& v) { v.required_label = "x"; },
      [](View& v) { v.standard_label = "x"; },
      [](View& v) { v.nodes.pop_back(); },
      [](View& v) { v.nodes.push_back(v.nodes[0]); },
      [](View& v) { std::swap(v.nodes[0], v.nodes[1]); },
      [](View& v) { v.nodes[0].id = "x"; },
      [](View& v) { v.nodes[0].role = Role::kCheckboxGroup; },
      [](View& v) { v.nodes[0].look = Look::kList; },
      [](View& v) { v.nodes[0].label = "x"; },
      [](View& v) { v.nodes[0].help = "x"; },
      [](View& v) { v.nodes[0].error = "x"; },
      [](View& v) { v.nodes[0].required = false; },
      [](View& v) { v.nodes[0].enabled = false; },
      [](View& v) { v.nodes[0].low_label = "x"; },
      [](View& v) { v.nodes[0].high_label = "x"; },
      [](View& v) { v.nodes[0].options[0].id = "x"; },
      [](View& v) { v.nodes[0].options[0].label = "x"; },
      [](View& v) { v.nodes[0].options[0].name = "x"; },
      [](View& v) { v.nodes[0].options[0].selected = false; },
      [](View& v) { v.nodes[0].options.clear(); },
      [](View& v) { v.nodes[1].value = "x"; },
      [](View& v) { v.nodes[1].input_type = "text"; },
      [](View& v) { v.nodes[1].autocomplete = ""; },
      [](View& v) { v.nodes[1].placeholder = "x"; },
      [](View& v) { v.nodes[1].max_length = 1; },
      [](View& v) { v.nodes[1].counter = "x"; },
      [](View& v) { v.nodes[0].empty = "x"; },
      [](View& v) { v.nodes[0].move_up = "x"; },
      [](View& v) { v.nodes[0].move_down = "x"; },
      [](View& v) { v.nodes[0].options[0].rank = 1; },
      [](View& v) { v.nodes[0].options[0].place = "x"; },
  };
  for (size_t i = 0; i < std::size(kChanges); ++i) {
    CAPTURE(i);
    View changed = sample();
    kChanges[i](changed);
    CHECK_FALSE(same_content(sample(), changed));
    CHECK_FALSE(same_content(changed, sample()));
  }
}

TEST_CASE("view: revisions are no content") {
  View changed = sample();
  changed.revision = 99;
  changed.nodes[0].revision = 99;
  CHECK(same_content(sample(), changed));
  CHECK(same_content(sample().nodes[0], changed.nodes[0]));
}

TEST_CASE("view: a node keeps its revision until something of it changes") {
  Player player(survey_file("pages"));
  player.answer("role", "dev");
  const unsigned hello = player.node("hello")->revision, role = player.node("role")->revision;
  const unsigned tools = player.node("tools")->revision, view = player.view().revision;
  CHECK(tools == view);
  player.answer("tools", Value::Array{"a"});
  CHECK(player.view().revision > view);
  CHECK(player.node("hello")->revision == hello);
  CHECK(player.node("role")->revision == role);
  CHECK(player.node("tools")->revision == player.view().revision);
}

TEST_CASE("view: an action that changes nothing makes no new revision") {
  Player player(survey_file("pages"));
  player.answer("role", "dev");
  const std::string before = to_json(player.view());
  CHECK(player.answer("role", "dev"));
  CHECK(to_json(player.view()) == before);
  CHECK_FALSE(player.answer("role", "boss"));
  CHECK(to_json(player.view()) == before);
}

TEST_CASE("view: an error and its going are changes of that node alone") {
  Player player(survey_file("pages"));
  const unsigned hello = player.node("hello")->revision, role = player.node("role")->revision;
  player.next();
  CHECK(player.node("role")->revision > role);
  CHECK(player.node("hello")->revision == hello);
  const unsigned with_error = player.node("role")->revision;
  player.answer("role", "none");
  CHECK(player.node("role")->revision > with_error);
  CHECK(player.node("hello")->revision == hello);
}

TEST_CASE("view: the page's id changes exactly when the screen does") {
  Player player(survey_file("branching"));
  player.next();
  CHECK(player.page() == "nps");
  player.answer("nps", 9);
  CHECK(player.page() == "nps");
  player.next();
  CHECK(player.page() == "share");
  player.next();
  player.undelivered();
  player.next();
  CHECK(player.page() == "share");
  player.delivered();
  CHECK(player.page() == "thanks");
}
