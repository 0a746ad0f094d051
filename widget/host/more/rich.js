// Marked-up words: bold, emphasis and links, as elements and never as markup.

import { make } from '../shared.js';

/** @typedef {import('../types.js').TextRun} TextRun */

/** What an element shows, so that a link in it keeps its focus. @type {WeakMap<Element, string>} */
const shown = new WeakMap();

/**
 * @param {HTMLElement} element
 * @param {TextRun[]} [runs]
 */
export function fillRich(element, runs = []) {
  const signature = JSON.stringify(runs);
  const words = runs.map(({ text }) => text).join('');
  element.hidden = runs.length === 0;
  // Plain words may have taken their place meanwhile.
  const isThere = element.firstElementChild && element.textContent === words;
  if (isThere && shown.get(element) === signature) return;
  shown.set(element, signature);
  element.replaceChildren(...runs.map(elementOf));
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
