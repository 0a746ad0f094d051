#include "shared/cli/http_headers.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace earshot::cli {
namespace {

constexpr std::string_view kBlank = " \t";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Cuts `rest` at the next separator and returns the trimmed part before it.
std::string_view next_part(std::string_view& rest, char separator) {
  const auto end = rest.find(separator);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return trimmed(part);
}

// qvalue = "0" [ "." 0*3DIGIT ] / "1" [ "." 0*3"0" ]; only "is it above zero" matters here.
bool is_positive_weight(std::string_view q) {
  if (q.empty() || q.size() > 5 || (q[0] != '0' && q[0] != '1')) return false;
  if (q.size() == 1) return q[0] == '1';
  if (q[1] != '.') return false;
  const std::string_view digits = q.substr(2);
  const bool zeros = digits.find_first_not_of('0') == std::string_view::npos;
  if (q[0] == '1') return zeros;
  return is_digits(digits) && !zeros;
}

// `coding;q=0.5`: the weight is above zero, or absent, which means 1.
bool is_allowed(std::string_view parameters) {
  while (!parameters.empty()) {
    const std::string_view parameter = next_part(parameters, ';');
    if (parameter.size() > 1 && lower(parameter[0]) == 'q' && parameter[1] == '=') {
      return is_positive_weight(parameter.substr(2));
    }
  }
  return true;
}

}  // namespace

bool accepts_brotli(std::string_view accept_encoding) {
  bool any = false;
  while (!accept_encoding.empty()) {
    std::string_view item = next_part(accept_encoding, ',');
    const std::string coding = lowered(next_part(item, ';'));
    if (coding == "br") return is_allowed(item);
    if (coding == "*") any = is_allowed(item);
  }
  return any;
}

bool etag_matches(std::string_view if_none_match, std::string_view etag) {
  if (trimmed(if_none_match) == "*") return true;
  while (!if_none_match.empty()) {
    std::string_view item = next_part(if_none_match, ',');
    if (item.starts_with("W/")) item.remove_prefix(2);
    if (item == etag) return true;
  }
  return false;
}

std::string media_type(std::string_view content_type) {
  return lowered(next_part(content_type, ';'));
}

bool is_loopback_host(std::string_view host) {
  std::string_view name = host;
  std::string_view port;
  if (host.starts_with('[')) {
    const auto end = host.find(']');
    if (end == std::string_view::npos) return false;
    name = host.substr(1, end - 1);
    port = host.substr(end + 1);
    if (name.find(':') == std::string_view::npos) return false;
  } else if (const auto colon = host.find(':'); colon != std::string_view::npos) {
    name = host.substr(0, colon);
    port = host.substr(colon);
  }
  if (!port.empty() && (port[0] != ':' || !is_digits(port.substr(1)))) return false;
  return lowered(name) == "localhost" || is_loopback_address(name);
}

bool is_loopback_address(std::string_view address) {
  const std::string text(address);
  // inet_pton would stop at a NUL byte and judge only what stands before it.
  if (text.find('\0') != std::string::npos) return false;
  unsigned char bytes[16] = {};
  if (inet_pton(AF_INET, text.c_str(), bytes) == 1) return bytes[0] == 127;
  if (inet_pton(AF_INET6, text.c_str(), bytes) != 1) return false;
  const bool first_ten_are_zero = std::all_of(bytes, bytes + 10, [](auto b) { return b == 0; });
  if (!first_ten_are_zero) return false;
  if (bytes[10] == 0xff && bytes[11] == 0xff) return bytes[12] == 127;
  return std::all_of(bytes + 10, bytes + 15, [](auto b) { return b == 0; }) && bytes[15] == 1;
}

BodyExtent body_extent(const Framing& framing) {
  BodyExtent extent;
  const auto& lengths = framing.content_lengths;
  const auto& encodings = framing.transfer_encodings;
  if (lengths.size() + encodings.size() > 1) {
    extent.problem = "The request says more than once how long its body is.";
  } else if (!encodings.empty()) {
    extent.chunked = lowered(encodings[0]) == "chunked";
    if (!extent.chunked) extent.problem = "The only Transfer-Encoding understood is chunked.";
  } else if (!lengths.empty()) {
    const std::string& text = lengths[0];
    std::uint64_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (is_digits(text) && error == std::errc() && end == text.data() + text.size()) {
      extent.length = length;
    } else {
      extent.problem = "Content-Length is not a number of bytes.";
    }
  }
  return extent;
}

}  // namespace earshot::cli
