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

void write(JsonWriter& out, const Node& node, const std::string& required_label) {
  out.begin_object().member("id", node.id);
  out.member("role", to_string(node.role)).member("look", to_string(node.look));
  out.member("label", node.label).member("help", node.help).member("error", node.error);
  out.flag("required", node.required).member("requiredLabel", required_label);
  out.flag("enabled", node.enabled).member("revision", node.revision);
  if (node.role == Role::kTextBox || node.role == Role::kMultiline) {
    out.member("value", node.value).member("inputType", node.input_type);
    out.member("autocomplete", node.autocomplete).member("placeholder", node.placeholder);
    out.member("maxLength", node.max_length);
  }
  if (node.role == Role::kRadioGroup || node.role == Role::kCheckboxGroup) {
    out.member("lowLabel", node.low_label).member("highLabel", node.high_label);
    out.key("options").begin_array();
    for (const Option& option : node.options) {
      out.begin_object().member("id", option.id).member("label", option.label);
      out.member("name", option.name).flag("selected", option.selected).end_object();
    }
    out.end_array();
  }
  out.end_object();
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
  constexpr std::string_view kNames[] = {"list", "scale", "stars", "text"};
  return kNames[static_cast<size_t>(look)];
}

bool operator==(const Option& a, const Option& b) {
  return std::tie(a.id, a.label, a.name, a.selected) == std::tie(b.id, b.label, b.name, b.selected);
}

bool operator==(const Button& a, const Button& b) {
  return std::tie(a.label, a.visible, a.enabled) == std::tie(b.label, b.visible, b.enabled);
}

bool same_content(const Node& a, const Node& b) {
  const auto key = [](const Node& n) {
    return std::tie(n.id, n.role, n.look, n.label, n.help, n.error, n.required, n.enabled,
                    n.options, n.low_label, n.high_label, n.value, n.input_type, n.autocomplete,
                    n.placeholder, n.max_length);
  };
  return key(a) == key(b);
}

bool same_content(const View& a, const View& b) {
  const auto key = [](const View& v) {
    return std::tie(v.phase, v.page, v.lang, v.dir, v.name, v.title, v.text, v.required_label,
                    v.standard_label, v.back, v.next, v.close, v.plain, v.progress,
                    v.progress_label, v.alert, v.status);
  };
  return key(a) == key(b) &&
         std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(),
                    [](const Node& x, const Node& y) { return same_content(x, y); });
}

std::string to_json(const View& view) {
  JsonWriter out;
  out.begin_object().member("revision", view.revision).member("phase", to_string(view.phase));
  out.member("page", view.page).member("lang", view.lang).member("dir", view.dir);
  out.member("name", view.name).member("title", view.title).member("text", view.text);
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
  out.member("label", view.progress_label).end_object();
  out.member("alert", view.alert).member("status", view.status).end_object();
  return out.take();
}

}  // namespace earshot
