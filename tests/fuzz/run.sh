#!/usr/bin/env bash
# Runs every fuzz target of a build for FUZZ_SECONDS (30 unless told), FUZZ_JOBS (2) at a time.
#   tests/fuzz/run.sh build/fuzz
# Prints a line for each and "N passed, N failed"; the input of a failure is kept and named.
set -euo pipefail

TREE="$(cd "${1:?the build folder}" && pwd)"
cd "$(dirname "${BASH_SOURCE[0]}")"
FUZZ_SECONDS="${FUZZ_SECONDS:-30}"
FUZZ_JOBS="${FUZZ_JOBS:-2}"
mkdir -p "$TREE/corpus" "$TREE/found"

# seeds NAME FOLDER: what a target starts from.
seeds() {
  local name="$1" folder="$2" file
  mkdir -p "$folder"
  case "$name" in
    parse | json) cp ../fixtures/valid/*.json ../fixtures/invalid/*.json "$folder" ;;
    text) cp ../fixtures/valid/*.json "$folder" ;;
  esac
  for file in seeds/"$name".*; do
    [[ ! -f $file ]] || cp "$file" "$folder"
  done
}

# A crash, a hang, a leak, or more memory than the browser would give.
run_target() {
  local name="$1"
  local corpus="$TREE/corpus/$name" log="$TREE/found/$name.log" code=0
  seeds "$name" "$corpus"
  "$TREE/tests/fuzz/fuzz_$name" -max_total_time="$FUZZ_SECONDS" -timeout=10 -rss_limit_mb=1024 \
    -max_len=16384 -dict=survey.dict -print_final_stats=1 -verbosity=1 \
    -artifact_prefix="$TREE/found/$name-" "$corpus" >"$log" 2>&1 || code=$?
  if ((code == 0)); then
    echo "passed: $name, $(awk '/number_of_executed_units/ { print $2 }' "$log") inputs"
  else
    grep -m5 -E 'broken:|ERROR|SUMMARY|runtime error' "$log" || tail -n 5 "$log"
    echo "failed: $name, $(grep -o 'written to .*' "$log" || echo "see $log")"
  fi
}

export -f run_target seeds
export TREE FUZZ_SECONDS
results="$TREE/found/results.txt"
printf '%s\n' fuzz_*.cpp | sed 's/^fuzz_//; s/\.cpp$//' |
  xargs -P "$FUZZ_JOBS" -I{} bash -c 'run_target {}' | tee "$results"
failed="$(grep -c '^failed: ' "$results" || true)"
passed="$(grep -c '^passed: ' "$results" || true)"
echo "$passed passed, $failed failed"
((failed == 0 && passed == $(printf '%s\n' fuzz_*.cpp | wc -l)))
