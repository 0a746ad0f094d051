// Parts of Dear ImGui that a survey never uses, replaced by nothing to keep the download small.
//
// ImGui's own sources are compiled unmodified, but with IMGUI_API defined as the attribute `weak`
// (widget/CMakeLists.txt, for Emscripten only), so that these definitions win and the code behind
// them is dropped: about 40 of 100 KB. Each group says why nobody calls its functions, or why it
// does not matter that they do nothing. Signatures are checked by the compiler, because every name
// below must have been declared by ImGui's headers. The native build uses all of ImGui; a test
// compares its pictures with this one's.
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"

// After an update of ImGui: read what these functions do now, compare sizes, then raise the number.
static_assert(IMGUI_VERSION_NUM == 19222);

// With `weak` in effect here the linker would be free to choose either definition.
#define EARSHOT_TEXT_OF(macro) EARSHOT_TEXT(macro)
#define EARSHOT_TEXT(text) #text
static_assert(sizeof(EARSHOT_TEXT_OF(IMGUI_API)) == 1, "compile this file without the attribute");

// --- Recovery from unbalanced Begin/End and Push/Pop: those are our bugs, found by native tests.

void ImGui::ErrorRecoveryStoreState(ImGuiErrorRecoveryState*) {}
void ImGui::ErrorRecoveryTryToRecoverState(const ImGuiErrorRecoveryState*) {}
void ImGui::ErrorRecoveryTryToRecoverWindowState(const ImGuiErrorRecoveryState*) {}
void ImGui::ErrorCheckUsingSetCursorPosToExtendParentBoundaries() {}
void ImGui::ErrorCheckEndFrameFinalizeErrorTooltip() {}
bool ImGui::ErrorLog(const char*) { return false; }

// --- Widgets that are not drawn: tables, columns, child windows, menus, tooltips, popups.
// There is one window and it has none of them open, so asking for one finds none.

void ImGui::EndTable() {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTable*) {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void ImGui::TableGcCompactSettings() {}
void ImGui::TableSettingsAddSettingsHandler() {}
void ImGui::EndColumns() {}
void ImGui::EndChild() {}
void ImGui::SetTooltip(const char*, ...) {}
bool ImGui::BeginTooltipEx(ImGuiTooltipFlags, ImGuiWindowFlags) { return false; }
void ImGui::EndTooltip() {}
void ImGui::OpenPopupEx(ImGuiID, ImGuiPopupFlags) {}
void ImGui::EndPopup() {}
void ImGui::ClosePopupToLevel(int, bool) {}
void ImGui::ClosePopupsOverWindow(ImGuiWindow*, bool) {}
bool ImGui::IsPopupOpen(ImGuiID, ImGuiPopupFlags) { return false; }
ImGuiWindow* ImGui::GetTopMostPopupModal() { return nullptr; }
ImGuiWindow* ImGui::GetTopMostAndVisiblePopupModal() { return nullptr; }
ImGuiWindow* ImGui::FindBlockingModal(ImGuiWindow*) { return nullptr; }
ImVec2 ImGui::FindBestWindowPosForPopup(ImGuiWindow* window) { return window->Pos; }
bool ImGui::Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) { return false; }
bool ImGui::MenuItem(const char*, const char*, bool, bool) { return false; }
void ImGui::InputTextDeactivateHook(ImGuiID) {}

// --- Decoration: the window has no title bar, scroll bar, border or mouse cursor (kWindowFlags).
// ImGui's own fallback window would have, but it is hidden in every frame.

bool ImGui::ArrowButtonEx(const char*, ImGuiDir, ImVec2, ImGuiButtonFlags) { return false; }
bool ImGui::CollapseButton(ImGuiID, const ImVec2&) { return false; }
bool ImGui::CloseButton(ImGuiID, const ImVec2&) { return false; }
void ImGui::Scrollbar(ImGuiAxis) {}
void ImGui::RenderFrame(ImVec2, ImVec2, ImU32, bool, float) {}
void ImGui::RenderArrow(ImDrawList*, ImVec2, ImU32, ImGuiDir, float) {}
void ImGui::RenderMouseCursor(ImVec2, float, ImGuiMouseCursor, ImU32, ImU32, ImU32) {}
void ImGui::StyleColorsDark(ImGuiStyle*) {}
ImVec2 ImGui::ScrollToRectEx(ImGuiWindow*, const ImRect&, ImGuiScrollFlags) { return {}; }

// --- The .ini file, the text log, translations of ImGui's own messages: switched off or never
// shown.

void ImGui::AddSettingsHandler(const ImGuiSettingsHandler*) {}
void ImGui::LoadIniSettingsFromDisk(const char*) {}
void ImGui::SaveIniSettingsToDisk(const char*) {}
const char* ImGui::SaveIniSettingsToMemory(size_t*) { return ""; }
void ImGui::MarkIniSettingsDirty(ImGuiWindow*) {}
ImGuiWindowSettings* ImGui::FindWindowSettingsByID(ImGuiID) { return nullptr; }
ImGuiWindowSettings* ImGui::FindWindowSettingsByWindow(ImGuiWindow*) { return nullptr; }
ImGuiWindowSettings* ImGui::CreateNewWindowSettings(const char*) { return nullptr; }
void ImGui::LocalizeRegisterEntries(const ImGuiLocEntry*, int) {}
void ImGui::LogRenderedText(const ImVec2*, const char*, const char*) {}
void ImGui::LogFinish() {}
void ImGui::LogToClipboard(int) {}
void ImGui::LogText(const char*, ...) {}
void ImGui::CallContextHooks(ImGuiContext*, ImGuiContextHookType) {}

// --- Keyboard, focus and navigation: the mirror's form controls have them, ImGui is never told of
// a key.

bool ImGui::IsKeyDown(ImGuiKey, ImGuiID) { return false; }
bool ImGui::IsKeyPressed(ImGuiKey, ImGuiInputFlags, ImGuiID) { return false; }
bool ImGui::Shortcut(ImGuiKeyChord, ImGuiInputFlags, ImGuiID) { return false; }
float ImGui::GetNavTweakPressedAmount(ImGuiAxis) { return 0; }
int ImGui::CalcTypematicRepeatAmount(float, float, float, float) { return 0; }
void ImGui::FocusWindow(ImGuiWindow*, ImGuiFocusRequestFlags) {}
void ImGui::FocusTopMostWindowUnderOne(ImGuiWindow*, ImGuiWindow*, ImGuiViewport*,
                                       ImGuiFocusRequestFlags) {}
void ImGui::SetFocusID(ImGuiID, ImGuiWindow*) {}
void ImGui::SetNavID(ImGuiID, ImGuiNavLayer, ImGuiID, const ImRect&) {}
void ImGui::SetNavWindow(ImGuiWindow*) {}
void ImGui::NavInitWindow(ImGuiWindow*, bool) {}
void ImGui::NavInitRequestApplyResult() {}
void ImGui::NavMoveRequestApplyResult() {}
void ImGui::NavMoveRequestSubmit(ImGuiDir, ImGuiDir, ImGuiNavMoveFlags, ImGuiScrollFlags) {}
void ImGui::NavMoveRequestForward(ImGuiDir, ImGuiDir, ImGuiNavMoveFlags, ImGuiScrollFlags) {}
bool ImGui::NavMoveRequestButNoResultYet() { return false; }
void ImGui::RenderNavCursor(const ImRect&, ImGuiID, ImGuiNavRenderCursorFlags) {}

// --- Pointer: its state is written directly (imgui_context.cpp), windows do not move, nothing is
// dragged.

void ImGui::UpdateInputEvents(bool) {}
void ImGui::StartMouseMovingWindow(ImGuiWindow*) {}
void ImGui::StopMouseMovingWindow() {}
void ImGui::UpdateMouseMovingWindowNewFrame() {}
void ImGui::UpdateMouseMovingWindowEndFrame() {}
void ImGui::ClearDragDrop() {}

// --- Memory of unused windows and glyphs: the one window is used in every frame.

void ImGui::GcCompactTransientMiscBuffers() {}
void ImGui::GcCompactTransientWindowBuffers(ImGuiWindow*) {}
void ImGui::GcAwakeTransientWindowBuffers(ImGuiWindow*) {}

// --- Text is drawn by the browser: nothing to measure, format or render here.

int ImFormatString(char* buffer, size_t size, const char*, ...) {
  if (size > 0) buffer[0] = '\0';
  return 0;
}
int ImFormatStringV(char* buffer, size_t size, const char*, va_list) {
  if (size > 0) buffer[0] = '\0';
  return 0;
}
void ImGui::RenderText(ImVec2, const char*, const char*, bool) {}
void ImGui::RenderTextClipped(const ImVec2&, const ImVec2&, const char*, const char*, const ImVec2*,
                              const ImVec2&, const ImRect*) {}
void ImGui::RenderTextClippedEx(ImDrawList*, const ImVec2&, const ImVec2&, const char*, const char*,
                                const ImVec2*, const ImVec2&, const ImRect*) {}
ImVec2 ImGui::CalcTextSize(const char*, const char*, bool, float) { return {}; }

// --- Ids: the hash FNV-1a needs no table of 1 KB. An id is never stored, nor compared with one
// made elsewhere. (ImGui's "###", which starts an id anew within a label, is not supported.)

ImGuiID ImHashData(const void* data, size_t size, ImGuiID seed) {
  ImGuiID hash = seed ^ 2166136261u;
  for (const auto* p = static_cast<const unsigned char*>(data); size > 0; --size)
    hash = (hash ^ *p++) * 16777619u;
  return hash;
}
ImGuiID ImHashStr(const char* text, size_t size, ImGuiID seed) {
  return ImHashData(text, size != 0 ? size : strlen(text), seed);
}

// --- The font atlas, which packs glyphs: one white texel and one font without glyphs, the same for
// all sizes, are what is left of it. (ImGui reads the size of the "baked" font, and divides by it.)

void ImFontAtlasBuildInit(ImFontAtlas* atlas) {
  atlas->Builder = IM_NEW(ImFontAtlasBuilder)();
  ImFontAtlasTextureAdd(atlas, 1, 1);
  ImFontAtlasUpdateDrawListsSharedData(atlas);
}
ImFont* ImFontAtlas::AddFont(const ImFontConfig* config) {
  ImFontAtlasBuildInit(this);
  ImFont* font = IM_NEW(ImFont)();
  font->ContainerAtlas = this;
  font->LegacySize = config->SizePixels;
  Fonts.push_back(font);
  return font;
}
ImFontBaked* ImFont::GetFontBaked(float size, float) {
  static ImFontBaked* const baked = IM_NEW(ImFontBaked)();
  baked->Size = size;
  return baked;
}
void ImFontAtlasBuildMain(ImFontAtlas*) {}  // for atlases without a font
void ImFontAtlasUpdateNewFrame(ImFontAtlas* atlas, int, bool) { atlas->TexIsBuilt = true; }
void ImFontAtlasFontDestroyOutput(ImFontAtlas*, ImFont*) {}
void ImFontAtlasBuildDestroy(ImFontAtlas* atlas) {
  IM_DELETE(atlas->Builder);
  atlas->Builder = nullptr;
}
