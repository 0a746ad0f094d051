// What widget/web/ leaves out of Dear ImGui and of the C library is not missed: the native program and
// the WebAssembly module draw the same pixels and read the same numbers (frame_probe.cpp).
// node frame_probe.test.mjs, after both were built; EARSHOT_BUILD names the build folder.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const BUILD = process.env.EARSHOT_BUILD ?? fileURLToPath(new URL('../../build', import.meta.url));

test('pixels, clicks and numbers are the same natively and in WebAssembly', () => {
  const native = execFileSync(`${BUILD}/native/tests/frame_probe`, { encoding: 'utf8' });
  const module = new WebAssembly.Module(readFileSync(`${BUILD}/wasm/tests/frame_probe.wasm`));
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  const { exports } = new WebAssembly.Instance(module, {});
  const call = (/** @type {string} */ name, /** @type {number[]} */ ...args) =>
    /** @type {Function} */ (exports[name])(...args);
  call('_initialize');
  const inWasm = Array.from({ length: call('steps') }, (_, i) => call('step', i) >>> 0);
  assert.deepEqual(inWasm, native.trim().split('\n').map(Number));
});
