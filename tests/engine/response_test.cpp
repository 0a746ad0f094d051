#include "shared/response.h"

#include "tests/engine/check.h"

using namespace earshot;

TEST_CASE("response: the JSON form has every member, and the answers in the order asked") {
  const Response response{"3f1c",
                          "nps",
                          "de-AT",
                          "thanks",
                          {{"z", 9}, {"a", Value::Array{"x", "y"}}, {"t", "\"\n\xC3\xA4"}},
                          json(R"({"plan":"pro","n":null})"),
                          1718000000000.0,
                          1718000001234.5};
  CHECK(
      to_json(response) ==
      R"({"id":"3f1c","survey":"nps","lang":"de-AT","end":"thanks",)"
      "\"answers\":{\"z\":9,\"a\":[\"x\",\"y\"],\"t\":\"\\\"\\n\xC3\xA4\"},"
      R"("attr":{"plan":"pro","n":null},"startedAt":1718000000000,"submittedAt":1718000001234.5})");
}

TEST_CASE("response: one without answers is still whole") {
  const Response response{"i", "s", "", "e", {}, Value(Value::Object()), 0, 0};
  CHECK(to_json(response) == R"({"id":"i","survey":"s","lang":"","end":"e","answers":{},)"
                             R"("attr":{},"startedAt":0,"submittedAt":0})");
}
