#include "shared/cli/response_store.h"

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <atomic>
#include <thread>
#include <vector>

#include "tests/cli/temporary_folder.h"

using namespace earshot::cli;

namespace {

constexpr const char* kNow = "2025-01-31T12:00:00.000Z";

ResponseBody body(const std::string& id, const std::string& json) { return {id, "nps", json}; }

std::unique_ptr<ResponseStore> open_in(const TemporaryFolder& folder) {
  std::string problem;
  auto store = ResponseStore::open(folder.path() / "r.sqlite", problem);
  REQUIRE_MESSAGE(store, problem);
  return store;
}

std::string all_of(ResponseStore& store) {
  std::string text;
  std::int64_t reached = 0;
  const auto extent = store.extent();
  REQUIRE(extent);
  for (;;) {
    const auto page = store.read(reached, extent->last_row);
    REQUIRE(page);
    if (page->text.empty()) return text;
    text += page->text;
    reached = page->reached;
  }
}

}  // namespace

TEST_CASE("response_store: the first body of an id stays, whatever comes after it") {
  const TemporaryFolder folder;
  const auto store = open_in(folder);
  CHECK(store->insert(body("one", "{1}"), kNow) == Outcome::kStored);
  CHECK(store->insert(body("two", "{2}"), kNow) == Outcome::kStored);
  CHECK(store->insert(body("one", "{1}"), kNow) == Outcome::kDuplicate);
  CHECK(store->insert(body("one", "{3}"), kNow) == Outcome::kConflict);
  CHECK(store->extent()->rows == 2);
  CHECK(all_of(*store) == "{1}\n{2}\n");
}

TEST_CASE("response_store: rows outlive the store, with all their columns") {
  const TemporaryFolder folder;
  {
    const auto store = open_in(folder);
    CHECK(store->extent()->rows == 0);
    CHECK(store->extent()->last_row == 0);
    CHECK(all_of(*store) == "");
    store->insert({"ident-01", "survey's", R"({"a":"ä; DROP TABLE"})"}, kNow);
  }
  const auto store = open_in(folder);
  CHECK(all_of(*store) == R"({"a":"ä; DROP TABLE"})"
                          "\n");

  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open((folder.path() / "r.sqlite").c_str(), &database) == SQLITE_OK);
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, "SELECT id || '|' || survey || '|' || received_at FROM responses",
                     -1, &statement, nullptr);
  REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
  CHECK(std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))) ==
        std::string("ident-01|survey's|") + kNow);
  sqlite3_finalize(statement);
  sqlite3_close(database);
}

TEST_CASE("response_store: reading keeps the order of arrival over many pages, up to a fixed row") {
  const TemporaryFolder folder;
  const auto store = open_in(folder);
  std::string expected;
  for (int i = 0; i < 40; ++i) {
    const std::string id = "id-" + std::to_string((i * 7) % 40);
    const std::string text = id + std::string(20'000, 'x');
    REQUIRE(store->insert(body(id, text), kNow) == Outcome::kStored);
    expected += text + "\n";
  }
  CHECK(store->read(0, 40)->reached < 40);
  CHECK(all_of(*store) == expected);
  CHECK(store->read(38, 39)->reached == 39);
  CHECK(store->read(40, 40)->text == "");
}

TEST_CASE("response_store: many threads insert the same ids and each is stored once") {
  const TemporaryFolder folder;
  const auto store = open_in(folder);
  std::atomic<int> stored = 0;
  std::atomic<int> duplicates = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) {
        const Outcome outcome = store->insert(body("id-" + std::to_string(i), "{}"), kNow);
        stored += outcome == Outcome::kStored;
        duplicates += outcome == Outcome::kDuplicate;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(stored == 20);
  CHECK(duplicates == 140);
  CHECK(store->extent()->rows == 20);
}

TEST_CASE("response_store: an insert that cannot be committed keeps nothing and can be repeated") {
  const TemporaryFolder folder;
  const auto store = open_in(folder);
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open((folder.path() / "r.sqlite").c_str(), &other) == SQLITE_OK);
  REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
  CHECK(store->insert(body("one", "{}"), kNow) == Outcome::kFailed);
  CHECK(store->last_error().find("locked") != std::string::npos);
  CHECK(store->extent()->rows == 0);
  REQUIRE(sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(other);
  CHECK(store->insert(body("one", "{}"), kNow) == Outcome::kStored);
}

TEST_CASE("response_store: the file is durable and private") {
  const TemporaryFolder folder;
  const auto store = open_in(folder);
  store->insert(body("one", "{}"), kNow);
  for (const char* name : {"r.sqlite", "r.sqlite-wal", "r.sqlite-shm"}) {
    CAPTURE(name);
    struct stat status = {};
    REQUIRE(::stat((folder.path() / name).c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
  }
}

TEST_CASE("response_store: what is no database of ours is refused with a reason") {
  const TemporaryFolder folder;
  folder.write("text.sqlite", "This is not a database, only a text that is long enough for one.");
  std::filesystem::create_directory(folder.path() / "folder.sqlite");
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open((folder.path() / "alien.sqlite").c_str(), &other) == SQLITE_OK);
  sqlite3_exec(other, "CREATE TABLE responses(x)", nullptr, nullptr, nullptr);
  sqlite3_close(other);

  struct Row {
    const char* name;
    const char* reason;
  };
  const Row rows[] = {
      {"text.sqlite", "file is not a database"},
      {"folder.sqlite", "unable to open database file"},
      {"nowhere/r.sqlite", "unable to open database file"},
      {"alien.sqlite", "has no column named id"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::string problem;
    CHECK(ResponseStore::open(folder.path() / row.name, problem) == nullptr);
    CHECK(problem.find(row.reason) != std::string::npos);
    CHECK(problem.find(row.name) != std::string::npos);
  }
}
