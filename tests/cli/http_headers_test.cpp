#include "shared/cli/http_headers.h"

#include <doctest/doctest.h>

using namespace earshot::cli;

namespace {

struct Row {
  std::string_view text;
  bool expected;
};

}  // namespace

TEST_CASE("http_headers: brotli is used exactly when Accept-Encoding allows it") {
  const Row rows[] = {
      {"", false},
      {"br", true},
      {"BR", true},
      {"gzip, deflate, br", true},
      {"gzip, deflate, br, zstd", true},
      {"gzip,br", true},
      {"gzip, deflate", false},
      {"brotli", false},
      {"x-br", false},
      {"br;q=1", true},
      {"br;q=1.0", true},
      {"br;q=1.000", true},
      {"br;q=0.5", true},
      {"br;q=0.001", true},
      {"br ; q=0.5", true},
      {"br; Q=0.5", true},
      {"br;q=0", false},
      {"br;q=0.0", false},
      {"br;q=0.000", false},
      {"gzip;q=1.0, br;q=0", false},
      {"br;q=", false},
      {"br;q=2", false},
      {"br;q=1.5", false},
      {"br;q=-1", false},
      {"br;q=abc", false},
      {"br;q=0.0001", false},
      {"br;level=4", true},
      {"*", true},
      {"*;q=0.1", true},
      {"*;q=0", false},
      {"br;q=0, *", false},
      {"*;q=0, br", true},
      {"identity", false},
      {",,br,,", true},
      {" \t br \t ", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(accepts_brotli(row.text) == row.expected);
  }
}

TEST_CASE("http_headers: If-None-Match compares whole tags, weakly") {
  const Row rows[] = {
      {"\"abc\"", true},
      {"W/\"abc\"", true},
      {"\"x\", \"abc\"", true},
      {"\"x\",W/\"abc\"", true},
      {"*", true},
      {" * ", true},
      {"", false},
      {"abc", false},
      {"\"ab\"", false},
      {"\"abcd\"", false},
      {"\"ABC\"", false},
      {"w/\"abc\"", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(etag_matches(row.text, "\"abc\"") == row.expected);
  }
}

TEST_CASE("http_headers: a media type loses case, blanks and parameters") {
  CHECK(media_type("application/json") == "application/json");
  CHECK(media_type("Application/JSON; charset=utf-8") == "application/json");
  CHECK(media_type(" text/plain;charset=UTF-8") == "text/plain");
  CHECK(media_type("") == "");
}

TEST_CASE("http_headers: only names that cannot be rebound count as loopback hosts") {
  const Row rows[] = {
      {"localhost", true},
      {"localhost:8080", true},
      {"LOCALHOST:8080", true},
      {"127.0.0.1", true},
      {"127.0.0.1:8080", true},
      {"127.1.2.3:1", true},
      {"[::1]", true},
      {"[::1]:8080", true},
      {"[::ffff:127.0.0.1]:80", true},
      {"", false},
      {":8080", false},
      {"example.com", false},
      {"localhost.example.com", false},
      {"127.0.0.1.example.com", false},
      {"127.0.0.1.nip.io:8080", false},
      {"localhost:8080:1", false},
      {"localhost:", false},
      {"localhost:80a", false},
      {"localhost, example.com", false},
      {"[::1", false},
      {"[::1]x", false},
      {"[localhost]", false},
      {"[::2]", false},
      {"128.0.0.1", false},
      {"192.168.1.5:8080", false},
      {"0.0.0.0", false},
      {"127.1", false},
      {std::string_view("127.0.0.1\0.example.com", 22), false},
      {std::string_view("localhost\0", 10), false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(is_loopback_host(row.text) == row.expected);
  }
}

TEST_CASE("http_headers: loopback addresses of both families") {
  const Row rows[] = {
      {"127.0.0.1", true},
      {"127.255.255.254", true},
      {"::1", true},
      {"0:0:0:0:0:0:0:1", true},
      {"::ffff:127.0.0.1", true},
      {"::ffff:10.0.0.1", false},
      {"::", false},
      {"::2", false},
      {"fe80::1", false},
      {"1::1", false},
      {"10.0.0.1", false},
      {"0.0.0.0", false},
      {"localhost", false},
      {"", false},
      {"::127.0.0.1", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(is_loopback_address(row.text) == row.expected);
  }
}

TEST_CASE("http_headers: framing that two readers could read differently is a problem") {
  const Framing good[] = {
      {},
      {.content_lengths = {"0"}},
      {.content_lengths = {"65536"}},
      {.transfer_encodings = {"chunked"}},
      {.transfer_encodings = {"Chunked"}},
  };
  for (const Framing& framing : good) CHECK(body_extent(framing).problem == "");

  const Framing bad[] = {
      {.content_lengths = {"5", "5"}},
      {.content_lengths = {"5"}, .transfer_encodings = {"chunked"}},
      {.transfer_encodings = {"gzip, chunked"}},
      {.transfer_encodings = {"identity"}},
      {.transfer_encodings = {"chunked", "chunked"}},
      {.content_lengths = {""}},
      {.content_lengths = {"-1"}},
      {.content_lengths = {"+1"}},
      {.content_lengths = {"0x10"}},
      {.content_lengths = {"5, 5"}},
      {.content_lengths = {"99999999999999999999"}},
  };
  for (const Framing& framing : bad) {
    CAPTURE(framing.content_lengths.size());
    CHECK(body_extent(framing).problem != "");
  }

  CHECK_FALSE(body_extent({}).present());
  CHECK_FALSE(body_extent({.content_lengths = {"0"}}).present());
  CHECK(body_extent({.content_lengths = {"7"}}).length == 7);
  CHECK(body_extent({.content_lengths = {"7"}}).present());
  CHECK(body_extent({.transfer_encodings = {"chunked"}}).present());
}
