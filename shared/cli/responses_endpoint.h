// The resource /responses: who may do what, and what is answered. Values in, replies out.
//
//     POST     anyone, from any origin   201 stored, 200 kept already, 400 malformed,
//                                        409 the id is taken by another body, 413 too long,
//                                        415 not JSON or text, 503 could not be stored now
//     OPTIONS  anyone                    204, the CORS preflight for that POST
//     GET      this machine only         200, one stored body a line, in order of arrival
//
// A web page may send responses but never read them: GET carries no CORS header, and asks for both
// a loopback peer and a loopback Host, because DNS can be made to point any name at 127.0.0.1.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/cli/reply.h"
#include "shared/cli/response_store.h"

namespace earshot::cli {

// The reply to a POST whose whole body is `body`. `received_at` is UTC in ISO 8601.
Reply post_reply(ResponseStore& store, std::string_view body, std::string_view received_at);

// The refusal of a POST that its headers alone condemn, or nothing. `content_encoding` is empty
// when there is none.
std::optional<Reply> refuse_post_headers(std::string_view content_type,
                                         std::string_view content_encoding);

Reply too_long_reply();
Reply cut_short_reply();
Reply preflight_reply();

// Who asks to read.
struct Reader {
  std::string peer;           // address of the other end of the connection
  std::string host = {};      // the Host header
  bool is_forwarded = false;  // a proxy says that it asks for somebody else
};

// The refusal of a GET that does not come from this machine itself, or nothing.
std::optional<Reply> refuse_reader(const Reader& reader);

}  // namespace earshot::cli
