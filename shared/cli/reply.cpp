#include "shared/cli/reply.h"

#include <nlohmann/json.hpp>

namespace earshot::cli {

Reply error_reply(int status, const std::string& sentence) {
  // A sentence may quote bytes of a bad request: whatever is not UTF-8 becomes U+FFFD.
  const nlohmann::json body = {{"error", sentence}};
  return {.status = status,
          .content_type = "application/json",
          .body = body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n"};
}

}  // namespace earshot::cli
