// What the first half of the widget's wasm asks of its host, and what it offers: no more than is
// agreed. The second half has nothing but the first (widget/tools/split.mjs).

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../build/dist', import.meta.url));

const TEXT_SERVICE = ['env.text_even_width', 'env.text_layout', 'env.text_raster'];
/** What Emscripten may add and the host ignores: memory grew; the C library gave up. */
const TOOLCHAIN = ['env.emscripten_notify_memory_growth', 'wasi_snapshot_preview1.proc_exit'];

const EXPORTS = [
  'es_alloc',
  'es_free',
  'es_result_ptr',
  'es_result_len',
  'es_open',
  'es_apply',
  'es_request',
  'es_close',
  'es_theme',
  'es_layout',
  'es_grow',
  'es_pointer',
  'es_focus',
  'es_draw',
  'es_pixels',
  'es_pixels_width',
  'es_pixels_height',
  'es_dirty',
  'es_dirty_count',
  'es_text_flush',
];

/** @param {RegExp} pattern */
function compiled(pattern = /^earshot\.\w+\.wasm$/) {
  const name = readdirSync(DIST).find((file) => pattern.test(file));
  assert.ok(name, 'build/dist has a wasm module; run ./build-web.sh first');
  return new WebAssembly.Module(readFileSync(join(DIST, name)));
}

test('the wasm module imports nothing but what the host provides', () => {
  const imports = WebAssembly.Module.imports(compiled());
  assert.deepEqual(
    imports.filter(({ kind }) => kind !== 'function'),
    [],
    'functions only',
  );
  const names = imports
    .filter(({ module }) => module !== 'placeholder') // what the second half provides
    .map(({ module, name }) => `${module}.${name}`);
  assert.deepEqual(
    names.filter((name) => ![...TEXT_SERVICE, ...TOOLCHAIN].includes(name)),
    [],
  );
  for (const name of TEXT_SERVICE) assert.ok(names.includes(name), name);
});

test('the second half imports nothing but the first', () => {
  const imports = WebAssembly.Module.imports(compiled(/^earshot-more\.\w+\.wasm$/));
  assert.deepEqual([...new Set(imports.map(({ module }) => module))], ['primary']);
});

test('the wasm module exports its functions and its memory, and no others of ours', () => {
  const names = WebAssembly.Module.exports(compiled()).map(({ name }) => name);
  for (const name of [...EXPORTS, 'memory', '_initialize']) assert.ok(names.includes(name), name);
  assert.deepEqual(
    names.filter((name) => name.startsWith('es_') && !EXPORTS.includes(name)),
    [],
  );
});

test('build/dist holds one version of each file, and each beside its compressed form', () => {
  const files = readdirSync(DIST);
  for (const pattern of [/^earshot\.js$/, /^earshot-runtime\.\w+\.js$/, /^earshot\.\w+\.wasm$/]) {
    const found = files.filter((file) => pattern.test(file));
    assert.equal(found.length, 1, `${pattern} in ${files}`);
    assert.ok(files.includes(`${found[0]}.br`), `${found[0]}.br`);
  }
});
