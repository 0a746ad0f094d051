#include "widget/web/wire.h"

#include "shared/json.h"
#include "shared/members.h"

namespace earshot {
namespace {

void write_rect(JsonWriter& out, const Rect& rect) {
  out.begin_array().number(rect.x).number(rect.y).number(rect.w).number(rect.h).end_array();
}

// A hairline around the card, and below it what lifts it off the page.
std::string shadow_of(const Theme& theme) {
  std::string out = "0 0 0 1px ";
  out += to_css(theme.line);
  if (theme.elevation == Elevation::kFlat) return out;
  out += theme.elevation == Elevation::kRaised ? ", 0 2px 8px " : ", 0 12px 40px ";
  return out += to_css(theme.shadow);
}

struct NamedColor {
  const char* name;
  Color Theme::*color;
};

constexpr NamedColor kColors[] = {
    {"surface", &Theme::surface},
    {"text", &Theme::text},
    {"muted", &Theme::muted},
    {"line", &Theme::line},
    {"track", &Theme::track},
    {"control", &Theme::control},
    {"fill", &Theme::fill},
    {"edge", &Theme::edge},
    {"hover", &Theme::hover},
    {"pressed", &Theme::pressed},
    {"disabled", &Theme::disabled},
    {"accent", &Theme::accent},
    {"onAccent", &Theme::on_accent},
    {"accentHover", &Theme::accent_hover},
    {"accentPressed", &Theme::accent_pressed},
    {"accentText", &Theme::accent_text},
    {"tint", &Theme::tint},
    {"error", &Theme::error},
    {"errorTint", &Theme::error_tint},
    {"warning", &Theme::warning},
    {"warningTint", &Theme::warning_tint},
    {"focus", &Theme::focus},
    {"star", &Theme::star},
};

void write_style(JsonWriter& out, std::string_view name, TextRole role, float width) {
  const TextStyle style = style_of(role, width);
  out.key(name).begin_object().member("size", style.size).member("weight", style.weight);
  out.member("line", style.line).end_object();
}

}  // namespace

OpenOptions read_options(std::string_view json) {
  const Value in = parse_json(json).value;
  OpenOptions out;
  out.session.id = word_in(in, "id");
  out.session.now = number_in(in, "now", 0);
  out.session.today = word_in(in, "today");
  out.session.seed = static_cast<uint64_t>(number_in(in, "seed", 0));
  if (const Value* locale = in.find("locale")) out.session.locale = read_locale(*locale);
  out.session.words = Messages(std::string(word_in(in, "words")));
  const std::string lang(word_in(in, "lang"));
  if (!lang.empty()) out.session.lang = lang;
  const Value* attr = in.find("attr");
  if (attr != nullptr && attr->is_object()) out.session.attr = *attr;
  out.session.closable = flag_in(in, "closable");
  out.endpoint = word_in(in, "endpoint");
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
  for (const auto& [name, color] : kColors) out.member(name, to_css(theme.*color));
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
