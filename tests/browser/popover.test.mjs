// A popover: comes when it should, where it should, and goes when it is told to.

import assert from 'node:assert/strict';
import { html, tag, visit } from './harness.mjs';

const DELAY_MS = 400;
const POPOVER = { page: 'popover.html' };
const DELAYED = {
  page: 'delayed.html',
  files: {
    'delayed.html': html(`<main><h1>A shop</h1></main>${popover(DELAY_MS)}`),
  },
};

visit(
  'it comes after its delay, not before',
  { ...DELAYED, before: noteTimes },
  async ({ page }) => {
    const { started, shown } = await page.evaluate(() => Reflect.get(window, 'times'));
    assert.ok(shown - started >= DELAY_MS - 5, `${shown - started} ms`);
  },
);

visit('nothing but the loader is fetched before the delay is over', {}, async ({ page, site }) => {
  site.write({ 'later.html': html(`<main><h1>A shop</h1></main>${popover(3_600_000)}`) });
  /** @type {string[]} */
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}/later.html`, { waitUntil: 'networkidle' });
  assert.ok(await page.evaluate(() => 'earshot' in window), 'the loader has run');
  assert.deepEqual(
    fetched.filter((path) => path !== '/later.html'),
    ['/dist/earshot.js'],
  );
  assert.equal(await page.locator('earshot-host').count(), 0);
});

visit('it lies in the corner of the window, over the page', POPOVER, async ({ page, card }) => {
  const { x, y, width, height } = await hostBox(card);
  assert.equal(Math.round(x + width), 800 - 24);
  assert.equal(Math.round(y + height), 720 - 24);
  assert.ok(width <= 400 && y > 0);
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('p'), { style: 'height: 3000px' })),
  );
  await page.mouse.wheel(0, 500);
  await page.waitForFunction(() => scrollY > 400);
  assert.deepEqual(await hostBox(card), { x, y, width, height }, 'it stays while the page scrolls');
});

visit(
  'on a page that reads from right to left it is in the other corner',
  { page: 'rtl.html', files: rtl() },
  async ({ card }) => {
    assert.equal(Math.round((await hostBox(card)).x), 24);
  },
);

visit('it takes no focus when it comes', POPOVER, async ({ page, card }) => {
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'search');
  await page.keyboard.type('shoes');
  assert.equal(await page.inputValue('#search'), 'shoes');
  assert.equal(await card.focusedKey(), '');
});

visit('it is a dialog that does not block the page', POPOVER, async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'About Earshot' });
  assert.equal(await dialog.getAttribute('aria-modal'), 'false');
  await page.getByRole('link', { name: 'A link' }).click();
});

visit(
  'Escape in it closes it, and focus goes back to where it was',
  POPOVER,
  async ({ page, card }) => {
    await page.focus('#search');
    await card.radio('5').focus();
    await page.keyboard.press('Escape');
    await card.host.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'search');
  },
);

visit("Escape elsewhere on the page is the page's own", POPOVER, async ({ page, card }) => {
  await page.focus('#search');
  await page.keyboard.press('Escape');
  await card.still();
  assert.equal(await card.host.count(), 1);
});

visit('its close button removes it', POPOVER, async ({ page, card, rows }) => {
  await page.getByRole('button', { name: 'Close' }).click();
  await card.host.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => Reflect.get(window, 'earshot').widgets.length), 0);
  assert.deepEqual(await rows(), []);
});

visit('it can be answered, and stays until it is closed', POPOVER, async ({ card, rows }) => {
  await card.click('nps/10');
  await card.click(':next');
  await card.phase('finished');
  assert.equal((await rows()).length, 1);
  await card.click(':close');
  await card.host.waitFor({ state: 'detached' });
});

for (const viewport of [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
]) {
  visit(
    `it fits a window of ${viewport.width} by ${viewport.height}`,
    { ...POPOVER, context: { viewport } },
    async ({ page, card }) => {
      const { x, y, width, height } = await hostBox(card);
      assert.ok(x >= 0 && x + width <= viewport.width, `${x} + ${width}`);
      assert.ok(y >= 0 && y + height <= viewport.height, `${y} + ${height}`);
      await card.at(':next').scrollIntoViewIfNeeded();
      await card.click('nps/10');
      await card.click(':next');
      await card.phase('finished');
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    },
  );
}

visit(
  'it slides in, unless the visitor asked for less motion',
  POPOVER,
  async ({ card, browser, site }) => {
    const animation = (/** @type {import('playwright-core').Locator} */ host) =>
      host.locator('section').evaluate((section) => getComputedStyle(section).animationName);
    assert.notEqual(await animation(card.host), 'none');
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const calm = await context.newPage();
    await calm.goto(`${site.url}/popover.html`);
    assert.equal(await animation(calm.locator('earshot-host')), 'none');
    await context.close();
  },
);

visit(
  'a tag in the head shows a popover too',
  {
    page: 'head.html',
    files: {
      'head.html': html('<main><h1>A shop</h1></main>', {
        head: tag('earshot.json', 'data-placement="popover"'),
      }),
    },
  },
  async ({ card }) => {
    assert.ok(await card.radio('5').isVisible());
  },
);

/** @param {number} delay */
function popover(delay) {
  return tag('earshot.json', `data-placement="popover" data-delay="${delay}"`);
}

function noteTimes() {
  const times = { started: 0, shown: 0 };
  Object.assign(window, { times });
  /** @type {unknown} */
  let api;
  Object.defineProperty(window, 'earshot', {
    configurable: true,
    get: () => api,
    set(value) {
      times.started ||= performance.now();
      api = value;
    },
  });
  addEventListener('earshot:ready', () => (times.shown = performance.now()));
}

function rtl() {
  const page = html(
    `<main><h1>חנות</h1></main>${tag('earshot.json', 'data-placement="popover"')}`,
    { lang: 'he' },
  );
  return { 'rtl.html': page.replace('<html', '<html dir="rtl"') };
}

/** @param {import('./card.mjs').Card} card */
async function hostBox(card) {
  await card.host.evaluate((host) =>
    Promise.all(
      host.shadowRoot
        ?.querySelector('section')
        ?.getAnimations()
        .map(({ finished }) => finished) ?? [],
    ),
  );
  const box = await card.host.boundingBox();
  if (!box) throw new Error('the popover has no box');
  return box;
}
