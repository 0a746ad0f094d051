// One request and its reply on cpp-httplib's terms. What that library (0.11) does differently from
// what a reader of this server would expect is dealt with here, and nowhere else: (1) It decodes,
// compresses and splits bodies by itself; here bytes go in and out as they are. (2) It goes on with
// a connection whose last request it has not read to the end; here such a
//     connection ends, or somebody could hide a second request in the first one's body.
// (3) It hands out requests as constants, but as references to a variable of its own.
#pragma once

#include <httplib.h>

#include <string>
#include <vector>

#include "shared/cli/http_headers.h"
#include "shared/cli/reply.h"

namespace earshot::cli {

// A header's value, its lines joined with ", "; empty when it is absent.
std::string header(const httplib::Request& request, const char* name);

// Where the body of a request ends, by its headers.
BodyExtent body_extent(const httplib::Request& request);

// The library's own request, without ranges: it does not check them against the length of a reply,
// and a server may leave Range out of account.
httplib::Request& corrected(const httplib::Request& request);

// A request's body, of which at most kMaxBodyBytes are kept.
struct Body {
  std::string bytes = {};
  bool is_too_long = false;  // `bytes` is not all of it
  bool is_complete = false;  // it was read to its end, and the connection can go on
};

// Reads the body as it came, whatever Content-Type and Content-Encoding say; they are gone
// afterwards. REQUIRES: body_extent() found no problem.
Body read_body(httplib::Request& request, const httplib::ContentReader& reader);

void write_reply(Reply reply, httplib::Response& response);

// Refuses a request and ends the connection, whatever is left to read on it.
void refuse_and_close(const httplib::Request& request, httplib::Response& response, int status,
                      const std::string& sentence);

// Takes back headers that the library adds where they are untrue or not allowed.
void tidy(httplib::Response& response);

}  // namespace earshot::cli
