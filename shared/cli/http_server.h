// The HTTP server of `earshot serve`: routes requests to the values' side (static_files.h,
// responses_endpoint.h) and keeps the library's surprises away from it.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "shared/cli/response_store.h"

namespace earshot::cli {

struct ServerSettings {
  std::filesystem::path site;  // canonical
  std::string host = "127.0.0.1";
  int port = 0;  // 0 takes a free one
  bool allow_read = false;
  // Hears one sentence for each POST /responses, from any thread, one at a time.
  std::function<void(const std::string&)> log = {};
};

class HttpServer {
 public:
  HttpServer(ServerSettings settings, ResponseStore& store);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  // Takes the port; from now on connections wait to be served. On failure says why in `problem`.
  bool bind(std::string& problem);

  // REQUIRES: bind() succeeded.
  int port() const;

  // Serves until stop() is called and the requests under way are answered. False if it ended by
  // itself. REQUIRES: bind() succeeded.
  bool run();

  // Makes run() return, now or as soon as it is called; waits for it to be called. Any other
  // thread.
  void stop();

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace earshot::cli
