// One program, compiled natively with all of Dear ImGui and the C library, and to WebAssembly with
// the parts that widget/web/ leaves out. Each step draws a scene or reads a number and gives a hash
// of what came out; frame_probe.test.mjs compares the two lists.
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>

#include "shared/json.h"
#include "widget/ui/canvas.h"
#include "widget/ui/pointer.h"
#include "widget/ui/raster.h"

namespace {

using namespace earshot;

struct Hash {
  uint32_t value = 2166136261u;
  void add(uint32_t word) { value = (value ^ word) * 16777619u; }
};

struct Frame {
  float width, height, scale, mouse_x, mouse_y;
  bool mouse_down;
};

// A pointer on its way over two buttons, at several scales; the pointer is nowhere if x is below 0.
constexpr Frame kFrames[] = {
    {320, 240, 1, -1, -1, false},  {320, 240, 1, 40, 40, false},     {320, 240, 1, 40, 40, true},
    {320, 240, 1, 40, 40, false},  {320, 240, 1, 140, 40, true},     {320, 240, 2, 200, 200, true},
    {320, 240, 2, 140, 40, false}, {300, 200, 1.25f, -1, -1, false}, {300, 200, 3, 140, 40, false},
    {300, 200, 3, 140, 40, true},  {300, 200, 3, 140, 40, false},
};
constexpr int kFrameCount = sizeof kFrames / sizeof kFrames[0];

const char* const kNumbers[] = {
    "0",
    "-0",
    "-1",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    "0.1",
    "1e23",
    "8.5e22",
    "2.2250738585072011e-308",
    "4.9e-324",
    "1.7976931348623157e308",
    "9007199254740993",
    "123456789.125e-7",
};
constexpr int kNumberCount = sizeof kNumbers / sizeof kNumbers[0];

int add_button(ImDrawList& list, Pointer& pointer, const char* id, float x, const Bitmap& image) {
  const ImVec2 a(x, 20), b(x + 80, 60);
  const auto [hovered, held, clicked] = pointer.touch(id, {x, 20, 80, 40});
  list.AddRectFilled(a, b, held ? 0xff805030 : hovered ? 0xfff0e0d0 : 0xffffffff, 10);
  list.AddRect(a, b, 0xc0604020, 10, 0, 1.5f);
  list.AddImage(texture_of(image), ImVec2(x + 8, 26), ImVec2(x + 24, 34));
  return clicked + 2 * held + 4 * hovered;
}

void add_shapes(ImDrawList& list, const Bitmap& image) {
  list.AddCircleFilled(ImVec2(50, 100), 22.5f, 0x8000c000);
  list.AddCircle(ImVec2(120, 100), 9, 0xff808080, 0, 2);
  list.AddLine(ImVec2(10, 130), ImVec2(200, 147), 0xff000000, 2);
  list.PathArcTo(ImVec2(220, 120), 40, 0.5f, 4);
  list.PathStroke(0xff0000ff, 0, 3);
  ImVec2 star[10];
  for (int i = 0; i < 10; ++i) {
    const float angle = static_cast<float>(i) * 0.6283185f, r = i % 2 == 0 ? 25.f : 11.f;
    star[i] = ImVec2(60 + r * std::sin(angle), 180 - r * std::cos(angle));
  }
  list.AddConcavePolyFilled(star, 10, 0xff20c0ff);
  list.AddPolyline(star, 10, 0xff0060a0, ImDrawFlags_Closed, 1.5f);
  list.AddImageRounded(texture_of(image), ImVec2(120, 160), ImVec2(200, 200), ImVec2(0, 0),
                       ImVec2(1, 1), 0xffffffff, 12);
}

uint32_t draw(const Frame& frame) {
  static const std::unique_ptr<Canvas> canvas = std::make_unique<Canvas>();
  static Pointer pointer;
  static uint32_t pixels[16 * 8];
  for (uint32_t i = 0; i < 16 * 8; ++i) pixels[i] = i * 2654435761u;
  const Bitmap image = {16, 8, reinterpret_cast<const uint8_t*>(pixels), 1};
  Hash hash;
  pointer.begin_frame(frame.width, frame.height, frame.mouse_x, frame.mouse_y, frame.mouse_down);
  ImDrawList& list = canvas->begin_frame(frame.width, frame.height, frame.scale);
  list.AddRectFilled(ImVec2(4, 4), ImVec2(frame.width - 4, frame.height - 4), 0xfff8f8f8, 16);
  hash.add(static_cast<uint32_t>(add_button(list, pointer, "one", 20, image)));
  hash.add(static_cast<uint32_t>(add_button(list, pointer, "two", 120, image)));
  add_shapes(list, image);
  Raster raster;
  raster.draw(canvas->end_frame(), frame.scale, 0);
  for (int i = 0; i < raster.width() * raster.height(); ++i) hash.add(raster.pixels()[i]);
  return hash.value;
}

uint32_t read_number(const char* text) {
  const ParsedJson parsed = parse_json(text);
  Hash hash;
  if (!parsed.value.is_number()) return hash.value;
  const double number = parsed.value.number();
  uint32_t words[2];
  std::memcpy(words, &number, sizeof words);
  hash.add(words[0]);
  hash.add(words[1]);
  return hash.value;
}

}  // namespace

#ifdef __wasm__
#define EXPORT(name) __attribute__((export_name(#name), used))
#else
#define EXPORT(name)
#endif

extern "C" {

EXPORT(steps) int steps() { return kFrameCount + kNumberCount; }
// To be called for each step in turn: a frame follows from the one before.
EXPORT(step) uint32_t step(int index) {
  return index < kFrameCount ? draw(kFrames[index]) : read_number(kNumbers[index - kFrameCount]);
}

}  // extern "C"

#ifndef __wasm__
#include <cstdio>

int main() {
  for (int i = 0; i < steps(); ++i) std::printf("%u\n", step(i));
}
#endif
