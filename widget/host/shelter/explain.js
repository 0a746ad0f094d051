/**
 * An Error with the sentence for the console.
 * @param {unknown} failure  Thrown by the browser, or by us with a sentence.
 */
export function explain(failure) {
  return new Error(describe(/** @type {Error} */ (failure)));
}

/** @param {Error} failure */
function describe(failure) {
  const missing =
    typeof WebAssembly !== 'object'
      ? 'WebAssembly'
      : !('adoptedStyleSheets' in document)
        ? 'constructed style sheets'
        : '';
  if (missing) {
    return `this browser has no ${missing}, so there is no survey; a newer one has it.`;
  }
  if (/unsafe-eval|content security/i.test(String(failure))) {
    return (
      "this page's Content-Security-Policy forbids WebAssembly; " +
      "add 'wasm-unsafe-eval' to script-src."
    );
  }
  // That of a frame is another class.
  return failure?.name === 'CompileError'
    ? `what lies beside earshot.js is no WebAssembly that this browser accepts (${failure}); ` +
        'publish it again.'
    : (failure?.message ?? String(failure));
}
