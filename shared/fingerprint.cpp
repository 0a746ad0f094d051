#include "shared/fingerprint.h"

#include <algorithm>
#include <iterator>

#include "shared/json.h"
#include "shared/sha256.h"

namespace earshot {
namespace {

void write(JsonWriter& out, const Value& value) {
  if (value.is_array()) {
    out.begin_array();
    for (const Value& item : value.array()) write(out, item);
    out.end_array();
  } else if (value.is_object()) {
    std::vector<const Member*> members;
    for (const Member& member : value.object()) members.push_back(&member);
    const auto by_key = [](const Member* a, const Member* b) { return a->key < b->key; };
    std::make_heap(members.begin(), members.end(), by_key);  // less code than std::sort
    std::sort_heap(members.begin(), members.end(), by_key);
    out.begin_object();
    for (const Member* member : members) {
      out.key(member->key);
      write(out, member->value);
    }
    out.end_object();
  } else {
    out.value(value);
  }
}

}  // namespace

std::string canonical_json(const Value& value) {
  JsonWriter out;
  write(out, value);
  return out.take();
}

std::string fingerprint_of(const Value& survey_file) {
  constexpr std::string_view kLeftOut[] = {"$schema", "endpoint", "embed",
                                           "theme",   "storage",  "consent"};
  Value::Object asked;
  for (const Member& member : survey_file.object()) {
    if (std::find(std::begin(kLeftOut), std::end(kLeftOut), member.key) == std::end(kLeftOut))
      asked.push_back(member);
  }
  return sha256(canonical_json(Value(std::move(asked)))).substr(0, 16);
}

}  // namespace earshot
