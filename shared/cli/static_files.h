// Static files of one folder, over HTTP.
//
// Invariants:
// (1) Nothing outside the folder is ever read, whatever the URL says and wherever symbolic links
// lead. (2) Nothing whose name, or whose folder's name, starts with a dot is ever read. (3) A file
// under a name with a content hash may be kept for ever; any other file is revalidated at
//     every use with a strong ETag made of the bytes sent, so a rebuilt site is seen at once.
// (4) Every file may be used from any origin: a survey's script is meant to be loaded cross-origin.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "shared/cli/reply.h"

namespace earshot::cli {

// The Content-Type for a file name, by extension; application/octet-stream when it is unknown.
std::string_view content_type(std::string_view name);

// True for names such as `earshot.1a2b3c4d.wasm`: some part between the first and the last dot is a
// content hash, that is at least 8 characters, either all lower-case hexadecimal (8 digits that
// read as a date are no hash) or letters and digits with at least one of each.
bool is_immutable_name(std::string_view name);

// The path of a request target, percent-decoded once and without the query. Empty for targets no
// file may have: not starting with "/", a bad escape, a control character, a backslash, an empty
// segment, or one that starts with a dot.
std::optional<std::string> decode_path(std::string_view target);

// The file that a request target names: canonical, regular, inside `root`. A folder stands for its
// index.html.
// REQUIRES: `root` is canonical (std::filesystem::canonical).
std::optional<std::filesystem::path> resolve(const std::filesystem::path& root,
                                             std::string_view target);

// What the client said about the copy it wants; empty where it said nothing.
struct FileRequest {
  std::string target;
  std::string accept_encoding = {};
  std::string if_none_match = {};
};

// The reply to GET or HEAD: the file, its `.br` sibling where that is allowed, 304, 404, or 308 to
// the same path with a final slash for a folder, so that relative links on its page work.
// REQUIRES: `root` is canonical.
Reply file_reply(const std::filesystem::path& root, const FileRequest& request);

}  // namespace earshot::cli
