// What the rasteriser takes in WebAssembly, without a browser:
//
//   node tests/bench/raster_bench.mjs [FILE]     after `ninja -C build/wasm raster_probe`
//
// Prints medians of many frames in milliseconds: a whole frame, one in which a button's colour
// changed, one in which nothing did.

import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const FILE = argv[2] ?? fileURLToPath(new URL('../../build/wasm/tests/raster_probe.wasm', import.meta.url));
const FRAMES = 200;

/** @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1].toFixed(3);
}

const module = new WebAssembly.Module(readFileSync(FILE));
/** @type {Record<string, Record<string, Function>>} */
const imports = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) {
  (imports[from] ??= {})[name] = () => 0;
}
const { exports } = new WebAssembly.Instance(module, /** @type {any} */ (imports));
const { _initialize, rb_start, rb_draw, rb_invalidate } = /** @type {any} */ (exports);
_initialize?.();

/** @param {() => void} work */
function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

for (const scale of [1, 2]) {
  rb_start(scale);
  const whole = [], one = [], none = [];
  for (let frame = 0; frame < FRAMES; ++frame) {
    const hover = frame % 2 ? 0xffffffff : 0xfff8e8e0;
    one.push(time(() => rb_draw(hover)));
    none.push(time(() => rb_draw(hover)));
    rb_invalidate();
    whole.push(time(() => rb_draw(hover)));
  }
  console.log(`${scale}x: whole ${median(whole)}, one button ${median(one)}, nothing ${median(none)} ms`);
}
