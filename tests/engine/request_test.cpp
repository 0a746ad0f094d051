#include "shared/request.h"

#include "tests/engine/check.h"

using namespace earshot;

TEST_CASE("request: a response is posted as JSON, the same bytes in every attempt") {
  Response response;
  response.answers = {{"q", "say \"hi\"\n"}};
  const Endpoint endpoint{"https://x.example/r?a=1", "POST", {}};
  const Request request = make_request(endpoint, response);
  CHECK(request.url == "https://x.example/r?a=1");
  CHECK(request.method == "POST");
  REQUIRE(request.headers.size() == 1);
  CHECK(request.headers[0].first == "content-type");
  CHECK(request.headers[0].second == "application/json");
  CHECK(request.body == to_json(response));
  CHECK(make_request(endpoint, response).body == request.body);
}

TEST_CASE("request: an endpoint's own method and headers are used") {
  const Endpoint endpoint{"/r", "PUT", {{"X-Form", "7"}}};
  const Request request = make_request(endpoint, Response());
  CHECK(request.method == "PUT");
  REQUIRE(request.headers.size() == 2);
  CHECK(request.headers[0].first == "content-type");
  CHECK(request.headers[1] == std::pair<std::string, std::string>("X-Form", "7"));
}

TEST_CASE("request: its JSON form can be read back without loss") {
  Response response;
  response.id = "i";
  response.answers = {{"q", "say \"hi\"\\\n\xF0\x9F\x98\x80"}};
  const Request request = make_request({"/r", "POST", {}}, response);
  const Value value = json(to_json(request));
  REQUIRE(value.find("body") != nullptr);
  CHECK(value.find("url")->string() == "/r");
  CHECK(value.find("method")->string() == "POST");
  CHECK(to_json(*value.find("headers")) == R"({"content-type":"application/json"})");
  CHECK(value.find("body")->string() == request.body);
  CHECK(json(value.find("body")->string()).find("id")->string() == "i");
}
