// ImGui as a widget uses it: a hidden window, several contexts, no text, no files.
#include "widget/ui/imgui_context.h"

#include <doctest/doctest.h>

#include <string>

#include "widget/ui/raster.h"

using namespace earshot;

namespace {

constexpr uint32_t kRed = 0xff0000ff;

// A widget with one button at (10, 10), 100 x 40. Says what ImGui thinks of it.
std::string run_button(ImguiContext& context, float x, float y, bool down) {
  context.begin_frame(
      {.width = 300, .height = 200, .mouse_x = x, .mouse_y = y, .mouse_down = down});
  ImGui::SetCursorScreenPos(ImVec2(10, 10));
  std::string state = ImGui::InvisibleButton("button", ImVec2(100, 40)) ? "clicked " : "";
  if (ImGui::IsItemHovered()) state += "hovered ";
  if (ImGui::IsItemActive()) state += "held ";
  context.end_frame();
  return state;
}

}  // namespace

TEST_CASE("imgui context: a button is hovered, held and clicked") {
  ImguiContext context;
  run_button(context, -1, -1, false);
  CHECK(run_button(context, 50, 30, false) == "hovered ");
  CHECK(run_button(context, 50, 30, true) == "hovered held ");
  CHECK(run_button(context, 50, 30, false) == "clicked hovered ");
  CHECK(run_button(context, -1, -1, false) == "");
  CHECK(run_button(context, 200, 30, false) == "");
}

TEST_CASE("imgui context: two widgets do not know of each other") {
  ImguiContext one, two;
  run_button(one, -1, -1, false);
  run_button(two, -1, -1, false);
  CHECK(run_button(one, 50, 30, true) == "hovered held ");
  CHECK(run_button(two, 200, 30, false) == "");
  CHECK(run_button(one, 50, 30, false) == "clicked hovered ");
  {
    ImguiContext three;
    run_button(three, 50, 30, true);
  }
  CHECK(run_button(one, 50, 30, false) == "hovered ");
}

TEST_CASE("imgui context: an empty frame draws nothing") {
  ImguiContext context;
  context.begin_frame({.width = 300, .height = 200});
  const ImDrawData* data = context.end_frame();
  CHECK(data->TotalVtxCount == 0);
  CHECK(data->DisplaySize.x == 300);
}

TEST_CASE("imgui context: the fringe of an edge is one device pixel, whatever the scale") {
  for (float scale : {1.f, 1.5f, 2.f, 3.f}) {
    CAPTURE(scale);
    ImguiContext context;
    ImDrawList* list = context.begin_frame({.width = 60, .height = 40, .scale = scale});
    list->AddTriangleFilled(ImVec2(20, 0), ImVec2(60, 40), ImVec2(20, 40), kRed);
    Raster raster;
    raster.draw(*context.end_frame(), scale, 0);
    // The left side is upright and on a pixel's edge: at most one pixel is partly covered.
    const uint32_t* row = raster.pixels() + static_cast<int>(30 * scale) * raster.width();
    const auto alpha = [&](int x) { return row[x] >> 24; };
    const int edge = static_cast<int>(20 * scale);
    CHECK(alpha(edge - 1) == 0);
    CHECK(alpha(edge) > 0);
    CHECK(alpha(edge + 1) == 255);
  }
}

TEST_CASE("imgui context: curves get smoother as the scale grows") {
  int vertices[2];
  for (int i = 0; i < 2; ++i) {
    ImguiContext context;
    ImDrawList* list =
        context.begin_frame({.width = 60, .height = 60, .scale = i == 0 ? 1.f : 3.f});
    list->AddCircleFilled(ImVec2(30, 30), 20, kRed);
    vertices[i] = context.end_frame()->TotalVtxCount;
  }
  CHECK(vertices[1] > vertices[0]);
}

TEST_CASE("imgui context: text draws nothing and breaks nothing") {
  ImguiContext context;
  for (int i = 0; i < 3; ++i) {
    context.begin_frame({.width = 300, .height = 200});
    ImGui::TextUnformatted("Hello, \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d");
    CHECK(context.end_frame()->TotalVtxCount == 0);
  }
}

TEST_CASE("imgui context: the atlas stays tiny") {
  ImguiContext context;
  for (int i = 0; i < 3; ++i) {
    context.begin_frame({.width = 300, .height = 200});
    context.end_frame();
  }
  const ImTextureData& texture = *ImGui::GetIO().Fonts->TexData;
  CHECK(texture.GetSizeInBytes() <= 64);
  CHECK(texture.Status == ImTextureStatus_OK);
}
