// Takes a new session through what the visitor did in an earlier one; the engine refuses what does not
// fit. When the survey has changed in between, it goes as far as it can, and answers of later pages wait
// until the visitor comes there.

import { languageAction } from './language.js';

/**
 * @typedef {import('../types.js').Config} Config
 * @typedef {import('../types.js').Taken} Taken
 * @typedef {import('../types.js').View} View
 */

/**
 * Takes a new session to where an earlier one was.
 * @param {import('../wasm.js').Session} session
 * @param {View} first
 * @param {Config} config
 * @returns {Promise<View | undefined>}
 */
export async function replayDraft(session, first, config) {
  const { log, waiting } = config;
  if (!log) return undefined;
  let view = first;
  /** @type {Taken[]} */
  const done = (config.log = []);

  /** @param {Taken} taken */
  async function repeat(taken) {
    done.push(taken);
    const action = taken.type === 'language' ? await languageAction(taken.id) : taken;
    view = session.apply(action, taken.at);
  }
  let isLost = false; // from the first answer on whose question is not where it was
  for (const taken of log) {
    isLost ||= !!waiting && taken.type === 'answer' && !view.nodes.some(({ id }) => id === taken.id);
    if (!isLost) await repeat(taken);
    else if (taken.type === 'answer') waiting?.set(taken.id, taken);
  }
  for (const answer of takeWaiting(waiting, view)) await repeat(answer);
  // Nobody knows how the last attempt ended: it can be tried again.
  if (view.phase === 'sending') view = session.apply({ type: 'undelivered' }, Date.now());
  return view.revision === first.revision ? first : session.apply({ type: 'resumed' }, Date.now());
}

/**
 * Answers that waited for the questions which are shown now.
 * @param {Config['waiting']} waiting  Without them, afterwards.
 * @param {View} view
 */
export function takeWaiting(waiting, { nodes }) {
  const found = nodes.flatMap(({ id }) => waiting?.get(id) ?? []);
  for (const { id } of found) waiting?.delete(id);
  return found;
}
