// The widget follows its window: narrow, zoomed, resized, denser, darker.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { overflowing } from './overflow.mjs';
import { NOT_DELIVERED } from './screens.mjs';
import { sheet, walkSheet } from './sheet.mjs';
import { until } from './wait.mjs';
import { disagreements } from './walk/agree.mjs';
import { installEngineProbe } from './walk/engine_probe.mjs';
import { readScreen } from './walk/screen.mjs';

const TALL = 1000;

/** What a window of 1280 by 1024 is at 400 % zoom. */
const ZOOMED = { width: 320, height: 256 };

for (const view of /** @type {const} */ (['canvas', 'plain'])) {
  const options = {
    ...sheet(),
    before: installEngineProbe,
    context: { viewport: ZOOMED },
    messages: NOT_DELIVERED,
  };
  visit(
    `at 400 % zoom nothing is cut off, too small, overlaps or scrolls sideways (${view} view)`,
    options,
    async ({ page, card }) => {
      const session = await page.context().newCDPSession(page);
      if (view === 'plain') await card.plain.click();
      await walkSheet(page, card, async (state) => {
        assert.deepEqual(await overflowing(page), [], state);
        if (state === 'an open list') return;
        assert.deepEqual(disagreements(await readScreen(page, session), view), [], state);
      });
    },
  );
}

visit('the picture follows a resize', { page: 'every_type.html' }, async ({ page, card }) => {
  for (const width of [1200, 480, 320, 700]) {
    await page.setViewportSize({ width, height: TALL });
    await pictureFits(page, card);
    assert.deepEqual(await overflowing(page), [], `${width}`);
    await card.click('nps/4');
    assert.ok(await card.radio('4').isChecked());
    await card.click('nps/5');
  }
});

visit(
  'a zoomed or denser screen gets a sharper picture',
  { page: 'landing.html' },
  async ({ page, card }) => {
    const session = await page.context().newCDPSession(page);
    let width = 800;
    for (const deviceScaleFactor of [2, 1.5, 3, 1]) {
      // As with a zoom, the window gets another width too: without that, emulation reports no
      // change of resolution to media queries (Chromium 156). The card keeps its own width.
      width += 10;
      await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height: 720,
        deviceScaleFactor,
        mobile: false,
      });
      await until(
        `a picture of ${deviceScaleFactor}`,
        async () => Math.abs((await density(card)) - deviceScaleFactor) < 0.02,
      );
      await pictureFits(page, card);
      await card.click('nps/6');
      assert.ok(await card.radio('6').isChecked());
      await card.click('nps/1');
    }
  },
);

visit('light and dark switch while one looks', { page: 'landing.html' }, async ({ page, card }) => {
  const luminance = async () =>
    (await colourAt(card, 0.5, 0.95)).slice(0, 3).reduce((sum, byte) => sum + byte, 0) / 3;
  assert.ok((await luminance()) > 200, 'light');
  await card.radio('7').check();
  await page.emulateMedia({ colorScheme: 'dark' });
  await until('the dark picture', async () => (await luminance()) < 80);
  assert.ok(await card.radio('7').isChecked());
  await card.next.click();
  const field = card.textbox();
  const [text, background] = await field.evaluate((input) => {
    const { color } = getComputedStyle(input);
    return [color, getComputedStyle(document.body).backgroundColor];
  });
  assert.notEqual(text, background, 'what is typed can be read');
  await page.emulateMedia({ colorScheme: 'light' });
  await until('the light picture', async () => (await luminance()) > 200);
});

visit(
  'words that the visitor spaces out stay whole in the plain view (WCAG 1.4.12)',
  {
    ...sheet(),
    before: installEngineProbe,
    context: { viewport: { width: 320, height: TALL } },
    messages: NOT_DELIVERED,
  },
  async ({ page, card }) => {
    const session = await page.context().newCDPSession(page);
    await card.plain.click();
    await card.host.evaluate(spaceOut);
    await walkSheet(page, card, async (state) => {
      assert.deepEqual(await overflowing(page), [], state);
      if (state === 'an open list') return;
      assert.deepEqual(disagreements(await readScreen(page, session), 'plain'), [], state);
    });
  },
);

/** Runs in the page: what WCAG 1.4.12 lets a visitor set. @param {HTMLElement} host */
function spaceOut(host) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* {
      letter-spacing: 0.12em !important;
      line-height: 1.5 !important;
      word-spacing: 0.16em !important;
    }
    p { margin-bottom: 2em !important; }`,
  );
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Device pixels of the picture per CSS pixel. @param {import('./card.mjs').Card} card */
function density(card) {
  return card.canvas.evaluate((canvas) => canvas.width / canvas.getBoundingClientRect().width);
}

/**
 * The picture is as large as the card, and as dense as the screen.
 * @param {import('playwright-core').Page} page
 * @param {import('./card.mjs').Card} card
 */
async function pictureFits(page, card) {
  await until('a picture that fits', () =>
    card.canvas.evaluate((canvas) => {
      const picture = canvas.getBoundingClientRect();
      const frame = /** @type {Element} */ (canvas.parentElement).getBoundingClientRect();
      return (
        Math.abs(picture.width - frame.width) < 1 &&
        Math.abs(picture.height - frame.height) < 1 &&
        Math.abs(canvas.width - picture.width * devicePixelRatio) <= devicePixelRatio
      );
    }),
  );
  await card.still();
}

/**
 * The colour of the picture at a share of its width and height.
 * @param {import('./card.mjs').Card} card
 * @param {number} x
 * @param {number} y
 * @returns {Promise<number[]>}
 */
function colourAt(card, x, y) {
  return card.canvas.evaluate(
    (canvas, [x, y]) => [
      ...canvas.getContext('2d').getImageData(canvas.width * x, canvas.height * y, 1, 1).data,
    ],
    [x, y],
  );
}
