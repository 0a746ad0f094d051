// Where the keyboard is can be seen, on every control of every type, and nothing lies over it.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { countChanged, decode } from './pixels.mjs';
import { sheet, stepThroughSheet } from './sheet.mjs';

/**
 * @typedef {import('./card.mjs').Card} Card
 * @typedef {import('playwright-core').Page} Page
 */

/** WCAG asks this of what shows a state (1.4.11). */
const CONTRAST = 3;
/** A ring is this far outside of its control at most. */
const MARGIN = 8;
const THUMB = 80;
const MOST_STOPS = 60;
/** High enough that no page of the survey scrolls. */
const WINDOW = { width: 640, height: 1600 };

for (const view of ['canvas', 'plain']) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const title = `focus shows with a contrast of 3:1 on every control (${view} view, ${colorScheme})`;
    const context = { colorScheme, viewport: WINDOW, reducedMotion: /** @type {const} */ ('reduce') };
    visit(title, { ...sheet(), context }, async ({ page, card }) => {
      if (view === 'plain') await card.plain.click();
      /** @type {string[]} */
      const faint = [];
      await stepThroughSheet(card, async (state) => {
        const calm = await calmPicture(page, card);
        for await (const key of tabStops(page, card)) {
          const pixels = await ringPixels(page, card, calm);
          if (pixels.changed < pixels.needed) faint.push(`${state}, ${key}: ${JSON.stringify(pixels)}`);
        }
      });
      assert.deepEqual(faint, []);
    });
  }
}

const SMALL = [
  { width: 320, height: 256 },
  { width: 480, height: 320 },
];
for (const view of ['canvas', 'plain']) {
  for (const viewport of SMALL) {
    const { width, height } = viewport;
    visit(
      `focus is not hidden by anything in a popover of ${width} by ${height} (${view} view)`,
      { ...sheet('data-placement="popover"'), context: { viewport } },
      async ({ page, card }) => {
        if (view === 'plain') await card.plain.click();
        /** @type {string[]} */
        const hidden = [];
        await stepThroughSheet(card, async (state) => {
          await calmPicture(page, card);
          for await (const key of tabStops(page, card)) {
            const problem = await card.form.evaluate(coverOfFocus);
            if (problem) hidden.push(`${state}, ${key}: ${problem}`);
          }
        });
        assert.deepEqual(hidden, []);
      },
    );
  }
}

/**
 * Goes from one control to the next, from the first to the last.
 * @param {Page} page
 * @param {Card} card
 */
async function* tabStops(page, card) {
  let last = '';
  for (let stops = 0; stops < MOST_STOPS; ++stops) {
    await page.keyboard.press('Tab');
    const key = await card.focusedKey();
    if (!key) return;
    // A day has several fields in one.
    if (key !== last) yield key;
    last = key;
  }
  throw new Error('Tab never leaves the survey');
}

/** The page while focus is before the survey, and the mouse nowhere. @param {Page} page @param {Card} card */
async function calmPicture(page, card) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    document.querySelector('h1')?.setAttribute('tabindex', '-1');
    document.querySelector('h1')?.focus();
  });
  await card.still();
  return decode(await page.screenshot());
}

/**
 * How many pixels around the focused control the focus changes, and how many a line around half of
 * it has.
 * @param {Page} page
 * @param {Card} card
 * @param {import('./pixels.mjs').Picture} calm
 */
async function ringPixels(page, card, calm) {
  await frames(page);
  const { left, top, right, bottom, isSlider } = await card.form.evaluate((form) => {
    const focused = form.getRootNode().activeElement;
    const control = focused.matches('.option input') ? focused.closest('.option') : focused;
    const { left, top, right, bottom } = control.getClientRects()[0];
    return { left, top, right, bottom, isSlider: focused.type === 'range' };
  });
  const x = Math.max(0, Math.floor(left) - MARGIN);
  const y = Math.max(0, Math.floor(top) - MARGIN);
  const clip = { x, y, width: Math.ceil(right) + MARGIN - x, height: Math.ceil(bottom) + MARGIN - y };
  const focused = decode(await page.screenshot({ clip }));
  const changed = countChanged(calm, focused, clip, CONTRAST);
  // What moves is the thumb.
  const needed = isSlider ? THUMB : Math.round(right - left + bottom - top);
  return { changed, needed };
}

/** What has changed has been drawn. @param {Page} page */
function frames(page) {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Runs in the page: what is wrong with where the focus is, or nothing. @param {HTMLElement} form */
function coverOfFocus(form) {
  // A comment may be higher than the window; its first lines are not.
  const ENOUGH = 40;
  const root = /** @type {ShadowRoot} */ (form.getRootNode());
  const focused = /** @type {HTMLElement} */ (root.activeElement);
  const control = focused.matches('.option input') ? focused.closest('.option') : focused;
  const { left, top, right, bottom } = control.getClientRects()[0];
  const [high, low] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  if (left < 0 || right > innerWidth || low - high < Math.min(bottom - top, ENOUGH)) {
    return `it reaches from ${left}, ${top} to ${right}, ${bottom}`;
  }
  for (const y of [high + 4, (high + low) / 2]) {
    const hit = root.elementFromPoint((left + right) / 2, y);
    const isOwn = hit && (control.contains(hit) || hit.contains(control));
    if (!isOwn) return `${hit?.className || hit?.localName} lies over it`;
  }
  return '';
}
