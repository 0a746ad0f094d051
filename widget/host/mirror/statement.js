// A page's words without a question.

import { make, setText } from './dom.js';

/**
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('./mirror.js').Part} Part
 */

/** @param {Node} node @returns {Part} */
export function createStatement({ id }) {
  const label = make('p', { class: 'label', tabindex: -1, 'data-key': `${id}:label` });
  const help = make('p', { class: 'help', 'data-key': `${id}:help` });
  const element = make('div', { class: 'question' }, label, help);
  return {
    element,
    heading: label,
    control: () => undefined,
    update(node) {
      setText(label, node.label);
      setText(help, node.help);
    },
    dispose: () => element.remove(),
  };
}
