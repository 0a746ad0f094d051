// Waiting for something that the page itself cannot report.

const TRIES = 400;
const PAUSE_MS = 25;

/**
 * @param {string} what  For the failure: "a row".
 * @param {() => unknown | Promise<unknown>} isTrue
 */
export async function until(what, isTrue) {
  for (let tries = 0; tries < TRIES; ++tries) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`${what} did not come`);
}

/** A promise and the function that fulfils it. */
export function createGate() {
  /** @type {() => void} */
  let open = () => {};
  const opened = new Promise((resolve) => (open = () => resolve(undefined)));
  return { opened, open };
}
