// Marked-up words: bold, emphasis and links, as elements and never as markup.

import { given, make } from '../shared.js';

/** @typedef {import('../types.js').TextRun} TextRun */

/** Begins what a text never is. */
export const RICH = '\u0001';

/** @param {TextRun[]} runs */
export function plainWords(runs) {
  return runs.map(({ text }) => text).join('');
}

/**
 * @param {HTMLElement} element
 * @param {TextRun[]} [runs]
 */
export function fillRich(element, runs = []) {
  element.hidden = runs.length === 0;
  // A link in it keeps its focus.
  const signature = `${RICH}${JSON.stringify(runs)}`;
  if (given.get(element) !== signature) element.replaceChildren(...elementsOf(runs));
  given.set(element, signature);
}

/** @param {TextRun[]} runs */
export function elementsOf(runs) {
  return runs.map(elementOf);
}

/** @param {TextRun} run @returns {globalThis.Node | string} */
function elementOf({ text, bold, emphasis, link }) {
  /** @type {HTMLElement | string} */
  let node = text;
  if (bold) node = make('b', {}, node);
  if (emphasis) node = make('i', {}, node);
  return link
    ? make('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, node)
    : node;
}

// What turns on and off what, in the text that is measured.
/** @type {Map<string, 'bold' | 'emphasis' | 'link'>} */
const MARKS = new Map([
  ['\u0001', 'bold'],
  ['\u0002', 'emphasis'],
  ['\u0003', 'link'],
]);

/**
 * The runs of a text with marks in it.
 * @param {string} marked
 * @returns {TextRun[]}
 */
export function readMarks(marked) {
  const on = { bold: false, emphasis: false, link: false };
  /** @type {TextRun[]} */
  const runs = [];
  for (const part of marked.split(/([\u0001-\u0003])/)) {
    const mark = MARKS.get(part);
    if (mark) on[mark] = !on[mark];
    else if (part) runs.push({ text: part, ...on, link: on.link ? '#' : '' });
  }
  return runs;
}
