// What every question has around its controls: label, help and error, and their ties to a control.

import { make, setAttribute, setText } from './dom.js';

/** @typedef {import('../types.js').Node} Node */

/** The id of an element in the shadow root. @param {string} key */
export function domId(key) {
  return `q-${key}`;
}

/**
 * @param {string} id           Of the question.
 * @param {HTMLElement} label   A legend or label, empty.
 */
export function createQuestionTexts(id, label) {
  const words = make('span');
  const required = make('span', { class: 'required', 'data-key': `${id}:required` });
  label.append(words, ' ', required);
  label.className = 'label';
  label.dataset.key = `${id}:label`;
  label.id = domId(`${id}:label`);
  label.tabIndex = -1;
  const help = make('p', { class: 'help', id: domId(`${id}:help`), 'data-key': `${id}:help` });
  const error = make('p', { class: 'error', id: domId(`${id}:error`), 'data-key': `${id}:error` });

  return {
    label,
    help,
    error,

    /**
     * @param {Node} node
     * @param {HTMLElement} target  Described by help and error.
     */
    update(node, target) {
      setText(words, node.label);
      setText(required, node.required ? node.requiredLabel : '');
      // Every role but a group of check boxes says by itself that it is required.
      setAttribute(required, 'aria-hidden', node.role !== 'checkboxgroup');
      setText(help, node.help);
      setText(error, node.error);
      const described = [node.help && help.id, node.error && error.id].filter(Boolean);
      setAttribute(target, 'aria-describedby', described.join(' '));
    },
  };
}
