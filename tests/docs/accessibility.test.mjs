// The table of accessibility.md: every criterion of WCAG 2.2 A and AA once, and no test in it that is
// not there.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TABLE = readFileSync(`${ROOT}docs/accessibility.md`, 'utf8');

const LEVELS = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1
      2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`,
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11
       2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`,
};

const ROWS = TABLE.split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, criterion, applies, mechanism, tests]) => ({ criterion, applies, mechanism, tests }));

test('every criterion of levels A and AA is in the table exactly once', () => {
  const wanted = Object.entries(LEVELS).flatMap(([level, numbers]) =>
    numbers.split(/\s+/).map((number) => `${number} (${level})`),
  );
  const found = ROWS.map(({ criterion }) => criterion.replace(/^(\S+) .*(\(A+\))$/, '$1 $2'));
  assert.equal(wanted.length, 55);
  assert.deepEqual(found.sort(), wanted.sort());
});

test('whatever applies names its mechanism and its tests', () => {
  const bare = ROWS.filter(({ applies }) => applies.startsWith('yes')).filter(
    ({ mechanism, tests }) => !mechanism || !tests,
  );
  assert.deepEqual(bare, []);
});

test('every test that is named is there, by file and title', () => {
  const missing = [];
  for (const { criterion, tests } of ROWS) {
    const named = [...tests.matchAll(/`([^`]+)` "([^"]+)"/g)];
    const isAllRead = named.map(([text]) => text).join('; ') === tests;
    if (!isAllRead) missing.push(`${criterion}: ${tests}`);
    for (const [, file, title] of named) {
      const path = ROOT + (file.includes('/') ? file : `tests/browser/${file}`);
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      if (!text.includes(title)) missing.push(`${criterion}: "${title}" in ${file}`);
    }
  }
  assert.deepEqual(missing, []);
});

test('every file that is named as a mechanism is there', () => {
  const named = [...TABLE.matchAll(/`((?:shared|widget|tests)\/[\w./]+\w)`/g)].map(([, file]) => file);
  assert.ok(named.length > 10);
  assert.deepEqual(
    named.filter((file) => !existsSync(ROOT + file)),
    [],
  );
});
