// Compile-time choices for Dear ImGui (IMGUI_USER_CONFIG). Every file that includes imgui.h, and
// ImGui's own sources, must see these same lines: some of them change the layout of its structures.
#pragma once

// The widget is a drawing, not a developer's tool: no demo, no metrics window, no debug log.
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

// It touches no file, no shell, no clipboard: the page may not notice that it is there.
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_WIN32_FUNCTIONS

// Text is rasterised by the browser and drawn as images.
#define IMGUI_DISABLE_DEFAULT_FONT

// Same pixels everywhere: SSE's approximate rsqrt would make x86 differ from WebAssembly.
#define IMGUI_DISABLE_SSE

// A misuse of ImGui is our bug: stop in debug builds, and carry no message into release builds.
#define IM_ASSERT_USER_ERROR(_EXPR, _MSG) IM_ASSERT((_EXPR) && _MSG)
