// Going on by itself after a tap, where the survey wants that, and never by accident.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { tabTo } from './keyboard.mjs';
import { PLAIN, served } from './served.mjs';
import { until } from './wait.mjs';

/** @typedef {import('./card.mjs').Card} Card */

const SURVEY = {
  id: 'quick',
  autoAdvance: true,
  questions: [
    { id: 'nps', type: 'nps', text: 'How likely?' },
    { id: 'stars', type: 'rating', text: 'How good?' },
    { id: 'why', type: 'comment', text: 'Why?' },
  ],
  endpoint: { url: '/responses' },
};

/** @param {Card} card @param {string} label */
const comesTo = (card, label) =>
  until(label, async () => (await card.host.locator('.label').first().innerText()) === label);

/** Longer than the pause before it goes on. */
const LONG_MS = 700;

/** A pause so long that even a busy machine acts within it. */
const SLOW = {
  before: () => {
    const start = window.setTimeout;
    Object.assign(window, {
      setTimeout: (/** @type {TimerHandler} */ run, /** @type {number} */ ms) =>
        start(run, ms === 350 ? 4000 : ms),
    });
  },
};

for (const [view, more] of Object.entries({ canvas: {}, plain: PLAIN })) {
  const at = served(SURVEY, more);

  visit(`${view}: a tap goes on, is announced and can be undone`, at, async ({ page, card }) => {
    await card.click('nps/9');
    await comesTo(card, 'How good?');
    assert.match(await card.status.innerText(), /Back changes it/);
    assert.equal(await card.focusedKey(), 'stars:label');
    await card.back.click();
    await comesTo(card, 'How likely?');
    assert.ok(await card.radio('9').isChecked());
    await page.waitForTimeout(LONG_MS);
    assert.ok(await card.radio('9').isVisible(), 'it stays after that');
    await card.click('nps/9');
    await comesTo(card, 'How good?');
  });

  visit(`${view}: arrow keys choose and stay, Enter goes on`, at, async ({ page, card }) => {
    await tabTo(page, card, 'nps/0');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(LONG_MS);
    assert.ok(await card.radio('1').isChecked());
    await page.keyboard.press('Enter');
    await comesTo(card, 'How good?');
  });

  const slow = { ...at, ...SLOW };
  visit(`${view}: the choice is seen, and another one takes its place`, slow, async ({ card }) => {
    await card.click('nps/9');
    assert.ok(await card.radio('9').isChecked());
    await card.click('nps/3');
    assert.ok(await card.radio('3').isChecked());
    await comesTo(card, 'How good?');
    await card.back.click();
    assert.ok(await card.radio('3').isChecked());
  });

  visit(`${view}: another action calls it off`, slow, async ({ page, card }) => {
    await card.radio('3').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await comesTo(card, 'How good?');
    await card.click('stars/2');
    await card.back.click();
    await comesTo(card, 'How likely?');
    await page.waitForTimeout(5000);
    await comesTo(card, 'How likely?');
  });
}
