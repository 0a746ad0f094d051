#include "shared/cli/http_exchange.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include "shared/cli/response_body.h"

namespace earshot::cli {
namespace {

using std::chrono::steady_clock;

// A body that is too long is still read to its end up to here, because closing a connection with
// unread bytes resets it, and the sender would see the reset instead of the reason.
constexpr std::size_t kMaxDiscarded = 4 * 1024 * 1024;
constexpr auto kBodyDeadline = std::chrono::seconds(20);

std::vector<std::string> header_lines(const httplib::Request& request, const char* name) {
  std::vector<std::string> values;
  const auto [begin, end] = request.headers.equal_range(name);
  for (auto it = begin; it != end; ++it) values.push_back(it->second);
  return values;
}

}  // namespace

std::string header(const httplib::Request& request, const char* name) {
  std::string joined;
  for (const std::string& value : header_lines(request, name)) {
    joined += (joined.empty() ? "" : ", ") + value;
  }
  return joined;
}

BodyExtent body_extent(const httplib::Request& request) {
  return body_extent({.content_lengths = header_lines(request, "Content-Length"),
                      .transfer_encodings = header_lines(request, "Transfer-Encoding")});
}

httplib::Request& corrected(const httplib::Request& request) {
  auto& own = const_cast<httplib::Request&>(request);
  own.ranges.clear();
  return own;
}

Body read_body(httplib::Request& request, const httplib::ContentReader& reader) {
  request.headers.erase("Content-Type");
  request.headers.erase("Content-Encoding");
  const BodyExtent extent = body_extent(request);
  Body body;
  body.is_too_long = extent.length.value_or(0) > kMaxBodyBytes;
  if (extent.length.value_or(0) > kMaxDiscarded) return body;
  body.is_complete = !extent.present();
  // Without a length the library would read until the connection ends.
  if (body.is_complete) return body;
  std::size_t received = 0;
  const auto deadline = steady_clock::now() + kBodyDeadline;
  body.is_complete = reader([&](const char* data, std::size_t size) {
    received += size;
    if (received > kMaxBodyBytes) body.is_too_long = true;
    if (!body.is_too_long) body.bytes.append(data, size);
    return received <= kMaxDiscarded && steady_clock::now() < deadline;
  });
  return body;
}

// Bodies go out through a content provider of known length: a plain body would be compressed on the
// fly for any Accept-Encoding in which "br" occurs, `br;q=0` and already compressed files included.
void write_reply(Reply reply, httplib::Response& response) {
  response.status = reply.status;
  for (const auto& [name, value] : reply.headers) response.set_header(name, value);
  response.set_header("X-Content-Type-Options", "nosniff");
  if (reply.closes) response.set_header("Connection", "close");
  if (reply.body.empty()) {
    if (!reply.content_type.empty()) response.set_header("Content-Type", reply.content_type);
    return;
  }
  const auto body = std::make_shared<const std::string>(std::move(reply.body));
  // A provider that fails after its last byte is the library's only way to end a connection from
  // here.
  const bool keeps = !reply.closes;
  response.set_content_provider(
      body->size(), reply.content_type,
      [body, keeps](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        return sink.write(body->data() + offset, std::min(length, body->size() - offset)) && keeps;
      });
}

void refuse_and_close(const httplib::Request& request, httplib::Response& response, int status,
                      const std::string& sentence) {
  // The reply to HEAD has no body, and without one it could not end the connection.
  if (corrected(request).method == "HEAD") corrected(request).method = "GET";
  Reply reply = error_reply(status, sentence);
  reply.closes = true;
  write_reply(std::move(reply), response);
}

void tidy(httplib::Response& response) {
  response.headers.erase("Accept-Ranges");
  if (response.get_header_value("Connection") == "close") response.headers.erase("Keep-Alive");
  if (response.status == 204 || response.status == 304) response.headers.erase("Content-Length");
}

}  // namespace earshot::cli
