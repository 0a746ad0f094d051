#include "shared/request.h"

#include "shared/json.h"

namespace earshot {

Request make_request(const std::string& url, const Response& response) {
  return Request{url, "POST", {{"content-type", "application/json"}}, to_json(response)};
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
