// Questions answered in words, on one line or several. The browser paints what is typed: caret,
// selection, composition, spell check, autofill and dictation are its own.

import { make, setAttribute } from './dom.js';
import { createQuestionTexts, domId } from './question.js';

/**
 * @typedef {import('../types.js').Action} Action
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('./mirror.js').Part} Part
 */

/**
 * @param {Node} node
 * @param {(action: Action) => void} send
 * @returns {Part}
 */
export function createTextField(node, send) {
  const { id } = node;
  const multiline = node.role === 'multiline';
  const input = multiline ? make('textarea', { rows: 4 }) : make('input');
  const texts = createQuestionTexts(id, make('label', { for: domId(id) }));
  const element = make('div', { class: 'question' }, texts.label, texts.help, input, texts.error);
  input.id = domId(id);
  input.name = id;
  input.dataset.key = id;
  input.className = 'field';
  let isComposing = false;
  let isSending = false;
  let sent = '';

  /** Words run in their own direction; an empty field waits in the survey's. */
  function followDirection() {
    setAttribute(input, 'dir', input.value && 'auto');
  }

  function onInput() {
    followDirection();
    if (input.value === sent) return;
    sent = input.value;
    isSending = true;
    send({ type: 'answer', id, value: sent });
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
    heading: texts.label,
    control: () => input,

    update(node) {
      const { value = '', inputType = 'text', min, max } = node;
      const isNumber = inputType === 'number';
      texts.update(node, input);
      // A field for numbers would keep from us what it cannot read, and know no comma.
      if (!multiline) setAttribute(input, 'type', isNumber ? 'text' : inputType);
      setAttribute(input, 'inputmode', !multiline && (isNumber ? 'decimal' : inputType));
      setAttribute(input, 'min', inputType === 'date' && min);
      setAttribute(input, 'max', inputType === 'date' && max);
      setAttribute(input, 'enterkeyhint', !multiline && 'next');
      setAttribute(input, 'autocapitalize', inputType !== 'text' && 'none');
      setAttribute(input, 'autocomplete', node.autocomplete);
      setAttribute(input, 'placeholder', node.placeholder);
      setAttribute(input, 'required', node.required);
      setAttribute(input, 'aria-invalid', !!node.error);
      input.readOnly = !node.enabled;
      // What the visitor is typing is never written back to them.
      if (!isSending && !isComposing && input.value !== value) input.value = sent = value;
      followDirection();
    },

    dispose: () => element.remove(),
  };
}
