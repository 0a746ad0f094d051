#include "shared/request.h"

#include "shared/json.h"

namespace earshot {

Request make_request(const Endpoint& endpoint, const Response& response) {
  Request request{endpoint.url, endpoint.method, {{"content-type", "application/json"}}, ""};
  for (const auto& header : endpoint.headers) request.headers.push_back(header);
  request.body = to_json(response);
  return request;
}

std::string to_json(const Request& request) {
  JsonWriter out;
  out.begin_object().member("url", request.url).member("method", request.method);
  out.key("headers").begin_object();
  for (const auto& [name, value] : request.headers) out.member(name, value);
  out.end_object().member("body", request.body).end_object();
  return out.take();
}

}  // namespace earshot
