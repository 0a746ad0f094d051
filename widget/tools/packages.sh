# shellcheck shell=bash
# What the build needs from the system and from npm, installed only where it is missing.
# Sourced by build-web.sh, which provides ROOT, say and fail.
# shellcheck disable=SC2034  # The lists are read by build-web.sh.

BUILD_PACKAGES=(
  git ca-certificates xz-utils
  g++ cmake ninja-build pkg-config
  nlohmann-json3-dev libcli11-dev libcpp-httplib-dev libsqlite3-dev doctest-dev
  libpango1.0-dev
)

# An emsdk or a newer Node.js that is already on the PATH is used as it is.
TOOLCHAIN_PACKAGES=()
command -v emcc >/dev/null || TOOLCHAIN_PACKAGES+=(emscripten)
command -v wasm-split >/dev/null || TOOLCHAIN_PACKAGES+=(binaryen)
command -v node >/dev/null || TOOLCHAIN_PACKAGES+=(nodejs)
command -v npm >/dev/null || TOOLCHAIN_PACKAGES+=(npm)

# The browser of the browser tests, and fonts: the widget ships none, so a bare machine could
# neither draw nor measure the Arabic, Devanagari, Chinese or emoji text that the tests show.
# Clang and its libFuzzer are for tests/fuzz.
TEST_PACKAGES=(
  sqlite3 shellcheck chromium fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji
  clang libclang-rt-14-dev
)

# Prints those of the given Debian packages that are not installed.
missing_packages() {
  local installed package
  installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' "$@" 2>/dev/null || true)"
  for package in "$@"; do
    [[ $installed == *" installed:$package "* ]] || echo "$package"
  done
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  else
    sudo "$@"
  fi
}

install_packages() {
  if ! command -v dpkg-query >/dev/null; then
    echo "This is not a Debian system: going on as if it had $*." >&2
    return
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0

  ((EUID == 0)) || command -v sudo >/dev/null ||
    fail "These Debian packages are missing: ${missing[*]}. Run this as root, or install sudo."
  say "Installing ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    "${missing[@]}"
  hash -r
}

require_node() {
  node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' ||
    fail "Node.js 18 or later is needed; $(command -v node) is $(node --version)."
}

# Installs the locked npm packages of a folder unless they are already what its lock file says.
# No package's install script runs: none of ours needs one.
install_node_modules() {
  local folder="$ROOT/$1"
  local stamp="$folder/node_modules/.installed-lock.json"
  cmp -s "$folder/package-lock.json" "$stamp" && return
  say "Installing the npm packages of $1"
  (cd "$folder" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund)
  cp "$folder/package-lock.json" "$stamp"
}
