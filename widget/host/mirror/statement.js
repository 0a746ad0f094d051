// A page's words without a question.

import { make } from './dom.js';
import { makePiece } from './question.js';
import { setWords } from './words.js';

/**
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('./mirror.js').Part} Part
 */

/** @param {Node} node @returns {Part} */
export function createStatement({ id }) {
  const label = makePiece('p', id, 'label');
  const help = makePiece('p', id, 'help');
  const element = make('div', { class: 'question' }, label, help);
  label.tabIndex = -1;
  return {
    element,
    heading: label,
    control: () => undefined,
    update(node) {
      setWords(label, node.label, node.labelRuns);
      setWords(help, node.help, node.helpRuns);
      // What belongs to a matrix follows it closely.
      element.classList.toggle('heads', node.look === 'matrix');
    },
    dispose: () => element.remove(),
  };
}
