// One of many choices: a field that finds and a list that opens below it, the combobox of ARIA 1.2.
// The focus stays in the field; the list is painted by the browser in both views.

import { createQuestionTexts, domId, make, setAttribute } from '../shared.js';
import { createListbox } from './listbox.js';

/**
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('../mirror/mirror.js').Outlet} Outlet
 * @typedef {import('../mirror/mirror.js').Part} Part
 */

/** @param {Node} node @param {Outlet} on @returns {Part} */
export function createDropdown(node, on) {
  const { id } = node;
  const texts = createQuestionTexts(id, make('label', { for: domId(id) }));
  const input = make('input', {
    class: 'field combo',
    id: domId(id),
    'data-key': `${id}:field`,
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': domId(`${id}:list`),
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
  });
  const list = createListbox(id, input, { choose, announce: on.announce });
  const element = make(
    'div',
    { class: 'question dropdown' },
    texts.label,
    texts.help,
    input,
    list.element,
    texts.error,
  );
  list.listbox.setAttribute('aria-labelledby', texts.label.id);
  let shown = node;

  const chosen = () => shown.options?.find(({ selected }) => selected);

  /** Says again what was chosen. */
  function restore() {
    list.close();
    input.value = chosen()?.label ?? '';
  }

  /** @param {string} option */
  function choose(option) {
    list.close();
    on.send({ type: 'answer', id, value: option });
    restore();
    input.select();
  }

  /** @param {string} [query] */
  function open(query = '') {
    if (shown.enabled) list.open(shown, query);
  }

  /** @type {Record<string, (event: KeyboardEvent) => unknown>} by key, while the list is open */
  const whileOpen = {
    ArrowDown: () => list.move(1),
    ArrowUp: ({ altKey }) => (altKey ? restore() : list.move(-1)),
    Home: () => list.moveTo(0),
    End: () => list.moveTo(-1),
    Enter: () => (list.active() ? choose(list.active()) : restore()),
    Escape: restore,
  };
  /** @type {Record<string, () => unknown>} */
  const whileClosed = { ArrowDown: () => open(), ArrowUp: () => open() };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Tab') restore();
    const act = (list.isOpen() ? whileOpen : whileClosed)[event.key];
    if (!act) return;
    event.preventDefault();
    act(event);
  });
  input.addEventListener('input', () => open(input.value));
  input.addEventListener('click', () => {
    if (list.isOpen()) return restore();
    input.select();
    open();
  });
  input.addEventListener('blur', restore);

  return {
    element,
    heading: texts.label,
    control: () => input,

    update(node) {
      shown = node;
      texts.update(node, input);
      setAttribute(input, 'placeholder', node.placeholder);
      setAttribute(input, 'aria-required', node.required);
      setAttribute(input, 'aria-invalid', !!node.error && !node.soft);
      input.readOnly = !node.enabled;
      if (!list.isOpen()) restore();
    },

    dispose() {
      list.close();
      element.remove();
    },
  };
}
