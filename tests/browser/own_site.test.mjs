// Earshot's own site, as it is built: every page shows a survey that works.

import assert from 'node:assert/strict';
import { objectionsTo } from './axe.mjs';
import { stored } from './branches.mjs';
import { visit } from './harness.mjs';

const PAGES = [
  {
    page: 'own/index.html',
    steps: ['nps/8'],
    row: { survey: 'earshot', end: 'thanks', answers: { nps: 8 } },
  },
  {
    page: 'own/inline.html',
    steps: ['worth/4'],
    row: { survey: 'article', end: 'thanks', answers: { worth: 4 } },
  },
  {
    page: 'own/popover.html',
    steps: ['found/not-yet'],
    row: { survey: 'shop', end: 'mend', answers: { found: 'not-yet' } },
  },
];

/** Three seconds pass in thirty milliseconds: popover.test.mjs is about delays. */
function hurry() {
  const wait = window.setTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (/** @type {TimerHandler} */ run, ms = 0) => wait(run, ms / 100),
  });
}

for (const { page: name, steps, row } of PAGES) {
  visit(
    `${name} runs its survey from the first press to the database`,
    { page: name, before: hurry },
    async (at) => {
      const { card, rows } = at;
      for (const key of steps) {
        await card.click(key);
        await card.click('next');
      }
      // The question that is left has an answer in words, which may be left out.
      await card.textbox().waitFor();
      await card.click('next');
      await card.phase('finished');
      const { lang, ...rest } = stored((await rows())[0]);
      assert.deepEqual(rest, row);
      assert.match(lang, /^en/);
    },
  );

  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const options = {
      page: name,
      before: hurry,
      context: { colorScheme, viewport: { width: 320, height: 640 } },
    };
    visit(`${name} is accessible and fits 320 px, ${colorScheme}`, options, async ({ page }) => {
      assert.deepEqual(await objectionsTo(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });
  }
}
