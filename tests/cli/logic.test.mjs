import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EARSHOT, run } from './earshot_process.mjs';

const SUITE = new URL('../../../shared/conformance/jsonlogic-tests.json', import.meta.url);

/** @param {string} input */
async function answer(input) {
  const child = spawn(EARSHOT, ['logic'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (text += part));
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, lines: text.split('\n') };
}

test('logic --help explains lines and exit codes', async () => {
  const { code, stdout } = await run(['logic', '--help']);
  assert.equal(code, 0);
  for (const part of ['[rule, data]', '"error"', 'too-many-steps', 'Exit code']) {
    assert.ok(stdout.includes(part), part);
  }
});

test('rules are answered line by line, with exit code 0', async () => {
  assert.deepEqual(await answer('[{"var":"a"},{"a":"ä"}]\n[{"+":[1,2]},null]'), {
    code: 0,
    lines: ['"ä"', '3', ''],
  });
  assert.deepEqual(await answer(''), { code: 0, lines: [''] });
});

test('a line that is an error does not stop the others, and makes the exit code 1', async () => {
  const { code, lines } = await answer('no\n[{"vra":"a"},{}]\n[1]\n[2,null]\n');
  assert.equal(code, 1);
  assert.deepEqual(lines.slice(3), ['2', '']);
  for (const line of lines.slice(0, 3)) assert.equal(typeof JSON.parse(line).error, 'string');
});

test('an answer comes before the next question', async (t) => {
  const child = spawn(EARSHOT, ['logic'], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  for (const number of [1, 2, 3]) {
    child.stdin.write(`[${number},null]\n`);
    const [answered] = await once(child.stdout, 'data');
    assert.equal(`${answered}`, `${number}\n`);
  }
  child.stdin.end();
});

test('the public test suite passes', async (t) => {
  if (!existsSync(SUITE)) return t.skip(`the suite is not at ${SUITE.pathname}`);
  const rows = JSON.parse(readFileSync(SUITE, 'utf8')).filter(Array.isArray);
  assert.ok(rows.length >= 270);
  const input = rows.map(([rule, data]) => JSON.stringify([rule, data])).join('\n');
  const { code, lines } = await answer(input);
  assert.equal(code, 0);
  rows.forEach((row, i) => assert.deepEqual(JSON.parse(lines[i]), row[2], JSON.stringify(row)));
});
