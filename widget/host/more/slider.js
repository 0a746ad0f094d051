// A number by a slider, or typed. The slider has a value of its own from the start; only what the
// visitor does to it makes that an answer.

import { createTextField, make, makePiece, setAttribute, setText } from '../shared.js';

/**
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('../mirror/mirror.js').Outlet} Outlet
 * @typedef {import('../mirror/mirror.js').Part} Part
 */

/** An empty text would leave the middle to be told as if it were an answer. */
const NOTHING = '\u00a0';

/** @param {Node} node @param {Outlet} on @returns {Part} */
export function createSlider(node, on) {
  const { id } = node;
  const field = createTextField(node, on);
  const range = make('input', { type: 'range', class: 'range', 'data-key': `${id}:range` });
  const low = makePiece('span', id, 'low');
  const high = makePiece('span', id, 'high');
  const ends = make('div', { class: 'ends' }, low, high);
  range.setAttribute('aria-labelledby', field.heading.id);
  field.element.classList.add('slider');
  field.row.before(range, ends);
  let isEmpty = true;
  let isOpen = true;

  function answer() {
    if (isOpen) on.send({ type: 'answer', id, value: Number(range.value) });
  }
  range.addEventListener('input', answer);
  // Where it stands may be what is meant.
  range.addEventListener('click', () => isEmpty && answer());
  range.addEventListener('keydown', (event) => {
    if (event.key === ' ') answer();
    else if (!isOpen && event.key !== 'Tab') event.preventDefault();
  });

  return {
    ...field,
    control: () => range,

    update(node) {
      const { value = '', min = '0', max = '100', step = 1, unit = '' } = node;
      field.update(node);
      isEmpty = !value;
      isOpen = node.enabled;
      setAttribute(range, 'min', min);
      setAttribute(range, 'max', max);
      setAttribute(range, 'step', step);
      // Languages write a point differently.
      const number = isEmpty ? (Number(min) + Number(max)) / 2 : Number(value.replace(/[^\d-]/, '.'));
      if (!Number.isNaN(number)) range.value = String(number);
      const share = (Number(range.value) - Number(min)) / (Number(max) - Number(min));
      field.element.style.setProperty('--share', String(share));
      setAttribute(range, 'aria-valuetext', isEmpty ? NOTHING : `${value} ${unit}`.trim());
      setAttribute(range, 'aria-describedby', field.input.getAttribute('aria-describedby'));
      setAttribute(range, 'aria-disabled', !node.enabled);
      range.classList.toggle('empty', isEmpty);
      setText(low, node.lowLabel);
      setText(high, node.highLabel);
      ends.hidden = low.hidden && high.hidden;
    },
  };
}
