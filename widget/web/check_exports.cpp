// The checker as a module of its own, for the playground and for editors: no page with a survey
// loads it. The conventions are those of exports.cpp.
#include <cstdlib>
#include <string>

#include "shared/check/checked_survey.h"

#define EXPORT(name) extern "C" __attribute__((export_name(#name), used))

namespace {
std::string result;
}  // namespace

EXPORT(es_alloc) void* es_alloc(size_t bytes) { return std::malloc(bytes == 0 ? 1 : bytes); }
EXPORT(es_free) void es_free(void* memory) { std::free(memory); }
EXPORT(es_result_ptr) const char* es_result_ptr() { return result.data(); }
EXPORT(es_result_len) size_t es_result_len() { return result.size(); }

// The result is what `earshot check --json` says about a file.
EXPORT(es_check) void es_check(const char* text, size_t length) {
  result = earshot::to_json(earshot::check_text({text, length}));
}
