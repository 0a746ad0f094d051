// A short visit that a hostile page must not spoil: one question by keyboard, back and on again by
// mouse, words, and a response in the database. Only the browser's own lookups and real input are
// used here: they run apart from the page's scripts, which may have broken everything.

import assert from 'node:assert/strict';
import { until } from './wait.mjs';

/** More controls than the page and the widget have. */
const MOST_PRESSES = 12;

export const SURVEY = {
  id: 'hostile',
  questions: [
    {
      id: 'cup',
      type: 'choice',
      text: 'How do you take it?',
      required: true,
      choices: [
        { id: 'black', label: 'Black' },
        { id: 'milk', label: 'With milk' },
      ],
    },
    { id: 'note', type: 'comment', text: 'You said {{cup}}. Anything to add?' },
  ],
  ends: [{ id: 'bye', title: 'Enjoy your coffee' }],
  endpoint: { url: '/responses' },
};

/** The script tag of that survey. @param {string} [attributes] */
export function tag(attributes = '') {
  return `<script async src="/dist/earshot.js" data-survey="/hostile.json" ${attributes}></script>`;
}

/**
 * @param {Pick<import('./harness.mjs').Visit, 'page' | 'card' | 'rows'>} visit
 */
export async function visitShortly({ page, card, rows }) {
  await reach(page, card, card.host.locator('[data-key="cup/black"] input'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await card.textbox('You said Black. Anything to add?').waitFor();
  await click(page, card.back);
  await click(page, card.at('cup/milk'));
  await click(page, card.next);
  const field = card.textbox('You said With milk. Anything to add?');
  await click(page, field);
  await page.keyboard.type('Thick.');
  await reach(page, card, card.next);
  await page.keyboard.press('Enter');
  await card.host.locator('.title', { hasText: 'Enjoy your coffee' }).waitFor();
  await until('a row', async () => (await rows()).length > 0);
  const stored = await rows();
  assert.deepEqual(stored.map(({ answers }) => answers), [{ cup: 'milk', note: 'Thick.' }]);
}

/**
 * Presses Tab until an element has focus.
 * @param {import('playwright-core').Page} page
 * @param {import('./card.mjs').Card} card
 * @param {import('playwright-core').Locator} element
 */
async function reach(page, card, element) {
  await element.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; ++presses) {
    if (await element.and(card.host.locator(':focus')).count()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${element}`);
}

/**
 * Presses the mouse on the middle of an element, whatever lies there.
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} element
 */
async function click(page, element) {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element} has no box`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
