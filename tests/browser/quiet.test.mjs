// What nobody sees does nothing: no frame, no timer, no drawing. What changes meanwhile is drawn before
// it is seen again.

import assert from 'node:assert/strict';
import { html, tag, visit } from './harness.mjs';
import { looksVisible } from './visible.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Counts frames, timers, pictures and the words in them from the first script on. */
function countWork() {
  const work = { frames: 0, timers: 0, puts: 0, words: 0 };
  Object.assign(window, { work });
  const { requestAnimationFrame: request, setTimeout: wait } = window;
  window.requestAnimationFrame = (run) => ((work.frames += 1), request(run));
  window.setTimeout = /** @type {any} */ (
    (/** @type {any} */ run, /** @type {number} */ ms) => ((work.timers += 1), wait(run, ms))
  );
  const { prototype } = CanvasRenderingContext2D;
  for (const [name, key] of /** @type {const} */ ([
    ['putImageData', 'puts'],
    ['fillText', 'words'],
  ])) {
    const original = prototype[name];
    prototype[name] = function (/** @type {any[]} */ ...given) {
      work[key] += 1;
      return Reflect.apply(original, this, given);
    };
  }
}

/** @param {Page} page @returns {Promise<Record<string, number>>} */
const read = (page) => page.evaluate(() => ({ ...Reflect.get(window, 'work') }));

const IDLE_MS = 3000;

/** @type {Array<[name: string, prepare: (visit: import('./harness.mjs').Visit) => Promise<void>]>} */
const UNSEEN = [
  [
    'one that is off the screen',
    async ({ page }) => {
      await page.evaluate(() => {
        document.body.style.paddingBottom = '4000px';
        scrollTo(0, 4000);
      });
    },
  ],
  [
    'one that is not displayed',
    async ({ page }) => {
      await page.evaluate(() => (document.querySelector('main').style.display = 'none'));
    },
  ],
  [
    'one that is finished',
    async ({ card }) => {
      await card.radio('10').check();
      await card.next.click();
      await card.phase('finished');
      await card.still();
    },
  ],
];

for (const [name, prepare] of UNSEEN) {
  visit(
    `${name} asks for no frame and no timer, and draws nothing`,
    { page: 'landing.html', before: countWork },
    async (visit) => {
      const { page } = visit;
      await prepare(visit);
      const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
      // What was under way comes to its end.
      for (let last = '', now = ' '; last !== now; await pause(500)) {
        last = now;
        now = JSON.stringify(await read(page));
      }
      const before = await read(page);
      await pause(IDLE_MS);
      assert.deepEqual(await read(page), before);
    },
  );
}

/** After a change of the page, everything that follows from it has happened. */
const FRAMES_OF_A_CHANGE = 6;

/** @param {string} [script] */
function longPage(script = '') {
  const body = `<main>${tag('coffee.json')}<p>Below</p></main><script>${script}</script>`;
  const head = '<style>main { font-family: Own, serif } p { height: 4000px }</style>';
  return { page: 'long.html', files: { 'long.html': html(body, { head }) }, before: countWork };
}

/** What has been drawn some frames from now, and how often until then. @param {Page} page @param {number} frames */
function pictureAfter(page, frames) {
  return page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; ++frame) await new Promise(requestAnimationFrame);
    const canvas = document.querySelector('earshot-host')?.shadowRoot?.querySelector('canvas');
    const { puts, words } = Reflect.get(window, 'work');
    return { puts, words, picture: /** @type {HTMLCanvasElement} */ (canvas).toDataURL() };
  }, frames);
}

/** @param {boolean} isHidden */
function hideTab(isHidden) {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** @param {Page} page */
const narrow = (page) => page.setViewportSize({ width: 500, height: 720 });

/** @param {Page} page */
const loadFont = (page) =>
  page.evaluate(async () => {
    const face = new FontFace('Own', 'local("DejaVu Sans Mono"), local("DejaVu Sans")');
    document.fonts.add(face);
    await face.load();
  });

/**
 * @typedef {object} Change
 * @property {string} name
 * @property {() => void} hide                     In the page.
 * @property {(page: Page) => Promise<void>} change
 * @property {() => void} show
 * @property {string} [script]  Of the page.
 * @property {number} [frames]  In which it is right, at the latest. The first: before that is painted.
 */

const OFF_SCREEN = { hide: () => scrollTo(0, 3000), show: () => scrollTo(0, 0) };

/** @type {Change[]} */
const CHANGES = [
  { name: 'resized off the screen', ...OFF_SCREEN, change: narrow },
  { name: 'given another font off the screen', ...OFF_SCREEN, change: loadFont },
  {
    name: 'resized off the screen of a page that it runs apart from',
    ...OFF_SCREEN,
    change: narrow,
    script: 'Array.prototype.each = () => {}',
  },
  {
    name: 'resized in a hidden tab',
    hide: () => Reflect.get(window, 'hideTab')(true),
    change: narrow,
    show: () => Reflect.get(window, 'hideTab')(false),
  },
  {
    name: 'resized where its box is scrolled to something else',
    hide() {
      const main = /** @type {HTMLElement} */ (document.querySelector('main'));
      main.style.cssText = 'height: 600px; overflow: auto';
      main.scrollTop = 3000;
    },
    change: narrow,
    show: () => /** @type {HTMLElement} */ (document.querySelector('main')).scrollTo(0, 0),
  },
  {
    name: 'resized far below',
    hide: () => void (document.body.style.paddingTop = '3000px'),
    change: narrow,
    // Nothing tells of what moves without being scrolled before it is painted.
    show: () => void (document.body.style.paddingTop = ''),
    frames: 2,
  },
];

for (const { name, hide, change, show, script, frames = 1 } of CHANGES) {
  const title = `one that is ${name} is drawn when it is seen again, and not before`;
  visit(title, longPage(script), async ({ page, card }) => {
    await page.evaluate(`window.hideTab = ${hideTab}`);
    await card.whole();
    await page.evaluate(hide);
    const before = await pictureAfter(page, FRAMES_OF_A_CHANGE);
    await change(page);
    assert.deepEqual(await pictureAfter(page, FRAMES_OF_A_CHANGE), before);
    await page.evaluate(show);
    const seen = await pictureAfter(page, frames);
    assert.notEqual(seen.picture, before.picture, 'it has changed');
    await page.evaluate(() => window.earshot.widgets[0].restyle());
    const right = await pictureAfter(page, FRAMES_OF_A_CHANGE);
    assert.equal(seen.picture, right.picture, 'it is what it would be anyway');
  });
}

visit('one that is off the screen is printed, and draws nothing for it', longPage(), async ({ page, card }) => {
  await card.whole();
  await page.evaluate(OFF_SCREEN.hide);
  const before = await pictureAfter(page, FRAMES_OF_A_CHANGE);
  await loadFont(page);
  await page.emulateMedia({ media: 'print' });
  await looksVisible(card);
  await page.pdf();
  await page.emulateMedia({ media: 'screen' });
  assert.deepEqual(await pictureAfter(page, FRAMES_OF_A_CHANGE), before);
});
