#include "shared/cli/responses_endpoint.h"

#include <nlohmann/json.hpp>

#include "shared/cli/http_headers.h"

namespace earshot::cli {
namespace {

// For every reply to a POST: the page that sent it may read the verdict, and when to try again.
Reply readable_by_any_origin(Reply reply) {
  reply.headers.emplace_back("Access-Control-Allow-Origin", "*");
  reply.headers.emplace_back("Access-Control-Expose-Headers", "Retry-After");
  reply.headers.emplace_back("Cache-Control", "no-store");
  return reply;
}

Reply refusal(int status, const std::string& sentence) {
  return readable_by_any_origin(error_reply(status, sentence));
}

Reply verdict(int status, const std::string& id, const char* what) {
  const nlohmann::json body = {{"id", id}, {what, true}};
  return readable_by_any_origin(
      {.status = status, .content_type = "application/json", .body = body.dump() + "\n"});
}

}  // namespace

Reply post_reply(ResponseStore& store, std::string_view body, std::string_view received_at) {
  const BodyVerdict checked = check_response_body(body);
  if (!checked.body) return refusal(400, checked.problem);
  const std::string& id = checked.body->id;
  switch (store.insert(*checked.body, received_at)) {
    case Outcome::kStored: return verdict(201, id, "stored");
    case Outcome::kDuplicate: return verdict(200, id, "duplicate");
    case Outcome::kConflict:
      return refusal(409, "A different response is stored under the id \"" + id +
                              "\" and stays as it is; send this one under a new id.");
    case Outcome::kFailed: break;
  }
  Reply reply = refusal(503, "The response could not be stored now; nothing was kept, try again.");
  reply.headers.emplace_back("Retry-After", "5");
  return reply;
}

std::optional<Reply> refuse_post_headers(std::string_view content_type,
                                         std::string_view content_encoding) {
  const std::string type = media_type(content_type);
  if (type != "application/json" && type != "text/plain") {
    return refusal(415, "Send the response as application/json or text/plain, not as " +
                            (type.empty() ? std::string("nothing named") : type) + ".");
  }
  if (!content_encoding.empty() && media_type(content_encoding) != "identity") {
    return refusal(415, "Send the response without Content-Encoding.");
  }
  return std::nullopt;
}

Reply too_long_reply() {
  return refusal(413,
                 "A response may be at most " + std::to_string(kMaxBodyBytes) + " bytes long.");
}

Reply cut_short_reply() {
  return refusal(400, "The body ended, or stopped coming, before its announced end.");
}

Reply preflight_reply() {
  return {.status = 204,
          .content_type = "",
          .body = "",
          .headers = {{"Access-Control-Allow-Origin", "*"},
                      {"Access-Control-Allow-Methods", "POST"},
                      {"Access-Control-Allow-Headers", "content-type"},
                      {"Access-Control-Max-Age", "86400"},
                      {"Allow", "GET, HEAD, POST, OPTIONS"}}};
}

std::optional<Reply> refuse_reader(const Reader& reader) {
  const char* reason = nullptr;
  if (reader.is_forwarded) {
    reason = "this request came through a proxy.";
  } else if (!is_loopback_address(reader.peer)) {
    reason = "this request came over the network.";
  } else if (!is_loopback_host(reader.host)) {
    reason = "this request named another host than localhost.";
  }
  if (!reason) return std::nullopt;
  return error_reply(403, std::string("Responses are read on the machine that stores them; ") +
                              reason + " Start with --allow-read to open them to everyone.");
}

}  // namespace earshot::cli
