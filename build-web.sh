#!/usr/bin/env bash
# Builds Earshot, serves it, tests it. `./build-web.sh --help` says how.
#
# Starts from a Debian 12 machine with nothing but git and bash: missing packages are installed,
# everything else is written below build/. Each step is skipped when its result is already there.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
BUILD="$ROOT/build"
cd "$ROOT"

# shellcheck source=widget/tools/packages.sh
source "$ROOT/widget/tools/packages.sh"
# shellcheck source=widget/tools/compile.sh
source "$ROOT/widget/tools/compile.sh"
# shellcheck source=widget/tools/suites.sh
source "$ROOT/widget/tools/suites.sh"

usage() {
  cat <<'EOF'
Usage: ./build-web.sh [COMMAND] [OPTION]

Commands
  (none)   Build what a site owner publishes into build/dist, the site into build/site and the
           native executable build/native/earshot.
  serve    Build, then serve the site at http://localhost:8080 and store its responses in
           build/responses.sqlite.
  test     Build, then run every test. The last line is "N passed, N failed".

Options
  --port N   Serve on port N instead of 8080 (serve only).
  --help     Show this text.

Environment
  IMGUI_DIR  A directory with the sources of Dear ImGui 1.92 to use instead of fetching them.

Missing Debian packages are installed with apt-get, as root or through sudo.
EOF
}

say() { printf '\n== %s\n' "$*"; }

fail() {
  printf 'build-web.sh: %s\n' "$*" >&2
  exit 1
}

misuse() {
  printf 'build-web.sh: %s See ./build-web.sh --help.\n' "$*" >&2
  exit 2
}

# Sets COMMAND and PORT from the command line.
parse_arguments() {
  COMMAND=build
  PORT=''
  local seen=''
  while (($#)); do
    case "$1" in
      -h | --help) usage && exit 0 ;;
      --port=*) PORT="${1#--port=}" && require_port ;;
      --port)
        (($# > 1)) || misuse '--port needs a number.'
        PORT="$2" && shift && require_port
        ;;
      -*) misuse "There is no option $1." ;;
      serve | test)
        [[ -z $seen ]] || misuse "One command at a time: $seen or $1."
        COMMAND="$1" && seen="$1"
        ;;
      *) misuse "There is no command $1." ;;
    esac
    shift
  done
  [[ -z $PORT || $COMMAND == serve ]] || misuse '--port belongs to serve.'
  PORT="${PORT:-8080}"
}

require_port() {
  [[ $PORT =~ ^[1-9][0-9]{0,4}$ && $PORT -le 65535 ]] ||
    misuse "--port takes a number from 1 to 65535, not \"$PORT\"."
}

build() {
  install_packages "${BUILD_PACKAGES[@]}" "${TOOLCHAIN_PACKAGES[@]}"
  require_node
  install_node_modules widget/host
  mkdir -p "$BUILD"
  IMGUI_DIR="$(widget/tools/fetch_imgui.sh "$BUILD/imgui")"

  say 'Native executable'
  configure_native
  compile native earshot
  say 'Widget'
  configure_wasm
  compile wasm earshot_wasm
  node widget/tools/bundle.mjs
  say 'Site'
  node site/build.mjs
  echo "build/dist, build/site and build/native/earshot are up to date."
}

# The server itself says where it listens and where the responses go, once it knows that it can.
serve() {
  build
  echo
  exec build/native/earshot serve --port "$PORT" --db build/responses.sqlite build/site
}

run_tests() {
  install_packages "${BUILD_PACKAGES[@]}" "${TOOLCHAIN_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
  build
  install_node_modules tests
  run_all_suites
}

main() {
  parse_arguments "$@"
  case "$COMMAND" in
    build) build ;;
    serve) serve ;;
    test) run_tests ;;
  esac
}

main "$@"
