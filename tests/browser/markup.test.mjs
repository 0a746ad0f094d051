// Marked-up words: every page shows its own.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { PLAIN, served } from './served.mjs';
import { until } from './wait.mjs';

const QUESTION = { type: 'nps', text: 'How likely?' };
const SURVEY = {
  id: 'marked',
  pages: [
    { id: 'a', title: 'Your **visit**', text: '*constructor*', questions: [{ ...QUESTION, id: 'one' }] },
    { id: 'b', title: 'Plain', text: 'Words', questions: [{ ...QUESTION, id: 'two' }] },
    { id: 'c', title: 'Your **visit**', text: 'constructor', questions: [{ ...QUESTION, id: 'three' }] },
  ],
  endpoint: { url: '/responses' },
};

for (const [view, more] of Object.entries({ canvas: {}, plain: PLAIN })) {
  visit(`${view}: markup, plain words and the same markup`, served(SURVEY, more), async (hand) => {
    const { card } = hand;
    const text = card.host.locator('.text');
    /** @param {string} title @param {string} words @param {string} bold @param {string} emphasised */
    const shows = async (title, words, bold, emphasised) => {
      await until(title, async () => (await card.heading.innerText()) === title);
      assert.equal(await text.innerText(), words);
      assert.deepEqual(await card.heading.locator('b').allTextContents(), bold ? [bold] : []);
      assert.deepEqual(await text.locator('i').allTextContents(), emphasised ? [emphasised] : []);
    };
    await shows('Your visit', 'constructor', 'visit', 'constructor');
    await card.next.click();
    await shows('Plain', 'Words', '', '');
    await card.back.click();
    await shows('Your visit', 'constructor', 'visit', 'constructor');
    await card.next.click();
    await card.next.click();
    await shows('Your visit', 'constructor', 'visit', '');
  });
}
