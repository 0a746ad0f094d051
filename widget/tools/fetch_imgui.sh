#!/usr/bin/env bash
# fetch_imgui.sh CACHE: prints a directory with the sources of Dear ImGui, fetching them if need be.
#
# In this order: IMGUI_DIR as given; CACHE from an earlier run; upstream git at the pinned commit;
# the imgui source package of Debian testing, from the mirror that this machine's apt already uses.
# What arrives is verified by its commit id, by its checksum, or by Debian's signature. Nothing
# outside the folder of CACHE is written: apt works in a private directory, the machine's sources
# stay as they are.
set -euo pipefail

readonly UPSTREAM=https://github.com/ocornut/imgui.git
readonly COMMIT=45acd5e0e82f4c954432533ae9985ff0e1aad6d5  # v1.92.2b
readonly TARBALL=imgui_1.92.2b+ds.orig.tar.xz
readonly TARBALL_SHA256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
readonly DEBIAN_KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "fetch_imgui.sh: $*"
  exit 1
}

# Prints IMGUI_VERSION_NUM of the sources in a directory, or nothing.
version_number() {
  sed -n 's/^#define IMGUI_VERSION_NUM *\([0-9]*\).*/\1/p' "$1/imgui.h" 2>/dev/null || true
}

# The renderer and the text cache are written against the textures of 1.92.
is_usable() {
  local version
  version="$(version_number "$1")"
  [[ -n $version ]] && ((version >= 19220 && version < 19300))
}

fetch_from_git() {
  local target="$1"
  export GIT_TERMINAL_PROMPT=0
  # The question is cheap and answered quickly, or not at all where there is no way to upstream.
  timeout 15 git ls-remote --quiet "$UPSTREAM" HEAD >/dev/null 2>&1 || return 1
  say "Fetching Dear ImGui from $UPSTREAM"
  git init --quiet "$target" &&
    timeout 300 git -C "$target" fetch --quiet --depth 1 "$UPSTREAM" "$COMMIT" &&
    [[ $(git -C "$target" rev-parse FETCH_HEAD) == "$COMMIT" ]] &&
    git -C "$target" -c advice.detachedHead=false checkout --quiet FETCH_HEAD
}

# An apt that reads the given sources.list (or, without one, the machine's sources) and keeps all
# its state in $APT_HOME.
private_apt() {
  local sources=()
  if [[ -f $APT_HOME/etc/sources.list ]]; then
    sources=(-o Dir::Etc::sourcelist="$APT_HOME/etc/sources.list" -o Dir::Etc::sourceparts=/dev/null)
  fi
  "$@" "${sources[@]}" \
    -o Dir::State="$APT_HOME/state" -o Dir::State::lists="$APT_HOME/lists" \
    -o Dir::State::status="$APT_HOME/status" -o Dir::Cache="$APT_HOME/cache" \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none
}

# Prints the address of this machine's Debian mirror. apt knows it as Debian's only once it has
# lists.
debian_mirror() {
  local found
  found="$("$@" apt-get indextargets --format "\$(LABEL) \$(REPO_URI)" 'Created-By: Packages' |
    awk '$1 == "Debian" && !mirror { mirror = $2 } END { print mirror }')"
  [[ -n $found ]] && echo "$found"
}

fetch_from_debian() {
  local target="$1" mirror tarball
  command -v apt-get >/dev/null || return 1
  APT_HOME="$WORK/apt"
  mkdir -p "$APT_HOME"/{etc,state,lists/partial,cache/archives/partial}
  : >"$APT_HOME/status"
  mirror="$(debian_mirror)" ||
    { private_apt apt-get update -qq >&2 && mirror="$(debian_mirror private_apt)"; } || return 1

  say "Fetching Dear ImGui from Debian testing"
  echo "deb-src [signed-by=$DEBIAN_KEYRING] $mirror testing main" >"$APT_HOME/etc/sources.list"
  # A mirror may be a snapshot whose date of validity is over; the signature still holds.
  private_apt apt-get update -qq -o Acquire::Check-Valid-Until=false >&2 &&
    (cd "$WORK" && private_apt apt-get source -qq --download-only imgui >&2) || return 1
  tarball="$(find "$WORK" -maxdepth 1 -name 'imgui_*.orig.tar.*' ! -name '*.asc' | head -n 1)"
  [[ -n $tarball ]] || return 1
  verify_tarball "$tarball" || return 1
  mkdir -p "$target" && tar -xf "$tarball" -C "$target" --strip-components=1
}

# apt has already checked the signature. The pinned tarball must also be the very bytes we know.
verify_tarball() {
  if echo "$TARBALL_SHA256  $1" | sha256sum --check --status; then
    say "Its checksum is the pinned one."
  elif [[ ${1##*/} == "$TARBALL" ]]; then
    say "$TARBALL does not have the pinned checksum."
    return 1
  else
    say "Debian testing has moved on to ${1##*/}: verified by signature, not by checksum."
  fi
}

# Fetches into a scratch directory beside the cache, so that the cache is complete or absent.
fill_cache() {
  local cache="$1"
  mkdir -p "$(dirname "$cache")"
  WORK="$(mktemp -d "$cache.XXXXXX")"
  trap 'rm -rf "$WORK"' EXIT
  local source fetched=''
  for source in git debian; do
    [[ -n $fetched ]] || ! "fetch_from_$source" "$WORK/$source" || fetched="$WORK/$source"
  done
  [[ -n $fetched ]] ||
    fail "Dear ImGui comes neither from $UPSTREAM nor through apt; set IMGUI_DIR to its sources."
  is_usable "$fetched" ||
    fail "Version $(version_number "$fetched") of Dear ImGui arrived; a 1.92 from 1.92.2 on is needed."
  rm -rf "$cache"
  mv "$fetched" "$cache"
}

main() {
  (($# == 1)) || fail 'Give the cache directory as the only argument.'
  if [[ -n ${IMGUI_DIR:-} ]]; then
    is_usable "$IMGUI_DIR" ||
      fail "IMGUI_DIR ($IMGUI_DIR) does not hold Dear ImGui 1.92.2 or a later 1.92."
    (cd "$IMGUI_DIR" && pwd)
    return
  fi
  is_usable "$1" || fill_cache "$1"
  (cd "$1" && pwd)
}

main "$@"
