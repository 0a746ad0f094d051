// A survey file with problems. All of them go to the console, in one message. On the page they are
// shown only to whoever is working on it: on this machine's own address or with data-debug. A
// visitor never sees technical messages; for them the page stays as if there were no survey.

import { complain } from './complain.js';
import { make } from './mirror/dom.js';

/**
 * @typedef {import('./types.js').Config} Config
 * @typedef {import('./types.js').Problem} Problem
 */

const LOCAL_NAMES = ['', 'localhost', '127.0.0.1', '[::1]'];

/**
 * @param {ShadowRoot} root
 * @param {Problem[]} problems
 * @param {Config} config
 * @returns {boolean} whether there is something to see
 */
export function showProblems(root, problems, { survey, debug }) {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const lines = problems.map(describe);
  complain(`${survey} has ${count}, so it is not shown.\n${lines.join('\n')}`);
  if (!debug && !LOCAL_NAMES.includes(location.hostname)) return false;
  root.append(
    make(
      'section',
      { class: 'problems', 'aria-label': 'Survey problems', tabindex: 0 },
      make('h2', {}, `This survey has ${count}`),
      make('p', {}, survey),
      make('ol', {}, ...problems.map((problem) => make('li', {}, describe(problem)))),
    ),
  );
  return true;
}

/** @param {Problem} problem */
function describe({ line, column, message, suggestion, path }) {
  return [`${line}:${column}`, message, suggestion, path && `(${path})`].filter(Boolean).join(' ');
}
