// One choice: a real radio button or check box inside its label, so that all of it can be tapped.

import { make, setAttribute, setText } from './dom.js';

/**
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('../types.js').Option} Option
 */

/** The star of widget/ui/draw_scale.cpp. */
const STAR =
  'M18 2L23.2 11.8L34.2 13.7L26.4 21.7L28 32.8L18 27.8L8 32.8L9.6 21.7L1.8 13.7L12.8 11.8z';

/**
 * @param {Node} node
 * @param {Option} option
 */
export function createOption(node, option) {
  const input = make('input', {
    type: node.role === 'radiogroup' ? 'radio' : 'checkbox',
    name: node.id,
    value: option.id,
  });
  const words = make('span', { class: 'words' });
  const spoken = make('span', { class: 'spoken' });
  const element = make('label', { class: 'option' }, input, words, spoken);
  element.dataset.key = `${node.id}/${option.id}`;
  if (node.look === 'stars') words.replaceWith(createStar());

  return {
    element,
    input,

    /**
     * @param {Option} option
     * @param {Node} node
     * @param {boolean} lit  Part of a rating, filled up to the chosen one.
     */
    update(option, node, lit) {
      const isSymbol = node.look === 'stars' || option.name !== option.label;
      setText(words, option.label);
      setText(spoken, isSymbol ? option.name : '');
      setAttribute(words, 'aria-hidden', isSymbol);
      input.checked = option.selected;
      setAttribute(input, 'aria-invalid', node.role === 'checkboxgroup' && !!node.error);
      setAttribute(input, 'aria-disabled', !node.enabled);
      element.classList.toggle('chosen', option.selected);
      element.classList.toggle('lit', lit);
    },
  };
}

function createStar() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 36 36');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', STAR);
  svg.append(path);
  return svg;
}
