#include "shared/piping.h"

#include "shared/answer.h"
#include "shared/coercion.h"

namespace earshot {
namespace {

const Value* member_of(const Scope& scope, std::string_view name) {
  const int slot = scope.names->find(name);
  return slot < 0 ? nullptr : scope.members[static_cast<size_t>(slot)];
}

std::string nothing(std::string_view) { return ""; }

Value without_other(const Value& ids) {
  Value::Array rest;
  for (const Value& id : ids.array()) {
    if (id != Value("other")) rest.push_back(id);
  }
  return rest;
}

}  // namespace

Lookup piping(const Survey& survey, Sight& sight, const std::string& lang, const Locale& locale) {
  return [&survey, &sight, &locale, lang](std::string_view path) -> std::string {
    const size_t dot = path.find('.');
    const std::string_view head = path.substr(0, dot);
    const Value* member = member_of(sight.scope(), head);
    if (member == nullptr) return "";
    const Question* question = survey.find_question(head);
    if (dot == std::string_view::npos && question != nullptr) {
      const Value* words = member_of(sight.scope(), std::string(head) + "_other");
      if (words == nullptr) return answer_text(*question, *member, lang, nothing, locale);
      if (!member->is_array()) return to_text(*words);
      const std::string rest =
          answer_text(*question, without_other(*member), lang, nothing, locale);
      return rest.empty() ? to_text(*words) : rest + locale.list + to_text(*words);
    }
    const Value* found =
        dot == std::string_view::npos ? member : value_at(*member, path.substr(dot + 1));
    if (found == nullptr || found->is_null() || found->is_object()) return "";
    if (found->is_number()) return format_number(found->number(), locale);
    return question != nullptr ? answer_text(*question, *found, lang, nothing, locale)
                               : to_text(*found);
  };
}

}  // namespace earshot
