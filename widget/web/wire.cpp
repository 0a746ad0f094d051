#include "widget/web/wire.h"

#include "shared/json.h"

namespace earshot {
namespace {

std::string string_in(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  return value != nullptr && value->is_string() ? value->string() : "";
}

double number_in(const Value& object, std::string_view key, double fallback) {
  const Value* value = object.find(key);
  return value != nullptr && value->is_number() ? value->number() : fallback;
}

bool flag_in(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  return value != nullptr && value->is_bool() && value->boolean();
}

void write_rect(JsonWriter& out, const Rect& rect) {
  out.begin_array().number(rect.x).number(rect.y).number(rect.w).number(rect.h).end_array();
}

void write_style(JsonWriter& out, std::string_view name, TextRole role, float width) {
  const TextStyle style = style_of(role, width);
  out.key(name).begin_object().member("size", style.size).member("weight", style.weight);
  out.member("line", style.line).end_object();
}

}  // namespace

OpenOptions read_options(std::string_view json) {
  const Value in = parse_json(json).value;
  OpenOptions out;
  out.session.id = string_in(in, "id");
  out.session.now = number_in(in, "now", 0);
  out.session.today = string_in(in, "today");
  out.session.seed = static_cast<uint64_t>(number_in(in, "seed", 0));
  if (const Value* locale = in.find("locale")) out.session.locale = read_locale(*locale);
  const std::string lang = string_in(in, "lang");
  if (!lang.empty()) out.session.lang = lang;
  const Value* attr = in.find("attr");
  if (attr != nullptr && attr->is_object()) out.session.attr = *attr;
  out.session.closable = flag_in(in, "closable");
  out.endpoint = string_in(in, "endpoint");
  return out;
}

ThemeWishes read_wishes(std::string_view json) {
  const Value in = parse_json(json).value;
  ThemeWishes out;
  out.accent = parse_color(string_in(in, "accent"));
  out.surface = parse_color(string_in(in, "surface"));
  out.radius = static_cast<float>(number_in(in, "radius", out.radius));
  out.dark = flag_in(in, "dark");
  out.more_contrast = string_in(in, "contrast") == "more";
  out.reduced_motion = flag_in(in, "reducedMotion");
  return out;
}

std::string to_json(const std::vector<Problem>& problems) {
  JsonWriter out;
  out.begin_object().key("problems").begin_array();
  for (const Problem& problem : problems) {
    out.begin_object().member("code", problem.code).member("path", problem.path);
    out.member("line", problem.line).member("column", problem.column);
    out.member("message", problem.message).member("suggestion", problem.suggestion).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const Theme& theme) {
  JsonWriter out;
  out.begin_object();
  const std::pair<std::string_view, Color> colors[] = {{"surface", theme.surface},
                                                       {"text", theme.text},
                                                       {"muted", theme.muted},
                                                       {"line", theme.line},
                                                       {"control", theme.control},
                                                       {"fill", theme.fill},
                                                       {"edge", theme.edge},
                                                       {"hover", theme.hover},
                                                       {"accent", theme.accent},
                                                       {"onAccent", theme.on_accent},
                                                       {"accentText", theme.accent_text},
                                                       {"tint", theme.tint},
                                                       {"error", theme.error},
                                                       {"errorTint", theme.error_tint},
                                                       {"focus", theme.focus},
                                                       {"star", theme.star}};
  for (const auto& [name, color] : colors) out.member(name, to_css(color));
  out.member("radius", std::to_string(static_cast<int>(theme.radius)) + "px").end_object();
  return out.take();
}

std::string to_json(const CardLayout& layout) {
  JsonWriter out;
  out.begin_object().member("height", layout.height).key("rects").begin_object();
  for (const Block& block : layout.blocks) {
    if (block.key.empty()) continue;
    out.key(block.key);
    write_rect(out, block.rect);
  }
  out.end_object().key("text").begin_object();
  write_style(out, "title", TextRole::kTitle, layout.width);
  write_style(out, "label", TextRole::kLabel, layout.width);
  write_style(out, "part", TextRole::kPart, layout.width);
  write_style(out, "body", TextRole::kBody, layout.width);
  write_style(out, "help", TextRole::kMuted, layout.width);
  write_style(out, "error", TextRole::kError, layout.width);
  write_style(out, "option", TextRole::kOption, layout.width);
  write_style(out, "button", TextRole::kButton, layout.width);
  write_style(out, "caption", TextRole::kCaption, layout.width);
  write_style(out, "field", TextRole::kBody, layout.width);
  out.end_object().end_object();
  return out.take();
}

}  // namespace earshot
