// Who decides about the look: the page's CSS, then the survey, then the named theme.
#include <doctest/doctest.h>

#include "shared/json.h"
#include "widget/ui/theme_preset.h"
#include "widget/web/wire.h"

using namespace earshot;

namespace {

// One token of the look that a page and a survey wish for.
std::string token(std::string_view page, std::string_view survey, std::string_view name) {
  const ThemeRequest request = merge_theme(page, parse_json(survey).value);
  const Value tokens = parse_json(to_json(make_theme(request.wishes), request)).value;
  const Value* found = tokens.find(name);
  REQUIRE(found != nullptr);
  return found->string();
}

}  // namespace

TEST_CASE("theme: the page's wish wins over the survey's, and that over the named theme") {
  constexpr std::string_view survey =
      R"({"name":"paper","accent":"#0b6e4f","background":"#fff","radius":6,)"
      R"("font":"Inter, sans-serif","density":"compact","elevation":"floating",)"
      R"("logo":"/logo.svg"})";
  constexpr std::string_view paper = R"({"name":"paper"})";
  const struct {
    const char* page;
    const char* token;
    const char* by_page;
    const char* by_survey;
    const char* by_theme;
  } rows[] = {
      {R"({"accent":"#aa0055"})", "accent", "#aa0055", "#0b6e4f", "#9a4a1f"},
      {R"({"background":"#f0f8ff"})", "surface", "#f0f8ff", "#ffffff", "#fbf6ec"},
      {R"({"radius":2})", "radius", "2px", "6px", "4px"},
      {R"({"radius":0})", "radius", "0px", "6px", "4px"},
      {R"({"font":"serif"})", "font", "serif", "Inter, sans-serif",
       "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, Georgia, serif"},
      {R"({"density":"comfortable"})", "density", "comfortable", "compact", "comfortable"},
      {R"({"logo":"https://example.com/l.png"})", "logo", "https://example.com/l.png", "/logo.svg",
       ""},
      {R"({"logo":"none"})", "logo", "", "/logo.svg", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.page);
    CHECK(token(row.page, survey, row.token) == row.by_page);
    CHECK(token("{}", survey, row.token) == row.by_survey);
    CHECK(token("{}", paper, row.token) == row.by_theme);
  }
  CHECK(token(R"({"name":"mono"})", paper, "accent") == "#141414");
  CHECK(token(R"({"name":"mono"})", survey, "accent") == "#0b6e4f");
  CHECK(token("{}", "null", "accent") == "#2f5bea");
}

TEST_CASE("theme: light or dark is the page's word, then the survey's, then what the page is") {
  constexpr std::string_view light = R"({"mode":"light"})", dark = R"({"mode":"dark"})",
                             open = R"({"mode":"auto"})";
  CHECK(token(R"({"mode":"dark"})", light, "mode") == "dark");
  CHECK(token(R"({"mode":"light","dark":true})", dark, "mode") == "light");
  CHECK(token(R"({"dark":true})", light, "mode") == "light");
  CHECK(token(R"({"dark":false})", dark, "mode") == "dark");
  CHECK(token(R"({"dark":true})", open, "mode") == "dark");
  CHECK(token("{}", open, "mode") == "light");
  CHECK(token(R"({"background":"#10131a"})", light, "mode") == "dark");
}

TEST_CASE("theme: elevation is a shadow; a card that floats above the page has the deepest") {
  constexpr std::string_view flat = R"({"elevation":"flat"})";
  CHECK(token("{}", flat, "shadow").find(',') == std::string::npos);
  CHECK(token(R"({"floats":true})", flat, "shadow").find(',') == std::string::npos);
  CHECK(token("{}", "null", "shadow").find("0 2px 8px #") != std::string::npos);
  CHECK(token(R"({"floats":true})", "null", "shadow").find("0 12px 40px #") != std::string::npos);
  CHECK(token(R"({"elevation":"raised"})", flat, "shadow").find("0 2px 8px") != std::string::npos);
}

TEST_CASE("theme: what a page says wrongly is as if it said nothing") {
  CHECK(token(R"({"name":"neon"})", "null", "accent") == "#2f5bea");
  CHECK(token(R"({"radius":"wide","accent":7})", "null", "radius") == "12px");
  CHECK(token("[]", "null", "radius") == "12px");
}
