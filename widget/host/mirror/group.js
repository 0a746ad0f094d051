// Questions answered by choosing: radio buttons (one) and check boxes (any number), for every look.

import { make, setAttribute, setChildren, setText } from './dom.js';
import { createOption } from './option.js';
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
export function createGroup(node, send) {
  const { id } = node;
  const single = node.role === 'radiogroup';
  const texts = createQuestionTexts(id, make('legend'));
  const options = make('div', { class: `options ${node.look}` });
  const low = make('span', { id: domId(`${id}:low`), 'data-key': `${id}:low` });
  const high = make('span', { id: domId(`${id}:high`), 'data-key': `${id}:high` });
  const ends = make('div', { class: 'ends' }, low, high);
  const element = make(
    'fieldset',
    { role: single && 'radiogroup', 'aria-labelledby': texts.label.id, 'data-key': id },
    texts.label,
    texts.help,
    options,
    ends,
    texts.error,
  );
  /** @type {Map<string, ReturnType<typeof createOption>>} */
  const parts = new Map();

  element.addEventListener('change', () => {
    const chosen = [...parts].filter(([, { input }]) => input.checked).map(([key]) => key);
    send({ type: 'answer', id, value: single ? (chosen[0] ?? null) : chosen });
  });

  /** The one that Tab reaches. */
  const entry = () => {
    const inputs = [...parts.values()].map(({ input }) => input);
    return inputs.find((input) => single && input.checked) ?? inputs[0];
  };

  return {
    element,
    heading: texts.label,
    control: entry,

    update(node) {
      texts.update(node, element);
      setText(low, node.lowLabel);
      setText(high, node.highLabel);
      ends.hidden = low.hidden && high.hidden;
      setAttribute(element, 'aria-disabled', !node.enabled);
      if (single) {
        setAttribute(element, 'aria-required', node.required);
        setAttribute(element, 'aria-invalid', !!node.error);
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
      part.update(option, node, node.look === 'stars' && i <= chosen);
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
