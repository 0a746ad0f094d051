// The public test suite of JsonLogic, rows of [rule, data, result], passes in WebAssembly.
// node logic_probe.test.mjs, after build/wasm was built; EARSHOT_BUILD names the build folder.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const BUILD = process.env.EARSHOT_BUILD ?? fileURLToPath(new URL('../../build', import.meta.url));
const SUITE = new URL('../../../shared/conformance/jsonlogic-tests.json', import.meta.url);

function load() {
  const module = new WebAssembly.Module(readFileSync(`${BUILD}/wasm/tests/logic_probe.wasm`));
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  const exports = /** @type {any} */ (new WebAssembly.Instance(module, {}).exports);
  exports._initialize();
  return exports;
}

/** @param {any} wasm @param {unknown} value */
function write(wasm, value) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const at = wasm.es_input(bytes.length);
  new Uint8Array(wasm.memory.buffer, at, bytes.length).set(bytes);
}

/** @param {any} wasm @param {unknown} rule @param {unknown} data */
function evaluate(wasm, rule, data) {
  write(wasm, [rule, data]);
  const at = wasm.es_evaluate();
  const memory = new Uint8Array(wasm.memory.buffer);
  return JSON.parse(new TextDecoder().decode(memory.subarray(at, memory.indexOf(0, at))));
}

test('the public test suite passes in WebAssembly', (t) => {
  if (!existsSync(SUITE)) return t.skip(`the suite is not at ${SUITE.pathname}`);
  const wasm = load();
  const rows = JSON.parse(readFileSync(SUITE, 'utf8')).filter(Array.isArray);
  assert.ok(rows.length >= 270);
  for (const [rule, data, result] of rows) {
    assert.deepEqual(evaluate(wasm, rule, data), result, JSON.stringify([rule, data]));
  }
});

test('rules hold as often over numbered data', () => {
  const wasm = load();
  write(wasm, [{ '<=': [2, { var: 'count' }, 6] }, { count: 0 }]);
  assert.equal(wasm.es_bench(100), 50);
  write(wasm, [{ nope: 1 }, { count: 0 }]);
  assert.equal(wasm.es_bench(100), -1);
});
