import { more } from '../load_more.js';
import { setText } from './dom.js';

/**
 * Shows words; where some of them are marked up and the means have arrived, so that it shows.
 * @param {HTMLElement} element
 * @param {string} text
 * @param {import('../types.js').TextRun[]} [runs]
 */
export function setWords(element, text, runs) {
  const isRich = !!more && !!runs;
  element.classList.toggle('rich', isRich);
  if (isRich) more?.fillRich(element, runs);
  else setText(element, text);
}
