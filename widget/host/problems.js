// A survey file with problems. All of them go to the console, in one message. On the page they are
// shown only to whoever is working on it: on this machine's own address or with data-debug. A
// visitor never sees technical messages; for them the page stays as if there were no survey.

import { complain } from './complain.js';

/**
 * @typedef {import('./types.js').Config} Config
 * @typedef {import('./types.js').Problem} Problem
 */

const LOCAL_NAMES = ['', 'localhost', '127.0.0.1', '[::1]'];

/** Whether this page is being worked on. @param {Config} config */
export function showsProblems({ debug }) {
  return debug || LOCAL_NAMES.includes(location.hostname);
}

/**
 * @param {string} survey
 * @param {Problem[]} problems
 */
export function complainAbout(survey, problems) {
  const lines = problems.map(describeProblem);
  complain(`${survey} has ${countProblems(problems)}, so it is not shown.\n${lines.join('\n')}`);
}

/** @param {Problem[]} problems */
export function countProblems({ length }) {
  return length === 1 ? '1 problem' : `${length} problems`;
}

/** @param {Problem} problem */
export function describeProblem({ line, column, message, suggestion, path }) {
  return [`${line}:${column}`, message, suggestion, path && `(${path})`].filter(Boolean).join(' ');
}
