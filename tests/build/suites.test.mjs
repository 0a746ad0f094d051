// How the test runner counts: nothing that goes wrong in a suite may look like a success.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SUITES = fileURLToPath(new URL('../../widget/tools/suites.sh', import.meta.url));

/**
 * Runs one suite whose command is the given shell script and returns the closing lines.
 * @param {string} kind
 * @param {string} script
 */
function runSuite(kind, script) {
  const build = mkdtempSync(join(tmpdir(), 'earshot-suites-'));
  const program = `
    set -euo pipefail
    BUILD=$1
    say() { echo "== $*"; }
    source "$2"
    run_suite "$3" sample bash -c "$4"
    report_suites`;
  try {
    const { status, stdout } = spawnSync(
      'bash',
      ['-c', program, 'bash', build, SUITES, kind, script],
      {
        encoding: 'utf8',
        env: { ...process.env, SUITE_TIMEOUT: '2' },
      },
    );
    return { status, last: stdout.trimEnd().split('\n').at(-1) };
  } finally {
    rmSync(build, { recursive: true });
  }
}

const DOCTEST = 'echo "[doctest] test cases:  5 |  3 passed | 2 failed | 1 skipped"';
const DOCTEST_FINE = 'echo "[doctest] test cases: 12 | 12 passed | 0 failed | 0 skipped"';
const NODE = 'printf "ℹ tests 6\\nℹ pass 3\\nℹ fail 1\\nℹ cancelled 1\\nℹ skipped 1\\n"';

const CASES = [
  {
    name: 'a command that succeeds is one test',
    kind: 'exit',
    script: 'true',
    last: '1 passed, 0 failed',
  },
  {
    name: 'a command that fails is one failure',
    kind: 'exit',
    script: 'exit 3',
    last: '0 passed, 1 failed',
  },
  {
    name: 'a report that counts is read',
    kind: 'counted',
    script: 'echo "failed: x"; echo "2 passed, 1 failed"; exit 1',
    last: '2 passed, 1 failed',
  },
  { name: 'doctest is read', kind: 'doctest', script: DOCTEST_FINE, last: '12 passed, 0 failed' },
  {
    name: 'failed and skipped cases of doctest are read',
    kind: 'doctest',
    script: `${DOCTEST}; exit 1`,
    last: '3 passed, 2 failed, 1 skipped',
  },
  {
    name: 'a crash after a clean summary is a failure',
    kind: 'doctest',
    script: `${DOCTEST_FINE}; kill -SEGV $$`,
    last: '12 passed, 1 failed',
  },
  {
    name: 'a crash without a summary is a failure',
    kind: 'doctest',
    script: 'kill -ABRT $$',
    last: '0 passed, 1 failed',
  },
  {
    name: 'a suite that reports nothing is a failure',
    kind: 'doctest',
    script: 'true',
    last: '0 passed, 1 failed',
  },
  {
    name: 'a suite without tests is a failure',
    kind: 'doctest',
    script: 'echo "[doctest] test cases: 0 | 0 passed | 0 failed | 0 skipped"',
    last: '0 passed, 1 failed',
  },
  {
    name: 'cancelled node tests are failures',
    kind: 'node',
    script: `${NODE}; exit 1`,
    last: '3 passed, 2 failed, 1 skipped',
  },
  {
    name: 'the TAP form of node is read',
    kind: 'node',
    script: 'printf "# pass 4\\n# fail 0\\n"',
    last: '4 passed, 0 failed',
  },
  {
    name: 'a suite that hangs is ended and fails',
    kind: 'exit',
    script: 'sleep 60',
    last: '0 passed, 1 failed',
  },
  {
    name: 'a process left behind does not hold up the run',
    kind: 'exit',
    script: 'sleep 5 & disown; true',
    last: '1 passed, 0 failed',
  },
];

for (const { name, kind, script, last } of CASES) {
  test(name, { timeout: 20000 }, () => {
    const result = runSuite(kind, script);
    assert.equal(result.last, last);
    assert.equal(result.status === 0, last.includes(' 0 failed'));
  });
}

test('browser tests that run side by side are all counted', { timeout: 40000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-suites-'));
  // A test runner within one is told to be quiet.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const write = (/** @type {string} */ name, /** @type {string} */ body) =>
    writeFileSync(join(folder, 'tests/browser', name), `import { test } from 'node:test';\n${body}`);
  const program = `
    set -euo pipefail
    cd "$1"
    BUILD=$1/build
    say() { echo "== $*"; }
    source "$2"
    run_browser_tests
    report_suites`;
  try {
    mkdirSync(join(folder, 'tests/browser'), { recursive: true });
    mkdirSync(join(folder, 'build'));
    for (const name of ['a', 'b', 'c']) write(`${name}.test.mjs`, `test('${name}', () => {});`);
    write('d.test.mjs', "test('d', () => { throw new Error('d'); });");
    write('hangs.test.mjs', "test('e', () => new Promise((done) => setTimeout(done, 60_000)));");
    const { status, stdout } = spawnSync('bash', ['-c', program, 'bash', folder, SUITES], {
      encoding: 'utf8',
      env: { ...env, SUITE_TIMEOUT: '8' },
    });
    const lines = stdout.trimEnd().split('\n');
    assert.deepEqual(lines.slice(-3), [
      'failed: tests/browser/d.test.mjs (exit code 1)',
      'failed: tests/browser/hangs.test.mjs (exit code 124)',
      '3 passed, 2 failed',
    ]);
    assert.notEqual(status, 0);
    assert.equal(lines.filter((line) => line.startsWith('== Test: ')).length, 5);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
