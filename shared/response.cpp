#include "shared/response.h"

#include "shared/json.h"

namespace earshot {

std::string to_json(const Response& response) {
  JsonWriter out;
  out.begin_object().member("id", response.id).member("survey", response.survey);
  out.member("fingerprint", response.fingerprint);
  out.member("lang", response.lang).member("end", response.end);
  out.key("answers").begin_object();
  for (const auto& [id, answer] : response.answers) out.key(id).value(answer);
  out.end_object();
  if (!response.path.empty()) {
    out.key("path").begin_array();
    for (const std::string& page : response.path) out.string(page);
    out.end_array();
  }
  if (!response.calc.is_null()) out.key("calc").value(response.calc);
  out.key("attr").value(response.attr);
  out.member("startedAt", response.started_at).member("submittedAt", response.submitted_at);
  out.end_object();
  return out.take();
}

}  // namespace earshot
