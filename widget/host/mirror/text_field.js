// Questions answered in words, on one line or several. The browser paints what is typed: caret,
// selection, composition, spell check, autofill and dictation are its own.

import { make, setAttribute, setText } from './dom.js';
import { naturalHeight } from './grow.js';
import { createQuestionTexts, domId, makePiece } from './question.js';

/**
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('./mirror.js').Outlet} Outlet
 * @typedef {import('./mirror.js').Part} Part
 */

/**
 * @param {Node} node
 * @param {Outlet} on
 * @returns {Part & { input: HTMLInputElement | HTMLTextAreaElement, row: HTMLElement }}
 */
export function createTextField(node, on) {
  const { id } = node;
  const multiline = node.role === 'multiline';
  const input = multiline ? make('textarea', { rows: 4 }) : make('input');
  const texts = createQuestionTexts(id, make('label', { for: domId(id) }));
  const unit = makePiece('span', id, 'unit');
  const count = makePiece('p', id, 'count');
  const row = make('div', { class: 'row' }, input, unit);
  const element = make(
    'div',
    { class: 'question' },
    texts.label,
    texts.help,
    row,
    count,
    texts.error,
  );
  input.id = domId(id);
  input.name = id;
  input.dataset.key = id;
  input.className = 'field';
  let isComposing = false;
  let isSending = false;
  let sent = '';
  let height = 0;

  /** Words run in their own direction; an empty field waits in the survey's. */
  function followDirection() {
    setAttribute(input, 'dir', input.value && 'auto');
  }

  function onInput() {
    followDirection();
    if (input.value === sent) return;
    sent = input.value;
    isSending = true;
    on.send({ type: 'answer', id, value: sent });
    isSending = false;
  }

  input.addEventListener('input', onInput);
  // Some password managers fill a field with nothing but a change event.
  input.addEventListener('change', onInput);
  input.addEventListener('compositionstart', () => (isComposing = true));
  input.addEventListener('compositionend', () => {
    isComposing = false;
    onInput();
  });

  return {
    element,
    input,
    row,
    heading: texts.label,
    control: () => input,

    update(node) {
      const { value = '' } = node;
      setText(unit, node.unit);
      setText(count, node.counter);
      texts.update(node, input, unit, count);
      if (!multiline) setKind(/** @type {HTMLInputElement} */ (input), node);
      setAttribute(input, 'autocomplete', node.autocomplete);
      setAttribute(input, 'placeholder', node.placeholder);
      setAttribute(input, 'aria-required', node.required);
      setAttribute(input, 'aria-invalid', !!node.error && !node.soft);
      input.readOnly = !node.enabled;
      // What the visitor is typing is never written back to them.
      if (!isSending && !isComposing && input.value !== value) input.value = sent = value;
      followDirection();
    },

    /** The height that the words want, where that has changed. */
    grow() {
      const wanted = multiline ? naturalHeight(element, input) : height;
      if (wanted === height) return undefined;
      height = wanted;
      input.style.setProperty('--grown', `${height}px`);
      return height;
    },

    dispose: () => element.remove(),
  };
}

/**
 * @param {HTMLInputElement} input
 * @param {Node} node
 */
function setKind(input, { inputType = 'text', min, max }) {
  const isNumber = inputType === 'number';
  const isDate = inputType === 'date';
  // The keys of some telephones for numbers lack the minus.
  const keys = isNumber && Number(min) < 0 ? 'text' : isNumber ? 'decimal' : inputType;
  // A field for numbers would keep from us what it cannot read, and know no comma.
  setAttribute(input, 'type', isNumber ? 'text' : inputType);
  setAttribute(input, 'inputmode', !isDate && keys);
  setAttribute(input, 'min', isDate && min);
  setAttribute(input, 'max', isDate && max);
  setAttribute(input, 'enterkeyhint', 'next');
  setAttribute(input, 'autocapitalize', inputType !== 'text' && 'none');
}
