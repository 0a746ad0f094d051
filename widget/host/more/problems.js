// A survey file with problems. All of them go to the console, in one message. On the page they are
// shown only to whoever is working on it: on this machine's own address or with data-debug. A
// visitor never sees technical messages; for them the page stays as if there were no survey.

import { complain, make, tell } from '../shared.js';

/**
 * @typedef {import('../types.js').Config} Config
 * @typedef {import('../types.js').Problem} Problem
 */

const LOCAL_NAMES = ['', 'localhost', '127.0.0.1', '[::1]'];

/**
 * @param {HTMLElement} host  With an open shadow root. Removed if there is nothing to see.
 * @param {Problem[]} problems
 * @param {Config} config
 * @returns {import('../types.js').Widget | undefined}
 */
export function refuseSurvey(host, problems, { survey, debug }) {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const lines = problems.map(describe);
  complain(`${survey} has ${count}, so it is not shown.\n${lines.join('\n')}`);
  tell(host, 'error', { problems });
  host.style.minHeight = '';
  if (!debug && !LOCAL_NAMES.includes(location.hostname)) {
    host.remove();
    return undefined;
  }
  host.shadowRoot?.append(
    make(
      'section',
      { class: 'problems', 'aria-label': 'Survey problems', tabindex: 0 },
      make('h2', {}, `This survey has ${count}`),
      make('p', {}, survey),
      make('ol', {}, ...lines.map((line) => make('li', {}, line))),
    ),
  );
  return { host, survey, restyle() {}, destroy: () => host.remove() };
}

/** @param {Problem} problem */
function describe({ line, column, message, suggestion, path }) {
  return [`${line}:${column}`, message, suggestion, path && `(${path})`].filter(Boolean).join(' ');
}
