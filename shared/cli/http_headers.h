// Questions about header values: pure functions, text in, verdict out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::cli {

// True if an Accept-Encoding value allows `br` (RFC 9110, 12.5.3): named with a weight above zero,
// or covered by `*` and not named. A weight that cannot be read counts as zero. Empty allows
// nothing.
bool accepts_brotli(std::string_view accept_encoding);

// True if an If-None-Match value is `*` or lists `etag` (quotes included), compared weakly.
bool etag_matches(std::string_view if_none_match, std::string_view etag);

// The media type of a Content-Type value, in lower case and without parameters.
std::string media_type(std::string_view content_type);

// True if a Host value names this machine as seen from itself: localhost, 127.0.0.0/8 or [::1],
// with or without a port. A name that DNS merely points at loopback (rebinding) is not one of them.
bool is_loopback_host(std::string_view host);

// True if a peer address, as text, is in 127.0.0.0/8, is ::1, or is the first mapped into IPv6.
bool is_loopback_address(std::string_view address);

// The headers that say where a request's body ends; one element per header line.
struct Framing {
  std::vector<std::string> content_lengths = {};
  std::vector<std::string> transfer_encodings = {};
};

// What they amount to. `problem` is a sentence when two readers could disagree about the end of the
// body (the root of request smuggling); the rest then means nothing.
struct BodyExtent {
  std::string problem = {};
  bool chunked = false;
  std::optional<std::uint64_t> length = std::nullopt;  // of Content-Length

  bool present() const { return chunked || length.value_or(0) > 0; }
};
BodyExtent body_extent(const Framing& framing);

}  // namespace earshot::cli
