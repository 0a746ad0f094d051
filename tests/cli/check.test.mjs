import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { EARSHOT, run, temporaryFolder } from './earshot_process.mjs';

const GOOD = `{
  "id": "good",
  "questions": [
    { "id": "nps", "type": "nps", "text": "How likely?", "required": true,
      "next": [ { "if": { "<": [{ "var": "nps" }, 7] }, "go": "why" }, { "go": "thanks" } ] },
    { "id": "why", "type": "comment", "text": "Why?" }
  ],
  "ends": [ { "id": "thanks", "title": "Thanks" } ]
}`;
const UNREACHABLE = GOOD.replace('"go": "why"', '"go": "thanks"');
const SHADOWED = GOOD.replace('"next": [',
  '"next": [ { "if": { "<": [{ "var": "nps" }, 9] }, "go": "why" },');

test('check and paths --help explain options and exit codes', async () => {
  for (const [command, options] of /** @type {[string, string[]][]} */ ([
    ['check', ['FILE', '--json', '--strict', '--budget']],
    ['paths', ['FILE', '--json', '--mermaid', '--dot', '--max']],
  ])) {
    const { code, stdout } = await run([command, '--help']);
    assert.equal(code, 0);
    for (const part of [...options, 'Exit code']) assert.ok(stdout.includes(part), part);
  }
});

test('check prints findings as a compiler does, and sums up each file', async (t) => {
  const folder = temporaryFolder(t, { 'good.json': GOOD, 'bad.json': UNREACHABLE });
  const { code, stdout } = await run(['check', 'good.json', 'bad.json'], folder);
  assert.equal(code, 1);
  assert.match(stdout, /^good\.json: nothing found; 2 ways, \d+ s to \d+ s, typically \d+ s\.$/m);
  assert.match(stdout, /^bad\.json:6:5: error: Question "why" can never be reached/m);
  assert.match(stdout, /^ {4}6 \| {5}\{ "id": "why"/m);
  assert.match(stdout, /^ {6}\| {5}\^$/m);
  assert.ok(!stdout.includes('\u001b'), 'no colours in a pipe');
});

test('check: the exit code tells errors, warnings and files that are not there apart', async (t) => {
  const folder = temporaryFolder(t, {
    'good.json': GOOD, 'bad.json': UNREACHABLE, 'warn.json': SHADOWED, 'broken.json': '{"id":',
  });
  /** @type {[string[], number][]} */
  const rows = [
    [['good.json'], 0],
    [['warn.json'], 0],
    [['--strict', 'warn.json'], 1],
    [['--strict', 'good.json'], 0],
    [['bad.json'], 1],
    [['broken.json'], 1],
    [['--budget', '10', '--strict', 'good.json'], 1],
    [['none.json'], 3],
    [['.'], 3],
    [['bad.json', 'none.json'], 3],
    [[], 2],
    [['--budget', '-1', 'good.json'], 2],
  ];
  for (const [args, expected] of rows) {
    assert.equal((await run(['check', ...args], folder)).code, expected, args.join(' '));
  }
  const missing = await run(['check', 'none.json'], folder);
  assert.match(missing.stderr, /none\.json cannot be read/);
});

test('check --json is a list with an entry for each file', async (t) => {
  const folder = temporaryFolder(t, { 'a.json': SHADOWED, 'b.json': 'no' });
  const { stdout } = await run(['check', '--json', 'a.json', 'b.json'], folder);
  const [a, b] = JSON.parse(stdout);
  assert.equal(a.file, 'a.json');
  assert.equal(a.problems[0].code, 'rule-shadowed');
  assert.deepEqual(a.problems[0].witness, { nps: 0 });
  assert.equal(a.problems[0].line, 5);
  assert.equal(a.paths.count, 2);
  assert.equal(b.problems[0].severity, 'error');
  assert.equal(b.paths, undefined);
});

test('check - reads standard input', async () => {
  const child = spawn(EARSHOT, ['check', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (text += part));
  child.stdin.end(GOOD);
  const [code] = await once(child, 'close');
  assert.equal(code, 0);
  assert.match(text, /^\(standard input\): nothing found/);
});

test('paths lists ways with times and answers, and draws them', async (t) => {
  const folder = temporaryFolder(t, { 's.json': GOOD, 'broken.json': '{}' });
  const text = await run(['paths', 's.json'], folder);
  assert.equal(text.code, 0);
  assert.match(text.stdout, /^2 ways, /);
  assert.match(text.stdout, /1\. nps > why > thanks \(2 questions, \d+ s\)\n {6}nps = 0/);
  const report = JSON.parse((await run(['paths', '--json', '--max', '1', 's.json'], folder)).stdout);
  assert.equal(report.count, 2);
  assert.equal(report.paths.length, 1);
  assert.deepEqual(report.shortest.pages, ['nps']);
  const mermaid = (await run(['paths', '--mermaid', 's.json'], folder)).stdout;
  assert.match(mermaid, /^flowchart TD\n/);
  assert.match(mermaid, /p0 -->\|"nps #lt; 7"\| p1/);
  assert.match((await run(['paths', '--dot', 's.json'], folder)).stdout, /p0 -> p1 \[label="nps < 7"\]/);
  assert.equal((await run(['paths', 'broken.json'], folder)).code, 1);
  assert.equal((await run(['paths', 'none.json'], folder)).code, 3);
  assert.equal((await run(['paths', '--dot', '--json', 's.json'], folder)).code, 2);
});
