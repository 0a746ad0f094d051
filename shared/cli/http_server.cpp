#include "shared/cli/http_server.h"

#include <httplib.h>
#include <sys/socket.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "shared/cli/http_exchange.h"
#include "shared/cli/responses_endpoint.h"
#include "shared/cli/static_files.h"

namespace earshot::cli {
namespace {

using httplib::Request;
using httplib::Response;
using HandlerResponse = httplib::Server::HandlerResponse;

// A browser opens six connections to a host and keeps them; each holds a thread while it is open.
constexpr std::size_t kThreads = 64;
// Also the longest that idle connections can delay the end after stop().
constexpr time_t kKeepAliveSeconds = 2;
constexpr std::size_t kRequestsPerConnection = 1000;
constexpr int kBacklog = 512;

constexpr const char* kResponses = "/responses";

// The library matches routes with regular expressions over the path; this server routes by itself
// and sends every POST through one fixed route, the only kind that lets a handler read the body.
constexpr const char* kBodyRoute = "body";

std::string utc_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
  const auto seconds = static_cast<std::time_t>(ms / 1000);
  std::tm parts = {};
  gmtime_r(&seconds, &parts);
  char text[40];
  const auto size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
  std::snprintf(text + size, sizeof text - size, ".%03dZ", static_cast<int>(ms % 1000));
  return text;
}

Reply method_reply(const std::string& method, bool is_responses) {
  Reply reply = error_reply(405, "There is no " + method + " here.");
  reply.headers.emplace_back("Allow", is_responses ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD");
  return reply;
}

}  // namespace

class HttpServer::Implementation {
 public:
  Implementation(ServerSettings settings, ResponseStore& store)
      : settings_(std::move(settings)), store_(store) {
    install_limits();
    install_handlers();
  }

  bool bind(std::string& problem) {
    int taken = settings_.port;
    if (taken == 0) {
      taken = server_.bind_to_any_port(settings_.host);
    } else if (!server_.bind_to_port(settings_.host, taken)) {
      taken = -1;
    }
    if (taken <= 0) {
      problem = bind_problem(errno);
      return false;
    }
    settings_.port = taken;
    // The library listens with room for five; a second call on the same socket only widens that.
    ::listen(listener_, kBacklog);
    return true;
  }

  int port() const { return settings_.port; }

  bool run() {
    const bool ended_well = stopping_ || server_.listen_after_bind();
    finished_ = true;
    return ended_well;
  }

  void stop() {
    if (stopping_.exchange(true)) return;
    // The library's stop() is lost before it runs; wait until it runs, or has finished already.
    while (!finished_ && !server_.is_running()) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    server_.stop();
  }

 private:
  void install_limits() {
    server_.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    server_.set_keep_alive_timeout(kKeepAliveSeconds);
    server_.set_keep_alive_max_count(kRequestsPerConnection);
    server_.set_tcp_nodelay(true);
    // Without this the library sets SO_REUSEPORT, and two servers share a port without a word.
    server_.set_socket_options([this](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
      listener_ = socket;
    });
  }

  void install_handlers() {
    server_.set_pre_routing_handler([this](const Request& request, Response& response) {
      return on_request(corrected(request), response);
    });
    server_.Post(kBodyRoute, [this](const Request& request, Response& response,
                                    const httplib::ContentReader& reader) {
      on_post(corrected(request), response, reader);
    });
    server_.set_error_handler(httplib::Server::HandlerWithResponse(on_error));
    server_.set_exception_handler([](const Request& request, Response& response, auto) {
      response = Response();
      refuse_and_close(request, response, 500, "Something went wrong here.");
    });
    server_.set_post_routing_handler([](const Request&, Response& response) { tidy(response); });
  }

  std::string bind_problem(int error) const {
    if (listener_ < 0) return "There is no address for the host " + settings_.host + ".";
    const std::string port = std::to_string(settings_.port);
    if (error == EADDRINUSE) {
      return "Port " + port + " is already in use on " + settings_.host +
             "; choose another with --port.";
    }
    return "Cannot listen on " + settings_.host + ", port " + port + ": " + std::strerror(error) +
           ".";
  }

  HandlerResponse on_request(Request& request, Response& response) {
    const BodyExtent extent = body_extent(request);
    if (!extent.problem.empty()) {
      refuse_and_close(request, response, 400, extent.problem);
    } else if (request.method == "POST") {
      request.path = kBodyRoute;
      return HandlerResponse::Unhandled;
    } else if (extent.present()) {
      refuse_and_close(request, response, 400, "Only a POST carries a body here.");
    } else {
      route(request, response);
    }
    return HandlerResponse::Handled;
  }

  // Everything but POST.
  void route(const Request& request, Response& response) {
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const bool is_responses = decode_path(request.target) == kResponses;
    if (is_responses && reads) {
      send_responses(request, response);
    } else if (is_responses && request.method == "OPTIONS") {
      write_reply(preflight_reply(), response);
    } else if (reads) {
      write_reply(file_reply(settings_.site, {.target = request.target,
                                              .accept_encoding = header(request, "Accept-Encoding"),
                                              .if_none_match = header(request, "If-None-Match")}),
                  response);
    } else {
      write_reply(method_reply(request.method, is_responses), response);
    }
  }

  void send_responses(const Request& request, Response& response) {
    response.set_header("Cache-Control", "no-store");
    response.set_header("Cross-Origin-Resource-Policy", "same-origin");
    if (!settings_.allow_read) {
      auto refused = refuse_reader({.peer = request.remote_addr,
                                    .host = header(request, "Host"),
                                    .is_forwarded = request.has_header("Forwarded") ||
                                                    request.has_header("X-Forwarded-For") ||
                                                    request.has_header("Via")});
      if (refused) return write_reply(std::move(*refused), response);
    }
    const auto extent = store_.extent();
    if (!extent) {
      return write_reply(error_reply(503, "The responses cannot be read now."), response);
    }
    write_reply({.status = 200}, response);
    stream_rows(extent->last_row, response);
  }

  // Up to a row fixed now, or a busy endpoint could be read for ever.
  void stream_rows(std::int64_t last, Response& response) {
    response.set_chunked_content_provider(
        "application/x-ndjson",
        [this, last, reached = std::int64_t{0}](std::size_t, httplib::DataSink& sink) mutable {
          const auto page = store_.read(reached, last);
          if (!page) return false;  // the client sees a transfer cut off, not a list that is short
          reached = page->reached;
          if (!page->text.empty()) return sink.write(page->text.data(), page->text.size());
          sink.done();
          return true;
        });
  }

  // REQUIRES: on_request() has accepted the framing.
  void on_post(Request& request, Response& response, const httplib::ContentReader& reader) {
    std::optional<Reply> reply;
    if (decode_path(request.target) == kResponses) {
      reply =
          refuse_post_headers(header(request, "Content-Type"), header(request, "Content-Encoding"));
    } else {
      reply = error_reply(404, "Responses are posted to /responses.");
    }
    const Body body = read_body(request, reader);
    if (!reply && body.is_too_long) reply = too_long_reply();
    if (!reply && !body.is_complete) reply = cut_short_reply();
    if (!reply) reply = post_reply(store_, body.bytes, utc_now());
    reply->closes = !body.is_complete;
    log_post(*reply);
    write_reply(std::move(*reply), response);
  }

  void log_post(const Reply& reply) {
    if (!settings_.log) return;
    const std::lock_guard lock(log_mutex_);
    std::string line = std::to_string(reply.status) + " " + reply.body;
    if (reply.status == 503) line += "SQLite says: " + store_.last_error() + "\n";
    settings_.log(line);
  }

  // Replies the library makes by itself, such as 400 to what is not HTTP. Where the next request
  // would begin is unknown then.
  static HandlerResponse on_error(const Request& request, Response& response) {
    if (response.has_header("Content-Type")) return HandlerResponse::Unhandled;
    refuse_and_close(request, response, response.status, "The request could not be understood.");
    return HandlerResponse::Handled;
  }

  ServerSettings settings_;
  ResponseStore& store_;
  httplib::Server server_;
  socket_t listener_ = -1;
  std::atomic<bool> stopping_ = false;
  std::atomic<bool> finished_ = false;
  std::mutex log_mutex_;
};

HttpServer::HttpServer(ServerSettings settings, ResponseStore& store)
    : implementation_(std::make_unique<Implementation>(std::move(settings), store)) {}
HttpServer::~HttpServer() = default;
bool HttpServer::bind(std::string& problem) { return implementation_->bind(problem); }
int HttpServer::port() const { return implementation_->port(); }
bool HttpServer::run() { return implementation_->run(); }
void HttpServer::stop() { implementation_->stop(); }

}  // namespace earshot::cli
