// What every question has around its controls: label, help and error, and their ties to a control.

import { make, setAttribute, setText } from './dom.js';
import { setWords } from './words.js';

/** @typedef {import('../types.js').Node} Node */

/** Roles, looks and fields that do not say by themselves that they are required. */
const SILENT = /checkboxgroup|slider|date$/;

/** The id of an element in the shadow root. @param {string} key */
export function domId(key) {
  return `q-${key}`;
}

/**
 * A piece of a question that the layout places by its key, and others refer to by its id.
 * @template {'p' | 'span' | 'div'} Tag
 * @param {Tag} tag
 * @param {string} id     Of the question.
 * @param {string} name   "help" for one.
 */
export function makePiece(tag, id, name) {
  const key = `${id}:${name}`;
  return make(tag, { class: name, id: domId(key), 'data-key': key });
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
  const help = makePiece('p', id, 'help');
  const error = makePiece('p', id, 'error');

  return {
    label,
    help,
    error,

    /**
     * @param {Node} node
     * @param {HTMLElement} target        Described by help and error.
     * @param {...HTMLElement} others     What else describes it, where it is shown.
     */
    update(node, target, ...others) {
      setWords(words, node.label, node.labelRuns);
      setText(required, node.required ? node.requiredLabel : '');
      setAttribute(required, 'aria-hidden', !SILENT.test(node.role + node.look + node.inputType));
      setWords(help, node.help, node.helpRuns);
      setText(error, node.error);
      error.classList.toggle('soft', !!node.soft);
      const described = [help, ...others, error].filter(({ hidden }) => !hidden);
      setAttribute(target, 'aria-describedby', described.map((element) => element.id).join(' '));
    },
  };
}
