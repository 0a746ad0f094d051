// The whole path by mouse: pixels of the picture are pressed, rows lie in the database.

import assert from 'node:assert/strict';
import { BRANCHES, stored } from './branches.mjs';
import { openStage, visit } from './harness.mjs';

for (const branch of BRANCHES) {
  visit(
    `by mouse: ${branch.name}`,
    { page: 'landing.html' },
    async ({ page, card, site, rows }) => {
      for (const { press, write, text } of branch.steps) {
        if (press) await pressAndSee(card, press);
        if (write) {
          await card.click(write);
          await page.keyboard.type(text);
        }
        await card.click(':next');
      }
      await card.phase('finished');
      assert.equal(await card.heading.textContent(), branch.title);

      await site.restart();
      const [row, ...others] = await rows();
      assert.deepEqual(others, []);
      assert.deepEqual(stored(row), {
        survey: 'earshot',
        lang: 'en',
        end: branch.end,
        answers: branch.answers,
      });
    },
  );
}

visit('by mouse: every visit has stored one row with an id of its own', {}, async () => {
  const { site } = await openStage();
  const ids = (await site.responses()).map(({ id }) => id);
  assert.equal(ids.length, BRANCHES.length);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

/**
 * Presses an option where it is painted: the real control lies on top, and the paint answers.
 * @param {import('./card.mjs').Card} card
 * @param {string} key
 */
async function pressAndSee(card, key) {
  const before = await card.picture(key, 0);
  await card.click(key);
  assert.ok(await card.at(key).locator('input').isChecked(), `${key} is checked`);
  assert.notEqual(await card.picture(key, 0), before, `${key} is painted as chosen`);
}
