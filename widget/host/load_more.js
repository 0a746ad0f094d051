// The second half of the runtime and of the engine: what the first question of most surveys needs
// nothing of. It comes before the first picture only where that needs it; otherwise once the survey
// is on the screen.
// Without it everything can still be answered: choices as a list, numbers in a field.

import { complain } from './complain.js';
import { completeEngine } from './wasm.js';

/**
 * @typedef {import('./types.js').View} View
 * @typedef {typeof import('./more.js')} More
 */

/** Longer than this nobody is kept waiting. */
const PATIENCE_MS = 8_000;

/** Looks that need nothing of it in the canvas view. @type {Set<string>} */
const ORDINARY = new Set([
  'list',
  'buttons',
  'scale',
  'stars',
  'smileys',
  'text',
]);

/** @type {More | undefined} Once it has arrived. */
export let more;
/** @type {Promise<More | undefined> | undefined} */
let loading;
/** Tells every widget of it, however late, by an event named "more". */
export const arrivals = new EventTarget();

/**
 * @param {() => Promise<[More, WebAssembly.Module]>} fetchMore
 * @returns {Promise<More | undefined>} nothing when it cannot be had, or not soon
 */
export function loadMore(fetchMore) {
  loading ??= arrive(fetchMore).catch((error) => {
    complain(`${error.message} Until then some questions have a plainer look.`);
    loading = undefined; // the next to ask tries again
    return undefined;
  });
  const arrival = loading;
  return new Promise((resolve) => {
    const late = setTimeout(resolve, PATIENCE_MS);
    arrival.then((arrived) => {
      clearTimeout(late);
      resolve(arrived);
    });
  });
}

/** @param {() => Promise<[More, WebAssembly.Module]>} fetchMore */
async function arrive(fetchMore) {
  const [arrived, second] = await fetchMore();
  await completeEngine(second);
  more = arrived;
  arrivals.dispatchEvent(new Event('more'));
  return more;
}

/** Whether the picture of a view is not enough without it. @param {View} view */
export function needsMore({ phase, nodes, alert, languages, titleRuns, textRuns }) {
  return (
    phase === 'finished' ||
    !!(alert || languages || titleRuns || textRuns) ||
    nodes.some(
      ({ look, change, labelRuns, helpRuns }) =>
        change || labelRuns || helpRuns || !ORDINARY.has(look),
    )
  );
}
