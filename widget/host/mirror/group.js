// Questions answered by choosing: radio buttons (one) and check boxes (any number), for every look.

import { make, setAttribute, setChildren, setText } from './dom.js';
import { createOption } from './option.js';
import { createQuestionTexts, makePiece } from './question.js';

/**
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('./mirror.js').Outlet} Outlet
 * @typedef {import('./mirror.js').Part} Part
 */

/**
 * @param {Node} node
 * @param {Outlet} on
 * @returns {Part & { options: HTMLElement }}
 */
export function createGroup(node, on) {
  const { id } = node;
  const single = node.role === 'radiogroup';
  const texts = createQuestionTexts(id, make('legend'));
  const options = make('div', { class: `options ${node.look}` });
  const low = makePiece('span', id, 'low');
  const high = makePiece('span', id, 'high');
  const ends = make('div', { class: 'ends' }, low, high);
  const element = make(
    'fieldset',
    { class: id.includes('/') && 'part', role: single && 'radiogroup', 'data-key': id },
    texts.label,
    texts.help,
    options,
    ends,
    texts.error,
  );
  /** @type {Map<string, ReturnType<typeof createOption>>} */
  const parts = new Map();
  let shown = node;

  /** In the order in which the choices stand, which is that of a ranking. */
  function answer() {
    const chosen = (shown.options ?? [])
      .map((option) => option.id)
      .filter((key) => parts.get(key)?.input.checked);
    return /** @type {const} */ ({ type: 'answer', id, value: single ? (chosen[0] ?? null) : chosen });
  }

  element.addEventListener('change', () => on.send(answer()));
  element.addEventListener('click', ({ target, detail }) => {
    // The arrow keys of a keyboard click too, and count nothing.
    if (detail && shown.autoAdvance && target instanceof HTMLInputElement) on.tap(answer());
  });

  /** The one that Tab reaches. */
  const entry = () => {
    const inputs = [...parts.values()].map(({ input }) => input);
    return inputs.find((input) => single && input.checked) ?? inputs[0];
  };

  return {
    element,
    options,
    heading: texts.label,
    control: entry,

    update(node) {
      shown = node;
      const isWrong = !!node.error && !node.soft;
      texts.update(node, element);
      setText(low, node.lowLabel);
      setText(high, node.highLabel);
      ends.hidden = low.hidden && high.hidden;
      setAttribute(element, 'aria-label', node.name);
      setAttribute(element, 'aria-labelledby', !node.name && texts.label.id);
      setAttribute(element, 'aria-disabled', !node.enabled);
      if (single) {
        setAttribute(element, 'aria-required', node.required);
        setAttribute(element, 'aria-invalid', isWrong);
      }
      const inOrder = updateOptions(node);
      describeEnds(inOrder.map(({ input }) => input));
      setColumns(inOrder.length);
      setChildren(
        options,
        inOrder.map(({ element }) => element),
      );
    },

    dispose: () => element.remove(),
  };

  /** @param {Node} node */
  function updateOptions(node) {
    const { options: list = [] } = node;
    for (const key of parts.keys()) {
      if (!list.some((option) => option.id === key)) parts.delete(key);
    }
    const chosen = list.findIndex((option) => option.selected);
    return list.map((option, i) => {
      const part = parts.get(option.id) ?? createOption(node, option);
      parts.set(option.id, part);
      part.update(option, node, i, node.look === 'stars' && i <= chosen);
      return part;
    });
  }

  /**
   * The words at the ends of a scale belong to its first and last choice.
   * @param {HTMLInputElement[]} inputs
   */
  function describeEnds(inputs) {
    inputs.forEach((input, i) => {
      const end = i === 0 ? low : i === inputs.length - 1 ? high : undefined;
      setAttribute(input, 'aria-describedby', end && !end.hidden && end.id);
    });
  }

  /**
   * How many choices stand side by side when all, half or a third of them fit.
   * @param {number} count
   */
  function setColumns(count) {
    [1, 2, 3].forEach((rows) =>
      element.style.setProperty(`--columns-${rows}`, String(Math.ceil(count / rows))),
    );
    element.classList.toggle('long', count > 7);
  }
}
