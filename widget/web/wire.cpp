#include "widget/web/wire.h"

#include "shared/json.h"
#include "widget/ui/theme_preset.h"

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

std::optional<Elevation> read_elevation(std::string_view word) {
  if (word == "flat") return Elevation::kFlat;
  if (word == "raised") return Elevation::kRaised;
  if (word == "floating") return Elevation::kFloating;
  return std::nullopt;
}

// A hairline around the card, and below it what lifts it off the page.
std::string shadow_of(const Theme& theme) {
  constexpr std::string_view kBlurs[] = {"", "0 2px 8px ", "0 12px 40px "};
  const std::string hairline = "0 0 0 1px " + to_css(theme.line);
  const std::string_view blur = kBlurs[static_cast<int>(theme.elevation)];
  return blur.empty() ? hairline : hairline + ", " + std::string(blur) + to_css(theme.shadow);
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

ThemeRequest merge_theme(std::string_view json, const SurveyTheme& survey) {
  const Value page = parse_json(json).value;
  const auto either = [&](std::string_view key, const std::string& said) {
    std::string wish = string_in(page, key);
    return wish.empty() ? said : wish;
  };
  ThemeRequest out;
  ThemeWishes& wishes = out.wishes;
  wishes.name = either("name", survey.name);
  wishes.accent = parse_color(either("accent", survey.accent));
  wishes.surface = parse_color(either("surface", survey.background));
  const double radius = number_in(page, "radius", survey.radius.value_or(-1));
  if (radius >= 0) wishes.radius = static_cast<float>(radius);
  const std::string density = either("density", survey.density);
  if (!density.empty()) wishes.compact = density == "compact";
  wishes.elevation = read_elevation(either("elevation", survey.elevation));
  if (!wishes.elevation && flag_in(page, "floats")) wishes.elevation = Elevation::kFloating;
  const std::string mode = either("mode", survey.mode);
  wishes.dark = mode == "dark" || (mode != "light" && flag_in(page, "dark"));
  wishes.more_contrast = string_in(page, "contrast") == "more";
  wishes.reduced_motion = flag_in(page, "reducedMotion");
  out.font = either("font", survey.font);
  if (out.font.empty()) out.font = find_preset(wishes.name).font;
  out.logo = either("logo", survey.logo);
  if (out.logo == "none") out.logo.clear();
  wishes.logo = !out.logo.empty();
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

std::string to_json(const Theme& theme, const ThemeRequest& request) {
  JsonWriter out;
  out.begin_object();
  const std::pair<std::string_view, Color> colors[] = {{"surface", theme.surface},
                                                       {"text", theme.text},
                                                       {"muted", theme.muted},
                                                       {"line", theme.line},
                                                       {"track", theme.track},
                                                       {"control", theme.control},
                                                       {"fill", theme.fill},
                                                       {"edge", theme.edge},
                                                       {"hover", theme.hover},
                                                       {"pressed", theme.pressed},
                                                       {"disabled", theme.disabled},
                                                       {"accent", theme.accent},
                                                       {"onAccent", theme.on_accent},
                                                       {"accentHover", theme.accent_hover},
                                                       {"accentPressed", theme.accent_pressed},
                                                       {"accentText", theme.accent_text},
                                                       {"tint", theme.tint},
                                                       {"error", theme.error},
                                                       {"errorTint", theme.error_tint},
                                                       {"warning", theme.warning},
                                                       {"warningTint", theme.warning_tint},
                                                       {"focus", theme.focus},
                                                       {"star", theme.star}};
  for (const auto& [name, color] : colors) out.member(name, to_css(color));
  out.member("radius", std::to_string(static_cast<int>(theme.radius)) + "px");
  out.member("shadow", shadow_of(theme));
  out.member("mode", luminance(theme.text) > luminance(theme.surface) ? "dark" : "light");
  out.member("density", theme.compact ? "compact" : "comfortable");
  out.member("font", request.font).member("logo", request.logo).end_object();
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
