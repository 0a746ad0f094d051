// One picture of one screen in one state, for sheets to look at and for golden pictures.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "shared/check/sample_answer.h"
#include "shared/session.h"
#include "widget/native/card_picture.h"
#include "widget/ui/theme_preset.h"

namespace earshot {

// States: "resting", "hover", "pressed", "focus", "selected", "disabled", "error".
struct Scene {
  std::string page;  // as in View::page
  std::string state = "resting";
  float width = 480;
  std::string theme = "light";  // "light", "dark", or the name of a finished theme
  std::string lang = "en";
  float scale = 1;
};

constexpr const char* kSceneDay = "2026-01-01";

// Goes on until the screen has that name, giving an answer to everything before it.
inline std::optional<Session> session_at(std::shared_ptr<const Survey> survey, const Scene& scene) {
  SessionOptions options;
  options.id = "00000000-0000-4000-8000-000000000000";
  options.lang = scene.lang;
  options.today = kSceneDay;
  options.deliver = false;
  Session session(survey, options);
  for (size_t steps = 0; steps < survey->pages.size() + 3; ++steps) {
    if (session.view().page == scene.page) return session;
    answer_all(session, kSceneDay);
    session.apply({Action::Type::kNext, "", {}, false}, 0);
  }
  return std::nullopt;
}

inline std::optional<View> view_of(const Session& at, const std::string& state) {
  if (state == "error") {
    const std::optional<Session> wrong = with_errors(at);
    return wrong ? std::optional<View>(wrong->view()) : std::nullopt;
  }
  Session session = at;
  if (state == "selected") answer_all(session, kSceneDay);
  View view = session.view();
  if (state == "disabled") {
    for (Node& node : view.nodes) node.enabled = false;
    view.next.enabled = false;
  }
  return view;
}

// Points at what the state is about: the second option of a question, or else its field.
inline void touch(const View& view, const Scene& scene, TextService& text, CardInput& input) {
  std::vector<std::string> keys;
  for (const Node& node : view.nodes) {
    if (!node.options.empty())
      keys.push_back(node.id + "/" + node.options[std::min<size_t>(1, node.options.size() - 1)].id);
    keys.insert(keys.end(), {node.id + ":field", node.id + ":range", node.id});
  }
  keys.insert(keys.end(), {":offer/0", ":next"});
  Card card(text);
  const CardLayout& layout = card.lay_out(view, scene.width);
  for (const std::string& key : keys) {
    const auto block = std::find_if(layout.blocks.begin(), layout.blocks.end(),
                                    [&](const Block& block) { return block.key == key; });
    if (block == layout.blocks.end()) continue;
    if (scene.state == "focus") {
      input.focus = key;
    } else {
      input.mouse_x = block->rect.center_x();
      input.mouse_y = block->rect.center_y();
      input.mouse_down = scene.state == "pressed";
    }
    return;
  }
}

// Nothing if the screen has no such state, or the survey no such screen.
inline std::optional<Picture> draw_scene(std::shared_ptr<const Survey> survey, const Scene& scene,
                                         NativeText& text) {
  const std::optional<Session> session = session_at(std::move(survey), scene);
  const std::optional<View> view = session ? view_of(*session, scene.state) : std::nullopt;
  if (!view) return std::nullopt;
  PictureOptions options;
  options.width = scene.width;
  options.wishes.preset = &find_preset(scene.theme);  // or no name: "light" and "dark" are of the first theme
  options.wishes.dark = scene.theme == "dark";
  options.input.scale = scene.scale;
  if (scene.state == "hover" || scene.state == "pressed" || scene.state == "focus")
    touch(*view, scene, text, options.input);
  return picture_of(*view, options, text);
}

}  // namespace earshot
