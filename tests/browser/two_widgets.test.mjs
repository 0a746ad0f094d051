// Several surveys on one page.

import assert from 'node:assert/strict';
import { Card } from './card.mjs';
import { html, tag, visit } from './harness.mjs';
import { until } from './wait.mjs';

const TWO = html(
  `<main><h1>Two surveys</h1>${tag('earshot.json')}<p>Between.</p>${tag('coffee.json')}</main>`,
);
const PAIR = { page: 'two.html', files: { 'two.html': TWO } };

visit('two surveys on one page are independent of each other', PAIR, async ({ page, rows }) => {
  const [first, second] = await twoCards(page);
  await first.radio('10').check();
  await second.radio('With milk').check();
  assert.ok(await first.radio('10').isChecked());
  await second.next.click();
  assert.equal(await second.focusedKey(), 'note:label');
  assert.equal(await first.focusedKey(), '', 'focus is in one of them only');
  await second.textbox().fill('Hot.');
  await first.next.click();
  await first.page.locator('earshot-host[data-phase="finished"]').waitFor();
  assert.equal(await second.textbox().inputValue(), 'Hot.');
  await second.next.click();
  await second.heading.getByText('Enjoy your coffee').waitFor();
  const all = await rows();
  assert.deepEqual(
    all.map(({ survey, answers }) => ({ survey, answers })),
    [
      { survey: 'earshot', answers: { nps: 10 } },
      { survey: 'coffee', answers: { cup: 'milk', note: 'Hot.' } },
    ],
  );
  assert.notEqual(all[0].id, all[1].id);
});

visit('each has its own picture: hovering one leaves the other alone', PAIR, async ({ page }) => {
  const [first, second] = await twoCards(page);
  const [calm, other] = [await first.picture('nps/5'), await second.picture('cup/milk')];
  await first.at('nps/5').hover();
  await until('the hover', async () => (await first.picture('nps/5')) !== calm);
  assert.equal(await second.picture('cup/milk'), other);
});

visit('one that is destroyed leaves the other working', PAIR, async ({ page, rows }) => {
  const [, second] = await twoCards(page);
  await page.evaluate(() => {
    const { widgets } = /** @type {import('../../widget/host/types.js').Api} */ (window.earshot);
    widgets.find(({ survey }) => survey.endsWith('earshot.json'))?.destroy();
  });
  const left = new Card(page, page.locator('earshot-host'));
  assert.equal(await left.host.count(), 1);
  await left.click('cup/black');
  await left.next.click();
  await left.next.click();
  await second.page.locator('earshot-host[data-phase="finished"]').waitFor();
  assert.equal((await rows())[0].survey, 'coffee');
});

visit(
  'the engine and the runtime are fetched once for both',
  { ...PAIR, page: undefined },
  async ({ page, site }) => {
    /** @type {string[]} */
    const fetched = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    site.write(PAIR.files);
    await page.goto(`${site.url}/two.html`);
    await twoCards(page);
    assert.equal(fetched.filter((path) => /earshot\.\w+\.wasm$/.test(path)).length, 1);
    assert.equal(fetched.filter((path) => /earshot-runtime/.test(path)).length, 1);
  },
);

const TWICE = html(
  `<main><h1>Twice the same</h1>${tag('coffee.json')}<p>Between.</p>${tag('coffee.json')}</main>`,
);

visit(
  'the same survey in two places is two widgets',
  { page: 'twice.html', files: { 'twice.html': TWICE } },
  async ({ page }) => {
    const [first, second] = await twoCards(page);
    await first.radio('Black').check();
    assert.ok(!(await second.radio('Black').isChecked()));
  },
);

const ALIKE = html(`<main><h1>One</h1>${tag('coffee.json', 'id="tag"')}</main>`);

visit(
  'a tag that runs twice shows one widget',
  { page: 'alike.html', files: { 'alike.html': ALIKE } },
  async ({ page, card }) => {
    await card.radio('Black').check();
    await page.evaluate(async () => {
      const { earshot } = /** @type {{ earshot: import('../../widget/host/types.js').Api }} */ (
        /** @type {unknown} */ (window)
      );
      await earshot.start(/** @type {HTMLScriptElement} */ (document.querySelector('#tag')));
    });
    assert.equal(await page.locator('earshot-host').count(), 1);
    assert.ok(await card.radio('Black').isChecked(), 'and keeps what was answered');
  },
);

const POPOVERS = html(`<main><h1>Popovers</h1></main>
${tag('coffee.json', 'data-placement="popover"').repeat(2)}`);

visit(
  'the same popover twice is one popover',
  { page: 'popovers.html', files: { 'popovers.html': POPOVERS } },
  async ({ page }) => {
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('earshot-host').count(), 1);
  },
);

/** @param {import('playwright-core').Page} page */
async function twoCards(page) {
  const cards = [0, 1].map((at) => new Card(page, page.locator('earshot-host').nth(at)));
  for (const card of cards) await card.ready();
  return cards;
}
