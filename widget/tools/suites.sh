# shellcheck shell=bash
# Runs every test suite and counts what they report. One process is one suite.
# Sourced by build-web.sh, which provides ROOT, BUILD, say, configure_asan and compile.

SUITE_TIMEOUT="${SUITE_TIMEOUT:-900}"
SUITE_LOG="$BUILD/suite.log"
BROWSER_JOBS="${BROWSER_JOBS:-2}"
PASSED=0
FAILED=0
SKIPPED=0
FAILED_SUITES=()

# run_suite KIND NAME COMMAND...: KIND says what the command's report looks like:
#   exit     none; the exit code is one test
#   doctest  "[doctest] test cases: 3 | 2 passed | 1 failed | 0 skipped"
#   node     "ℹ pass 2", "ℹ fail 1", … (or the same after "#")
#   counted  "2 passed, 1 failed"
run_suite() {
  local kind="$1" name="$2" code=0
  shift 2
  say "Test: $name"
  run_logged "$@" || code=$?
  count_suite "$kind" "$name" "$code"
}

# count_suite KIND NAME CODE: adds up what the report in SUITE_LOG says.
count_suite() {
  local kind="$1" name="$2" code="$3"
  local passed failed skipped
  read -r passed failed skipped < <(count_tests "$kind" "$code")
  PASSED=$((PASSED + passed))
  FAILED=$((FAILED + failed))
  SKIPPED=$((SKIPPED + skipped))
  ((failed == 0)) || FAILED_SUITES+=("$name (exit code $code)")
}

# The output goes through a file, not a pipe: a process that a test left behind would keep a pipe
# open, and the run would never end.
run_logged() {
  : >"$SUITE_LOG"
  timeout --kill-after=10 "$SUITE_TIMEOUT" "$@" >"$SUITE_LOG" 2>&1 </dev/null &
  local child=$!
  # shellcheck disable=SC2064  # The child is meant as it is now.
  trap "kill $child 2>/dev/null" EXIT
  tail -n +1 -s 0.1 --pid="$child" -f "$SUITE_LOG"
  trap - EXIT
  wait "$child"
}

# Prints "PASSED FAILED SKIPPED" for the log. A suite that exits non-zero or reports no test has
# failed at least once, whatever else it says.
count_tests() {
  awk -v kind="$1" -v code="$2" '
    kind == "doctest" && /^\[doctest\] test cases:/ {
      gsub(/[^0-9]+/, " ")
      split($0, n, " ")
      passed = n[2]; failed = n[3]; skipped = n[4]
    }
    kind == "node" && /^(#|ℹ) (pass|fail|cancelled|skipped) [0-9]+$/ { node[$2] = $3 }
    kind == "counted" && /^[0-9]+ passed, [0-9]+ failed$/ { passed = $1; failed = $3 }
    END {
      if (kind == "node") {
        passed = node["pass"]; failed = node["fail"] + node["cancelled"]; skipped = node["skipped"]
      }
      if (kind == "exit" && code == 0) passed = 1
      if (failed == 0 && (code != 0 || passed + 0 == 0)) failed = 1
      print passed + 0, failed + 0, skipped + 0
    }' "$SUITE_LOG"
}

run_doctests() {
  local tree="$1" binary found=0
  for binary in "$BUILD/$tree"/tests/earshot_*_tests; do
    [[ -x $binary ]] || continue
    found=1
    run_suite doctest "${binary##*/} ($tree)" "$binary" --no-colors
  done
  ((found)) || run_suite exit "doctest binaries of build/$tree" false
}

build_and_run_doctests() {
  local tree="$1"
  say "Compiling the tests in build/$tree"
  if "configure_$tree" && compile "$tree" all; then
    run_doctests "$tree"
  else
    run_suite exit "compiling build/$tree" false
  fi
}

NODE_TEST=(env NO_COLOR=1 node --test --test-reporter=spec)

# Every *.test.mjs below tests/, those that drive a browser last.
run_node_tests() {
  local file files
  mapfile -t files < <(
    find tests -name '*.test.mjs' -not -path '*/node_modules/*' -not -path 'tests/browser/*' | sort
  )
  ((${#files[@]})) || run_suite exit 'test files below tests/' false
  for file in "${files[@]}"; do
    run_suite node "$file" "${NODE_TEST[@]}" "$file"
  done
  run_browser_tests
}

# Two at a time: a test that drives a browser waits more than it works. A report is printed when it
# is whole.
run_browser_tests() {
  local file files running=0
  mapfile -t files < <(find tests/browser -name '*.test.mjs' | sort)
  ((${#files[@]})) || run_suite exit 'test files below tests/browser/' false
  rm -rf "$BUILD/suites"
  mkdir -p "$BUILD/suites"
  for file in "${files[@]}"; do
    ((running++ < BROWSER_JOBS)) || wait -n || true
    start_browser_test "$file" "$BUILD/suites/${file##*/}" &
  done
  wait
  for file in "${files[@]}"; do
    SUITE_LOG="$BUILD/suites/${file##*/}.log"
    count_suite node "$file" "$(<"$BUILD/suites/${file##*/}.code")"
  done
}

# start_browser_test FILE RESULT: leaves RESULT.log and RESULT.code.
start_browser_test() {
  local code=0
  timeout --kill-after=10 "$SUITE_TIMEOUT" "${NODE_TEST[@]}" "$1" >"$2.log" 2>&1 </dev/null || code=$?
  echo "$code" >"$2.code"
  {
    flock 9
    say "Test: $1"
    cat "$2.log"
  } 9>"$BUILD/suites/printing"
}

# Every target of tests/fuzz for a minute, two at a time: about four minutes.
build_and_run_fuzzers() {
  say 'Compiling build/fuzz'
  if configure_fuzz && compile fuzz fuzzers; then
    run_suite counted 'fuzz targets' tests/fuzz/run.sh "$BUILD/fuzz"
  else
    run_suite exit 'compiling build/fuzz' false
  fi
}

run_all_suites() {
  local tsc=widget/host/node_modules/.bin/tsc
  run_suite exit 'shellcheck' shellcheck -x build-web.sh .ci/run widget/tools/*.sh tests/fuzz/run.sh
  run_suite exit 'types of widget/host' "$tsc" -p widget/host/tsconfig.json
  run_suite exit 'types of widget/tools' "$tsc" -p widget/tools/tsconfig.json
  build_and_run_doctests native
  build_and_run_doctests asan
  build_and_run_fuzzers
  compile wasm all || run_suite exit 'compiling build/wasm' false
  run_node_tests
  report_suites
}

report_suites() {
  say 'All tests'
  local name
  for name in "${FAILED_SUITES[@]}"; do
    echo "failed: $name"
  done
  local skipped=''
  ((SKIPPED == 0)) || skipped=", $SKIPPED skipped"
  echo "$PASSED passed, $FAILED failed$skipped"
  ((FAILED == 0 && PASSED > 0))
}
