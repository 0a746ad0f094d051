#include "shared/cli/static_files.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>

#include "tests/cli/temporary_folder.h"

using namespace earshot::cli;
namespace fs = std::filesystem;

namespace {

struct Row {
  std::string_view text;
  bool expected;
};

std::string header(const Reply& reply, const std::string& name) {
  for (const auto& [key, value] : reply.headers) {
    if (key == name) return value;
  }
  return "";
}

}  // namespace

TEST_CASE("static_files: content types by extension") {
  struct TypeRow {
    std::string_view name;
    std::string_view type;
  };
  const TypeRow rows[] = {
      {"index.html", "text/html; charset=utf-8"},
      {"a.css", "text/css; charset=utf-8"},
      {"a.js", "text/javascript; charset=utf-8"},
      {"a.mjs", "text/javascript; charset=utf-8"},
      {"a.txt", "text/plain; charset=utf-8"},
      {"a.json", "application/json; charset=utf-8"},
      {"a.js.map", "application/json; charset=utf-8"},
      {"a.svg", "image/svg+xml; charset=utf-8"},
      {"a.wasm", "application/wasm"},
      {"a.1a2b3c4d.wasm", "application/wasm"},
      {"a.png", "image/png"},
      {"a.jpg", "image/jpeg"},
      {"a.webp", "image/webp"},
      {"a.ico", "image/x-icon"},
      {"a.woff2", "font/woff2"},
      {"A.HTML", "text/html; charset=utf-8"},
      {"LICENSE", "application/octet-stream"},
      {"a.xyz", "application/octet-stream"},
      {"a.", "application/octet-stream"},
  };
  for (const TypeRow& row : rows) {
    CAPTURE(row.name);
    CHECK(content_type(row.name) == row.type);
  }
}

TEST_CASE("static_files: names with a content hash are immutable, names that look busy are not") {
  const Row rows[] = {
      {"earshot.1a2b3c4d.wasm", true},
      {"earshot.1a2b3c4d5e6f7081.js", true},
      {"earshot.abcdefab.js", true},
      {"earshot.12345678.js", true},
      {"earshot.XK3JQ2ZT.js", true},
      {"earshot.1a2b3c4d.js.map", true},
      {"earshot.1a2b3c4d.wasm.br", true},
      {"earshot.js", false},
      {"earshot.1a2b3c4.js", false},
      {"1a2b3c4d.js", false},
      {"earshot.1a2b3c4d", false},
      {"jquery.prettyphoto.js", false},
      {"notes.CONTRIBUTING.md", false},
      {"report.20240131.pdf", false},
      {"report.19991231.pdf", false},
      {"earshot.1a2b-3c4d.js", false},
      {"earshot-1a2b3c4d.js", false},
      {"index.html", false},
      {"", false},
      {"...", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(is_immutable_name(row.text) == row.expected);
  }
}

TEST_CASE("static_files: a target is decoded once, or refused") {
  CHECK(decode_path("/") == "/");
  CHECK(decode_path("/a%20b.html?x=%zz") == "/a b.html");
  CHECK(decode_path("/%C3%A4.txt") == "/\xC3\xA4.txt");
  CHECK(decode_path("/a%2Fb") == "/a/b");
  CHECK(decode_path("/%252e%252e/x") == "/%2e%2e/x");
  CHECK(decode_path("/a..b/c.") == "/a..b/c.");

  const std::string_view refused[] = {
      "",
      "a",
      "http://localhost/",
      "/..",
      "/../etc/passwd",
      "/a/../b",
      "/a/..",
      "/./a",
      "/%2e%2e/a",
      "/%2E%2E%2Fetc/passwd",
      "/..%2fetc",
      "/.%2e/a",
      "/a/%2e%2e/%2e%2e/b",
      "/.git/HEAD",
      "/.well-known/x",
      "/a/.hidden",
      "/%2egit",
      "//etc/passwd",
      "/a//b",
      "/a%2F%2Fb",
      "/a%00.html",
      "/a%0a",
      "/a%7f",
      "/a\\b",
      "/..%5c..%5cx",
      "/%5c",
      "/%",
      "/%4",
      "/%zz",
      "/%+1",
      "*",
      "?",
      "/a\x01",
  };
  for (const std::string_view target : refused) {
    CAPTURE(target);
    CHECK(decode_path(target) == std::nullopt);
  }
}

TEST_CASE("static_files: a target names a regular file inside the folder, or nothing") {
  const TemporaryFolder outside;
  outside.write("secret.txt", "secret");
  outside.write("index.html", "secret");
  const TemporaryFolder site;
  site.write("index.html", "home");
  site.write("docs/index.html", "docs");
  site.write("docs/a b.txt", "a b");
  site.write("empty/file.txt", "x");
  site.write(".git/config", "hidden");
  site.write("docs/.draft.html", "hidden");
  fs::create_symlink("docs/a b.txt", site.path() / "inside.txt");
  fs::create_symlink(outside.path() / "secret.txt", site.path() / "leak.txt");
  fs::create_directory_symlink(outside.path(), site.path() / "leak");
  fs::create_symlink(".git/config", site.path() / "config.txt");
  fs::create_directory_symlink(".git", site.path() / "repository");
  fs::create_symlink("nowhere", site.path() / "dangling.txt");
  fs::create_symlink("loop", site.path() / "loop");

  const fs::path& root = site.path();
  CHECK(resolve(root, "/") == root / "index.html");
  CHECK(resolve(root, "/index.html?v=1") == root / "index.html");
  CHECK(resolve(root, "/docs") == root / "docs/index.html");
  CHECK(resolve(root, "/docs/") == root / "docs/index.html");
  CHECK(resolve(root, "/docs/a%20b.txt") == root / "docs/a b.txt");
  CHECK(resolve(root, "/inside.txt") == root / "docs/a b.txt");

  const std::string_view nothing[] = {
      "/none.html",
      "/empty",
      "/empty/",
      "/index.html/",
      "/index.html/x",
      "/leak.txt",
      "/leak/",
      "/leak",
      "/leak/secret.txt",
      "/config.txt",
      "/repository/config",
      "/.git/config",
      "/docs/.draft.html",
      "/dangling.txt",
      "/loop",
      "/../index.html",
      "/docs/%2e%2e/index.html",
  };
  for (const std::string_view target : nothing) {
    CAPTURE(target);
    CHECK(resolve(root, target) == std::nullopt);
  }
  CHECK(resolve(root, "/" + std::string(5000, 'a')) == std::nullopt);
}

TEST_CASE("static_files: a folder beside the site whose name begins like it is outside") {
  const TemporaryFolder parent;
  parent.write("site/index.html", "home");
  parent.write("site-private/secret.txt", "secret");
  fs::create_symlink("../site-private/secret.txt", parent.path() / "site/leak.txt");
  CHECK(resolve(parent.path() / "site", "/leak.txt") == std::nullopt);
}

TEST_CASE("static_files: a file is sent with what a cache needs") {
  const TemporaryFolder site;
  site.write("a.css", "a{}");
  site.write("empty.txt", "");
  site.write("app.1a2b3c4d.js", "1");
  const Reply reply = file_reply(site.path(), {.target = "/a.css"});
  CHECK(reply.status == 200);
  CHECK(reply.body == "a{}");
  CHECK(reply.content_type == "text/css; charset=utf-8");
  CHECK(header(reply, "Cache-Control") == "no-cache");
  CHECK(header(reply, "Access-Control-Allow-Origin") == "*");
  CHECK(header(reply, "Cross-Origin-Resource-Policy") == "cross-origin");
  CHECK(header(reply, "Vary") == "");
  const std::string etag = header(reply, "ETag");
  CHECK(etag.starts_with("\""));

  SUBCASE("an empty file is a file") {
    CHECK(file_reply(site.path(), {.target = "/empty.txt"}).status == 200);
  }
  SUBCASE("a hashed name is kept for ever") {
    CHECK(header(file_reply(site.path(), {.target = "/app.1a2b3c4d.js"}), "Cache-Control") ==
          "public, max-age=31536000, immutable");
  }
  SUBCASE("an unchanged copy is confirmed without a body") {
    const Reply again = file_reply(site.path(), {.target = "/a.css", .if_none_match = etag});
    CHECK(again.status == 304);
    CHECK(again.body == "");
    CHECK(again.content_type == "");
    CHECK(header(again, "ETag") == etag);
    CHECK(header(again, "Cache-Control") == "no-cache");
  }
  SUBCASE("a change of the same length, in the same moment, is seen") {
    site.write("a.css", "b{}");
    const Reply again = file_reply(site.path(), {.target = "/a.css", .if_none_match = etag});
    CHECK(again.status == 200);
    CHECK(again.body == "b{}");
  }
}

TEST_CASE("static_files: the compressed sibling is a second representation") {
  const TemporaryFolder outside;
  outside.write("secret.br", "secret");
  const TemporaryFolder site;
  site.write("a.js", "plain");
  site.write("a.js.br", "compressed");
  site.write("b.js", "plain");
  fs::create_symlink(outside.path() / "secret.br", site.path() / "b.js.br");

  const Reply plain = file_reply(site.path(), {.target = "/a.js"});
  const Reply packed = file_reply(site.path(), {.target = "/a.js", .accept_encoding = "br"});
  CHECK(plain.body == "plain");
  CHECK(header(plain, "Vary") == "Accept-Encoding");
  CHECK(header(plain, "Content-Encoding") == "");
  CHECK(packed.body == "compressed");
  CHECK(packed.content_type == "text/javascript; charset=utf-8");
  CHECK(header(packed, "Vary") == "Accept-Encoding");
  CHECK(header(packed, "Content-Encoding") == "br");
  CHECK(header(plain, "ETag") != header(packed, "ETag"));

  const FileRequest stale{
      .target = "/a.js", .accept_encoding = "br", .if_none_match = header(plain, "ETag")};
  CHECK(file_reply(site.path(), stale).status == 200);
  const Reply guarded = file_reply(site.path(), {.target = "/b.js", .accept_encoding = "br"});
  CHECK(guarded.body == "plain");
}

TEST_CASE("static_files: a folder's page has a final slash, whatever the query") {
  const TemporaryFolder site;
  site.write("docs/index.html", "docs");
  const Reply reply = file_reply(site.path(), {.target = "/docs?lang=de"});
  CHECK(reply.status == 308);
  CHECK(header(reply, "Location") == "/docs/?lang=de");
  CHECK(file_reply(site.path(), {.target = "/docs/?lang=de"}).status == 200);
  CHECK(file_reply(site.path(), {.target = "/docs/index.html"}).status == 200);
}

TEST_CASE("static_files: what is not there has a page that says so") {
  const TemporaryFolder site;
  const Reply reply = file_reply(site.path(), {.target = "/<script>"});
  CHECK(reply.status == 404);
  CHECK(reply.content_type == "text/html; charset=utf-8");
  CHECK(reply.body.find("Not found") != std::string::npos);
  CHECK(reply.body.find("script") == std::string::npos);
}
