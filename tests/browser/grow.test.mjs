// A comment grows with its words, in both views, and what is below it moves down.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { PLAIN, served } from './served.mjs';

const SURVEY = {
  id: 'story',
  pages: [
    {
      id: 'one',
      questions: [
        { id: 'story', type: 'comment', text: 'Tell us.', maxLength: 300 },
        { id: 'name', type: 'text', text: 'Who are you?' },
      ],
    },
    { id: 'two', questions: [{ id: 'last', type: 'text', text: 'One more?' }] },
  ],
  endpoint: { url: '/responses' },
};

const LINES = Array.from({ length: 9 }, (_, i) => `Line ${i}`).join('\n');

for (const [view, more] of Object.entries({ canvas: {}, plain: PLAIN })) {
  visit(`${view}: it is as high as its words`, served(SURVEY, more), async ({ card }) => {
    const story = card.textbox('Tell us.');
    const height = async () => (await card.box('story')).height;
    const room = () => story.evaluate((field) => field.scrollHeight - field.clientHeight);
    assert.equal(await height(), 128);
    const below = (await card.box('name')).y;
    await story.fill(LINES);
    assert.ok((await height()) > 200, `${await height()}`);
    assert.equal(await room(), 0, 'nothing scrolls within it');
    assert.ok((await card.box('name')).y > below + 70);
    await card.next.click();
    await card.back.click();
    assert.ok((await height()) > 200, 'it is as high on the way back');
    await story.fill('One line');
    assert.equal(await height(), 128);
  });

  visit(`${view}: its counter is told with it`, served(SURVEY, more), async ({ card }) => {
    const story = card.textbox('Tell us.');
    await story.fill('Twelve chars');
    const described = (await story.getAttribute('aria-describedby')) ?? '';
    const words = await card.host.locator(`[id="${described}"]`).textContent();
    assert.equal(words, '12 / 300');
  });
}
