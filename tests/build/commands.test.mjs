// What ./build-web.sh says about its own command line, before it builds anything.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../build-web.sh', import.meta.url));

/** @param {string[]} parameters */
function run(...parameters) {
  return spawnSync(SCRIPT, parameters, { encoding: 'utf8', cwd: tmpdir() });
}

test('--help explains every command and option', () => {
  const { status, stdout } = run('--help');
  assert.equal(status, 0);
  for (const word of ['serve', 'test', '--port', 'IMGUI_DIR'])
    assert.match(stdout, new RegExp(word));
});

const MISTAKES = [
  { line: ['--fast'], sentence: 'There is no option --fast.' },
  { line: ['deploy'], sentence: 'There is no command deploy.' },
  { line: ['serve', 'test'], sentence: 'One command at a time: serve or test.' },
  { line: ['--port', '80'], sentence: '--port belongs to serve.' },
  { line: ['test', '--port=80'], sentence: '--port belongs to serve.' },
  { line: ['serve', '--port'], sentence: '--port needs a number.' },
  {
    line: ['serve', '--port', 'http'],
    sentence: '--port takes a number from 1 to 65535, not "http".',
  },
  { line: ['serve', '--port='], sentence: '--port takes a number from 1 to 65535, not "".' },
  {
    line: ['serve', '--port', '65536'],
    sentence: '--port takes a number from 1 to 65535, not "65536".',
  },
];

for (const { line, sentence } of MISTAKES) {
  test(`${line.join(' ')}: ${sentence}`, () => {
    const { status, stdout, stderr } = run(...line);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.equal(stderr, `build-web.sh: ${sentence} See ./build-web.sh --help.\n`);
  });
}
