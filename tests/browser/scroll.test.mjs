// The page scrolls through the widget, and only the visitor moves it.

import assert from 'node:assert/strict';
import { html, tag, visit } from './harness.mjs';

const TALL = '<p style="height: 900px">A long page.</p>';
const BODY = `<main><h1>A long page</h1><input id="search" aria-label="Search">
<p style="height: 200px">Words.</p>${tag('every_type.json')}${TALL}${TALL}</main>`;
const LONG = { page: 'long.html', files: { 'long.html': html(BODY) } };

/** @param {import('playwright-core').Page} page */
const scrollTop = (page) => page.evaluate(() => scrollY);

for (const view of ['canvas', 'plain']) {
  visit(
    `the mouse wheel over the widget scrolls the page (${view} view)`,
    LONG,
    async ({ page, card }) => {
      if (view === 'plain') await card.plain.click();
      await page.evaluate(() => scrollTo(0, 0));
      for (const key of ['nps/5', 'stars/3', ':title']) {
        const box = await card.box(key);
        const before = await scrollTop(page);
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await page.mouse.wheel(0, 60);
        await page.waitForFunction((top) => scrollY === top + 60, before);
      }
    },
  );
}

visit(
  'a finger on the widget scrolls the page',
  { ...LONG, context: { hasTouch: true, viewport: { width: 400, height: 700 } } },
  async ({ page, card }) => {
    const { x, y, width, height } = await card.box('nps/5');
    const before = await scrollTop(page);
    const finger = await page.context().newCDPSession(page);
    /** @param {'touchStart' | 'touchMove'} type @param {number} up */
    const touch = (type, up) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [{ x: x + width / 2, y: y + height / 2 - up }],
      });
    await touch('touchStart', 0);
    for (let up = 20; up <= 160; up += 20) await touch('touchMove', up);
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForFunction((top) => scrollY > top + 80, before);
    assert.equal(await card.host.locator(':checked').count(), 0, 'and chooses nothing');
  },
);

visit(
  'a tap on an option chooses it',
  { ...LONG, context: { hasTouch: true } },
  async ({ page, card }) => {
    const { x, y, width, height } = await card.box('nps/7');
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    assert.ok(await card.radio('7').isChecked());
  },
);

visit(
  'loading takes neither focus nor scroll position',
  { ...LONG, page: undefined },
  async ({ page, card, site }) => {
    site.write(LONG.files);
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.getElementById('search')?.focus({ preventScroll: true });
        scrollTo(0, 700);
      });
    });
    await page.goto(`${site.url}/long.html`);
    await card.ready();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'search');
    // What lies below may have moved the page, but no more than the browser's own anchoring does.
    assert.ok((await scrollTop(page)) >= 700);
  },
);

visit('a step moves the page no further than its words need', LONG, async ({ page, card }) => {
  await card.radio('9').check();
  await card.radio('4 of 5 stars').check();
  await card.next.scrollIntoViewIfNeeded();
  await card.next.click();
  const label = await card.at('plan:label').boundingBox();
  assert.ok(
    label && label.y > -1 && label.y + label.height <= 720,
    'the question is in the window',
  );
});

visit('the widget listens for no wheel and no touch moves', LONG, async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: "document.querySelector('earshot-host').shadowRoot",
  });
  const { listeners } = await session.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
    depth: -1,
  });
  const types = new Set(listeners.map(({ type }) => type));
  for (const type of [
    'wheel',
    'mousewheel',
    'touchstart',
    'touchmove',
    'scroll',
    'mousemove',
    'pointermove',
  ]) {
    assert.ok(!types.has(type), `${type} in ${[...types]}`);
  }
  assert.ok(types.has('click') && types.has('pointerover'), 'and yet there are others');
});
