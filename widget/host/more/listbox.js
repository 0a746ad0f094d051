// The list of a dropdown: what matches, which of it is active, and where it stands.

import { domId, make, setAttribute, setText } from '../shared.js';
import { placeBeside } from './beside.js';

/** @typedef {import('../types.js').Node} Node */

/**
 * @param {string} id               Of the question.
 * @param {HTMLInputElement} input  It belongs to.
 * @param {object} on
 * @param {(option: string) => void} on.choose
 * @param {(message: string) => void} on.announce
 */
export function createListbox(id, input, { choose, announce }) {
  const listbox = make('ul', { role: 'listbox', id: domId(`${id}:list`) });
  const empty = make('p', { class: 'empty', hidden: true });
  const element = make('div', { class: 'popup', popover: 'manual', hidden: true }, listbox, empty);
  /** @type {HTMLElement[]} */
  let rows = [];
  let at = -1;
  /** @type {(() => void) | undefined} */
  let unplace;

  // A press would take the focus from the field.
  element.addEventListener('pointerdown', (event) => event.preventDefault());
  element.addEventListener('mousedown', (event) => event.preventDefault());
  element.addEventListener('click', ({ target }) => {
    const row = /** @type {Element} */ (target).closest('li');
    if (row) choose(row.dataset.option ?? '');
  });

  /** @param {number} index */
  function activate(index) {
    rows[at]?.classList.remove('active');
    at = index;
    rows[at]?.classList.add('active');
    rows[at]?.scrollIntoView({ block: 'nearest' });
    setAttribute(input, 'aria-activedescendant', rows[at]?.id);
  }

  /** @param {boolean} isOpen */
  function show(isOpen) {
    element.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    unplace?.();
    unplace = isOpen ? placeBeside(element, input) : undefined;
  }
  input.setAttribute('aria-expanded', 'false');

  return {
    element,
    listbox,
    isOpen: () => !element.hidden,
    active: () => rows[at]?.dataset.option ?? '',

    /**
     * Shows what matches the query; everything for an empty one.
     * @param {Node} node
     * @param {string} query
     */
    open({ options = [], empty: nothing }, query) {
      const wanted = fold(query);
      const found = options.filter(({ label }) => fold(label).includes(wanted));
      rows = found.map((option) =>
        make(
          'li',
          {
            role: 'option',
            id: domId(`${id}/${option.id}`),
            'aria-selected': String(option.selected),
            'data-option': option.id,
          },
          option.label,
        ),
      );
      listbox.replaceChildren(...rows);
      listbox.hidden = rows.length === 0;
      if (rows.length === 0 && empty.hidden) announce(nothing ?? '');
      setText(empty, rows.length === 0 ? nothing : '');
      show(true);
      const chosen = found.findIndex(({ selected }) => selected);
      activate(query ? Math.min(0, rows.length - 1) : chosen);
    },

    close() {
      if (element.hidden) return;
      show(false);
      activate(-1);
    },

    /** @param {1 | -1} step  Past an end it goes on at the other. */
    move(step) {
      const start = at < 0 && step < 0 ? 0 : at;
      if (rows.length > 0) activate((start + step + rows.length) % rows.length);
    },

    /** @param {number} index  From the end if it is negative. */
    moveTo(index) {
      if (rows.length > 0) activate(index < 0 ? rows.length + index : index);
    },
  };
}

/** Letters without case and accents. @param {string} text */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
}
