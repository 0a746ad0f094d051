// The second file of the runtime: when it is fetched, and that nobody is stuck without it.

import assert from 'node:assert/strict';
import { Card } from './card.mjs';
import { visit } from './harness.mjs';
import { PLAIN, choicesOf, served } from './served.mjs';
import { createGate, until } from './wait.mjs';

/**
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

/** The patience of eight seconds is over at once. */
const impatient = () => {
  const wait = window.setTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (/** @type {TimerHandler} */ run, ms = 0) => wait(run, ms === 8_000 ? 100 : ms),
  });
};

/**
 * Opens a page while the file is held back.
 * @param {import('./harness.mjs').Visit} hand
 */
async function hold({ page, card, site }) {
  const { opened, open } = createGate();
  await page.route(FILE, async (route) => {
    await opened;
    await route.continue();
  });
  await page.goto(`${site.url}/own_page.html`);
  await card.ready();
  return open;
}

/** What a widget has of it. @param {Card} card */
const meansOf = (card) =>
  card.host.evaluate(({ shadowRoot }) => ({
    sheets: shadowRoot?.adoptedStyleSheets.length,
  }));

const held = (/** @type {object} */ survey) => ({ ...served(survey), page: undefined });

visit(
  'a choice made before it comes stays when it comes, and so does the focus',
  { ...held(LATE), before: impatient },
  async (hand) => {
    const { page, card, rows } = hand;
    const open = await hold(hand);
    await card.radio('9').check();
    await card.next.click();
    await page.waitForSelector('earshot-host[data-view="plain"]');
    await card.radio('Oslo').check();
    assert.equal(await card.focusedKey(), 'city/oslo');
    open();
    await until('the look', async () => (await meansOf(card)).sheets === 2);
    assert.ok(await card.radio('Oslo').isChecked());
    assert.equal(await card.focusedKey(), 'city/oslo', 'what is in use is not replaced');
    await card.radio('Rome').check();
    await card.next.click();
    assert.equal(await card.host.getByRole('slider').count(), 1);
    await page.waitForSelector('earshot-host[data-view="canvas"]');
    await card.back.click();
    assert.equal(await card.host.getByRole('combobox').inputValue(), 'Rome');
    await card.next.click();
    await card.next.click();
    await card.next.click();
    await card.phase('finished');
    assert.deepEqual((await rows())[0].answers, { nps: 9, city: 'rome' });
  },
);

visit(
  'what nobody uses is replaced when it comes late',
  { ...held(EARLY), before: impatient },
  async (hand) => {
    const { page, card } = hand;
    const open = await hold(hand);
    assert.equal(await card.radio('Oslo').count(), 1);
    open();
    await card.host.getByRole('combobox').waitFor();
    await page.waitForSelector('earshot-host[data-view="canvas"]');
    assert.deepEqual(await meansOf(card), { sheets: 2 });
  },
);

const SECOND = '<script async src="/dist/earshot.js" data-survey="/own_survey.json"></script>';
visit(
  'every widget of the page has it when it comes late',
  { ...served(LATE, { below: SECOND }), page: undefined, before: impatient },
  async (hand) => {
    const { page, card } = hand;
    const open = await hold(hand);
    const other = new Card(page, page.locator('earshot-host').nth(1));
    await other.ready();
    await card.next.click();
    await page.waitForSelector('earshot-host[data-view="plain"]');
    open();
    for (const each of [card, other]) {
      await until('the look', async () => (await meansOf(each)).sheets === 2);
    }
    await other.next.click();
    assert.equal(await other.host.getByRole('combobox').count(), 1);
  },
);

const TWO = { ...LATE, id: 'two', questions: LATE.questions.slice(0, 2) };
const RECORD = () => {
  const told = /** @type {string[]} */ ([]);
  Object.assign(window, { told });
  for (const name of ['moved', 'completed', 'sent', 'answered']) {
    addEventListener(`earshot:${name}`, () => told.push(name));
  }
};

visit(
  'while it is waited for, Next counts once, and answers count',
  { ...held(TWO), before: RECORD },
  async (hand) => {
    const { page, card, rows } = hand;
    let posts = 0;
    page.on('request', (request) => (posts += Number(request.method() === 'POST')));
    const open = await hold(hand);
    await card.radio('9').check();
    await card.next.click();
    assert.equal(await card.form.getAttribute('aria-busy'), 'true');
    await card.next.click();
    await card.radio('3').check();
    await card.next.click();
    open();
    await card.host.getByRole('combobox').waitFor();
    assert.equal(await card.form.getAttribute('aria-busy'), null);
    assert.equal(await card.focusedKey(), 'city:label');
    await card.next.click();
    await card.phase('finished');
    assert.equal(posts, 1);
    assert.deepEqual((await rows()).map(({ answers }) => answers), [{ nps: 3 }]);
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'told')), [
      'answered',
      'answered',
      'moved',
      'completed',
      'moved',
      'sent',
    ]);
  },
);

visit('the focus is not taken from where it went meanwhile', held(LATE), async (hand) => {
  const { page, card } = hand;
  const open = await hold(hand);
  await card.next.click();
  await page.evaluate(() => {
    const heading = /** @type {HTMLElement} */ (document.querySelector('h1'));
    heading.tabIndex = -1;
    heading.focus();
  });
  open();
  await card.host.getByRole('combobox').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'h1');
});

visit('who is removed while it is waited for stays away', held(EARLY), async ({ page, site }) => {
  const { opened, open } = createGate();
  await page.route(FILE, async (route) => {
    await opened;
    await route.continue();
  });
  await page.goto(`${site.url}/own_page.html`);
  const hosts = page.locator('earshot-host[data-placement]');
  await hosts.waitFor({ state: 'attached' });
  await hosts.evaluate((host) => host.remove());
  open();
  await until('the file', async () => (await timeline(page)).includes('more'));
  await page.waitForTimeout(200);
  assert.deepEqual(await timeline(page), ['more'], 'none is ready');
});
