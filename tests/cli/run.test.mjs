import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { EARSHOT, run, temporaryFolder } from './earshot_process.mjs';

const SURVEY = JSON.stringify({
  id: 's',
  variables: { low: { '<': [{ var: 'nps' }, 7] } },
  attributes: { plan: { type: 'string' } },
  questions: [
    {
      id: 'nps',
      type: 'nps',
      text: 'How likely, {{attr.plan|friend}}?',
      required: true,
      next: [{ if: { var: 'calc.low' }, go: 'why' }, { go: 'thanks' }],
    },
    { id: 'why', type: 'comment', text: 'Why?' },
  ],
  ends: [{ id: 'thanks', title: 'Thanks' }],
});

/** @param {string[]} args @param {string} folder @param {string} input */
async function talk(args, folder, input) {
  const child = spawn(EARSHOT, args, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part) => (stderr += part));
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

test('run and verify --help explain lines, options and exit codes', async () => {
  for (const [command, parts] of /** @type {[string, string[]][]} */ ([
    ['run', ['SURVEY', '--script', '--json', ':back', 'Exit code']],
    ['verify', ['SURVEY', '--json', 'standard input', 'Exit code']],
  ])) {
    const { code, stdout } = await run([command, '--help']);
    assert.equal(code, 0);
    for (const part of parts) assert.ok(stdout.includes(part), `${command} ${part}`);
  }
});

test('a survey is taken from a script, and what comes out verifies', async (t) => {
  const folder = temporaryFolder(t, { 's.json': SURVEY, 'answers.txt': '3\nToo slow\n' });
  const taken = await talk(
    ['run', '--json', '--attr', '{"plan":"pro"}', '--script', 'answers.txt', 's.json'], folder, '');
  assert.equal(taken.code, 0, taken.stderr);
  assert.match(taken.stderr, /How likely, pro\? \*/);
  const response = JSON.parse(taken.stdout);
  assert.deepEqual(response.answers, { nps: 3, why: 'Too slow' });
  assert.deepEqual(response.calc, { low: true });
  assert.match(response.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4/);

  const forged = JSON.stringify({ ...response, answers: { ...response.answers, nps: 9 } });
  const verdicts = await talk(['verify', 's.json'], folder, `${taken.stdout}\n${forged}\nno\n`);
  assert.equal(verdicts.code, 1);
  const lines = verdicts.stdout.trim().split('\n');
  assert.equal(lines[0], `1 ${response.id}: accepted`);
  assert.match(lines[1], /^3 [-0-9a-f]+: refused: "why" was not asked of this visitor\. \[not-shown\]/);
  assert.equal(lines.at(-1), '1 accepted, 2 refused.');
  const json = await talk(['verify', '--json', 's.json'], folder, forged);
  assert.deepEqual(
    JSON.parse(json.stdout).reasons.map((/** @type {any} */ reason) => reason.code),
    ['not-shown', 'wrong-value'],
  );
  assert.equal((await talk(['verify', 's.json'], folder, taken.stdout)).code, 0);
});

test('a conversation that stops early has no response', async (t) => {
  const folder = temporaryFolder(t, { 's.json': SURVEY });
  for (const input of ['', '3\n', ':quit\n']) {
    const { code, stdout } = await talk(['run', 's.json'], folder, input);
    assert.equal(code, 1);
    assert.ok(!stdout.includes('"answers"'));
  }
});

test('files that cannot be read or are no surveys are told', async (t) => {
  const folder = temporaryFolder(t, { 's.json': SURVEY, 'bad.json': '{"id":' });
  for (const command of ['run', 'verify']) {
    const missing = await talk([command, 'none.json'], folder, '');
    assert.equal(missing.code, 3);
    assert.match(missing.stderr, /none\.json cannot be read/);
    const broken = await talk([command, 'bad.json'], folder, '');
    assert.equal(broken.code, 3);
    assert.match(broken.stderr, /bad\.json:1:\d+: error: .* \[json-syntax\]/);
  }
  assert.equal((await talk(['run', '--attr', '[]', 's.json'], folder, '')).code, 2);
  assert.equal((await talk(['run', '--script', 'none.txt', 's.json'], folder, '')).code, 3);
});

test('the words around the questions are in the language that the survey speaks', async (t) => {
  const survey = JSON.stringify({
    id: 's',
    languages: ['de', 'fr'],
    questions: [{ id: 'nps', type: 'nps', text: '?', required: true }],
  });
  const folder = temporaryFolder(t, { 's.json': survey });
  const { stdout } = await talk(['run', '--lang', 'de-CH', 's.json'], folder, '\n:lang fr\n\n');
  assert.match(stdout, /äußerst|sehr wahrscheinlich/i);
  const [german, french] = stdout.split(':lang fr');
  assert.match(german, /! Bitte /);
  assert.match(french, /! Veuillez /);
});
