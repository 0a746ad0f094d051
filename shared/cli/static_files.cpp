#include "shared/cli/static_files.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <system_error>

#include "shared/cli/http_headers.h"

namespace earshot::cli {
namespace {

namespace fs = std::filesystem;

struct TypeRow {
  std::string_view extension;
  std::string_view type;
};

// application/wasm takes no parameters: with one, browsers refuse to compile while streaming.
constexpr TypeRow kTypes[] = {
    {"html", "text/html; charset=utf-8"},
    {"css", "text/css; charset=utf-8"},
    {"js", "text/javascript; charset=utf-8"},
    {"mjs", "text/javascript; charset=utf-8"},
    {"txt", "text/plain; charset=utf-8"},
    {"md", "text/markdown; charset=utf-8"},
    {"csv", "text/csv; charset=utf-8"},
    {"xml", "application/xml; charset=utf-8"},
    {"svg", "image/svg+xml; charset=utf-8"},
    {"json", "application/json; charset=utf-8"},
    {"map", "application/json; charset=utf-8"},
    {"webmanifest", "application/manifest+json; charset=utf-8"},
    {"wasm", "application/wasm"},
    {"png", "image/png"},
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"gif", "image/gif"},
    {"webp", "image/webp"},
    {"avif", "image/avif"},
    {"ico", "image/x-icon"},
    {"woff2", "font/woff2"},
    {"pdf", "application/pdf"},
};

constexpr std::string_view kNotFoundPage =
    "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
    "<title>Not found</title>\n<h1>Not found</h1>\n"
    "<p>There is nothing at this address. <a href=\"/\">Go to the start.</a></p>\n</html>\n";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }
bool is_lower_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

template <typename Predicate>
bool all(std::string_view text, Predicate predicate) {
  return std::all_of(text.begin(), text.end(), predicate);
}

bool is_content_hash(std::string_view part) {
  if (part.size() < 8) return false;
  const bool is_date =
      part.size() == 8 && all(part, is_digit) && (part.starts_with("19") || part.starts_with("20"));
  if (all(part, is_lower_hex)) return !is_date;
  return all(part, [](char c) { return is_digit(c) || is_letter(c); }) &&
         std::any_of(part.begin(), part.end(), is_digit);
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
    if (high < 0 || low < 0) return std::nullopt;
    result += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return result;
}

bool has_forbidden_byte(std::string_view path) {
  return std::any_of(path.begin(), path.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\';
  });
}

// `path` is canonical. Judged again here because a link may lead to what its URL does not show.
bool is_servable(const fs::path& root, const fs::path& path) {
  const auto [root_end, rest] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  if (root_end != root.end()) return false;
  const bool hidden = std::any_of(
      rest, path.end(), [](const fs::path& part) { return part.native().starts_with('.'); });
  std::error_code error;
  return !hidden && fs::is_regular_file(path, error);
}

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (stream.bad()) return std::nullopt;
  return bytes;
}

// FNV-1a: 64 bits tell the few versions of one file apart; nobody gains by forging a tag.
std::string etag_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  std::array<char, 48> text;
  std::snprintf(text.data(), text.size(), "\"%016llx-%zx\"", static_cast<unsigned long long>(hash),
                bytes.size());
  return text.data();
}

void allow_any_origin(Reply& reply) {
  reply.headers.emplace_back("Access-Control-Allow-Origin", "*");
  reply.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
}

Reply not_found() {
  Reply reply{.status = 404,
              .content_type = "text/html; charset=utf-8",
              .body = std::string(kNotFoundPage),
              .headers = {{"Cache-Control", "no-cache"}}};
  allow_any_origin(reply);
  return reply;
}

Reply redirect_to_folder(std::string_view target) {
  const auto query = std::min(target.find('?'), target.size());
  std::string location(target.substr(0, query));
  location += '/';
  location += target.substr(query);
  Reply reply{.status = 308, .content_type = "", .body = "", .headers = {{"Location", location}}};
  allow_any_origin(reply);
  return reply;
}

bool needs_final_slash(const std::string& url_path, const fs::path& file) {
  return !url_path.ends_with('/') && file.filename() == "index.html" &&
         !url_path.ends_with("/index.html");
}

}  // namespace

std::string_view content_type(std::string_view name) {
  const auto dot = name.rfind('.');
  std::string extension(dot == std::string_view::npos ? "" : name.substr(dot + 1));
  for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (const TypeRow& row : kTypes) {
    if (row.extension == extension) return row.type;
  }
  return "application/octet-stream";
}

bool is_immutable_name(std::string_view name) {
  auto start = name.find('.');
  while (start != std::string_view::npos) {
    const auto end = name.find('.', start + 1);
    if (end == std::string_view::npos) return false;  // the last part is the extension
    if (is_content_hash(name.substr(start + 1, end - start - 1))) return true;
    start = end;
  }
  return false;
}

std::optional<std::string> decode_path(std::string_view target) {
  const auto path = percent_decoded(target.substr(0, target.find('?')));
  if (!path || !path->starts_with('/') || has_forbidden_byte(*path)) return std::nullopt;
  if (path->find("//") != std::string::npos) return std::nullopt;
  if (path->find("/.") != std::string::npos) return std::nullopt;
  return path;
}

std::optional<fs::path> resolve(const fs::path& root, std::string_view target) {
  const auto url_path = decode_path(target);
  if (!url_path) return std::nullopt;
  std::error_code error;
  fs::path path = fs::canonical(root / url_path->substr(1), error);
  if (error) return std::nullopt;
  if (fs::is_directory(path, error)) {
    path = fs::canonical(path / "index.html", error);
    if (error) return std::nullopt;
  } else if (url_path->ends_with('/')) {
    return std::nullopt;
  }
  if (!is_servable(root, path)) return std::nullopt;
  return path;
}

Reply file_reply(const fs::path& root, const FileRequest& request) {
  const auto file = resolve(root, request.target);
  if (!file) return not_found();
  const std::string url_path = *decode_path(request.target);
  if (needs_final_slash(url_path, *file)) return redirect_to_folder(request.target);

  std::error_code error;
  const fs::path compressed = fs::canonical(file->native() + ".br", error);
  const bool has_compressed = !error && is_servable(root, compressed);
  const bool sends_compressed = has_compressed && accepts_brotli(request.accept_encoding);
  auto bytes = read_file(sends_compressed ? compressed : *file);
  if (!bytes) return not_found();

  Reply reply;
  allow_any_origin(reply);
  if (has_compressed) reply.headers.emplace_back("Vary", "Accept-Encoding");
  const std::string etag = etag_of(*bytes);
  reply.headers.emplace_back("ETag", etag);
  const bool immutable = is_immutable_name(url_path.substr(url_path.rfind('/') + 1));
  reply.headers.emplace_back("Cache-Control",
                             immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (etag_matches(request.if_none_match, etag)) {
    reply.status = 304;
    return reply;
  }
  if (sends_compressed) reply.headers.emplace_back("Content-Encoding", "br");
  reply.content_type = content_type(file->filename().native());
  reply.body = std::move(*bytes);
  return reply;
}

}  // namespace earshot::cli
