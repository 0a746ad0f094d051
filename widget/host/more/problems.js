// The problems of a survey file, for whoever writes it.

import { countProblems, describeProblem, make } from '../shared.js';

/**
 * @param {ShadowRoot} root
 * @param {import('../types.js').Problem[]} problems
 * @param {string} survey
 */
export function showProblems(root, problems, survey) {
  root.append(
    make(
      'section',
      { class: 'problems', 'aria-label': 'Survey problems', tabindex: 0 },
      make('h2', {}, `This survey has ${countProblems(problems)}`),
      make('p', {}, survey),
      make('ol', {}, ...problems.map((problem) => make('li', {}, describeProblem(problem)))),
    ),
  );
}
