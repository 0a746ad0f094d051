// The engine and the drawing code behind typed functions: strings and JSON in, values out. One
// instance serves all widgets of a page; each holds a handle. The numbered conventions are in
// widget/web/exports.cpp. Memory may grow in any call, so every view of it is made anew.

import { createTextService } from './text_service.js';

/**
 * @typedef {import('./types.js').Action} Action
 * @typedef {import('./types.js').DeliveryRequest} DeliveryRequest
 * @typedef {import('./types.js').Exports} Exports
 * @typedef {import('./types.js').Layout} Layout
 * @typedef {import('./types.js').Problem} Problem
 * @typedef {import('./types.js').TextStyle} TextStyle
 * @typedef {import('./types.js').Theme} Theme
 * @typedef {import('./types.js').Tokens} Tokens
 * @typedef {import('./types.js').View} View
 */

/** Bits of es_draw. */
export const PIXELS_CHANGED = 1;
export const WANTS_FRAME = 2;

/** Thrown by a call that needs the second half of the module (widget/tools/split.mjs). */
export class TooEarly extends Error {}

/** @type {Promise<Engine> | undefined} The page's. */
let starting;

/** The engine, started on first use. @param {WebAssembly.Module} module */
export function startEngine(module) {
  return (starting ??= Engine.start(module));
}

/** Gives the engine its second half. @param {WebAssembly.Module} second */
export async function completeEngine(second) {
  const primary = /** @type {any} */ ((await starting)?.exports);
  await WebAssembly.instantiate(second, { primary });
}

export class Engine {
  /** @param {WebAssembly.Module} module */
  static async start(module) {
    const text = createTextService(() => exports.memory.buffer);
    const instance = await WebAssembly.instantiate(module, imports(module, text.imports));
    const exports = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
    exports._initialize?.();
    return new Engine(exports, text);
  }

  /**
   * @param {Exports} exports
   * @param {ReturnType<typeof createTextService>} text
   */
  constructor(exports, text) {
    this.exports = exports;
    this.text = text;
  }

  /**
   * Opens a survey. `handle` is 0 when the survey has problems. Throws TooEarly when it takes the
   * second half to say which; then it can be tried again.
   * @param {string} survey
   * @param {object} options
   * @returns {{ handle: number, view: View, problems?: Problem[] }}
   */
  open(survey, options) {
    const handle = this.pass(survey, (survey, surveyLength) =>
      this.pass(JSON.stringify(options), (options, optionsLength) =>
        this.exports.es_open(survey, surveyLength, options, optionsLength),
      ),
    );
    const result = this.result();
    return { handle, view: result, problems: result.problems };
  }

  /**
   * Calls into the engine. What fails half-way leaves the stack as it was.
   * @template T
   * @param {() => T} use
   * @returns {T}
   */
  guard(use) {
    const { stackSave, stackRestore } = this.exports;
    const stack = stackSave();
    try {
      return use();
    } finally {
      stackRestore(stack);
    }
  }

  /**
   * Calls `use` with a string's place in the engine's memory, and frees it after.
   * @param {string} text
   * @param {(pointer: number, length: number) => number | void} use
   * @returns {number}
   */
  pass(text, use) {
    const { exports } = this;
    const bytes = new TextEncoder().encode(text);
    const pointer = exports.es_alloc(bytes.length);
    new Uint8Array(exports.memory.buffer, pointer, bytes.length).set(bytes);
    try {
      return this.guard(() => use(pointer, bytes.length)) ?? 0;
    } finally {
      exports.es_free(pointer);
    }
  }

  /** The value that the last call left. */
  result() {
    const { memory, es_result_ptr, es_result_len } = this.exports;
    const bytes = new Uint8Array(memory.buffer, es_result_ptr(), es_result_len());
    return JSON.parse(new TextDecoder().decode(bytes));
  }
}

/** One widget's end of the engine. */
export class Session {
  /**
   * @param {Engine} engine
   * @param {number} handle
   */
  constructor(engine, handle) {
    this.engine = engine;
    this.exports = engine.exports;
    this.handle = handle;
    /** @type {TextStyle} How this widget's text looks; the owner keeps it up to date. */
    this.textStyle = { family: 'sans-serif', lang: '', dir: 'ltr' };
  }

  /**
   * @param {Action} action
   * @param {number} now
   * @returns {View} the view after it, applied or not
   */
  apply(action, now) {
    // Half a character is no text.
    const whole = (/** @type {string} */ _, /** @type {any} */ value) =>
      value?.replace?.(/\p{Cs}/gu, '\ufffd') ?? value;
    this.engine.pass(JSON.stringify(action, whole), (pointer, length) =>
      this.exports.es_apply(this.handle, pointer, length, now),
    );
    return this.engine.result();
  }

  /** @returns {DeliveryRequest | undefined} */
  request() {
    return this.exports.es_request(this.handle) ? this.engine.result() : undefined;
  }

  /** @param {Theme} theme @returns {Tokens} */
  theme(theme) {
    this.engine.pass(JSON.stringify(theme), (pointer, length) =>
      this.exports.es_theme(this.handle, pointer, length),
    );
    return this.engine.result();
  }

  /** @param {number} width @param {number} scale @returns {Layout} */
  layout(width, scale) {
    this.engine.text.use(this.textStyle);
    this.engine.guard(() => this.exports.es_layout(this.handle, width, scale));
    return this.engine.result();
  }

  /**
   * Makes room for a comment, from the next layout on.
   * @param {string} id
   * @param {number} height
   */
  grow(id, height) {
    this.engine.pass(id, (pointer, length) =>
      this.exports.es_grow(this.handle, pointer, length, height),
    );
  }

  /** @param {number} now @returns {number} PIXELS_CHANGED and WANTS_FRAME */
  draw(now) {
    this.engine.text.use(this.textStyle);
    return this.engine.guard(() => this.exports.es_draw(this.handle, now));
  }

  /** @param {number} x @param {number} y @param {boolean} down */
  pointer(x, y, down) {
    this.exports.es_pointer(this.handle, x, y, down ? 1 : 0);
  }

  /** @param {string} key */
  focus(key) {
    this.engine.pass(key, (pointer, length) =>
      this.exports.es_focus(this.handle, pointer, length),
    );
  }

  /**
   * The picture, and the parts of it that changed last: x, y, width and height of each. Valid until
   * the next call.
   */
  picture() {
    const { handle, exports } = this;
    const { buffer } = exports.memory;
    const width = exports.es_pixels_width(handle);
    const height = exports.es_pixels_height(handle);
    const pixels = new Uint8ClampedArray(buffer, exports.es_pixels(handle), width * height * 4);
    const dirty = new Int32Array(buffer, exports.es_dirty(handle), 4 * exports.es_dirty_count(handle));
    return { width, height, pixels, dirty };
  }

  /** Forgets drawn text: the fonts or the scale changed. */
  flushText() {
    this.engine.text.flush();
    this.exports.es_text_flush(this.handle);
  }

  close() {
    this.exports.es_close(this.handle);
  }
}

/** In place of each function that is still to come. */
function refuse() {
  throw new TooEarly();
}

/**
 * Our imports, and a harmless function for whatever else the toolchain asks for (Emscripten's
 * notice that memory grew, for one).
 * @param {WebAssembly.Module} module
 * @param {Record<string, Function>} env
 * @returns {WebAssembly.Imports}
 */
function imports(module, env) {
  /** @type {Record<string, Record<string, any>>} */
  const all = { env: { ...env } };
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (all[from] ??= {})[name] ??= from === 'placeholder' ? refuse : () => 0;
  }
  return all;
}
