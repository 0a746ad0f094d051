// While nothing happens nothing runs: no frame, no timer, no drawing.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';

const IDLE_MS = 5000;
const LOOK_EVERY_MS = 150;
const MOST_LOOKS = 60;

/** Counts what the page does from its first script on. */
function countWork() {
  const work = { frames: 0, timers: 0, puts: 0, idles: 0 };
  Object.assign(window, { work });
  /** @param {any} owner @param {string} name @param {keyof typeof work} key */
  const countRuns = (owner, name, key) => {
    const original = owner[name];
    owner[name] = (/** @type {Function} */ run, /** @type {any[]} */ ...rest) =>
      original.call(
        owner,
        (/** @type {any[]} */ ...given) => {
          work[key] += 1;
          return run(...given);
        },
        ...rest,
      );
  };
  countRuns(window, 'requestAnimationFrame', 'frames');
  countRuns(window, 'setTimeout', 'timers');
  countRuns(window, 'setInterval', 'timers');
  countRuns(window, 'requestIdleCallback', 'idles');
  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (...given) {
    work.puts += 1;
    return Reflect.apply(put, this, given);
  };
}

const options = { page: 'landing.html', before: countWork };

visit(
  'five idle seconds: no animation frame, no timer, no drawing',
  options,
  async ({ page, card }) => {
    await settle(page);
    assert.ok((await work(page)).puts > 0, 'it did draw');
    await staysIdle(page);

    // All at once, to wait five seconds once: hovered, pressed, focused, written in.
    await card.at('nps/8').hover();
    await card.click('nps/8');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card.textbox().fill('Half a sentence');
    await card.at(':next').hover();
    await settle(page);
    assert.ok((await work(page)).frames > 0, 'it did ask for frames');
    await staysIdle(page);
  },
);

visit(
  'a popover is as idle as it is in the flow',
  { ...options, page: 'popover.html' },
  async ({ page }) => {
    await settle(page);
    await staysIdle(page);
  },
);

visit('moving the pointer within one option draws nothing', options, async ({ page, card }) => {
  const { x, y, width, height } = await card.box('nps/5');
  await page.mouse.move(x + width / 2, y + height / 2);
  await settle(page);
  const before = await work(page);
  for (let step = -5; step <= 5; ++step)
    await page.mouse.move(x + width / 2 + step, y + height / 2 + step);
  assert.deepEqual(await work(page), before);
});

visit(
  'with reduced motion, a change is drawn in one frame',
  { ...options, context: { reducedMotion: 'reduce' } },
  async ({ page, card }) => {
    await page.mouse.move(0, 0);
    await settle(page);
    for (const change of [
      () => card.at('nps/5').hover(),
      () => card.radio('3').check(),
      () => page.keyboard.press('Tab'),
    ]) {
      const before = await work(page);
      await change();
      await settle(page);
      const { puts } = await work(page);
      // A press is also a hover and a focus, and each may fall into a frame of its own.
      assert.ok(puts - before.puts <= 3, `${puts - before.puts} drawings`);
    }
  },
);

/** @param {import('playwright-core').Page} page @returns {Promise<Record<string, number>>} */
function work(page) {
  return page.evaluate(() => ({ ...Reflect.get(window, 'work') }));
}

/**
 * Waits, without any frame or timer of the page's own, until animations must be over.
 * @param {import('playwright-core').Page} page
 */
async function settle(page) {
  let last = '';
  let quiet = 0;
  for (let looks = 0; quiet < 3; ++looks) {
    assert.ok(looks < MOST_LOOKS, `it never comes to rest: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const now = JSON.stringify(await work(page));
    quiet = now === last ? quiet + 1 : 0;
    last = now;
  }
}

/** @param {import('playwright-core').Page} page */
async function staysIdle(page) {
  const before = await work(page);
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  assert.deepEqual(await work(page), before);
}
