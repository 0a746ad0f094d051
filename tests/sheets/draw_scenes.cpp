// Draws scenes without a browser, for make.mjs: reads lines of
//
//   SURVEY PAGE STATE WIDTH THEME LANG SCALE PNG
//
// and writes a picture for each. A scene that there is none of (a page without that state) is left
// out in silence.
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "shared/parse.h"
#include "tests/engine/fixtures.h"
#include "tests/native/scene.h"

using namespace earshot;

namespace {

std::shared_ptr<const Survey> open(const std::string& file) {
  static std::map<std::string, std::shared_ptr<const Survey>> known;
  std::shared_ptr<const Survey>& survey = known[file];
  if (survey) return survey;
  ParsedSurvey parsed = parse_survey(read_file(file));
  if (!parsed.survey) return nullptr;
  return survey = std::make_shared<const Survey>(std::move(*parsed.survey));
}

// What is wrong, or "".
std::string draw(const std::string& line, NativeText& text) {
  std::istringstream words(line);
  std::string survey, file;
  Scene scene;
  words >> survey >> scene.page >> scene.state >> scene.width >> scene.theme >> scene.lang >>
      scene.scale >> file;
  if (!words) return "This is no scene: " + line;
  const std::shared_ptr<const Survey> opened = open(survey);
  if (!opened) return survey + " is no survey";
  const std::optional<Picture> picture = draw_scene(opened, scene, text);
  if (!picture || write_png(*picture, file)) return "";
  return file + " cannot be written";
}

}  // namespace

int main() {
  const std::unique_ptr<NativeText> text = make_native_text();
  for (std::string line; std::getline(std::cin, line);) {
    const std::string problem = draw(line, *text);
    if (problem.empty()) continue;
    std::cerr << problem << ".\n";
    return 1;
  }
}
