// What is chosen shows without seeing colours.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { countChanged, decode } from './pixels.mjs';
import { sheet, stepThroughSheet } from './sheet.mjs';

/** WCAG asks this of what shows a state (1.4.11). */
const CONTRAST = 3;
/** The dot in a radio button has more. */
const FEWEST_PIXELS = 30;
const WINDOW = { width: 640, height: 1600 };

for (const view of ['canvas', 'plain']) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const title = `what is chosen differs in lightness and not in colour alone (${view} view, ${colorScheme})`;
    const context = { colorScheme, viewport: WINDOW, reducedMotion: /** @type {const} */ ('reduce') };
    visit(title, { ...sheet(), context }, async ({ page, card }) => {
      if (view === 'plain') await card.plain.click();
      /** @type {import('./pixels.mjs').Picture} */
      let open;
      /** @type {string[]} */
      const faint = [];
      let count = 0;
      const picture = async () => {
        await page.mouse.move(0, 0);
        await card.still();
        return decode(await page.screenshot());
      };
      const look = async (/** @type {string} */ state) => {
        const answered = await picture();
        for (const { key, ...box } of await card.form.evaluate(chosenBoxes)) {
          ++count;
          const changed = countChanged(open, cut(answered, box), box, CONTRAST);
          if (changed < FEWEST_PIXELS) faint.push(`${state}, ${key}: ${changed} pixels`);
        }
      };
      await stepThroughSheet(card, look, async () => void (open = await picture()));
      assert.ok(count > 12, `only ${count} choices were chosen`);
      assert.deepEqual(faint, []);
    });
  }
}

/**
 * Runs in the page. A ranked row is where another one was before.
 * @param {HTMLElement} form
 */
function chosenBoxes(form) {
  return [...form.querySelectorAll('.option.chosen')]
    .filter((option) => !option.closest('.ranking'))
    .map((option) => {
      const { left, top, right, bottom } = option.getBoundingClientRect();
      const [x, y] = [Math.floor(left), Math.floor(top)];
      const size = { width: Math.ceil(right) - x, height: Math.ceil(bottom) - y };
      return { key: option.dataset.key, x, y, ...size };
    });
}

/**
 * @param {import('./pixels.mjs').Picture} picture
 * @param {{ x: number, y: number, width: number, height: number }} box
 */
function cut({ bytes, channels, width: stride }, { x, y, width, height }) {
  const rows = Array.from({ length: height }, (_, row) => {
    const start = ((y + row) * stride + x) * channels;
    return bytes.subarray(start, start + width * channels);
  });
  return { width, height, channels, bytes: Buffer.concat(rows) };
}
