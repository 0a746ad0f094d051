#include "shared/fingerprint.h"

#include <algorithm>
#include <iterator>

#include "shared/json.h"
#include "shared/sha256.h"

namespace earshot {
namespace {

void write(JsonWriter& out, const Value& value);

// REQUIRES: the members are sorted by their names.
void write(JsonWriter& out, const std::vector<const Member*>& members) {
  out.begin_object();
  for (const Member* member : members) {
    out.key(member->key);
    write(out, member->value);
  }
  out.end_object();
}

std::vector<const Member*> sorted(const Value::Object& object) {
  std::vector<const Member*> members;
  members.reserve(object.size());
  for (const Member& member : object) members.push_back(&member);
  const auto by_key = [](const Member* a, const Member* b) { return a->key < b->key; };
  std::make_heap(members.begin(), members.end(), by_key);  // less code than std::sort
  std::sort_heap(members.begin(), members.end(), by_key);
  return members;
}

void write(JsonWriter& out, const Value& value) {
  if (value.is_array()) {
    out.begin_array();
    for (const Value& item : value.array()) write(out, item);
    out.end_array();
  } else if (value.is_object()) {
    write(out, sorted(value.object()));
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
  std::vector<const Member*> asked = sorted(survey_file.object());
  asked.erase(std::remove_if(asked.begin(), asked.end(),
                             [&](const Member* member) {
                               return std::find(std::begin(kLeftOut), std::end(kLeftOut),
                                                member->key) != std::end(kLeftOut);
                             }),
              asked.end());
  JsonWriter out;
  write(out, asked);
  return sha256(out.take()).substr(0, 16);
}

}  // namespace earshot
