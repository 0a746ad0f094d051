// Moving about in a widget with nothing but a keyboard.

import assert from 'node:assert/strict';

/**
 * @typedef {import('./card.mjs').Card} Card
 * @typedef {import('playwright-core').Page} Page
 */

/** More controls than any page of the tests has. */
const MOST_PRESSES = 25;

/**
 * Presses Tab until the control has focus.
 * @param {Page} page
 * @param {Card} card
 * @param {string} key
 */
export async function tabTo(page, card, key) {
  for (let presses = 0; presses < MOST_PRESSES; ++presses) {
    if ((await card.focusedKey()) === key) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${key}`);
}

/**
 * Goes to an option with Tab, and within its group with arrows.
 * @param {Page} page
 * @param {Card} card
 * @param {string} key  "nps/9"
 */
export async function choose(page, card, key) {
  const question = key.slice(0, key.lastIndexOf('/'));
  const options = await card.host
    .locator(`.option[data-key^="${question}/"]`)
    .evaluateAll((all) => all.map((one) => one.dataset.key));
  await tabTo(page, card, options[0]);
  await page.keyboard.press('Space');
  for (let at = 0; at < options.indexOf(key); ++at) await page.keyboard.press('ArrowDown');
  assert.equal(await card.focusedKey(), key);
}

/**
 * The keys of the widget's controls on the way to the first element outside of it.
 * @param {Page} page
 * @param {Card} card
 * @param {'Tab' | 'Shift+Tab'} press
 */
export async function tabThrough(page, card, press) {
  const keys = [];
  for (let presses = 0; presses < MOST_PRESSES; ++presses) {
    await page.keyboard.press(press);
    const focused = await card.focusedKey();
    if (!focused) return keys;
    keys.push(focused);
  }
  throw new Error(`focus is trapped: ${keys}`);
}
