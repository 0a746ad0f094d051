#include <algorithm>

#include "shared/locale.h"
#include "shared/parse_context.h"

namespace earshot {
namespace {

constexpr double kMaxSeconds = 86'400;

bool is_header_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

// What a header's value may hold: a page cannot send anything else reliably.
bool is_plain(char c) { return c >= ' ' && c <= '~'; }

// A reader for the object under `key`, if there is one.
std::optional<ObjectReader> inner(ObjectReader& in, std::string_view key,
                                  std::vector<Problem>& problems) {
  const Value* value = in.get(key);
  if (value == nullptr) return std::nullopt;
  return ObjectReader(*value, in.path(key), problems);
}

void check_trigger(ObjectReader& in) {
  if (!in.has("on")) in.missing("on", "\"delay\"");
  const int on = in.word("on",
                         {"load", "delay", "scroll", "exit", "click", "event", "url", "idle",
                          "rage-click", "dead-click", "abandon", "error"},
                         -1);
  std::vector<std::string_view> known = {"on"};
  const std::string_view needs = on == 1 || on == 7    ? "seconds"
                                 : on == 2             ? "percent"
                                 : on == 4 || on == 10 ? "selector"
                                 : on == 5             ? "name"
                                 : on == 6             ? "pattern"
                                                       : "";
  if (!needs.empty()) {
    known.push_back(needs);
    if (!in.has(needs))
      in.missing(needs, needs == "seconds" || needs == "percent" ? "30" : "\"…\"");
    if (needs == "seconds") in.number(needs, 0, kMaxSeconds);
    else if (needs == "percent") in.number(needs, 0, 100);
    else if (in.string(needs).empty() && in.has(needs) && in.get(needs)->is_string())
      in.problem(needs, "empty-text", "A text is needed here; this one is empty.");
  }
  if (on >= 0) in.only(known);
}

// Gives the date back if it is one.
std::string check_date(ObjectReader& in, std::string_view key) {
  std::string day = in.string(key);
  if (is_date(day) || !in.has(key) || !in.get(key)->is_string()) return day;
  in.problem(key, "bad-date", "A date is written \"2026-01-31\".");
  return "";
}

void check_embed(ObjectReader& in, std::vector<Problem>& problems) {
  in.word("placement", {"inline", "popover", "modal", "tab", "page"}, 0);
  in.word("corner", {"bottom-right", "bottom-left", "top-right", "top-left"}, 0);
  in.number("sample", 0, 1);
  if (const Value::Array* triggers = in.array("triggers")) {
    for (size_t i = 0; i < triggers->size(); ++i) {
      ObjectReader trigger((*triggers)[i], pointer_to(in.path("triggers"), i), problems);
      if ((*triggers)[i].is_object()) check_trigger(trigger);
    }
  }
  if (auto frequency = inner(in, "frequency", problems)) {
    frequency->integer("days", 1, 3'650, 1);
    frequency->integer("times", 1, 1'000, 1);
    frequency->only({"days", "times"});
  }
  if (auto schedule = inner(in, "schedule", problems)) {
    const std::string from = check_date(*schedule, "from"), until = check_date(*schedule, "until");
    if (!until.empty() && from > until)
      schedule->problem("until", "bad-range", "\"until\" is before \"from\".");
    schedule->only({"from", "until"});
  }
  in.only({"placement", "corner", "sample", "triggers", "frequency", "schedule"});
}

bool is_color(std::string_view text) {
  return (text.size() == 4 || text.size() == 7) && text[0] == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

void check_color(ObjectReader& in, std::string_view key) {
  const Value* value = in.get(key);
  if (value != nullptr && value->is_string() && is_color(value->string())) return;
  if (value != nullptr)
    in.problem(key, "bad-color", "A colour is written \"#rrggbb\", as in \"#0b6e4f\".");
}

void check_theme(ObjectReader& in) {
  in.word("name", {"quiet", "paper", "mint", "midnight", "rose", "mono"}, 0);
  check_color(in, "accent");
  check_color(in, "background");
  in.number("radius", 0, 24);
  in.string("font");
  in.word("mode", {"auto", "light", "dark"}, 0);
  in.word("density", {"comfortable", "compact"}, 0);
  in.word("elevation", {"flat", "raised", "floating"}, 0);
  in.string("logo");
  check_web_address(in, "logo", "bad-link");
  in.only(
      {"name", "accent", "background", "radius", "font", "mode", "density", "elevation", "logo"});
}

void read_headers(ObjectReader& in, Endpoint& endpoint, std::vector<Problem>& problems) {
  const Value::Object* members = in.named("headers");
  if (members == nullptr) return;
  ObjectReader headers(*in.get("headers"), in.path("headers"), problems);
  for (const Member& member : *members) {
    const std::string text = headers.string(member.key);
    if (!is_header_name(member.key) || !std::all_of(text.begin(), text.end(), is_plain)) {
      headers.problem(member.key, "bad-header",
                      "A header has a name of letters, digits, \"-\" and \"_\", and a value of "
                      "ASCII characters on one line.");
    } else {
      endpoint.headers.emplace_back(member.key, text);
    }
  }
}

}  // namespace

Endpoint parse_endpoint(ObjectReader& in) {
  constexpr std::string_view kMethods[] = {"POST", "PUT", "PATCH"};
  Endpoint endpoint;
  std::optional<ObjectReader> reader = inner(in, "endpoint", in.problems());
  if (!reader) return endpoint;
  endpoint.url = reader->string("url");
  if (!reader->has("url") && in.get("endpoint")->is_object())
    reader->missing("url", "\"https://…\"");
  check_web_address(*reader, "url", "bad-url");
  endpoint.method = kMethods[reader->word("method", {"POST", "PUT", "PATCH"}, 0)];
  read_headers(*reader, endpoint, in.problems());
  reader->only({"url", "method", "headers"});
  return endpoint;
}

Value parse_theme(ObjectReader& in) {
  std::optional<ObjectReader> theme = inner(in, "theme", in.problems());
  if (!theme) return Value();
  check_theme(*theme);
  return *in.get("theme");
}

void check_settings(ObjectReader& in) {
  if (auto embed = inner(in, "embed", in.problems())) check_embed(*embed, in.problems());
  in.word("consent", {"none", "required"}, 0);
}

}  // namespace earshot
