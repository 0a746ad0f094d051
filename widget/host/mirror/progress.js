// How far along: a bar with words. The words are its name; its children are decoration.

import { make, setAttribute, setText } from './dom.js';

/** @typedef {import('../types.js').Progress} Progress */

export function createProgress() {
  const bar = make('span', { class: 'bar' });
  const words = make('span');
  const element = make(
    'div',
    { role: 'progressbar', class: 'progress', 'data-key': ':progress' },
    make('span', { class: 'track' }, bar),
    words,
  );
  return {
    element,
    /** @param {Progress} progress */
    update({ fraction, label, timeLeft }) {
      const said = [label, timeLeft].filter(Boolean).join(' · ');
      setText(words, said);
      element.hidden = !said;
      setAttribute(element, 'aria-label', said);
      setAttribute(element, 'aria-valuenow', Math.round(fraction * 100));
      bar.style.setProperty('--done', String(fraction));
    },
  };
}
