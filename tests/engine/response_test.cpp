#include "shared/response.h"

#include "tests/engine/check.h"

using namespace earshot;

TEST_CASE("response: the JSON form has every member, and the answers in the order asked") {
  Response response;
  response.id = "3f1c";
  response.survey = "nps";
  response.fingerprint = "0123456789abcdef";
  response.lang = "de-AT";
  response.end = "thanks";
  response.answers = {{"z", 9}, {"a", Value::Array{"x", "y"}}, {"t", "\"\n\xC3\xA4"}};
  response.attr = json(R"({"plan":"pro","n":null})");
  response.started_at = 1718000000000.0;
  response.submitted_at = 1718000001234.5;
  CHECK(
      to_json(response) ==
      R"({"id":"3f1c","survey":"nps","fingerprint":"0123456789abcdef","lang":"de-AT","end":"thanks",)"
      "\"answers\":{\"z\":9,\"a\":[\"x\",\"y\"],\"t\":\"\\\"\\n\xC3\xA4\"},"
      R"("attr":{"plan":"pro","n":null},"startedAt":1718000000000,"submittedAt":1718000001234.5})");
}

TEST_CASE("response: one without answers is still whole") {
  Response response;
  response.id = "i";
  response.survey = "s";
  response.end = "e";
  response.attr = Value::Object();
  CHECK(to_json(response) == R"({"id":"i","survey":"s","fingerprint":"","lang":"","end":"e",)"
                             R"("answers":{},"attr":{},"startedAt":0,"submittedAt":0})");
}

TEST_CASE("response: a path with a page met twice and computed values are told") {
  Response response;
  response.path = {"a", "b", "a"};
  response.calc = json(R"({"effort":3})");
  const Value value = json(to_json(response));
  CHECK(to_json(*value.find("path")) == R"(["a","b","a"])");
  CHECK(to_json(*value.find("calc")) == R"({"effort":3})");
}
