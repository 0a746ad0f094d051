// What can be done at an end, and answers that are read back before it.

import assert from 'node:assert/strict';
import { html, visit } from './harness.mjs';
import { PLAIN, served } from './served.mjs';
import { until } from './wait.mjs';

/** @param {object[]} actions @param {object} [more] */
const surveyWith = (actions, more = {}) => ({
  id: 'ends',
  questions: [{ id: 'nps', type: 'nps', text: 'How likely?' }],
  ends: [{ id: 'done', title: 'Thank you', actions }],
  endpoint: { url: '/responses' },
  ...more,
});

const EVERY = surveyWith([
  { type: 'link', label: 'Our shop', url: '/own_page.html?shop' },
  { type: 'copy', label: 'Copy the address', text: 'https://shop.example/' },
  { type: 'share', label: 'Tell a friend', text: 'Look', url: '/shop' },
  { type: 'reward', label: 'Copy the code', code: 'THANKS-2026' },
  { type: 'callback', label: 'Call us', phone: '+49 (30) 12-34' },
  { type: 'restart', label: 'Start again' },
]);

const CLIPBOARD = { context: { permissions: ['clipboard-read', 'clipboard-write'] } };

for (const [view, more] of Object.entries({ canvas: {}, plain: PLAIN })) {
  const at = { ...served(EVERY, more), ...CLIPBOARD };

  visit(`${view}: links lead where they say, buttons copy and say so`, at, async (hand) => {
    const { page, card } = hand;
    await card.radio('9').check();
    await card.next.click();
    await card.phase('finished');
    const link = card.host.getByRole('link', { name: 'Our shop' });
    assert.equal(await link.getAttribute('href'), '/own_page.html?shop');
    const call = card.host.getByRole('link', { name: 'Call us' });
    assert.equal(await call.getAttribute('href'), 'tel:+49301234');
    for (const [name, text] of /** @type {const} */ ([
      ['Copy the address', 'https://shop.example/'],
      ['Copy the code', 'THANKS-2026'],
    ])) {
      await card.host.getByRole('button', { name }).click();
      await until('the confirmation', async () => (await card.status.innerText()) !== '');
      assert.match(await card.status.innerText(), /Copied/);
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
    }
    assert.equal(await card.at(':offer/3:code').innerText(), 'THANKS-2026');
  });

  visit(`${view}: starting again is a new response`, at, async ({ card, rows }) => {
    for (const answer of ['9', '2']) {
      await card.radio(answer).check();
      await card.next.click();
      await card.phase('finished');
      if (answer === '9') await card.host.getByRole('button', { name: 'Start again' }).click();
    }
    const stored = await rows();
    assert.deepEqual(
      stored.map(({ answers }) => answers.nps),
      [9, 2],
    );
    assert.notEqual(stored[0].id, stored[1].id);
    assert.match(stored[1].id, /^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  const REDIRECT = surveyWith([{ type: 'redirect', label: 'To the shop', url: '/shop.html' }]);
  const to = served(REDIRECT, more);
  to.files['shop.html'] = html('<main><h1>Shop</h1></main>');
  visit(`${view}: a redirect leads away once the response is there`, to, async ({ page, card, rows }) => {
    await card.radio('9').check();
    await card.next.click();
    await page.waitForURL('**/shop.html');
    assert.equal((await rows()).length, 1);
  });
}

visit(
  'what cannot be copied by the clipboard is copied by its selection',
  {
    ...served(EVERY),
    before: () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  },
  async ({ page, card }) => {
    await page.evaluate(() => {
      document.addEventListener('copy', () => (document.title = 'copied'));
    });
    await card.next.click();
    await card.phase('finished');
    await card.host.getByRole('button', { name: 'Copy the code' }).click();
    await until('the copy', async () => (await page.title()) === 'copied');
    assert.match(await card.status.innerText(), /Copied/);
  },
);

visit(
  'what cannot be copied at all is shown and selected',
  {
    ...served(EVERY),
    before: () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Document.prototype.execCommand = () => false;
    },
  },
  async ({ page, card }) => {
    await card.next.click();
    await card.phase('finished');
    await card.host.getByRole('button', { name: 'Copy the address' }).click();
    const area = card.textbox('https://shop.example/');
    assert.ok(await area.isVisible());
    assert.equal(
      await area.evaluate((/** @type {HTMLTextAreaElement} */ { value, selectionStart, selectionEnd }) =>
        value.slice(selectionStart, selectionEnd),
      ),
      'https://shop.example/',
    );
    await page.keyboard.press('Tab');
    assert.equal(await area.count(), 0, 'until it is left');
  },
);

const REVIEWED = surveyWith([], {
  questions: undefined,
  pages: [
    { id: 'a', questions: [{ id: 'nps', type: 'nps', text: 'How likely?' }] },
    {
      id: 'b',
      title: 'More',
      questions: [
        { id: 'why', type: 'text', text: 'Why?' },
        { id: 'who', type: 'text', text: 'Who are you?' },
      ],
    },
  ],
  review: true,
});
for (const [view, more] of Object.entries({ canvas: {}, plain: PLAIN })) {
  visit(`${view}: answers are read back and can be changed`, served(REVIEWED, more), async (hand) => {
    const { card, rows } = hand;
    await card.radio('9').check();
    await card.next.click();
    await card.textbox('Who are you?').fill('Ada');
    await card.next.click();
    assert.equal(await card.at('nps:help').innerText(), '9');
    assert.equal(await card.at('why:help').innerText(), 'No answer');
    await card.click('who:change');
    assert.equal(await card.focusedKey(), 'who:label', 'the focus goes to the question');
    await card.textbox('Who are you?').fill('Grace');
    await card.next.click();
    await card.host.getByRole('button', { name: 'Change How likely?' }).click();
    assert.equal(await card.focusedKey(), 'nps:label');
    await card.radio('3').check();
    await card.next.click();
    if ((await card.host.locator('.reviewed').count()) === 0) await card.next.click();
    await card.next.click();
    await card.phase('finished');
    assert.deepEqual((await rows())[0].answers, { nps: 3, who: 'Grace' });
  });
}
