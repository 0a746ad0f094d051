// Lets a test see what the engine said: its last View and Layout, and the words that were drawn. It
// wraps what the browser offers to the widget, so the widget under test is the one that is published.

/**
 * What the page then has as window.engineProbe.
 * @typedef {object} Probe
 * @property {any} view
 * @property {any} layout
 * @property {string} drawn  Every line that was drawn, one a line.
 */

/** Runs in the page before everything else, so it is whole in itself. */
export function installEngineProbe() {
  /** @type {Probe} */
  const probe = { view: undefined, layout: undefined, drawn: '' };
  Object.assign(window, { engineProbe: probe });
  const NAMES = /** @type {const} */ ({ es_open: 'view', es_apply: 'view', es_layout: 'layout' });

  /** @param {any} exports */
  function watch(exports) {
    const watched = { ...exports };
    for (const [name, part] of Object.entries(NAMES)) {
      watched[name] = (/** @type {any[]} */ ...args) => {
        const result = exports[name](...args);
        const { memory, es_result_ptr, es_result_len } = exports;
        const bytes = new Uint8Array(memory.buffer, es_result_ptr(), es_result_len());
        probe[part] = JSON.parse(new TextDecoder().decode(bytes));
        return result;
      };
    }
    return watched;
  }

  const instantiate = WebAssembly.instantiate.bind(WebAssembly);
  const replacement = async (/** @type {any} */ module, /** @type {any} */ imports) => {
    const instance = await instantiate(module, imports);
    return 'es_open' in instance.exports ? { exports: watch(instance.exports) } : instance;
  };
  Object.assign(WebAssembly, { instantiate: replacement });

  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    probe.drawn += `${text}\n`;
    return fillText.call(this, text, ...rest);
  };
}
