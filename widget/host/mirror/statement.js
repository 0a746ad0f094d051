// A page's words without a question, or above the questions that they belong to.

import { make } from './dom.js';
import { createQuestionTexts } from './question.js';

/**
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('./mirror.js').Part} Part
 */

/** @param {Node} node @returns {Part} */
export function createStatement({ id }) {
  const texts = createQuestionTexts(id, make('p'));
  const element = make('div', { class: 'question' }, texts.label, texts.help);
  return {
    element,
    heading: texts.label,
    control: () => undefined,
    update(node) {
      texts.update(node, texts.label);
      // What belongs to a matrix follows it closely.
      element.classList.toggle('heads', node.look === 'matrix');
    },
    dispose: () => element.remove(),
  };
}
