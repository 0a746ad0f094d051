// The body of POST /responses: judged in one pass over its text, before any of it is kept.
//
// A body is a JSON object (RFC 8259, UTF-8) in which no object repeats a key and nothing is nested
// deeper than kMaxDepth, with at least
//     "id"       string, 8 to 64 characters of A-Z a-z 0-9 _ -
//     "survey"   string, 1 to 128 characters, none of them a control character
//     "answers"  object
// Everything else in it is the client's business and is kept as it came. No document tree is built:
// a tree of hostile depth cannot even be destroyed safely.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace earshot::cli {

inline constexpr std::size_t kMaxBodyBytes = 64 * 1024;
inline constexpr std::size_t kMaxDepth = 32;  // the body itself is at depth 1

struct ResponseBody {
  std::string id;
  std::string survey;
  // The text as it came, on one line: every token byte for byte, no white space between them. Two
  // bodies that differ only in white space have equal text here.
  std::string json;
};

// Exactly one of the two is there: the body, or one sentence that says what is wrong and where.
struct BodyVerdict {
  std::optional<ResponseBody> body;
  std::string problem;
};

BodyVerdict check_response_body(std::string_view text);

}  // namespace earshot::cli
