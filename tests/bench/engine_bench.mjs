// How the engine copes with large surveys: in WebAssembly against survey-core, the same questions
// and conditions in the same run. Two things are measured:
//   load    from the text of the survey to a model that answers questions
//   answer  one answer that every condition depends on: all are decided again, and what is shown is
//           read. For Earshot both as a visitor does it (the session, its view with the progress,
//           for which it walks through all pages ahead) and as the bare walk through all pages.
//   npm install --no-package-lock && node --expose-gc engine_bench.mjs [FILE.wasm]
// after build/wasm was built (ninja engine_probe). Never run as a test.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Model } from 'survey-core';

const PROBE = fileURLToPath(new URL('../../build/wasm/tests/engine_probe.wasm', import.meta.url));
const TARGET = 100;
const PER_PAGE = 10;
const ANSWERS = [5, 9, 2, 7, 0, 10];

// Question i is shown while nps is from i % 10 to three more, or the one before was answered "yes".
/** @param {number} i */
const before = (i) => (i === 0 ? 'other' : `q${i - 1}`);
/** @param {number} count */
const pages = (count) => Array.from({ length: count / PER_PAGE }, (_, page) =>
  Array.from({ length: PER_PAGE }, (_, k) => page * PER_PAGE + k));

/** @param {number} count */
function forEarshot(count) {
  return {
    id: 'large',
    pages: [
      {
        id: 'p0',
        questions: [
          { id: 'nps', type: 'nps', text: 'How likely?' },
          { id: 'other', type: 'text', text: 'Why?' },
        ],
      },
      ...pages(count).map((numbers, page) => ({
        id: `p${page + 1}`,
        questions: numbers.map((i) => ({
          id: `q${i}`,
          type: 'text',
          text: `Question ${i}`,
          showIf: {
            or: [
              { '<=': [i % 10, { var: 'nps' }, (i % 10) + 3] },
              { '==': [{ var: before(i) }, 'yes'] },
            ],
          },
        })),
      })),
    ],
  };
}

/** @param {number} count */
function forSurveyCore(count) {
  return {
    pages: [
      {
        name: 'p0',
        elements: [
          { type: 'rating', name: 'nps', title: 'How likely?', rateMin: 0, rateMax: 10 },
          { type: 'text', name: 'other', title: 'Why?' },
        ],
      },
      ...pages(count).map((numbers, page) => ({
        name: `p${page + 1}`,
        elements: numbers.map((i) => ({
          type: 'text',
          name: `q${i}`,
          title: `Question ${i}`,
          visibleIf: `({nps} >= ${i % 10} and {nps} <= ${(i % 10) + 3}) or {${before(i)}} = 'yes'`,
        })),
      })),
    ],
  };
}

/** @param {() => unknown} run */
function milliseconds(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** @param {Model} model */
const visibleIn = (model) =>
  model.getAllQuestions().reduce((sum, question) => sum + (question.isVisible ? 1 : 0), 0);

const module = new WebAssembly.Module(readFileSync(process.argv[2] ?? PROBE));

// A fresh instance each time, as a page has one.
/** @param {Uint8Array} bytes */
function instantiate(bytes) {
  const wasm = /** @type {any} */ (new WebAssembly.Instance(module, {}).exports);
  wasm._initialize();
  const at = wasm.es_input(bytes.length);
  new Uint8Array(wasm.memory.buffer, at, bytes.length).set(bytes);
  return wasm;
}

/** @param {string} name @param {number[]} ours @param {number[]} theirs */
function report(name, ours, theirs) {
  const ratio = median(theirs) / median(ours);
  const verdict = ratio >= TARGET ? 'target met' : `target of 1/${TARGET} NOT met`;
  console.log(`  ${name.padEnd(34)} ${median(ours).toFixed(3).padStart(9)} ms  ` +
    `${median(theirs).toFixed(1).padStart(8)} ms  1/${ratio.toFixed(0).padEnd(5)} ${verdict}`);
}

for (const [count, rounds] of [[1000, 9], [10000, 5]]) {
  const ourText = JSON.stringify(forEarshot(count));
  const theirText = JSON.stringify(forSurveyCore(count));
  const bytes = new TextEncoder().encode(ourText);
  /** @type {Record<string, number[]>} */
  const ours = { load: [], read: [], session: [], walk: [] };
  /** @type {Record<string, number[]>} */
  const theirs = { load: [], answer: [] };
  let memory = 0;
  // In turns, so that what else the machine does is shared by both.
  for (let round = 0; round < rounds; ++round) {
    globalThis.gc?.();
    const wasm = instantiate(bytes);
    ours.load.push(milliseconds(() => {
      if (wasm.es_load() !== count + 2) throw new Error('the survey was not read');
    }));
    memory = wasm.memory.buffer.byteLength;
    ours.read.push(milliseconds(() => wasm.es_read()));
    wasm.es_open();
    for (const answer of ANSWERS) ours.session.push(milliseconds(() => wasm.es_answer(answer)));
    for (const answer of ANSWERS) ours.walk.push(milliseconds(() => wasm.es_visible(answer)));

    globalThis.gc?.();
    /** @type {Model | undefined} */
    let model;
    theirs.load.push(milliseconds(() => (model = new Model(JSON.parse(theirText)))));
    if (model === undefined) throw new Error('survey-core made no model');
    for (const answer of ANSWERS) {
      let visible = 0;
      theirs.answer.push(milliseconds(() => {
        model.setValue('nps', answer);
        visible = visibleIn(model);
      }));
      const asked = wasm.es_visible(answer);
      if (visible !== asked) throw new Error(`nps ${answer}: ${asked} shown, not ${visible}`);
    }
    model.dispose();
  }
  console.log(`\n${count} questions with a condition each (${bytes.length >> 10} KiB; ` +
    `${memory >> 20} MiB of WebAssembly memory)`);
  console.log(`  ${''.padEnd(34)}      Earshot  survey-core`);
  report('load', ours.load, theirs.load);
  report('of which reading the JSON', ours.read, theirs.load);
  report('answer: session and its view', ours.session, theirs.answer);
  report('answer: all pages walked', ours.walk, theirs.answer);
}
