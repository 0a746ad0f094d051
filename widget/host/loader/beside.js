/** The loader's own address, known only while its script runs: the other files lie beside it. */
const { src } = /** @type {HTMLScriptElement} */ (document.currentScript ?? {});

/** The address of another file. @param {string} name */
export function beside(name) {
  return new URL(name, src).href;
}
