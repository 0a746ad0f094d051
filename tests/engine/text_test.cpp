#include "shared/text.h"

#include "tests/engine/check.h"

using namespace earshot;

namespace {

std::string filled(std::string_view source) {
  return render(parse_template(source), [](std::string_view path) -> std::string {
    if (path == "nps") return "9";
    if (path == "attr.name") return "Ada";
    return "";
  });
}

LocalizedText text_of(std::initializer_list<const char*> tags) {
  LocalizedText text;
  for (const std::string tag : tags) text.add(tag, parse_template("in " + tag));
  return text;
}

std::string in(const LocalizedText& text, std::string_view tag) {
  return render(text.in(tag), [](std::string_view) { return std::string(); });
}

}  // namespace

TEST_CASE("text: pipes are filled, with the default where there is no value") {
  const struct {
    std::string_view source;
    std::string_view filled;
  } kRows[] = {
      {"", ""},
      {"plain", "plain"},
      {"{{nps}}", "9"},
      {"You said {{nps}}.", "You said 9."},
      {"{{ nps }}{{nps}}", "99"},
      {"Hi {{attr.name|there}}!", "Hi Ada!"},
      {"Hi {{attr.none|there}}!", "Hi there!"},
      {"Hi {{ attr.none |  you }}!", "Hi   you !"},
      {"{{none}}", ""},
      {"{{none|}}", ""},
      {"{{none|a|b}}", "a|b"},
      {"{{none|{}}}", "{}"},
      {"{{}}", ""},
      {"{{|x}}", "x"},
      {"{ {nps} }", "{ {nps} }"},
      {"{nps}", "{nps}"},
      {"}} {{nps}} }}", "}} 9 }}"},
      {"{{nps", "{{nps"},
      {"{{nps}", "{{nps}"},
      {"a {{nps}} b {{nps", "a 9 b {{nps"},
      {"\xF0\x9F\x98\x80{{nps}}\xC3\xA4",
       "\xF0\x9F\x98\x80"
       "9\xC3\xA4"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.source);
    CHECK(filled(row.source) == row.filled);
  }
}

TEST_CASE("text: control characters are not shown, wherever they come from") {
  const Lookup hostile = [](std::string_view) { return std::string("a\1b\x1b\nc\td"); };
  CHECK(render(parse_template("x\1\x1f{{nps}}\x7f"), hostile) == "xab\nc\td\x7f");
  CHECK(render(parse_template("{{nps|y\2}}"), [](std::string_view) { return std::string(); }) ==
        "y");
  const auto runs = render_runs(parse_markup("**\1{{nps}}**", nullptr), hostile);
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].text == "ab\nc\td");
}

TEST_CASE("text: what is piped in is not looked into again") {
  const std::string out = render(parse_template("{{a}}"), [](std::string_view) { return "{{a}}"; });
  CHECK(out == "{{a}}");
}

TEST_CASE("text: an unclosed pipe is ordinary text and is told of") {
  const struct {
    std::string_view source;
    bool unclosed;
  } kRows[] = {{"{{nps", true},    {"a {{b}} c {{d", true}, {"{{nps}", true}, {"{{", true},
               {"{{nps}}", false}, {"}}", false},           {"{", false},     {"", false},
               {"plain", false}};
  for (const auto& row : kRows) {
    CAPTURE(row.source);
    bool unclosed = !row.unclosed;
    parse_template(row.source, &unclosed);
    CHECK(unclosed == row.unclosed);
  }
}

TEST_CASE("text: a language falls back to its shorter tags, then to the first text") {
  const LocalizedText text = text_of({"en", "de", "zh-Hant", "pt-BR"});
  const struct {
    std::string_view wanted;
    std::string_view given;
  } kRows[] = {
      {"en", "in en"},
      {"de", "in de"},
      {"de-AT", "in de"},
      {"DE-at", "in de"},
      {"de-Latn-AT-1996", "in de"},
      {"zh-Hant-TW", "in zh-Hant"},
      {"ZH-HANT", "in zh-Hant"},
      {"zh", "in en"},
      {"zh-Hans", "in en"},
      {"pt-br", "in pt-BR"},
      {"pt", "in en"},
      {"fr", "in en"},
      {"", "in en"},
      {"-", "in en"},
      {"de-", "in de"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.wanted);
    CHECK(in(text, row.wanted) == row.given);
  }
}

TEST_CASE("text: a text without any language is empty, one with a single text serves all") {
  CHECK(LocalizedText().empty());
  CHECK(in(LocalizedText(), "en") == "");
  LocalizedText single;
  single.add("", parse_template("words"));
  CHECK_FALSE(single.empty());
  CHECK(in(single, "ar") == "words");
  CHECK(in(single, "") == "words");
}

TEST_CASE("text: direction follows the script, then the language") {
  const struct {
    std::string_view tag;
    std::string_view direction;
  } kRows[] = {
      {"en", "ltr"},         {"ar", "rtl"},    {"AR", "rtl"},      {"ar-EG", "rtl"},
      {"he", "rtl"},         {"iw", "rtl"},    {"fa-IR", "rtl"},   {"ur", "rtl"},
      {"yi", "rtl"},         {"ckb", "rtl"},   {"ar-Latn", "ltr"}, {"az-Arab", "rtl"},
      {"uz-arab-AF", "rtl"}, {"az", "ltr"},    {"", "ltr"},        {"arn", "ltr"},
      {"de-AR", "ltr"},      {"es-AR", "ltr"}, {"pa-Arab", "rtl"}, {"zh-Hant", "ltr"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.tag);
    CHECK(direction_of(row.tag) == row.direction);
  }
}

TEST_CASE("text: tags are compared without regard to case") {
  CHECK(same_tag("zh-Hant", "ZH-hANT"));
  CHECK_FALSE(same_tag("en", "en-US"));
  CHECK_FALSE(same_tag("", "en"));
  CHECK(same_tag("", ""));
}
