// What can be seen of a form.

import assert from 'node:assert/strict';

/**
 * Every word of the form is there to see, in a colour of its own.
 * @param {import('./card.mjs').Card} card
 * @param {string} [state]  For the failure.
 */
export async function looksVisible(card, state) {
  const hidden = await card.form.evaluate((form) =>
    [...form.querySelectorAll('h2, p, legend, label, .words')]
      .filter(
        (element) =>
          element.textContent?.trim() &&
          !element.closest('[hidden]') &&
          !element.closest('.spoken, .actions, .footer'),
      )
      .filter((element) => {
        const { color, visibility, opacity } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return (
          /rgba\(.+, 0\)|transparent/.test(color) ||
          visibility !== 'visible' ||
          opacity === '0' ||
          width < 2 ||
          height < 2
        );
      })
      .map(({ textContent }) => textContent),
  );
  assert.deepEqual(hidden, [], state);
}
