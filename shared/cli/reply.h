// An HTTP reply as a value. Handlers return one and know nothing of sockets, so every reply can be
// tested without a server; http_server.cpp is the only place that writes one to a connection.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace earshot::cli {

struct Reply {
  int status = 200;
  std::string content_type = {};  // empty only when there is no body
  std::string body = {};
  std::vector<std::pair<std::string, std::string>> headers = {};
  // The connection ends after this reply: the request's body was not read to its end, and what is
  // left of it must never be taken for the next request.
  bool closes = false;
};

// A refusal as `{"error": "<sentence>"}`.
Reply error_reply(int status, const std::string& sentence);

}  // namespace earshot::cli
