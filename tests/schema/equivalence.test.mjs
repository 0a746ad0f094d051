// The schema and the parser say the same of every fixture, every survey of the site, and of
// thousands of mutations of the good ones: but for what a schema cannot say (INEXPRESSIBLE).

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';

const ROOT = new URL('../../', import.meta.url);
const VERDICTS = fileURLToPath(new URL('build/native/tests/survey_verdicts', ROOT));
const SCHEMA = JSON.parse(readFileSync(new URL('shared/schema/survey.schema.json', ROOT), 'utf8'));

/**
 * The problems of which the schema knows nothing, by code and by path: shared/schema/README.md
 * lists them. Of everything else the schema has to know.
 * @type {Record<string, RegExp>}
 */
const INEXPRESSIBLE = {
  // Half of a surrogate pair, which JSON.parse() takes. What it does not take is not compared.
  'json-syntax': /^/,
  'duplicate-key': /^/,
  'duplicate-id': /^/,
  'unknown-target': /^/,
  'unknown-variable': /^/,
  'no-default': /^/,
  'rule-never-reached': /^/,
  'unclosed-pipe': /^/,
  'too-deep': /^/,
  'too-large': /^/,
  // Stands for more than 200, of which those above are known to be inexpressible.
  'too-many-problems': /^/,
  // The number of questions on all pages together.
  'too-many': /^\/pages$/,
  // "min" and "max", "minLength" and "maxLength", the steps of a slider, "from" and "until".
  'bad-range': /^/,
  // At most as many as there are choices.
  'out-of-range': /^\/(pages\/\d+\/)?questions\/\d+\/(min|max)$/,
  // A day that is on no calendar, such as February 30.
  'bad-date': /\/(min|max|from|until)$/,
  // Where a [link](…) in a text leads.
  'bad-link': /\/(text|help|title|label)(\/[^/]+)?$/,
};

const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false });
const validate = ajv.compile(SCHEMA);

/** @typedef {{ name: string, text: string, complaint: string }} Sample  The complaint: the schema's. */

/**
 * @param {string} name
 * @param {string} text  In one line.
 * @param {unknown} survey  What the text says.
 * @returns {Sample}
 */
function sampleOf(name, text, survey) {
  const [error] = validate(survey) ? [] : (validate.errors ?? []);
  return { name, text, complaint: error ? `${error.instancePath} ${error.message}` : '' };
}

/**
 * @param {string} folder
 * @returns {Sample[]}
 */
function samplesIn(folder) {
  const names = readdirSync(new URL(folder, ROOT)).filter((name) => name.endsWith('.json'));
  return names.sort().flatMap((name) => {
    const bytes = readFileSync(new URL(folder + name, ROOT));
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return [sampleOf(name, text.replaceAll(/[\r\n]/g, ' '), JSON.parse(text))];
    } catch {
      return []; // not UTF-8 or not JSON: no schema is ever asked
    }
  });
}

/**
 * The problems of each text, as [code, path].
 * @param {string[]} texts
 * @returns {[string, string][][]}
 */
function parserVerdicts(texts) {
  const { status, stdout } = spawnSync(VERDICTS, {
    input: texts.map((text) => `${text}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  });
  assert.equal(status, 0, `${VERDICTS} failed; is it built?`);
  const lines = stdout.split('\n').slice(0, -1);
  assert.equal(lines.length, texts.length);
  return lines.map((line) =>
    line === '' ? [] : line.split('\t').map((each) => split(each)),
  );
}

/**
 * @param {string} problem
 * @returns {[string, string]}
 */
function split(problem) {
  const space = problem.indexOf(' ');
  return [problem.slice(0, space), problem.slice(space + 1)];
}

/**
 * Why the schema and the parser disagree about a survey; '' if they do not.
 * @param {[string, string][]} problems
 * @param {string} complaint
 */
function disagreement(problems, complaint) {
  const known = problems.filter(([code, path]) => !INEXPRESSIBLE[code]?.test(path));
  if (complaint === '' && known.length > 0) return `the schema misses ${known.join(' ')}`;
  if (complaint !== '' && problems.length === 0) {
    return `the schema refuses what is right: ${complaint}`;
  }
  return '';
}

/**
 * @param {Sample[]} samples
 */
function compare(samples) {
  const verdicts = parserVerdicts(samples.map(({ text }) => text));
  const wrong = samples.flatMap(({ name, complaint }, i) => {
    const why = disagreement(verdicts[i], complaint);
    return why === '' ? [] : [`${name}: ${why}`];
  });
  const few = wrong.slice(0, 20).join('\n');
  assert.equal(wrong.length, 0, `${wrong.length} of ${samples.length} disagree:\n${few}`);
  return verdicts;
}

/** What a value is replaced by. */
const REPLACEMENTS = [
  null, true, false, 0, -1, 1.5, 1, 2, 11, 1e300, '', ' ', 'x', '2026-02-30', 'https://x.example',
  'javascript:x', '{{x}}', 'a b', [], [[]], ['x'], [null], {}, { x: 1 }, { en: 'x' }, { en: '' },
  { var: 'x' }, { vra: 'x' },
]; // prettier-ignore

/**
 * Every survey that differs from this one at a single place, with a name for it.
 * @param {any} node  Changed while it is walked, and changed back.
 * @param {string} path
 * @param {(path: string, change: string) => void} note
 */
function mutate(node, path, note) {
  if (Array.isArray(node)) mutateList(node, path, note);
  if (node === null || typeof node !== 'object') return;
  // One of each type.
  const others = [...new Map(Object.values(node).map((value) => [typeof value, value])).values()];
  for (const key of Object.keys(node)) {
    const at = `${path}/${key}`;
    const value = node[key];
    for (const other of [...REPLACEMENTS, ...others]) {
      if (other === value) continue;
      node[key] = other;
      note(at, `is ${JSON.stringify(other)?.slice(0, 60)}`);
    }
    node[key] = value;
    if (!Array.isArray(node)) mutateMember(node, key, at, note);
    mutate(value, at, note);
  }
}

/**
 * @param {any} node
 * @param {string} key
 * @param {string} at
 * @param {(path: string, change: string) => void} note
 */
function mutateMember(node, key, at, note) {
  const members = Object.entries(node);
  const become = (/** @type {[string, unknown][]} */ entries) => {
    for (const old of Object.keys(node)) delete node[old];
    for (const [name, value] of entries) node[name] = value;
  };
  become(members.filter(([name]) => name !== key));
  note(at, 'is missing');
  for (const name of [`${key}x`, key.slice(1), key.toUpperCase()]) {
    if (members.some(([other]) => other === name)) continue;
    become(members.map(([old, value]) => [old === key ? name : old, value]));
    note(at, `is named ${name}`);
  }
  become([...members, ['zz', 1]]);
  note(at, 'has an unknown neighbour');
  become(members);
}

/**
 * @param {any[]} list
 * @param {string} path
 * @param {(path: string, change: string) => void} note
 */
function mutateList(list, path, note) {
  const items = [...list];
  const become = (/** @type {any[]} */ next, /** @type {string} */ change) => {
    list.splice(0, Infinity, ...next);
    note(path, change);
  };
  become([], 'is empty');
  become(items.slice(1), 'lacks its first item');
  become(items.slice(0, -1), 'lacks its last item');
  become([...items].reverse(), 'is reversed');
  become([...items, ...items], 'is twice as long');
  become(Array(501).fill(items[0] ?? 0), 'is too long');
  list.splice(0, Infinity, ...items);
}

/**
 * @param {Sample} sample
 * @returns {Sample[]}
 */
function mutationsOf({ name, text }) {
  /** @type {Sample[]} */
  const out = [];
  const survey = JSON.parse(text);
  mutate(survey, '', (path, change) => {
    out.push(sampleOf(`${name} ${path} ${change}`, JSON.stringify(survey), survey));
  });
  assert.equal(JSON.stringify(survey), JSON.stringify(JSON.parse(text)));
  return out;
}

const VALID = [...samplesIn('tests/fixtures/valid/'), ...samplesIn('site/surveys/'), ...samplesIn('site/questions/')];

test('the schema accepts every valid fixture and every survey of the site', () => {
  assert.ok(VALID.length >= 10);
  const verdicts = compare(VALID);
  assert.deepEqual(verdicts.flat(), []);
});

test('the schema refuses every invalid fixture, unless no schema can', () => {
  const invalid = samplesIn('tests/fixtures/invalid/');
  assert.ok(invalid.length >= 300);
  const verdicts = compare(invalid);
  assert.ok(verdicts.every((problems) => problems.length > 0));
});

for (const sample of VALID) {
  test(`the schema and the parser agree on every mutation of ${sample.name}`, (t) => {
    const mutations = mutationsOf(sample);
    const verdicts = compare(mutations);
    const refused = verdicts.filter((problems) => problems.length > 0).length;
    t.diagnostic(`${mutations.length} mutations, of which ${refused} are refused`);
    assert.ok(mutations.length > 150);
    assert.ok(refused > mutations.length / 4);
  });
}

test('every property of the schema says what it is for', () => {
  const mute = [];
  const walk = (/** @type {any} */ node, /** @type {string} */ path) => {
    if (node === null || typeof node !== 'object') return;
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      const sentence = /** @type {any} */ (property).description ?? '';
      if (!/^["A-Za-z].*[.]$/.test(sentence)) mute.push(`${path}/properties/${name}`);
    }
    for (const [key, child] of Object.entries(node)) {
      if (key !== 'if' && key !== 'not') walk(child, `${path}/${key}`);
    }
  };
  walk(SCHEMA, '');
  assert.deepEqual(mute, []);
});
