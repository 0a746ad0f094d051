// A session replays from its log to the same bytes natively and in the module that pages load: every
// view, and the request that delivers the response. Visitors are played by chance, with a seed.
// node session_replay.test.mjs, after ./build-web.sh and the tests were built; EARSHOT_BUILD names the build folder.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileWords, readWords } from '../../widget/tools/words.mjs';
import { Engine } from './halves.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILD = process.env.EARSHOT_BUILD ?? `${ROOT}/build`;
const WORDS = compileWords(await readWords());
const OPTIONS = {
  id: 'r1',
  now: 1795305600000,
  lang: 'de-AT',
  seed: 7,
  endpoint: '/responses',
  words: WORDS.get('de'),
  attr: { name: 'Ada', brand: 'Earshot', plan: 'pro', visits: 12000.5 },
  locale: {
    decimal: ',',
    group: '.',
    date: '{d}. {month} {y}',
    months: ['Jän', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'],
  },
};
const TEXTS = ['', ' ', 'ada@example.com', 'https://x.example', '12', '12,5', '2026-02-28', 'ä😀"\\', '1e3'];

/** Numbers by chance (a linear congruence modulo 2^32, Numerical Recipes). @param {number} seed */
function chance(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param {any} view @param {(below: number) => number} pick */
function randomAction(view, pick) {
  const node = view.nodes[pick(view.nodes.length)];
  const kind = pick(10);
  if (node?.change && kind < 3) return { type: 'jump', id: node.id };
  if (kind === 1) return { type: 'back' };
  if (kind === 2) {
    const words = [undefined, WORDS.get('ru'), ['no', 'words'], 'none\n\t\n\tof these'][pick(4)];
    return { type: 'language', id: pick(2) ? 'en' : 'de', value: { ...OPTIONS.locale, words } };
  }
  if (view.phase === 'sending') return { type: pick(2) ? 'delivered' : 'undelivered' };
  if (view.phase === 'finished') return { type: 'restart', id: 'r2' };
  if (!node || kind < 5) return { type: 'next' };
  const ids = (node.options ?? []).map((/** @type {any} */ option) => option.id);
  if (node.role === 'radiogroup')
    return { type: 'answer', id: node.id, value: ids[pick(ids.length)], commit: pick(2) === 1 };
  if (node.role === 'checkboxgroup')
    return { type: 'answer', id: node.id, value: ids.filter(() => pick(2)) };
  return { type: 'answer', id: node.id, value: TEXTS[pick(TEXTS.length)] };
}

/** @param {string} survey @param {number} seed @returns {{ log: string[], output: string }} */
function playInWasm(survey, seed) {
  const engine = new Engine();
  const handle = engine.open(survey, OPTIONS);
  assert.notEqual(handle, 0, engine.result());
  const pick = chance(seed);
  const log = [];
  const views = [engine.result()];
  for (let i = 0; i < 120; ++i) {
    const now = OPTIONS.now + i * 1000;
    const action = JSON.stringify({ ...randomAction(JSON.parse(views[i]), pick), now });
    log.push(action);
    engine.exports.es_apply(handle, ...engine.give(action), now);
    views.push(engine.result());
  }
  engine.exports.es_request(handle);
  return { log, output: `${views.join('\n')}\n${engine.result()}\n` };
}

const FOLDERS = ['tests/fixtures/valid', 'site/surveys'].map((folder) => `${ROOT}/${folder}`);
for (const folder of FOLDERS) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    test(`${name} replays to the same bytes natively and in WebAssembly`, () => {
      const survey = readFileSync(`${folder}/${name}`, 'utf8');
      for (const seed of [1, 2, 3]) {
        const { log, output } = playInWasm(survey, seed);
        const input = [JSON.stringify({ survey, options: OPTIONS }), ...log].join('\n');
        const native = execFileSync(`${BUILD}/native/tests/session_probe`, { input, encoding: 'utf8' });
        assert.equal(native, output, `seed ${seed}`);
      }
    });
  }
}
