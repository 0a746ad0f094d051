// What a screen reader says without moving there. The region exists from the start: NVDA and JAWS
// ignore regions that are inserted together with their text.

import { make } from './dom.js';

export function createStatus() {
  const element = make('p', { role: 'status', class: 'spoken' });
  return {
    element,

    /**
     * @param {string} message
     * @param {boolean} again  Say it even if it is what was said last.
     */
    announce(message, again) {
      const isRepeated = element.textContent === message;
      if (isRepeated && !(again && message)) return;
      // The same text twice is no change and would not be heard: a no-break space makes it one.
      element.textContent = isRepeated ? `${message}\u00a0` : message;
    },
  };
}
