#include "shared/view.h"

#include <algorithm>
#include <tuple>

#include "shared/json.h"

namespace earshot {
namespace {

void write(JsonWriter& out, std::string_view name, const Button& button) {
  out.key(name).begin_object().member("label", button.label);
  out.flag("visible", button.visible).flag("enabled", button.enabled);
}

void write(JsonWriter& out, std::string_view name, const std::vector<TextRun>& runs) {
  if (runs.empty()) return;
  out.key(name).begin_array();
  for (const TextRun& run : runs) {
    out.begin_object().member("text", run.text);
    if (run.bold) out.flag("bold", true);
    if (run.emphasis) out.flag("emphasis", true);
    if (!run.link.empty()) out.member("link", run.link);
    out.end_object();
  }
  out.end_array();
}

void write_if(JsonWriter& out, std::string_view name, const std::string& text) {
  if (!text.empty()) out.member(name, text);
}

void write_text_box(JsonWriter& out, const Node& node) {
  out.member("value", node.value).member("inputType", node.input_type);
  out.member("autocomplete", node.autocomplete).member("placeholder", node.placeholder);
  out.member("maxLength", node.max_length);
  write_if(out, "unit", node.unit);
  write_if(out, "min", node.min);
  write_if(out, "max", node.max);
  if (node.step > 0) out.member("step", node.step);
  write_if(out, "counter", node.counter);
  if (node.look != Look::kSlider) return;
  out.member("lowLabel", node.low_label).member("highLabel", node.high_label);
}

void write_group(JsonWriter& out, const Node& node) {
  out.member("lowLabel", node.low_label).member("highLabel", node.high_label);
  out.key("options").begin_array();
  for (const Option& option : node.options) {
    out.begin_object().member("id", option.id).member("label", option.label);
    out.member("name", option.name).flag("selected", option.selected);
    write_if(out, "image", option.image);
    write_if(out, "alt", option.alt);
    if (option.rank > 0) out.member("rank", option.rank).member("place", option.place);
    out.end_object();
  }
  out.end_array();
  write_if(out, "placeholder", node.placeholder);
  write_if(out, "empty", node.empty);
  write_if(out, "moveUp", node.move_up);
  write_if(out, "moveDown", node.move_down);
}

void write(JsonWriter& out, const Node& node, const std::string& required_label) {
  out.begin_object().member("id", node.id);
  out.member("role", to_string(node.role)).member("look", to_string(node.look));
  out.member("label", node.label);
  write_if(out, "name", node.name);
  write(out, "labelRuns", node.label_runs);
  out.member("help", node.help);
  write(out, "helpRuns", node.help_runs);
  write_if(out, "change", node.change);
  if (node.unanswered) out.flag("unanswered", true);
  out.member("error", node.error);
  if (node.soft) out.flag("soft", true);
  out.flag("required", node.required).member("requiredLabel", required_label);
  out.flag("enabled", node.enabled).member("revision", node.revision);
  if (node.auto_advance) out.flag("autoAdvance", true);
  if (node.role == Role::kTextBox || node.role == Role::kMultiline) write_text_box(out, node);
  if (node.role == Role::kRadioGroup || node.role == Role::kCheckboxGroup) write_group(out, node);
  out.end_object();
}

// What only some screens have.
void write_extras(JsonWriter& out, const View& view) {
  write(out, "titleRuns", view.title_runs);
  write(out, "textRuns", view.text_runs);
  if (!view.languages.empty()) {
    out.key("languages").begin_array();
    for (const std::string& tag : view.languages) out.string(tag);
    out.end_array().member("languageLabel", view.language_label);
  }
  if (view.offers.empty()) return;
  out.key("offers").begin_array();
  for (const Offer& offer : view.offers) {
    out.begin_object().member("type", offer.type).member("label", offer.label);
    out.member("url", offer.url).member("text", offer.text);
    write_if(out, "done", offer.done);
    out.end_object();
  }
  out.end_array();
}

auto key_of(const TextRun& r) { return std::tie(r.text, r.bold, r.emphasis, r.link); }

bool same(const std::vector<TextRun>& a, const std::vector<TextRun>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const TextRun& x, const TextRun& y) { return key_of(x) == key_of(y); });
}

}  // namespace

std::string_view to_string(Phase phase) {
  constexpr std::string_view kNames[] = {"asking", "sending", "failed", "finished", "dismissed"};
  return kNames[static_cast<size_t>(phase)];
}

std::string_view to_string(Role role) {
  constexpr std::string_view kNames[] = {"radiogroup", "checkboxgroup", "textbox", "multiline",
                                         "statement"};
  return kNames[static_cast<size_t>(role)];
}

std::string_view to_string(Look look) {
  constexpr std::string_view kNames[] = {"list",   "buttons", "dropdown", "pictures",
                                         "scale",  "stars",   "smileys",  "thumbs",
                                         "slider", "ranking", "matrix",   "text"};
  return kNames[static_cast<size_t>(look)];
}

bool operator==(const Option& a, const Option& b) {
  const auto key = [](const Option& o) {
    return std::tie(o.id, o.label, o.name, o.selected, o.image, o.alt, o.rank, o.place);
  };
  return key(a) == key(b);
}

bool operator==(const Button& a, const Button& b) {
  return std::tie(a.label, a.visible, a.enabled) == std::tie(b.label, b.visible, b.enabled);
}

bool operator==(const Offer& a, const Offer& b) {
  const auto key = [](const Offer& o) { return std::tie(o.type, o.label, o.url, o.text, o.done); };
  return key(a) == key(b);
}

bool same_content(const Node& a, const Node& b) {
  const auto key = [](const Node& n) {
    return std::tie(n.id, n.role, n.look, n.label, n.name, n.help, n.change, n.error, n.soft,
                    n.required, n.auto_advance, n.enabled, n.options, n.low_label, n.high_label,
                    n.value, n.input_type, n.autocomplete, n.placeholder, n.unit, n.min, n.max,
                    n.step, n.max_length, n.counter, n.empty, n.move_up, n.move_down);
  };
  return key(a) == key(b) && same(a.label_runs, b.label_runs) && same(a.help_runs, b.help_runs);
}

bool same_content(const View& a, const View& b) {
  const auto key = [](const View& v) {
    return std::tie(v.phase, v.page, v.lang, v.dir, v.name, v.title, v.text, v.required_label,
                    v.standard_label, v.back, v.next, v.close, v.plain, v.progress,
                    v.progress_label, v.time_left, v.alert, v.status, v.languages, v.language_label,
                    v.offers);
  };
  return key(a) == key(b) && same(a.title_runs, b.title_runs) && same(a.text_runs, b.text_runs) &&
         std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(),
                    [](const Node& x, const Node& y) { return same_content(x, y); });
}

std::string to_json(const View& view) {
  JsonWriter out;
  out.begin_object().member("revision", view.revision).member("phase", to_string(view.phase));
  out.member("page", view.page).member("lang", view.lang).member("dir", view.dir);
  out.member("name", view.name).member("title", view.title).member("text", view.text);
  write_extras(out, view);
  out.key("nodes").begin_array();
  for (const Node& node : view.nodes) write(out, node, view.required_label);
  out.end_array();
  write(out, "back", view.back);
  out.end_object();
  write(out, "next", view.next);
  out.end_object();
  write(out, "close", view.close);
  out.end_object();
  write(out, "plain", view.plain);
  out.member("standardLabel", view.standard_label).end_object();
  out.key("progress").begin_object().member("fraction", view.progress);
  out.member("label", view.progress_label);
  write_if(out, "timeLeft", view.time_left);
  out.end_object();
  out.member("alert", view.alert).member("status", view.status).end_object();
  return out.take();
}

}  // namespace earshot
