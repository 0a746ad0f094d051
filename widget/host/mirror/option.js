// One choice: a real radio button or check box inside its label, so that all of it can be tapped.

import { more } from '../load_more.js';
import { make, setAttribute, setText } from './dom.js';

/**
 * @typedef {import('../types.js').Node} Node
 * @typedef {import('../types.js').Option} Option
 */

/** Looks whose choices are signs without words. @type {Set<string>} */
const SYMBOLS = new Set(['stars', 'smileys']);

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
  /** @type {{ element: Element, update(option: Option): void } | undefined} */
  let sign;

  return {
    element,
    input,

    /**
     * @param {Option} option
     * @param {Node} node
     * @param {number} place  Among the choices.
     * @param {boolean} lit   Part of a rating, filled up to the chosen one.
     */
    update(option, node, place, lit) {
      const { look } = node;
      const label = look === 'thumbs' ? option.name : option.label;
      const isSymbol = SYMBOLS.has(look) || option.name !== label;
      setText(words, label);
      setText(spoken, isSymbol ? option.name : '');
      setAttribute(words, 'aria-hidden', isSymbol);
      addSign(node, option, place);
      sign?.update(option);
      if (sign && SYMBOLS.has(look)) words.hidden = true;
      input.checked = option.selected;
      const isWrong = !!node.error && !node.soft;
      setAttribute(input, 'aria-invalid', node.role === 'checkboxgroup' && isWrong);
      setAttribute(input, 'aria-disabled', !node.enabled);
      element.classList.toggle('chosen', option.selected);
      element.classList.toggle('lit', lit);
    },
  };

  /**
   * The picture draws its own; in the plain view a choice has its sign as soon as that has arrived.
   * @param {Node} node
   * @param {Option} option
   * @param {number} place
   */
  function addSign(node, option, place) {
    if (sign || !more) return;
    sign = more.createSign(node, option, place);
    if (sign) words.before(sign.element);
  }
}
