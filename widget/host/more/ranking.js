// A ranking: check boxes take part, and what takes part is moved by its buttons, by the arrow keys or
// by its grip.

import { createGroup, domId, make, setAttribute, setText } from '../shared.js';
import { installDrag } from './drag.js';

/**
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('../mirror/mirror.js').Outlet} Outlet
 * @typedef {import('../mirror/mirror.js').Part} Part
 *
 * @typedef {ReturnType<typeof createTools>} Tools
 */

/** @param {Node} node @param {Outlet} on @returns {Part} */
export function createRanking(node, on) {
  const { id } = node;
  const group = createGroup(node, on);
  /** @type {Map<string, Tools>} */
  const tools = new Map();
  /** @type {string[]} */
  let ranked = [];
  let isOpen = true;

  /** @param {string[]} order */
  function send(order) {
    if (isOpen && order.join() !== ranked.join()) on.send({ type: 'answer', id, value: order });
  }

  /** @param {string} option @param {number} to */
  function move(option, to) {
    const order = ranked.filter((other) => other !== option);
    order.splice(Math.max(0, to), 0, option);
    send(order);
  }

  group.element.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const option = optionOf(target);
    const place = ranked.indexOf(option);
    const last = ranked.length - 1;
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: last }[key];
    if (to === undefined || place < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(option, Math.min(Math.max(to, 0), last));
  });

  const endDrag = installDrag(group.options, {
    rows: () => ranked.map((option) => /** @type {HTMLElement} */ (tools.get(option)?.row)),
    order: () => ranked,
    take(row) {
      const option = optionOf(row);
      if (!ranked.includes(option)) send([...ranked, option]);
      return option;
    },
    move,
    restore: send,
  });

  return {
    ...group,
    dispose() {
      endDrag();
      group.dispose();
    },
    update(node) {
      keepFocus(group.element, () => group.update(node));
      isOpen = node.enabled;
      const { options = [] } = node;
      ranked = options.filter(({ selected }) => selected).map((option) => option.id);
      for (const option of options) {
        const row = rowOf(option.id);
        // A choice that was away comes back in a row of its own.
        let made = tools.get(option.id);
        if (made?.row !== row) made = createTools(row, `${id}/${option.id}`, move);
        tools.set(option.id, made);
        made.update(option, node, ranked);
      }
    },
  };

  /** @param {string} option */
  function rowOf(option) {
    const rows = /** @type {HTMLElement[]} */ ([...group.options.children]);
    return /** @type {HTMLElement} */ (rows.find(({ dataset }) => dataset.key === `${id}/${option}`));
  }

  /** @param {EventTarget | null} target */
  function optionOf(target) {
    const row = /** @type {HTMLElement} */ (target).closest('.option');
    return [...tools].find(([, made]) => made.row === row)?.[0] ?? '';
  }
}

/**
 * An element that moves loses the focus.
 * @param {HTMLElement} within
 * @param {() => void} work
 */
function keepFocus(within, work) {
  const { activeElement } = /** @type {ShadowRoot} */ (within.getRootNode());
  work();
  if (!(activeElement instanceof HTMLElement) || !within.contains(activeElement)) return;
  if (!activeElement.matches(':focus')) activeElement.focus({ preventScroll: true });
}

/**
 * What a choice has once it is ranked.
 * @param {HTMLElement} row
 * @param {string} key
 * @param {(option: string, to: number) => void} move
 */
function createTools(row, key, move) {
  const rank = make('span', { class: 'rank', 'aria-hidden': true });
  const place = make('span', { class: 'spoken', id: domId(`${key}:place`) });
  const grip = make('span', { class: 'grip', 'aria-hidden': true, 'data-key': `${key}:grip` });
  const up = makeMove(`${key}:up`);
  const down = makeMove(`${key}:down`);
  // The row is a label, and would take the names of its buttons into that of the choice.
  const words = /** @type {HTMLElement} */ (row.querySelector('.words'));
  words.id = domId(`${key}:words`);
  row.querySelector('input')?.setAttribute('aria-labelledby', `${words.id} ${place.id}`);
  row.append(rank, place, up.button, down.button, grip);
  let id = '';
  let at = 0;
  let last = 0;
  up.button.addEventListener('click', (event) => press(event, at - 1));
  down.button.addEventListener('click', (event) => press(event, at + 1));

  /** @param {MouseEvent} event @param {number} to */
  function press(event, to) {
    // The row is a label: it would be unchecked.
    event.preventDefault();
    if (to >= 0 && to <= last) move(id, to);
  }

  return {
    row,
    /**
     * @param {import('../types.js').Option} option
     * @param {Node} node
     * @param {string[]} ranked
     */
    update(option, node, ranked) {
      id = option.id;
      at = ranked.indexOf(id);
      last = ranked.length - 1;
      setText(rank, option.selected ? String(option.rank ?? at + 1) : '');
      setText(place, option.place);
      for (const [{ button, words }, label, isIdle] of /** @type {const} */ ([
        [up, node.moveUp, at <= 0],
        [down, node.moveDown, at >= last],
      ])) {
        button.hidden = !option.selected;
        setText(words, `${label}: ${option.label}`);
        setAttribute(button, 'aria-disabled', isIdle || !node.enabled);
      }
    },
  };
}

/** @param {string} key */
function makeMove(key) {
  const words = make('span', { class: 'spoken' });
  const className = `move ${key.slice(key.lastIndexOf(':') + 1)}`;
  return { words, button: make('button', { type: 'button', class: className, 'data-key': key }, words) };
}
