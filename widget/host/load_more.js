// The second file of the runtime: what the first question of most surveys needs nothing of. It comes
// before the first picture only where that needs it; otherwise once the survey is on the screen.
// Without it everything can still be answered: choices as a list, numbers in a field.

import { complain } from './complain.js';

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
  'thumbs',
  'matrix',
  'text',
]);

/** @type {More | undefined} Once it has arrived. */
export let more;
/** @type {Promise<More | undefined> | undefined} */
let loading;

/**
 * @param {() => Promise<More>} fetchMore
 * @returns {Promise<More | undefined>} nothing when it cannot be had, or not soon
 */
export function loadMore(fetchMore) {
  loading ??= fetchMore().then(
    (arrived) => (more = arrived),
    (error) => {
      complain(`${error.message} Until then some questions have a plainer look.`);
      return undefined;
    },
  );
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  return Promise.race([loading, late]);
}

/** Whether the picture of a view is not enough without it. @param {View} view */
export function needsMore({ nodes, offers, languages, titleRuns, textRuns }) {
  return (
    !!(offers || languages || titleRuns || textRuns) ||
    nodes.some(
      ({ look, change, labelRuns, helpRuns }) =>
        change || labelRuns || helpRuns || !ORDINARY.has(look),
    )
  );
}
