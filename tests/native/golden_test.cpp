// The drawing code against pictures that somebody has looked at. Text is the square stand-in, so no
// font matters: every machine draws these pixels. The rasteriser's arithmetic is exact, but corners
// are made of sines, and those differ in the last bit between C libraries; so one pixel in a
// thousand may be off by more than 8 of 255, which no eye finds. A thing that moved by one pixel, or
// changed its colour, is far beyond that.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "shared/parse.h"
#include "tests/engine/fixtures.h"
#include "tests/native/scene.h"
#include "tests/ui/square_text.h"

using namespace earshot;
namespace fs = std::filesystem;

namespace {

constexpr int kMostDifference = 8;        // of 255, in any channel
constexpr double kMostDiffering = 0.001;  // of all pixels

const fs::path kGoldens = fs::path(EARSHOT_SOURCE_DIR) / "tests/native/goldens";

class SquareNativeText : public NativeText {
 public:
  void use(const NativeTextStyle&) override {}
  TextSize measure(std::string_view text, const TextStyle& style, float max_width) override {
    return square_.measure(text, style, max_width);
  }
  float even_width(std::string_view text, const TextStyle& style, float max_width) override {
    return square_.even_width(text, style, max_width);
  }
  // Faint, so that what lies below is seen.
  void raster(std::string_view text, const TextStyle& style, float max_width, Align align,
              Color color, float scale, int width, int height, uint8_t* pixels) override {
    color.a = 150;
    square_.raster(text, style, max_width, align, color, scale, width, height, pixels);
  }

 private:
  SquareText square_;
};

struct Golden {
  const char* page;
  const char* state = "resting";
  float width = 320;
  const char* theme = "light";
  const char* lang = "en";
};

// Every type at rest on a telephone, and each state, width, theme and direction somewhere.
const Golden kTable[] = {
    {"nps-page"},
    {"csat-page"},
    {"rating-page"},
    {"choice-page"},
    {"pictures-page"},
    {"dropdown-page"},
    {"choices-page"},
    {"comment-page"},
    {"number-page"},
    {"slider-page"},
    {"date-page"},
    {"consent-page"},
    {"statement-page"},
    {"end"},
    {"nps-page", "selected", 680, "light", "ar"},
    {"nps-page", "hover"},
    {"nps-page", "focus", 480, "dark"},
    {"rating-page", "selected"},
    {"thumbs-page", "selected", 320, "dark"},
    {"choice-page", "pressed", 480, "dark", "ar"},
    {"choice-page", "selected", 480},
    {"choices-page", "selected", 320, "dark"},
    {"choices-page", "disabled"},
    {"ranking-page", "selected"},
    {"matrix-page", "selected", 680},
    {"matrix-page", "selected", 320, "dark", "ar"},
    {"gap-page", "selected", 480},
    {"slider-page", "selected", 480, "dark", "ar"},
    {"text-page", "error"},
    {"@review", "resting", 320},
};

std::string name_of(const Golden& golden) {
  std::string page = golden.page;
  if (page[0] == '@') page.erase(0, 1);
  return page + "-" + golden.state + "-" + std::to_string(static_cast<int>(golden.width)) + "-" +
         golden.theme + "-" + golden.lang + ".png";
}

std::shared_ptr<const Survey> every_type() {
  const std::string file = EARSHOT_SOURCE_DIR "/tests/sheets/every_type.json";
  ParsedSurvey parsed = parse_survey(read_file(file));
  REQUIRE(parsed.survey);
  return std::make_shared<const Survey>(std::move(*parsed.survey));
}

int difference(uint32_t a, uint32_t b) {
  int most = 0;
  for (int shift = 0; shift < 24; shift += 8) {
    const int x = static_cast<int>(a >> shift & 255), y = static_cast<int>(b >> shift & 255);
    most = std::max(most, std::abs(x - y));
  }
  return most;
}

struct Comparison {
  size_t differing = 0;
  Picture picture;  // black where both are the same, the brighter the more they differ
};

// REQUIRES: both have the same size.
Comparison compare(const Picture& a, const Picture& b) {
  Comparison result{0, {a.width, a.height, {}}};
  for (size_t i = 0; i < a.pixels.size(); ++i) {
    const int by = difference(a.pixels[i], b.pixels[i]);
    result.differing += by > kMostDifference;
    const uint32_t light = by == 0 ? 0 : static_cast<uint32_t>(std::min(255, 64 + 2 * by));
    result.picture.pixels.push_back(0xff000000 | light * 0x010101);
  }
  return result;
}

// What is wrong with a picture, "" for nothing; writes what there is to look at.
std::string check(const Picture& actual, const std::string& name) {
  const fs::path folder = fs::current_path() / "build" / "golden-failures";
  const std::string file = (folder / name).string();
  const std::optional<Picture> expected = read_png((kGoldens / name).string());
  std::optional<Comparison> comparison;
  std::string problem;
  if (!expected) {
    problem = "there is no such golden picture";
  } else if (expected->width != actual.width || expected->height != actual.height) {
    problem = "the picture is " + std::to_string(actual.width) + " x " +
              std::to_string(actual.height) + ", not " + std::to_string(expected->width) + " x " +
              std::to_string(expected->height);
  } else {
    comparison = compare(actual, *expected);
    const double share =
        static_cast<double>(comparison->differing) / static_cast<double>(actual.pixels.size());
    if (share <= kMostDiffering) return "";
    problem = std::to_string(comparison->differing) + " pixels differ";
  }
  fs::create_directories(folder);
  write_png(actual, file);
  problem += "\n  drawn:      " + file + "\n  expected:   " + (kGoldens / name).string();
  if (!comparison) return problem;
  write_png(comparison->picture, file + ".difference.png");
  return problem + "\n  difference: " + file + ".difference.png";
}

}  // namespace

// EARSHOT_REFRESH=all, or a part of some names, writes the pictures anew: look at them before they
// are committed.
TEST_CASE("golden pictures") {
  const std::shared_ptr<const Survey> survey = every_type();
  const char* refresh = std::getenv("EARSHOT_REFRESH");
  SquareNativeText text;
  for (const Golden& golden : kTable) {
    const std::string name = name_of(golden);
    CAPTURE(name);
    const std::optional<Picture> picture = draw_scene(
        survey, {golden.page, golden.state, golden.width, golden.theme, golden.lang}, text);
    REQUIRE(picture);
    const bool is_refreshed = refresh != nullptr && (std::string(refresh) == "all" ||
                                                     name.find(refresh) != std::string::npos);
    if (is_refreshed) REQUIRE(write_png(*picture, (kGoldens / name).string()));
    const std::string problem = check(*picture, name);
    CHECK_MESSAGE(problem == "", name << ": " << problem);
  }
}

TEST_CASE("golden pictures: every file is compared, and none is large") {
  size_t sum = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(kGoldens)) {
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    CHECK(std::any_of(std::begin(kTable), std::end(kTable),
                      [&](const Golden& golden) { return name_of(golden) == name; }));
    CHECK(entry.file_size() < 40'000);
    sum += entry.file_size();
  }
  CHECK(sum < 1'000'000);
}

TEST_CASE("golden pictures: a thing that moved by a pixel is found, a last bit is not") {
  Picture a{100, 100, std::vector<uint32_t>(10'000, 0xffffffff)}, moved = a, rounded = a;
  for (int i = 0; i < 11; ++i) moved.pixels[i] = 0xff000000;
  for (uint32_t& pixel : rounded.pixels) pixel = 0xfff8f8f8;
  CHECK(compare(a, moved).differing == 11);
  CHECK(compare(a, rounded).differing == 0);
}
