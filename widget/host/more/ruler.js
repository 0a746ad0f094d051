// How much room marked-up words take: the browser that will paint them is asked.

import { elementsOf, plainWords, readMarks } from './rich.js';

/**
 * @param {import('../types.js').TextStyle} style  Whose box is in the card, so that words look there as they will.
 * @returns {import('../types.js').Ruler}
 */
export function createRuler(style) {
  const box = /** @type {HTMLElement} */ (style.box);
  return (text, { size, weight, line }, maxWidth, textWrap = '') => {
    const runs = readMarks(text);
    const translation = style.translated?.get(plainWords(runs));
    box.replaceChildren(...(translation ? [translation] : elementsOf(runs)));
    box.style.font = `${weight} ${size}px/${line}px var(--e-font)`;
    const width = maxWidth > 0 ? `${maxWidth}px` : 'max-content';
    Object.assign(box.style, { width, textWrap });
    return measure(box, line);
  };
}

/**
 * @param {HTMLElement} box
 * @param {number} line
 * @returns {import('../types.js').Extent}
 */
function measure(box, line) {
  const range = document.createRange();
  range.selectNodeContents(box);
  const { top } = box.getBoundingClientRect();
  /** @type {Map<number, { left: number, right: number }>} by the number of the line */
  const spans = new Map();
  for (const rect of range.getClientRects()) {
    const number = Math.floor((rect.top + rect.height / 2 - top) / line);
    const span = spans.get(number) ?? { left: Infinity, right: -Infinity };
    spans.set(number, {
      left: Math.min(span.left, rect.left),
      right: Math.max(span.right, rect.right),
    });
  }
  const lines = Math.max(1, Math.round(box.scrollHeight / line));
  const widthOf = (/** @type {number} */ number) => {
    const { left, right } = spans.get(number) ?? { left: 0, right: 0 };
    return Math.ceil(right - left);
  };
  return { lines, width: Math.max(0, ...[...spans.keys()].map(widthOf)), last: widthOf(lines - 1) };
}
