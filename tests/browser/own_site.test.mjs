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
        await card.click(':next');
      }
      // The question that is left has an answer in words, which may be left out.
      await card.textbox().waitFor();
      await card.click(':next');
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

/** Scrolls to the end, so that every question starts. @param {import('playwright-core').Page} page */
async function seeAll(page) {
  for (const slot of await page.locator('.try .slot').all()) {
    await slot.scrollIntoViewIfNeeded();
    await slot.locator('earshot-host form').waitFor();
  }
}

const QUESTIONS = 'own/questions.html';
const QUESTION = 'How likely are you to recommend us to a friend?';

visit(`${QUESTIONS} has every question live beside its JSON`, { page: QUESTIONS }, async ({
  page,
}) => {
  await seeAll(page);
  const tries = await page.locator('.try').all();
  const listed = page.getByRole('navigation', { name: 'Question types' }).getByRole('link');
  assert.equal(tries.length, await listed.count());
  assert.ok(tries.length > 0);
  for (const each of tries) {
    const json = (await each.locator('code').innerText()).trim();
    const [question] = JSON.parse(`[${json}]`);
    const words = question.text.replace(/\*\*/g, '');
    assert.ok((await each.locator('earshot-host form').innerText()).includes(words), words);
  }
});

visit(
  `${QUESTIONS} shows them in another theme, width and direction, and the address keeps it`,
  { page: QUESTIONS },
  async ({ page, card }) => {
    assert.ok(await card.form.getByText(QUESTION).first().isVisible());
    for (const name of ['Mint', 'Dark', '320', 'العربية']) {
      await page.getByRole('radio', { name, exact: true }).check();
    }
    const section = card.host.locator('section');
    const look = () =>
      section.evaluate((element) => [
        element.dir,
        element.clientWidth,
        getComputedStyle(element).getPropertyValue('--e-surface'),
      ]);
    for (const visited of ['switched', 'loaded']) {
      await card.form.getByText('ما مدى احتمال').first().waitFor();
      assert.deepEqual(await look(), ['rtl', 320, '#0b1614'], visited);
      await page.reload();
    }
  },
);

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  const context = { colorScheme, viewport: { width: 320, height: 640 } };
  const options = { page: QUESTIONS, context };
  visit(`${QUESTIONS} is accessible and fits 320 px, ${colorScheme}`, options, async ({ page }) => {
    await seeAll(page);
    assert.deepEqual(await objectionsTo(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}
