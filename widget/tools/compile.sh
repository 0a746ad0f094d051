# shellcheck shell=bash
# Configures and compiles the CMake trees: build/native, build/wasm, build/asan and build/fuzz.
# Sourced by build-web.sh, which provides ROOT, BUILD, IMGUI_DIR and fail.

# configure TREE COMMAND...: runs the CMake command unless the tree was made by the very same one
# with the same compiler.
configure() {
  local tree="$BUILD/$1" stamp="$BUILD/$1/configured-by"
  local command=("${@:2}" -S "$ROOT" -B "$tree" -G Ninja -DIMGUI_DIR="$IMGUI_DIR")
  local wanted
  wanted="${command[*]} $(command -v "${CXX:-c++}" emcc | xargs)"
  [[ -f $tree/build.ninja && -f $stamp && $(<"$stamp") == "$wanted" ]] && return
  rm -rf "$tree/CMakeCache.txt" "$tree/CMakeFiles" "$stamp"
  mkdir -p "$tree"
  "${command[@]}" || return
  echo "$wanted" >"$stamp"
}

# compile TREE TARGET: on a terminal Ninja shows its progress, elsewhere only what goes wrong.
compile() {
  local quiet=(--quiet)
  [[ -t 1 ]] && quiet=()
  with_debian_acorn ninja -C "$BUILD/$1" "${quiet[@]}" "$2"
}

configure_native() {
  configure native cmake -DCMAKE_BUILD_TYPE=Release
}

# With assertions, and optimised just enough for the tests to be quick.
configure_asan() {
  configure asan cmake -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" \
    -DEARSHOT_SANITIZE=ON
}

# Every fuzz target with the sanitizers; GCC has no libFuzzer.
configure_fuzz() {
  configure fuzz cmake -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" \
    -DEARSHOT_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++
}

configure_wasm() {
  link_private_headers
  configure wasm with_debian_acorn emcmake cmake -DCMAKE_BUILD_TYPE=Release \
    -DNLOHMANN_INCLUDE_DIR="$BUILD/include"
}

# Debian's emcc needs the acorn of Debian's own Node.js modules, where another Node.js does not
# look.
with_debian_acorn() {
  NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}" "$@"
}

# The wasm build must not see /usr/include as a whole: it holds the headers of the machine's libc.
link_private_headers() {
  [[ -d /usr/include/nlohmann ]] || fail 'nlohmann/json is not in /usr/include/nlohmann.'
  mkdir -p "$BUILD/include"
  ln -sfn /usr/include/nlohmann "$BUILD/include/nlohmann"
}
