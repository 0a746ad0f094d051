// A session from its log, natively: session_replay.test.mjs plays the same log with the module that
// pages load, and compares every byte.
//
// Reads lines of JSON: first {"survey": the file's text, "options": {…}} as es_open() takes them,
// then actions with "now". Writes the view before any action and after each, and at last the request
// that delivers the response, or an empty line.
#include <iostream>
#include <memory>

#include "shared/json.h"
#include "shared/parse.h"
#include "shared/request.h"
#include "shared/session.h"
#include "widget/web/wire.h"

using namespace earshot;

int main() {
  std::string line;
  std::getline(std::cin, line);
  const Value first = parse_json(line).value;
  const Value* text = first.find("survey");
  const Value* options = first.find("options");
  if (text == nullptr || options == nullptr) return 1;
  ParsedSurvey parsed = parse_survey(text->string());
  if (!parsed.survey) return 2;
  OpenOptions opened = read_options(to_json(*options));
  if (!opened.endpoint.empty()) parsed.survey->endpoint = {opened.endpoint, "POST", {}};
  opened.session.deliver = !parsed.survey->endpoint.url.empty();
  const Endpoint endpoint = parsed.survey->endpoint;
  Session session(std::make_shared<const Survey>(std::move(*parsed.survey)), opened.session);
  std::cout << to_json(session.view()) << "\n";
  while (std::getline(std::cin, line)) {
    const std::optional<Action> action = parse_action(line);
    const Value* now = nullptr;
    const Value value = parse_json(line).value;
    now = value.find("now");
    if (action) session.apply(*action, now == nullptr ? 0 : now->number());
    std::cout << to_json(session.view()) << "\n";
  }
  if (session.response()) std::cout << to_json(make_request(endpoint, *session.response()));
  std::cout << "\n";
}
