// The house stands as design.md section 1 draws it: dependencies point downwards, and no module of
// the engine is without a test.
#include "tests/engine/house.h"

#include <map>

#include "tests/engine/check.h"
#include "tests/engine/fixtures.h"

using namespace earshot;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = EARSHOT_SOURCE_DIR;

// Files below a folder of the repository with one of the extensions, as paths from the root.
std::vector<std::string> sources_in(const std::string& folder,
                                    const std::vector<std::string>& extensions) {
  std::vector<std::string> out;
  if (!fs::exists(kRoot / folder)) return out;
  for (auto it = fs::recursive_directory_iterator(kRoot / folder); it != fs::end(it); ++it) {
    if (it->path().filename() == "node_modules") it.disable_recursion_pending();
    const std::string extension = it->path().extension().string();
    if (std::find(extensions.begin(), extensions.end(), extension) == extensions.end()) continue;
    out.push_back(fs::relative(it->path(), kRoot).generic_string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string all(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

struct Row {
  std::string path;
  std::string text;
  std::string_view found;
};

}  // namespace

TEST_CASE("house: no C++ file includes what its layer must not know") {
  std::string found;
  for (const char* folder : {"shared", "widget/ui", "widget/native", "widget/web"}) {
    const auto files = sources_in(folder, {".h", ".cpp", ".c", ".hpp"});
    CHECK(!files.empty());
    for (const std::string& file : files)
      found += all(forbidden_includes(file, read_file(kRoot / file)));
  }
  CHECK(found == "");
}

TEST_CASE("house: the JavaScript of the widget imports nothing from outside its folder") {
  std::string found;
  const auto files = sources_in("widget/host", {".js", ".mjs"});
  CHECK(!files.empty());
  for (const std::string& file : files)
    found += all(forbidden_imports(file, read_file(kRoot / file)));
  CHECK(found == "");
}

TEST_CASE("house: the check of includes finds what is forbidden") {
  const Row kRows[] = {
      {"shared/a.h", "#include \"shared/view.h\"\n#include <string>\n", ""},
      {"shared/a.cpp", "#include <nlohmann/json.hpp>\n", ""},
      {"shared/a.h", "#include <nlohmann/json.hpp>\n", "shared/a.h:1 includes nlohmann/json.hpp\n"},
      {"shared/a.cpp", "\n\n#include \"widget/ui/card.h\"\n",
       "shared/a.cpp:3 includes widget/ui/card.h\n"},
      {"shared/a.cpp", "#include \"shared/cli/store.h\"\n",
       "shared/a.cpp:1 includes shared/cli/store.h\n"},
      {"shared/a.cpp", "#include \"shared/check/paths.h\"\n",
       "shared/a.cpp:1 includes shared/check/paths.h\n"},
      {"shared/check/a.cpp", "#include \"shared/check/paths.h\"\n#include \"shared/flow.h\"\n", ""},
      {"shared/a.cpp", "  #  include <fstream>\n", "shared/a.cpp:1 includes fstream\n"},
      {"shared/a.cpp", "#include<iostream>", "shared/a.cpp:1 includes iostream\n"},
      {"shared/a.cpp", "#include <chrono> // now\n", "shared/a.cpp:1 includes chrono\n"},
      {"shared/a.cpp", "#include <ctime>\n#include <random>\n#include <thread>\n",
       "shared/a.cpp:1 includes ctime\nshared/a.cpp:2 includes random\nshared/a.cpp:3 includes "
       "thread\n"},
      {"shared/a.cpp", "#include <sys/socket.h>\n", "shared/a.cpp:1 includes sys/socket.h\n"},
      {"shared/a.cpp", "#include <emscripten.h>\n", "shared/a.cpp:1 includes emscripten.h\n"},
      {"shared/a.cpp", "#include \"imgui.h\"\n", "shared/a.cpp:1 includes imgui.h\n"},
      {"shared/a.cpp", "#include \"view.h\"\n", "shared/a.cpp:1 includes view.h\n"},
      {"shared/a.cpp", "#include \"../widget/ui/card.h\"\n",
       "shared/a.cpp:1 includes ../widget/ui/card.h\n"},
      {"shared/a.cpp", "#include HEADER\n", "shared/a.cpp:1 includes HEADER\n"},
      {"shared/a.cpp", "// text about #include <fstream>\n", ""},
      {"shared/a.cpp", "x\n#ifdef __EMSCRIPTEN__\n", "shared/a.cpp:2 asks for the platform\n"},
      {"shared/cli/a.cpp",
       "#include <CLI/CLI.hpp>\n#include <httplib.h>\n#include <sqlite3.h>\n#include <iostream>\n",
       ""},
      {"shared/cli/a.cpp", "#include \"widget/ui/card.h\"\n",
       "shared/cli/a.cpp:1 includes widget/ui/card.h\n"},
      {"widget/ui/a.cpp",
       "#include \"shared/view.h\"\n#include \"imgui.h\"\n#include \"widget/ui/b.h\"\n", ""},
      {"widget/ui/a.cpp", "#include \"shared/session.h\"\n",
       "widget/ui/a.cpp:1 includes shared/session.h\n"},
      {"widget/ui/a.cpp", "#include \"widget/web/wire.h\"\n",
       "widget/ui/a.cpp:1 includes widget/web/wire.h\n"},
      {"widget/ui/a.cpp", "#include <emscripten/html5.h>\n",
       "widget/ui/a.cpp:1 includes emscripten/html5.h\n"},
      {"shared/cli/a.cpp", "#include \"widget/native/card_picture.h\"\n", ""},
      {"widget/native/a.cpp", "#include <pango/pangocairo.h>\n#include \"widget/ui/card.h\"\n", ""},
      {"widget/native/a.cpp", "#include \"shared/session.h\"\n#include <fstream>\n",
       "widget/native/a.cpp:1 includes shared/session.h\nwidget/native/a.cpp:2 includes fstream\n"},
      {"widget/web/a.cpp",
       "#include <emscripten.h>\n#include \"shared/session.h\"\n#include \"widget/ui/card.h\"\n",
       ""},
      {"widget/web/a.cpp", "#include \"shared/cli/store.h\"\n",
       "widget/web/a.cpp:1 includes shared/cli/store.h\n"},
      {"widget/web/a.cpp", "#ifdef __EMSCRIPTEN__\n", ""},
      {"widget/other/a.cpp", "", "widget/other/a.cpp lies in no layer\n"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.path);
    CAPTURE(row.text);
    CHECK(all(forbidden_includes(row.path, row.text)) == row.found);
  }
}

TEST_CASE("house: the check of imports finds what is forbidden") {
  const Row kRows[] = {
      {"widget/host/a.js", "import { b } from './b.js';\nimport css from './styles/a.css';\n", ""},
      {"widget/host/mirror/a.js", "import { b } from '../b.js';\n", ""},
      {"widget/host/a.js", "/** @typedef {import('./b.js').B} B */\n", ""},
      {"widget/host/a.js", "// a word from 'somewhere'\n", ""},
      {"widget/host/a.js", "x\nimport { b } from 'left-pad';\n",
       "widget/host/a.js:2 imports left-pad\n"},
      {"widget/host/a.js", "import \"left-pad\";\n", "widget/host/a.js:1 imports left-pad\n"},
      {"widget/host/a.js", "import {\n  b,\n} from 'left-pad';\n",
       "widget/host/a.js:3 imports left-pad\n"},
      {"widget/host/a.js", "export * from '../tools/b.js';\n",
       "widget/host/a.js:1 imports ../tools/b.js\n"},
      {"widget/host/a.js", "await import('https://x.example/b.js');\n",
       "widget/host/a.js:1 imports https://x.example/b.js\n"},
      {"widget/host/mirror/a.js", "import b from '../../../site/b.js';\n",
       "widget/host/mirror/a.js:1 imports ../../../site/b.js\n"},
      {"widget/host/a.js", "import b from '/b.js';\n", "widget/host/a.js:1 imports /b.js\n"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.path);
    CAPTURE(row.text);
    CHECK(all(forbidden_imports(row.path, row.text)) == row.found);
  }
}

TEST_CASE("house: every source of the engine has a test") {
  const std::map<std::string, std::string> kElsewhere = {
      {"check_exits", "check_test"},
      {"checked_survey", "check_words_test"},
      {"check_translations", "check_words_test"},
      {"check_wording", "check_words_test"},
      {"privacy", "check_words_test"},
      {"check_paths", "check_test"},
      {"check_reached", "check_test"},
      {"check_reads", "check_test"},
      {"check_rules", "check_test"},
      {"constants", "domain_test"},
      {"domain_subsets", "domain_test"},
      {"diagnostic", "../cli/diagnostic_test"},
      {"path_report", "../cli/diagnostic_test"},
      {"finding", "check_test"},
      {"path_expand", "proofs_test"},
      {"path_keys", "path_graph_test"},
      {"stage", "proofs_test"},
      {"steps", "path_graph_test"},
      {"sums", "path_graph_test"},
      {"survey_texts", "check_test"},
      {"way_graph", "paths_test"},
      {"witness", "proofs_test"},
      {"json_read", "json_test"},
      {"json_write", "json_write_test"},
      {"json_locate", "json_locate_test"},
      {"sample_answer", "tour_test"},
      {"session_view", "session_test"},
      {"session_way", "session_test"},
      {"object_reader", "parse_test"},
      {"logic_evaluate", "logic_test"},
      {"logic_functions", "logic_test"},
      {"logic_path", "logic_scope_test"},
      {"logic_condition", "logic_scope_test"},
      {"logic_decide", "logic_scope_test"},
      {"parse_context", "parse_test"},
      {"parse_end", "parse_test"},
      {"parse_reference", "parse_test"},
      {"parse_question", "parse_test"},
      {"parse_settings", "parse_test"},
      {"node_builder", "session_types_test"},
      {"members", "session_save_test"},
  };
  for (const std::string folder : {"shared", "shared/check"}) {
    const std::string sources = read_file(kRoot / folder / "CMakeLists.txt");
    for (const fs::path& file : files_in(kRoot / folder, ".cpp")) {
      const std::string name = file.stem().string();
      CAPTURE(name);
      const auto elsewhere = kElsewhere.find(name);
      const std::string test = elsewhere == kElsewhere.end() ? name + "_test" : elsewhere->second;
      CHECK(fs::exists(kRoot / "tests" / "engine" / (test + ".cpp")));
      CHECK(sources.find(name + ".cpp") != std::string::npos);
    }
  }
}

TEST_CASE("house: every test file is built") {
  const std::string tests = read_file(kRoot / "tests" / "CMakeLists.txt");
  for (const std::string folder : {"engine", "ui"}) {
    for (const fs::path& file : files_in(kRoot / "tests" / folder, ".cpp")) {
      const std::string name = folder + "/" + file.filename().string();
      CAPTURE(name);
      CHECK(tests.find(name) != std::string::npos);
    }
  }
}
