#include "shared/cli/serve.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "shared/cli/http_headers.h"
#include "shared/cli/http_server.h"
#include "shared/cli/response_store.h"

namespace earshot::cli {
namespace {

namespace fs = std::filesystem;

struct ServeOptions {
  std::string site;
  std::string host = "127.0.0.1";
  int port = 8080;
  std::string database = "responses.sqlite";
  bool allow_read = false;
  bool quiet = false;
};

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

// Stops the server at the first SIGINT or SIGTERM; the second ends the process at once, which is as
// safe as kill -9 is.
// REQUIRES: both signals are blocked in every thread.
class StopOnSignal {
 public:
  explicit StopOnSignal(HttpServer& server) : thread_([this, &server] { wait(server); }) {}
  ~StopOnSignal() {
    is_over_ = true;
    pthread_kill(thread_.native_handle(), SIGTERM);
    thread_.join();
  }
  StopOnSignal(const StopOnSignal&) = delete;
  StopOnSignal& operator=(const StopOnSignal&) = delete;

 private:
  void wait(HttpServer& server) {
    const sigset_t signals = stop_signals();
    int signal = 0;
    for (int count = 1; sigwait(&signals, &signal) == 0 && !is_over_; ++count) {
      if (count > 1) std::_Exit(128 + signal);
      std::cout << "Stopping.\n" << std::flush;
      server.stop();
    }
  }

  std::atomic<bool> is_over_ = false;
  std::thread thread_;
};

int refuse_to_start(const std::string& problem) {
  std::cerr << "earshot serve: " << problem << "\n";
  return 1;
}

bool is_inside(const fs::path& folder, const fs::path& path) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
         folder.end();
}

// The address for a person to open; a server that listens everywhere is best opened by its own
// name.
std::string address(const std::string& host, int port) {
  const bool is_local = is_loopback_address(host) || host == "0.0.0.0" || host == "::";
  std::string name = is_local ? "localhost" : host;
  // "localhost" would not reach a server on one particular loopback address.
  if (is_local && host.starts_with("127.") && host != "127.0.0.1") name = host;
  if (name.find(':') != std::string::npos) name = "[" + name + "]";
  return "http://" + name + ":" + std::to_string(port) + "/";
}

void print_start(const ServeOptions& options, const HttpServer& server, const fs::path& site,
                 const fs::path& database, std::int64_t stored) {
  const std::string url = address(options.host, server.port());
  std::cout << "Earshot is serving at " << url << "\n"
            << "  site       " << site.string() << "\n"
            << "  responses  " << database.string() << " (" << stored << " so far)\n"
            << "  send them  POST " << url << "responses\n"
            << "  read them  curl " << url << "responses"
            << (options.allow_read ? "  (anyone may, by --allow-read)" : "  (on this machine only)")
            << "\nCtrl-C stops it.\n"
            << std::flush;
}

int serve(const ServeOptions& options) {
  // Threads inherit the mask, so it comes before the first of them.
  const sigset_t signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  std::error_code error;
  const fs::path site = fs::canonical(options.site, error);
  if (error || !fs::is_directory(site, error)) {
    return refuse_to_start("There is no folder \"" + options.site + "\" to serve.");
  }
  // Absolute first: of a relative path that does not exist yet, the canonical form stays relative.
  const fs::path database = fs::weakly_canonical(fs::absolute(options.database, error), error);
  if (is_inside(site, database)) {
    return refuse_to_start("The database " + database.string() +
                           " would be published with the site; name a place outside with --db.");
  }
  std::string problem;
  const auto store = ResponseStore::open(database, problem);
  if (!store) return refuse_to_start(problem);
  const auto extent = store->extent();
  if (!extent) return refuse_to_start("The database cannot be read: " + store->last_error() + ".");

  ServerSettings settings{
      .site = site, .host = options.host, .port = options.port, .allow_read = options.allow_read};
  if (!options.quiet) {
    settings.log = [](const std::string& line) { std::cout << line << std::flush; };
  }
  HttpServer server(std::move(settings), *store);
  if (!server.bind(problem)) return refuse_to_start(problem);
  print_start(options, server, site, database, extent->rows);
  const StopOnSignal stop_on_signal(server);
  if (!server.run()) return refuse_to_start("The connection to the network was lost.");
  return 0;
}

}  // namespace

void add_serve_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<ServeOptions>();
  CLI::App* command = app.add_subcommand("serve", "Serve a site and store the responses it sends");
  command->add_option("SITE", options->site, "Folder with the site's files")->required();
  command->add_option("--port", options->port, "Port to listen on; 0 takes a free one")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  command->add_option("--host", options->host, "Address to listen on; 0.0.0.0 for every one")
      ->capture_default_str();
  command->add_option("--db", options->database, "SQLite file that keeps the responses")
      ->capture_default_str();
  command->add_flag("--allow-read", options->allow_read,
                    "Let everyone read GET /responses, not only this machine");
  command->add_flag("--quiet", options->quiet, "Do not print a line for each response");
  command->footer(
      "Responses are posted to /responses and read there, one JSON document a line.\n"
      "A proxy in front on this machine should not pass GET /responses on.\n"
      "Exit code: 0 stopped by a signal, 1 could not start, 2 wrong usage.");
  command->callback([options, &exit_code] { exit_code = serve(*options); });
}

}  // namespace earshot::cli
