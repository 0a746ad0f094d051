#include "shared/cli/response_store.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace earshot::cli {
namespace {

// How long a commit waits for another process, such as a backup, before it is given up.
constexpr int kBusyMs = 2000;
constexpr std::size_t kPageBytes = 256 * 1024;

constexpr const char* kSchema =
    "CREATE TABLE IF NOT EXISTS responses("
    "id TEXT PRIMARY KEY NOT NULL, survey TEXT NOT NULL, received_at TEXT NOT NULL, "
    "body TEXT NOT NULL)";

// A statement is reset when its use ends, or it would hold its read transaction open.
class Use {
 public:
  explicit Use(sqlite3_stmt* statement) : statement_(statement) {}
  ~Use() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

  // The text must live until the end of this use.
  void bind(int index, std::string_view text) {
    sqlite3_bind_text64(statement_, index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  void bind(int index, std::int64_t number) { sqlite3_bind_int64(statement_, index, number); }
  int step() { return sqlite3_step(statement_); }
  std::int64_t number(int column) { return sqlite3_column_int64(statement_, column); }
  std::string_view text(int column) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return bytes ? std::string_view(bytes, size) : std::string_view();
  }

 private:
  sqlite3_stmt* statement_;
};

bool execute(sqlite3* database, const char* sql) {
  return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

// Some file systems have no shared memory; there SQLite quietly keeps another journal.
bool enter_write_ahead_mode(sqlite3* database) {
  sqlite3_stmt* statement = nullptr;
  const char* sql = "PRAGMA journal_mode=WAL";
  if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK) return false;
  const bool has_row = sqlite3_step(statement) == SQLITE_ROW;
  const auto* mode = has_row ? sqlite3_column_text(statement, 0) : nullptr;
  const bool is_wal = mode && std::string_view(reinterpret_cast<const char*>(mode)) == "wal";
  sqlite3_finalize(statement);
  return is_wal;
}

// SQLite would create the file readable by everyone; its log files take over its permissions.
void create_private(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor >= 0) ::close(descriptor);
}

}  // namespace

void ResponseStore::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

std::unique_ptr<ResponseStore> ResponseStore::open(const std::filesystem::path& file,
                                                   std::string& problem) {
  create_private(file);
  std::unique_ptr<ResponseStore> store(new ResponseStore());
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  const bool is_open =
      sqlite3_open_v2(file.c_str(), &store->database_, flags, nullptr) == SQLITE_OK;
  if (is_open && store->prepare()) return store;
  const int code = sqlite3_errcode(store->database_);
  const bool is_silent = code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE;
  problem =
      "The database " + file.string() + " cannot be used: " +
      (is_silent ? "its file system has no room for a write-ahead log" : store->last_error()) + ".";
  return nullptr;
}

bool ResponseStore::prepare() {
  sqlite3_busy_timeout(database_, kBusyMs);
  return enter_write_ahead_mode(database_) && execute(database_, "PRAGMA synchronous=FULL") &&
         execute(database_, kSchema) &&
         prepare_statement(
             "INSERT INTO responses(id, survey, received_at, body) "
             "VALUES(?1, ?2, ?3, ?4) ON CONFLICT(id) DO NOTHING",
             insert_) &&
         prepare_statement("SELECT body FROM responses WHERE id = ?1", find_) &&
         prepare_statement("SELECT count(*), max(rowid) FROM responses", extent_) &&
         prepare_statement(
             "SELECT rowid, body FROM responses WHERE rowid > ?1 AND rowid <= ?2 "
             "ORDER BY rowid",
             read_);
}

bool ResponseStore::prepare_statement(const char* sql, Statement& statement) {
  sqlite3_stmt* prepared = nullptr;
  const int result =
      sqlite3_prepare_v3(database_, sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
  statement.reset(prepared);
  return result == SQLITE_OK;
}

ResponseStore::~ResponseStore() {
  // The connection closes, and folds its log into the file, only without statements.
  for (Statement* statement : {&insert_, &find_, &extent_, &read_}) statement->reset();
  sqlite3_close(database_);
}

Outcome ResponseStore::insert(const ResponseBody& response, std::string_view received_at) {
  const std::lock_guard lock(mutex_);
  {
    Use use(insert_.get());
    use.bind(1, response.id);
    use.bind(2, response.survey);
    use.bind(3, received_at);
    use.bind(4, response.json);
    // Outside a transaction, SQLITE_DONE comes after the commit.
    if (use.step() != SQLITE_DONE) return Outcome::kFailed;
  }
  if (sqlite3_changes(database_) == 1) return Outcome::kStored;
  return compare_with_stored(response);
}

Outcome ResponseStore::compare_with_stored(const ResponseBody& response) {
  Use use(find_.get());
  use.bind(1, response.id);
  if (use.step() != SQLITE_ROW) return Outcome::kFailed;
  return use.text(0) == response.json ? Outcome::kDuplicate : Outcome::kConflict;
}

std::optional<ResponseStore::Extent> ResponseStore::extent() {
  const std::lock_guard lock(mutex_);
  Use use(extent_.get());
  if (use.step() != SQLITE_ROW) return std::nullopt;
  return Extent{use.number(0), use.number(1)};
}

std::optional<ResponseStore::Page> ResponseStore::read(std::int64_t after, std::int64_t last) {
  const std::lock_guard lock(mutex_);
  Use use(read_.get());
  use.bind(1, after);
  use.bind(2, last);
  Page page{.text = "", .reached = after};
  while (page.text.size() < kPageBytes) {
    const int result = use.step();
    if (result == SQLITE_DONE) break;
    if (result != SQLITE_ROW) return std::nullopt;
    page.text += use.text(1);
    page.text += '\n';
    page.reached = use.number(0);
  }
  return page;
}

std::string ResponseStore::last_error() {
  const std::lock_guard lock(mutex_);
  return database_ ? sqlite3_errmsg(database_) : "out of memory";
}

}  // namespace earshot::cli
