// Who may include whom: section 1 of design.md as a table, and a reader of #include and import
// lines.
#pragma once

#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

namespace earshot {

// The files of one folder, and what they may include. Names are prefixes: "shared/" is all of it.
struct Layer {
  std::string folder;
  std::vector<std::string> ours;          // from the root of the repository, as all our includes
  std::vector<std::string> not_ours;      // exceptions from `ours`
  std::vector<std::string> foreign;       // libraries, in any file
  std::vector<std::string> only_sources;  // libraries that no header may show
  bool pure;                              // no files, sockets, clock, chance, threads
};

// The first that fits a path is its layer.
inline const std::vector<Layer>& layers() {
  static const std::vector<Layer> kLayers = {
      {"shared/cli/",
       {"shared/", "widget/native/", "widget/ui/theme_request.h"},
       {},
       {"CLI/", "httplib.h", "sqlite3.h", "nlohmann/", "sys/", "arpa/", "netinet/", "unistd.h",
        "fcntl.h", "signal.h"},
       {},
       false},
      {"shared/check/", {"shared/"}, {"shared/cli/"}, {}, {}, true},
      {"shared/", {"shared/"}, {"shared/cli/", "shared/check/"}, {}, {"nlohmann/"}, true},
      {"widget/ui/",
       {"widget/ui/", "shared/view.h", "shared/action.h", "shared/members.h", "shared/number.h",
        "shared/value.h"},
       {},
       {"imgui.h", "imgui_internal.h", "misc/freetype/"},
       {},
       true},
      {"widget/native/",
       {"widget/native/", "widget/ui/", "shared/view.h"},
       {},
       {"imgui.h", "pango/", "cairo.h"},
       {},
       true},
      {"widget/web/",
       {"widget/web/", "widget/ui/", "shared/"},
       {"shared/cli/"},
       {"emscripten", "imgui.h", "imgui_internal.h"},
       {},
       true},
  };
  return kLayers;
}

inline bool starts_with_any(const std::string& text, const std::vector<std::string>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::string& prefix) { return text.rfind(prefix, 0) == 0; });
}

// Headers of C++ itself have neither a dot nor a slash in their names.
inline bool is_standard(const std::string& name) {
  return name.find_first_of("./") == std::string::npos;
}

inline bool is_impure(const std::string& name) {
  static const std::vector<std::string> kImpure = {"chrono",   "condition_variable",
                                                   "csignal",  "cstdio",
                                                   "ctime",    "filesystem",
                                                   "fstream",  "future",
                                                   "iostream", "mutex",
                                                   "random",   "shared_mutex",
                                                   "stdio",    "syncstream",
                                                   "thread",   "stop_token"};
  return std::find(kImpure.begin(), kImpure.end(), name) != kImpure.end();
}

inline bool may_include(const Layer& layer, bool is_header, const std::string& name) {
  if (is_standard(name)) return !layer.pure || !is_impure(name);
  if (starts_with_any(name, layer.not_ours)) return false;
  if (starts_with_any(name, layer.ours) || starts_with_any(name, layer.foreign)) return true;
  return !is_header && starts_with_any(name, layer.only_sources);
}

inline std::string line_of(const std::string& text, std::ptrdiff_t offset) {
  return std::to_string(1 + std::count(text.begin(), text.begin() + offset, '\n'));
}

// "path:line includes name" for every line that section 1 forbids. `path` is from the root.
inline std::vector<std::string> forbidden_includes(const std::string& path,
                                                   const std::string& text) {
  std::vector<std::string> found;
  const auto layer = std::find_if(layers().begin(), layers().end(), [&](const Layer& candidate) {
    return path.rfind(candidate.folder, 0) == 0;
  });
  if (layer == layers().end()) return {path + " lies in no layer"};
  const bool is_header = path.size() > 2 && path.substr(path.size() - 2) == ".h";
  static const std::regex kInclude(R"re((?:^|\n)[ \t]*#[ \t]*(?:include|import)[ \t]*([^\n]*))re");
  static const std::regex kName(R"re(^[<"]([^>"]+)[>"])re");
  for (std::sregex_iterator it(text.begin(), text.end(), kInclude), end; it != end; ++it) {
    const std::string what = (*it)[1];
    std::smatch name;
    const bool plain = std::regex_search(what, name, kName);
    if (plain && may_include(*layer, is_header, name[1])) continue;
    found.push_back(path + ":" + line_of(text, it->position(1)) + " includes " +
                    (plain ? name[1].str() : what));
  }
  const size_t platform = text.find("__EMSCRIPTEN__");
  if (platform != std::string::npos && layer->folder != "widget/web/") {
    found.push_back(path + ":" + line_of(text, static_cast<std::ptrdiff_t>(platform)) +
                    " asks for the platform");
  }
  return found;
}

// "path:line imports name" for every import that leaves the folder of the JavaScript.
inline std::vector<std::string> forbidden_imports(const std::string& path,
                                                  const std::string& text) {
  std::vector<std::string> found;
  static const std::regex kImport(
      R"re((?:(?:^|\n)[ \t]*(?:import|export|\})[^\n;'"]*\bfrom|(?:^|\n)[ \t]*import|\bimport\()[ \t]*(['"])([^'"\n]*)\1)re");
  for (std::sregex_iterator it(text.begin(), text.end(), kImport), end; it != end; ++it) {
    const std::string name = (*it)[2];
    const auto target = (std::filesystem::path(path).parent_path() / name).lexically_normal();
    const bool relative = name.rfind("./", 0) == 0 || name.rfind("../", 0) == 0;
    if (relative && target.string().rfind("widget/host/", 0) == 0) continue;
    found.push_back(path + ":" + line_of(text, it->position(2)) + " imports " + name);
  }
  return found;
}

}  // namespace earshot
