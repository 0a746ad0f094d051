#include "shared/cli/responses_endpoint.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "tests/cli/temporary_folder.h"

using namespace earshot::cli;

namespace {

constexpr const char* kNow = "2025-01-31T12:00:00.000Z";
constexpr const char* kBody = R"({"id":"abcdefgh","survey":"nps","answers":{"nps":9}})";

std::string header(const Reply& reply, const std::string& name) {
  for (const auto& [key, value] : reply.headers) {
    if (key == name) return value;
  }
  return "";
}

std::unique_ptr<ResponseStore> open_in(const TemporaryFolder& folder) {
  std::string problem;
  auto store = ResponseStore::open(folder.path() / "r.sqlite", problem);
  REQUIRE_MESSAGE(store, problem);
  return store;
}

}  // namespace

TEST_CASE("responses_endpoint: every verdict on a post, in order") {
  const TemporaryFolder folder;
  const auto store = open_in(folder);
  struct Row {
    std::string body;
    int status;
    std::string reply;
  };
  const Row rows[] = {
      {kBody, 201, "{\"id\":\"abcdefgh\",\"stored\":true}\n"},
      {kBody, 200, "{\"duplicate\":true,\"id\":\"abcdefgh\"}\n"},
      {std::string(" ") + kBody + "\n", 200, "{\"duplicate\":true,\"id\":\"abcdefgh\"}\n"},
      {R"({"id":"abcdefgh","survey":"nps","answers":{"nps":1}})", 409,
       "{\"error\":\"A different response is stored under the id \\\"abcdefgh\\\" and stays as it "
       "is; send this one under a new id.\"}\n"},
      {"[]", 400, "{\"error\":\"The body must be a JSON object.\"}\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.body);
    const Reply reply = post_reply(*store, row.body, kNow);
    CHECK(reply.status == row.status);
    CHECK(reply.body == row.reply);
    CHECK(reply.content_type == "application/json");
    CHECK(header(reply, "Access-Control-Allow-Origin") == "*");
    CHECK(header(reply, "Access-Control-Expose-Headers") == "Retry-After");
    CHECK(header(reply, "Retry-After") == "");
  }
  CHECK(store->extent()->rows == 1);
}

TEST_CASE("responses_endpoint: what cannot be stored is not acknowledged") {
  const TemporaryFolder folder;
  const auto store = open_in(folder);
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open((folder.path() / "r.sqlite").c_str(), &other) == SQLITE_OK);
  REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
  const Reply reply = post_reply(*store, kBody, kNow);
  CHECK(reply.status == 503);
  CHECK(header(reply, "Retry-After") == "5");
  CHECK(header(reply, "Access-Control-Allow-Origin") == "*");
  CHECK(reply.body.find("try again") != std::string::npos);
  sqlite3_close(other);
  CHECK(post_reply(*store, kBody, kNow).status == 201);
}

TEST_CASE("responses_endpoint: a refusal quotes bad bytes as valid UTF-8") {
  const TemporaryFolder folder;
  const auto store = open_in(folder);
  const Reply reply = post_reply(*store, "{\"id\xff\":1}", kNow);
  CHECK(reply.status == 400);
  CHECK(reply.body.find('\xff') == std::string::npos);
}

TEST_CASE("responses_endpoint: headers that condemn a post by themselves") {
  struct Row {
    const char* type;
    const char* encoding;
    bool refused;
  };
  const Row rows[] = {
      {"application/json", "", false},
      {"Application/JSON; charset=utf-8", "", false},
      {"text/plain;charset=UTF-8", "", false},
      {"text/plain", "identity", false},
      {"", "", true},
      {"application/x-www-form-urlencoded", "", true},
      {"multipart/form-data; boundary=x", "", true},
      {"text/html", "", true},
      {"application/jsonx", "", true},
      {"application/json", "gzip", true},
      {"application/json", "br", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.type);
    CAPTURE(row.encoding);
    const auto reply = refuse_post_headers(row.type, row.encoding);
    CHECK(reply.has_value() == row.refused);
    if (reply) CHECK(reply->status == 415);
    if (reply) CHECK(header(*reply, "Access-Control-Allow-Origin") == "*");
  }
}

TEST_CASE("responses_endpoint: only this machine reads, under its own name, in person") {
  struct Row {
    Reader reader;
    bool allowed;
  };
  const Row rows[] = {
      {{.peer = "127.0.0.1", .host = "localhost:8080"}, true},
      {{.peer = "::1", .host = "[::1]:8080"}, true},
      {{.peer = "::ffff:127.0.0.1", .host = "127.0.0.1"}, true},
      {{.peer = "127.0.0.1", .host = "survey.example.com"}, false},
      {{.peer = "127.0.0.1", .host = ""}, false},
      {{.peer = "192.168.1.7", .host = "localhost"}, false},
      {{.peer = "2001:db8::1", .host = "localhost"}, false},
      {{.peer = "", .host = "localhost"}, false},
      {{.peer = "127.0.0.1", .host = "localhost", .is_forwarded = true}, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.reader.peer);
    CAPTURE(row.reader.host);
    const auto reply = refuse_reader(row.reader);
    CHECK(reply.has_value() != row.allowed);
    if (!reply) continue;
    CHECK(reply->status == 403);
    CHECK(reply->body.find("--allow-read") != std::string::npos);
    CHECK(header(*reply, "Access-Control-Allow-Origin") == "");
  }
}

TEST_CASE("responses_endpoint: the preflight allows a JSON post and nothing else") {
  const Reply reply = preflight_reply();
  CHECK(reply.status == 204);
  CHECK(reply.body == "");
  CHECK(header(reply, "Access-Control-Allow-Origin") == "*");
  CHECK(header(reply, "Access-Control-Allow-Methods") == "POST");
  CHECK(header(reply, "Access-Control-Allow-Headers") == "content-type");
  CHECK(header(reply, "Access-Control-Allow-Credentials") == "");
  CHECK(header(reply, "Access-Control-Max-Age") != "");
}
