// Everything that the page can call. Conventions:
// (1) Text is UTF-8. The caller passes it as pointer and length, in memory from es_alloc() that it
//     gives back with es_free() afterwards.
// (2) Text that a call gives back lies at es_result_ptr(), es_result_len() bytes long, until the
//     next call.
// (3) A widget is a handle above 0 from es_open(); after es_close() it may not be used.
// (4) Memory may grow in any call: views on it are to be made anew after each.
// (5) No call may be made from within an import, but es_alloc() and es_free().
// (6) Lengths are CSS px, times are ms, and `key` names a block of the layout ("nps/9").
// Misuse of a handle is answered with 0 and an empty result, never with a trap.
#include <cstdlib>
#include <memory>
#include <vector>

#include "shared/parse.h"
#include "shared/request.h"
#include "widget/ui/card.h"
#include "widget/web/host_text.h"
#include "widget/web/wire.h"

#define EXPORT(name) extern "C" __attribute__((export_name(#name), used))

namespace earshot {
namespace {

// Bits that es_draw() gives.
constexpr int kPixelsChanged = 1;
constexpr int kWantsFrame = 2;

struct Widget {
  Widget(Survey survey, OpenOptions options)
      : endpoint(survey.endpoint),
        theme(survey.theme),
        session(std::make_shared<Survey>(std::move(survey)), std::move(options.session)) {}

  Endpoint endpoint;
  Value theme;
  Session session;
  HostText text;
  Card card{text};
  CardInput input;
  unsigned placed = 0;  // revision of the view that was laid out last
  std::vector<PixelRect> dirty;
};

// The module's only state.
std::vector<std::unique_ptr<Widget>> widgets;
std::string result;

Widget* find(int handle) {
  const size_t index = static_cast<size_t>(handle) - 1;
  result.clear();
  return handle > 0 && index < widgets.size() ? widgets[index].get() : nullptr;
}

int keep(std::unique_ptr<Widget> widget) {
  for (size_t i = 0; i < widgets.size(); ++i) {
    if (widgets[i]) continue;
    widgets[i] = std::move(widget);
    return static_cast<int>(i) + 1;
  }
  widgets.push_back(std::move(widget));
  return static_cast<int>(widgets.size());
}

}  // namespace
}  // namespace earshot

using namespace earshot;

EXPORT(es_alloc) void* es_alloc(size_t bytes) { return std::malloc(bytes == 0 ? 1 : bytes); }
EXPORT(es_free) void es_free(void* memory) { std::free(memory); }
EXPORT(es_result_ptr) const char* es_result_ptr() { return result.data(); }
EXPORT(es_result_len) size_t es_result_len() { return result.size(); }

// Starts a survey. 0 if the file has errors: the result then lists all of them.
EXPORT(es_open)
int es_open(const char* survey, size_t survey_len, const char* options, size_t options_len) {
  ParsedSurvey parsed = parse_survey({survey, survey_len});
  if (!parsed.survey) {
    result = to_json(parsed.problems);
    return 0;
  }
  OpenOptions opened = read_options({options, options_len});
  // A page that names another endpoint does not send it what is meant for the survey's own.
  if (!opened.endpoint.empty()) parsed.survey->endpoint = {opened.endpoint, "POST", {}};
  opened.session.deliver = !parsed.survey->endpoint.url.empty();
  const int handle = keep(std::make_unique<Widget>(std::move(*parsed.survey), std::move(opened)));
  result = to_json(widgets[static_cast<size_t>(handle) - 1]->session.view());
  return handle;
}

EXPORT(es_close) void es_close(int handle) {
  if (find(handle) != nullptr) widgets[static_cast<size_t>(handle) - 1].reset();
}

// 1 if the action changed the session, 0 if it did not fit. The result is the view in both cases.
EXPORT(es_apply) int es_apply(int handle, const char* action, size_t length, double now) {
  Widget* widget = find(handle);
  if (widget == nullptr) return 0;
  const std::optional<Action> parsed = parse_action({action, length});
  const bool applied = parsed && widget->session.apply(*parsed, now);
  result = to_json(widget->session.view());
  return applied;
}

// The request that delivers the response; 0 before there is one.
EXPORT(es_request) int es_request(int handle) {
  Widget* widget = find(handle);
  if (widget == nullptr || !widget->session.response()) return 0;
  result = to_json(make_request(widget->endpoint, *widget->session.response()));
  return 1;
}

// Sets the look from the page's wishes and the survey's. The result has what follows from them, for
// what the browser paints.
EXPORT(es_theme) void es_theme(int handle, const char* wishes, size_t length) {
  Widget* widget = find(handle);
  if (widget == nullptr) return;
  const ThemeRequest request = merge_theme({wishes, length}, widget->theme);
  widget->card.set_theme(make_theme(request.wishes));
  result = to_json(widget->card.theme(), request);
}

// Places everything of the current view. The result is the layout.
EXPORT(es_layout) float es_layout(int handle, float width, float scale) {
  Widget* widget = find(handle);
  if (widget == nullptr || !(width > 0) || !(scale > 0)) return 0;
  widget->input.scale = scale;
  widget->placed = widget->session.view().revision;
  const CardLayout& layout = widget->card.lay_out(widget->session.view(), width);
  result = to_json(layout);
  return layout.height;
}

// How high the browser's field for comment `id` is to be. The next es_layout() makes room for it.
EXPORT(es_grow) void es_grow(int handle, const char* id, size_t length, float height) {
  if (Widget* widget = find(handle)) widget->card.grow({id, length}, height);
}

EXPORT(es_pointer) void es_pointer(int handle, float x, float y, int down) {
  if (Widget* widget = find(handle)) {
    widget->input.mouse_x = x;
    widget->input.mouse_y = y;
    widget->input.mouse_down = down != 0;
  }
}

EXPORT(es_focus) void es_focus(int handle, const char* key, size_t length) {
  if (Widget* widget = find(handle)) widget->input.focus.assign(key, length);
}

// Draws what es_layout() placed; 0, and nothing drawn, if the view has changed since.
// What the pointer did is left out: the page's real controls report it, once.
EXPORT(es_draw) int es_draw(int handle, double now) {
  Widget* widget = find(handle);
  if (widget == nullptr || widget->placed != widget->session.view().revision) return 0;
  widget->input.now_ms = now;
  CardFrame frame = widget->card.draw(widget->session.view(), widget->input);
  widget->dirty = std::move(frame.dirty);
  return (widget->dirty.empty() ? 0 : kPixelsChanged) | (frame.moving ? kWantsFrame : 0);
}

EXPORT(es_pixels) const uint32_t* es_pixels(int handle) {
  Widget* widget = find(handle);
  return widget == nullptr ? nullptr : widget->card.raster().pixels();
}

EXPORT(es_pixels_width) int es_pixels_width(int handle) {
  Widget* widget = find(handle);
  return widget == nullptr ? 0 : widget->card.raster().width();
}

EXPORT(es_pixels_height) int es_pixels_height(int handle) {
  Widget* widget = find(handle);
  return widget == nullptr ? 0 : widget->card.raster().height();
}

// x, y, width and height in device pixels of each part that the last es_draw() changed.
EXPORT(es_dirty) const int* es_dirty(int handle) {
  Widget* widget = find(handle);
  return widget == nullptr || widget->dirty.empty() ? nullptr : &widget->dirty.front().x;
}

EXPORT(es_dirty_count) size_t es_dirty_count(int handle) {
  Widget* widget = find(handle);
  return widget == nullptr ? 0 : widget->dirty.size();
}

// Forgets every picture of a text: the typeface has arrived or changed.
EXPORT(es_text_flush) void es_text_flush(int handle) {
  if (Widget* widget = find(handle)) widget->card.forget_texts();
}
