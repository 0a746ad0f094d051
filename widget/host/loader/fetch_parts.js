// Fetches the runtime, the engine and the survey at the same time. The first two are fetched once
// per page, however many widgets it has. A file that cannot be had is an Error with the sentence for
// the console.

/** @typedef {import('../types.js').Runtime} Runtime */

export const PUBLISH = 'publish it beside earshot.js and allow it in';

/** @type {Promise<[Runtime, WebAssembly.Module]> | undefined} */
let code;

/**
 * @param {string} base    Address of a file beside the others.
 * @param {string} survey  Address of the survey.
 * @returns {Promise<[Runtime, WebAssembly.Module, string]>}
 */
export async function fetchParts(base, survey) {
  code ??= Promise.all([
    importModule(new URL(__RUNTIME__, base).href),
    compile(new URL(__WASM__, base).href),
  ]);
  // A later widget tries again what failed for this one.
  code.catch(() => (code = undefined));
  const [[runtime, wasmModule], surveyText] = await Promise.all([code, fetchSurvey(survey)]);
  return [runtime, wasmModule, surveyText];
}

/** @param {string} base @returns {Promise<[typeof import('../more.js'), WebAssembly.Module]>} */
export function fetchMore(base) {
  return Promise.all([
    importModule(new URL(__MORE__, base).href),
    compile(new URL(__MORE_WASM__, base).href),
  ]);
}

/** @param {string} url */
async function importModule(url) {
  try {
    return await import(url);
  } catch (error) {
    throw new Error(`${url} could not be loaded (${error}); ${PUBLISH} script-src.`);
  }
}

/** @param {string} url */
async function compile(url) {
  const response = await get(url, `${PUBLISH} connect-src.`);
  // compileStreaming insists on the right type, which not every server knows.
  return response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** @param {string} url */
async function fetchSurvey(url) {
  const response = await get(url, 'check data-survey, and that connect-src and CORS allow it.');
  return response.text();
}

/**
 * @param {string} url
 * @param {string} advice
 */
export async function get(url, advice) {
  let reason;
  try {
    const response = await fetch(url);
    if (response.ok) return response;
    reason = `HTTP ${response.status}`;
  } catch (error) {
    reason = error;
  }
  throw new Error(`${url} could not be loaded (${reason}); ${advice}`);
}
