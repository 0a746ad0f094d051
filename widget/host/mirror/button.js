// A button. One that may not be pressed now is aria-disabled and not disabled: a disabled button
// would drop the focus it has, for instance while the response is being sent.

import { make, setAttribute, setText } from './dom.js';

/** @typedef {import('../types.js').Command} Command */

/**
 * @param {string} key      "next", "back", "close" or "plain".
 * @param {() => void} press
 */
export function createButton(key, press) {
  const words = make('span', { class: key === 'close' && 'spoken' });
  const type = key === 'next' ? 'submit' : 'button';
  const element = make('button', { type, class: key, 'data-key': `:${key}` }, words);
  let enabled = true;
  element.addEventListener('click', (event) => {
    if (!enabled) event.preventDefault();
    else if (type === 'button') press();
  });
  return {
    element,
    /** @param {Command} command */
    update({ label, visible, enabled: isEnabled }) {
      setText(words, label);
      element.hidden = !visible;
      enabled = isEnabled;
      setAttribute(element, 'aria-disabled', !enabled);
    },
  };
}
