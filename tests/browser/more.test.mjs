// The second file of the runtime: when it is fetched, and that nobody is stuck without it.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { PLAIN, choicesOf, served } from './served.mjs';
import { until } from './wait.mjs';

/**
 * @typedef {import('./card.mjs').Card} Card
 * @typedef {import('playwright-core').Page} Page
 */

const CITIES = choicesOf(['Bern', 'Oslo', 'Rome']);

const LATE = {
  id: 'late',
  questions: [
    { id: 'nps', type: 'nps', text: 'How likely?' },
    { id: 'city', type: 'choice', look: 'dropdown', text: 'Which city?', choices: CITIES },
    { id: 'heat', type: 'slider', text: 'How warm?', min: 0, max: 40 },
    { id: 'order', type: 'ranking', text: 'In which order?', choices: CITIES },
  ],
  endpoint: { url: '/responses' },
};
const EARLY = { ...LATE, id: 'early', questions: LATE.questions.slice(1) };

/** Both halves of it: code and drawing. */
const FILE = '**/earshot-more.*';
const LOST = [
  /^Failed to load resource/,
  /^Earshot: .*earshot-more\..* could not be loaded .*plainer look\.$/,
];

/** What was loaded, in order, with marks. @param {Page} page */
const timeline = (page) =>
  page.evaluate(() =>
    performance
      .getEntries()
      .filter(({ name }) => /earshot-(more\..*js|ready)/.test(name))
      .sort((a, b) => a.startTime - b.startTime)
      .map(({ name }) => /earshot-(more|ready)/.exec(name)?.[1]),
  );

visit('an ordinary first question does not wait for it', served(LATE), async ({ page }) => {
  await until('the file', async () => (await timeline(page)).length === 2);
  assert.deepEqual(await timeline(page), ['ready', 'more']);
});

visit('a first question that needs it has it', served(EARLY), async ({ page, card }) => {
  assert.deepEqual(await timeline(page), ['more', 'ready']);
  assert.equal(await card.host.getByRole('combobox').count(), 1);
});

visit('the plain view has it from the start', served(LATE, PLAIN), async ({ page }) => {
  assert.deepEqual(await timeline(page), ['more', 'ready']);
});

visit('its arrival moves nothing', served(LATE), async ({ page, card }) => {
  await page.evaluate(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await until('the file', async () => (await timeline(page)).length === 2);
  await card.still();
  assert.equal(await page.evaluate(() => Reflect.get(window, 'shift')), 0);
});

for (const [view, more] of Object.entries({ canvas: {}, plain: PLAIN })) {
  const options = { ...served(LATE, more), page: undefined, messages: LOST };
  visit(`${view}: without it everything can be answered`, options, async (hand) => {
    const { page, card, site, rows } = hand;
    await page.route(FILE, (route) => route.abort());
    await page.goto(`${site.url}/own_page.html`);
    await card.ready();
    await card.radio('9').check();
    await card.next.click();
    await page.waitForSelector('earshot-host[data-view="plain"]');
    await card.radio('Oslo').check();
    await card.next.click();
    await card.textbox('How warm?').fill('21');
    await card.next.click();
    await card.checkbox('Rome').check();
    await card.checkbox('Bern').check();
    await card.next.click();
    await card.phase('finished');
    assert.deepEqual((await rows())[0].answers, {
      nps: 9,
      city: 'oslo',
      heat: 21,
      order: ['rome', 'bern'],
    });
  });
}

visit(
  'a choice made before it comes stays when it comes',
  { ...served(EARLY), page: undefined },
  async ({ page, card, site }) => {
    /** @type {() => void} */
    let open = () => {};
    const gate = new Promise((resolve) => (open = () => resolve(undefined)));
    await page.route(FILE, async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(`${site.url}/own_page.html`);
    await page.waitForTimeout(300);
    assert.equal(await card.form.count(), 0, 'a picture that nobody could use is not shown');
    open();
    await card.ready();
    assert.equal(await card.host.getByRole('combobox').count(), 1);
  },
);
