// Responses in an SQLite file: one row per id, first come first kept.
//
// Invariants:
// (1) A response reported as kStored or kDuplicate is on disk and survives kill -9 and power loss:
//     the journal is a write-ahead log with synchronous=FULL, and a report follows the commit.
// (2) A row never changes and is never deleted, so rowid order is the order of arrival.
// (3) Every function may be called from any thread; one mutex guards the one connection.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "shared/cli/response_body.h"

struct sqlite3;
struct sqlite3_stmt;

namespace earshot::cli {

enum class Outcome {
  kStored,     // this id is new, and is kept now
  kDuplicate,  // the same body is already kept under this id
  kConflict,   // another body is already kept under this id, and stays
  kFailed,     // nothing is known to be kept; see last_error()
};

class ResponseStore {
 public:
  // Opens or creates the file, readable by its owner alone when it is new: it holds what people
  // wrote. On failure returns null and says why in `problem`.
  static std::unique_ptr<ResponseStore> open(const std::filesystem::path& file,
                                             std::string& problem);
  ~ResponseStore();
  ResponseStore(const ResponseStore&) = delete;
  ResponseStore& operator=(const ResponseStore&) = delete;

  // `received_at` is UTC in ISO 8601.
  Outcome insert(const ResponseBody& response, std::string_view received_at);

  // The number of rows, and the last rowid (0 when there is none); empty if the file cannot be
  // read.
  struct Extent {
    std::int64_t rows = 0;
    std::int64_t last_row = 0;
  };
  std::optional<Extent> extent();

  // Some bodies in order of arrival, one a line: those after row `after` and up to row `last`, but
  // no more than fit a moderate buffer. `text` is empty when there are none; continue at `reached`.
  // Empty if the file cannot be read.
  struct Page {
    std::string text;
    std::int64_t reached = 0;
  };
  std::optional<Page> read(std::int64_t after, std::int64_t last);

  // SQLite's words for the latest failure of any thread.
  std::string last_error();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

  ResponseStore() = default;
  bool prepare();
  bool prepare_statement(const char* sql, Statement& statement);
  Outcome compare_with_stored(const ResponseBody& response);

  std::mutex mutex_;
  sqlite3* database_ = nullptr;
  Statement insert_, find_, extent_, read_;
};

}  // namespace earshot::cli
