import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run, temporaryFolder } from './earshot_process.mjs';

const SURVEY = `{
  "id": "good",
  "languages": ["en", "ar"],
  "welcome": { "title": "Hello" },
  "pages": [
    { "id": "score", "questions": [
        { "id": "nps", "type": "nps", "text": { "en": "How likely?", "ar": "ما مدى احتمال؟" },
          "required": true } ],
      "next": [ { "if": { "<": [{ "var": "nps" }, 7] }, "go": "why" }, { "go": "thanks" } ] },
    { "id": "why", "questions": [ { "id": "why", "type": "comment", "text": "Why?" } ] }
  ],
  "ends": [ { "id": "thanks", "title": "Thanks" }, { "id": "never", "title": "Never" } ]
}`;

/** The width and height that a PNG file says it has. @param {string} file */
function sizeOf(file) {
  const bytes = readFileSync(file);
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG', file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const { stderr: words } = await run(['render', '/dev/null', '-o', '/dev/null/x']);
const skip = words.includes('cannot draw text') && 'this build has no Pango';

test('render --help explains options and exit codes', async () => {
  const { code, stdout } = await run(['render', '--help']);
  assert.equal(code, 0);
  for (const part of ['SURVEY', '--output', '--width', '--scale', '--lang', '--dark', '--theme',
    '--state', '--font', 'Exit code']) {
    assert.ok(stdout.includes(part), part);
  }
});

test('render draws every screen that some answers lead to, and says which it drew', { skip }, async (t) => {
  const folder = temporaryFolder(t, { 'survey.json': SURVEY });
  const { code, stdout, stderr } = await run(['render', 'survey.json', '-o', 'out/pictures'], folder);
  assert.equal(code, 0);
  assert.equal(stderr, 'earshot render: No answers were found that lead to "never".\n');
  const files = ['01-welcome.png', '02-score.png', '03-why.png', '04-thanks.png'];
  assert.deepEqual(readdirSync(join(folder, 'out/pictures')).sort(), files);
  const lines = stdout.trim().split('\n');
  files.forEach((file, i) => {
    const [width, height] = sizeOf(join(folder, 'out/pictures', file));
    assert.equal(lines[i], `out/pictures/${file}  ${width} x ${height}`);
    assert.equal(width, 480 + 2 * 24);
  });
});

test('render: width, scale and state', { skip }, async (t) => {
  const folder = temporaryFolder(t, { 'survey.json': SURVEY });
  const { code } = await run(
    ['render', 'survey.json', '-o', 'out', '--width', '320', '--scale', '2', '--dark',
      '--state', 'answered,error', '--lang', 'ar', '--theme', 'paper'], folder);
  assert.equal(code, 0);
  assert.deepEqual(readdirSync(join(folder, 'out')).sort(),
    ['02-score-answered.png', '02-score-error.png', '03-why-answered.png']);
  assert.equal(sizeOf(join(folder, 'out/02-score-error.png'))[0], 2 * (320 + 2 * 24));
});

test('render gives the same bytes each time', { skip }, async (t) => {
  const folder = temporaryFolder(t, { 'survey.json': SURVEY });
  for (const out of ['a', 'b']) await run(['render', 'survey.json', '-o', out], folder);
  for (const file of readdirSync(join(folder, 'a'))) {
    assert.ok(readFileSync(join(folder, 'a', file)).equals(readFileSync(join(folder, 'b', file))), file);
  }
});

test('render says in a sentence what is wrong', { skip }, async (t) => {
  const folder = temporaryFolder(t, { 'survey.json': SURVEY, 'broken.json': '{"id":', file: '' });
  /** @type {[string[], number, RegExp][]} */
  const rows = [
    [['none.json', '-o', 'out'], 3, /^earshot render: none\.json cannot be read\.\n$/],
    [['broken.json', '-o', 'out'], 3, /^broken\.json:1:\d+: error: /],
    [['survey.json', '-o', 'file'], 4, /^earshot render: file is no folder/],
    [['survey.json'], 2, /--output is required/],
    [['survey.json', '-o', 'out', '--width', '90'], 2, /--width/],
    [['survey.json', '-o', 'out', '--state', 'asleep'], 2, /--state/],
    [['survey.json', '-o', 'out', '--theme', 'loud'], 2, /--theme/],
  ];
  for (const [args, expected, message] of rows) {
    const { code, stderr } = await run(['render', ...args], folder);
    assert.match(stderr, message);
    assert.equal(code, expected, args.join(' '));
  }
  mkdirSync(join(folder, 'taken/01-welcome.png'), { recursive: true });
  const { code, stderr } = await run(['render', 'survey.json', '-o', 'taken'], folder);
  assert.equal(code, 4);
  assert.match(stderr, /01-welcome\.png cannot be written/);
});

test('render lowers the scale of a picture that would be too large', { skip }, async (t) => {
  const choices = Array.from({ length: 60 }, (_, i) => ({ id: `c${i}`, label: `Choice ${i}` }));
  const survey = { id: 's', questions: [{ id: 'q', type: 'choice', look: 'list', text: 'Q', choices }] };
  const folder = temporaryFolder(t, { 'survey.json': JSON.stringify(survey) });
  assert.equal((await run(['render', 'survey.json', '-o', 'out', '--scale', '3'], folder)).code, 0);
  const [, height] = sizeOf(join(folder, 'out/01-q.png'));
  assert.ok(height > 4000 && height <= 4096, `${height}`);
});
