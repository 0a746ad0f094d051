// The module as pages load it: a first half, and a second that the first can be completed with
// (widget/tools/split.mjs).

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUILD = process.env.EARSHOT_BUILD ?? fileURLToPath(new URL('../../build', import.meta.url));

/** @param {RegExp} pattern */
function load(pattern) {
  const name = readdirSync(`${BUILD}/dist`).find((file) => pattern.test(file));
  if (!name) throw new Error(`build/dist has no ${pattern}; run ./build-web.sh first`);
  return new WebAssembly.Module(readFileSync(`${BUILD}/dist/${name}`));
}

export class TooEarly extends Error {}

/** Text of square letters, half as wide as high. @param {() => DataView} memory */
function squareText(memory) {
  return {
    /** @param {number[]} numbers */
    text_layout(...numbers) {
      const [, length, size, , line, maxWidth, , out] = numbers;
      const width = (length * size) / 2;
      const lines = maxWidth > 0 ? Math.max(1, Math.ceil(width / maxWidth)) : 1;
      const view = memory();
      view.setFloat32(out, lines > 1 ? maxWidth : width, true);
      view.setFloat32(out + 4, lines * line, true);
      view.setInt32(out + 8, lines, true);
      view.setFloat32(out + 12, Math.min(width, maxWidth || width), true);
    },
    /** @param {number[]} numbers */
    text_even_width: (...numbers) => numbers[5],
    text_raster() {},
  };
}

export class Engine {
  constructor() {
    const module = load(/^earshot\.\w+\.wasm$/);
    const refuse = (/** @type {string} */ name) => () => {
      throw new TooEarly(name);
    };
    const placeholder = Object.fromEntries(
      WebAssembly.Module.imports(module).map(({ name }) => [name, refuse(name)]),
    );
    const env = squareText(() => new DataView(this.exports.memory.buffer));
    this.exports = /** @type {any} */ (
      new WebAssembly.Instance(module, { env, placeholder }).exports
    );
    this.exports._initialize?.();
  }

  complete() {
    new WebAssembly.Instance(load(/^earshot-more\.\w+\.wasm$/), { primary: this.exports });
  }

  /** @param {string} text @returns {[number, number]} */
  give(text) {
    const bytes = new TextEncoder().encode(text);
    const pointer = this.exports.es_alloc(bytes.length);
    new Uint8Array(this.exports.memory.buffer).set(bytes, pointer);
    return [pointer, bytes.length];
  }

  /** What the last call left. */
  result() {
    const { memory, es_result_ptr, es_result_len } = this.exports;
    return new TextDecoder().decode(new Uint8Array(memory.buffer, es_result_ptr(), es_result_len()));
  }

  /** @param {string} survey @param {object} options @returns {number} the handle */
  open(survey, options) {
    return this.exports.es_open(...this.give(survey), ...this.give(JSON.stringify(options)));
  }
}
