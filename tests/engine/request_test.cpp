#include "shared/request.h"

#include "tests/engine/check.h"

using namespace earshot;

TEST_CASE("request: a response is posted as JSON, the same bytes in every attempt") {
  const Response response{"i", "s", "en", "e", {{"q", "say \"hi\"\n"}}, Value(Value::Object()),
                          1,   2};
  const Request request = make_request("https://x.example/r?a=1", response);
  CHECK(request.url == "https://x.example/r?a=1");
  CHECK(request.method == "POST");
  REQUIRE(request.headers.size() == 1);
  CHECK(request.headers[0].first == "content-type");
  CHECK(request.headers[0].second == "application/json");
  CHECK(request.body == to_json(response));
  CHECK(make_request("https://x.example/r?a=1", response).body == request.body);
}

TEST_CASE("request: its JSON form can be read back without loss") {
  const Response response{
      "i", "s", "en", "e", {{"q", "say \"hi\"\\\n\xF0\x9F\x98\x80"}}, Value(Value::Object()), 1, 2};
  const Request request = make_request("/r", response);
  const Value value = json(to_json(request));
  REQUIRE(value.find("body") != nullptr);
  CHECK(value.find("url")->string() == "/r");
  CHECK(value.find("method")->string() == "POST");
  CHECK(to_json(*value.find("headers")) == R"({"content-type":"application/json"})");
  CHECK(value.find("body")->string() == request.body);
  CHECK(json(value.find("body")->string()).find("id")->string() == "i");
}
