// How fast conditions are: the engine in WebAssembly against two implementations in JavaScript, the same
// rules over the same data in the same run.
//   npm install --no-package-lock && node logic_bench.mjs [FILE.wasm]
// after build/wasm was built (ninja logic_probe). Never run as a test.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';

const PROBE = fileURLToPath(new URL('../../build/wasm/tests/logic_probe.wasm', import.meta.url));
const ROUNDS = 7;
const ROUND_MS = 300;

const CONDITION = {
  and: [
    { '<=': [{ var: 'count' }, 6] },
    { in: [{ var: 'plan' }, ['pro', 'team']] },
    { or: [{ '==': [{ var: 'lang' }, 'de'] }, { '>': [{ var: 'visits' }, 3] }] },
  ],
};

// "count" goes from 0 to 9 again and again, in every implementation.
const DATA = { count: 0, plan: 'team', lang: 'en', visits: 4, cart: { total: 120 } };

/** @type {Record<string, unknown>} */
const RULES = {
  'typical condition': CONDITION,
  'one comparison': { '==': [{ var: 'count' }, 6] },
  'between': { '<=': [2, { var: 'count' }, 6] },
  'nested path': { '>': [{ var: 'cart.total' }, 100] },
  'not and or': { '!': { or: [{ '<': [{ var: 'count' }, 3] }, { '!': { var: 'plan' } }] } },
};

const { exports } = new WebAssembly.Instance(
  new WebAssembly.Module(readFileSync(process.argv[2] ?? PROBE)), {},
);
const wasm = /** @type {Record<string, any>} */ (exports);
wasm._initialize();

/** @param {(data: any) => unknown} evaluate */
function inJavaScript(evaluate) {
  const data = structuredClone(DATA);
  return (/** @type {number} */ count) => {
    let held = 0;
    for (let i = 0; i < count; ++i) {
      data.count = i % 10;
      if (evaluate(data)) held += 1;
    }
    return held;
  };
}

/** @param {unknown} rule */
function implementations(rule) {
  const engine = new LogicEngine();
  const bytes = new TextEncoder().encode(JSON.stringify([rule, DATA]));
  return {
    'Earshot (wasm)': (/** @type {number} */ count) => {
      const at = wasm.es_input(bytes.length);
      new Uint8Array(wasm.memory.buffer, at, bytes.length).set(bytes);
      return wasm.es_bench(count);
    },
    'json-logic-engine, compiled': inJavaScript(/** @type {any} */ (engine.build(rule))),
    'json-logic-engine, interpreted': inJavaScript((data) => engine.run(rule, data)),
    'json-logic-js': inJavaScript((data) => jsonLogic.apply(/** @type {any} */ (rule), data)),
  };
}

/** Evaluations per second of one round. @param {(count: number) => number} run */
function measure(run) {
  let count = 1000;
  for (;;) {
    const start = performance.now();
    run(count);
    const ms = performance.now() - start;
    if (ms > ROUND_MS / 2) return (count / ms) * 1000;
    count = Math.ceil(count * Math.min(10, ROUND_MS / Math.max(ms, 0.01)));
  }
}

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

for (const [name, rule] of Object.entries(RULES)) {
  const all = Object.entries(implementations(rule));
  const results = new Set(all.map(([, run]) => run(1000)));
  if (results.size !== 1) throw new Error(`${name}: the results differ: ${[...results]}`);
  /** @type {number[][]} */
  const speeds = all.map(() => []);
  // In turns, so that what else the machine does is shared by all.
  for (let round = 0; round < ROUNDS; ++round) {
    all.forEach(([, run], i) => speeds[i].push(measure(run)));
  }
  const best = median(speeds[0]);
  console.log(`\n${name}: ${JSON.stringify(rule)}`);
  all.forEach(([who], i) => {
    const speed = median(speeds[i]);
    const millions = (speed / 1e6).toFixed(2).padStart(8);
    console.log(`${millions} M/s  Earshot is ${(best / speed).toFixed(2).padStart(6)} times as fast  ${who}`);
  });
}
