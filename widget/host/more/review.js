// One line of the answers that are read back: the question, the answer, and the way back to it.

import { make, makePiece, setText, setWords } from '../shared.js';

/**
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('../mirror/mirror.js').Outlet} Outlet
 * @typedef {import('../mirror/mirror.js').Part} Part
 */

/** @param {Node} node @param {Outlet} on @returns {Part} */
export function createReview({ id }, on) {
  const label = makePiece('p', id, 'label');
  const help = makePiece('p', id, 'help');
  const words = make('span');
  const of = make('span', { class: 'spoken' });
  const change = make(
    'button',
    { type: 'button', class: 'change', 'data-key': `${id}:change` },
    words,
    ' ',
    of,
  );
  const element = make('div', { class: 'reviewed', 'data-key': id }, label, help, change);
  label.tabIndex = -1;
  change.addEventListener('click', () => on.send({ type: 'jump', id }));
  return {
    element,
    heading: label,
    control: () => change,
    update(node) {
      setWords(label, node.label, node.labelRuns);
      setText(help, node.help);
      element.classList.toggle('unanswered', !!node.unanswered);
      setText(words, node.change);
      setText(of, node.label);
    },
    dispose: () => element.remove(),
  };
}
