// The whole path with nothing but a keyboard.

import assert from 'node:assert/strict';
import { BRANCHES, stored } from './branches.mjs';
import { visit } from './harness.mjs';
import { choose, tabTo } from './keyboard.mjs';

for (const branch of BRANCHES) {
  visit(`by keyboard: ${branch.name}`, { page: 'landing.html' }, async ({ page, card, rows }) => {
    await page.getByRole('link', { name: 'a link' }).focus();
    for (const { press, write, text } of branch.steps) {
      if (press) await choose(page, card, press);
      if (write) {
        await tabTo(page, card, write);
        await page.keyboard.type(text);
      }
      await tabTo(page, card, ':next');
      await page.keyboard.press('Enter');
    }
    await card.phase('finished');
    assert.equal(await card.focusedKey(), ':title', 'focus is on the words of the end');
    assert.equal(await card.heading.textContent(), branch.title);
    const [row, ...others] = await rows();
    assert.deepEqual(others, []);
    assert.deepEqual(stored(row), {
      survey: 'earshot',
      lang: 'en',
      end: branch.end,
      answers: branch.answers,
    });
  });
}
