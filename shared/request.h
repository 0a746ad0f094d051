// The HTTP request that delivers a response.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "shared/model.h"
#include "shared/response.h"

namespace earshot {

struct Request {
  std::string url;
  std::string method;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

// The response as JSON. Its id is in the body, so that a receiver can tell a repetition.
Request make_request(const Endpoint& endpoint, const Response& response);

std::string to_json(const Request& request);

}  // namespace earshot
