// What each thing that a visitor does costs the page, in real Chromium:
//
//   node tests/bench/frame_bench.mjs             after ./build-web.sh
//
// Prints a table for 1x and 2x. A frame is one animation frame in which the card was drawn and put:
// its CPU time is that of the whole callback, texts included. "Tiles" are the 64 px squares that were
// drawn again and "KiB put" what went to the canvas, both per frame. "All" is what the main thread
// did for one such thing, with the page's own style, layout and painting.

import { launchChromium } from '../browser/chromium.mjs';
import { startSite } from '../browser/site.mjs';
import { readFileSync } from 'node:fs';
import { Card } from '../browser/card.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ ms: number, bytes: number, tiles: number }} Frame */
/** @typedef {{ page: Page, card: Card, turn: number }} Desk */

const ROUNDS = 12;
const SURVEY = new URL('../sheets/every_type.json', import.meta.url);
const PAGES = ['nps-page', 'choice-page', 'matrix-page', 'slider-page', 'comment-page'];

/** Counts in the page what goes to the canvas, frame by frame. */
function instrument() {
  const bench = Object.assign(window, { bench: { frames: [], bytes: 0, tiles: 0 } }).bench;
  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (...args) {
    const [image, , , , , width = image.width, height = image.height] = args;
    bench.bytes += width * height * 4;
    bench.tiles += Math.ceil(width / 64) * Math.ceil(height / 64);
    return put.apply(this, args);
  };
  const request = window.requestAnimationFrame;
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      bench.bytes = bench.tiles = 0;
      const start = performance.now();
      callback(time);
      const ms = performance.now() - start;
      if (bench.bytes) bench.frames.push({ ms, bytes: bench.bytes, tiles: bench.tiles });
    });
  bench.still = async () => {
    for (let i = 0; i < 14; ++i) await new Promise(request);
    return bench.frames.splice(0);
  };
}

/** @param {Desk} desk @param {string} key */
async function point({ page, card }, key) {
  const { x, y, width, height } = await card.box(key);
  await page.mouse.move(x + width / 2, y + height / 2);
}

const ROWS = ['choice/free', 'choice/team'];
const CELLS = ['nps/3', 'nps/8'];

/** What is measured; `before` is not. @type {Record<string, { at: string, before?: (desk: Desk) => Promise<unknown>, act: (desk: Desk) => Promise<unknown> }>} */
const INTERACTIONS = {
  'hover a row': { at: 'choice-page', act: (desk) => point(desk, ROWS[desk.turn % 2]) },
  'hover a cell': { at: 'nps-page', act: (desk) => point(desk, CELLS[desk.turn % 2]) },
  press: {
    at: 'choice-page',
    before: async (desk) => {
      await desk.page.mouse.up();
      await point(desk, ROWS[desk.turn % 2]);
    },
    act: ({ page }) => page.mouse.down(),
  },
  'select a row': {
    at: 'choice-page',
    before: async (desk) => {
      await point(desk, ROWS[desk.turn % 2]);
      await desk.page.mouse.down();
    },
    act: ({ page }) => page.mouse.up(),
  },
  'select by key': {
    at: 'nps-page',
    before: ({ card, turn }) => (turn ? Promise.resolve() : card.radio('3').focus()),
    act: ({ page, turn }) => page.keyboard.press(turn % 2 ? 'ArrowLeft' : 'ArrowRight'),
  },
  'next page': {
    at: 'nps-page',
    before: ({ card, turn }) => (turn ? card.back.click() : card.radio('8').check()),
    act: ({ card }) => card.next.click(),
  },
  'type a letter': {
    at: 'comment-page',
    before: ({ card, turn }) => (turn ? Promise.resolve() : card.textbox().first().focus()),
    act: ({ page }) => page.keyboard.press('a'),
  },
  'type a line': {
    at: 'comment-page',
    before: ({ card, turn }) => (turn ? Promise.resolve() : card.textbox().first().focus()),
    act: ({ page }) => page.keyboard.press('Enter'),
  },
  'drag a slider': {
    at: 'slider-page',
    before: async ({ page, card, turn }) => {
      if (turn) return;
      const { x, y, width, height } = await card.box('slider:range');
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
    },
    act: async ({ page, card, turn }) => {
      const { x, y, width, height } = await card.box('slider:range');
      await page.mouse.move(x + width * (0.1 + 0.05 * turn), y + height / 2);
    },
  },
  resize: {
    at: 'matrix-page',
    act: ({ page, turn }) => page.setViewportSize({ width: 528 + (turn % 2), height: 900 }),
  },
  'draw all, texts too': {
    at: 'matrix-page',
    act: ({ page }) => page.evaluate(() => document.fonts.dispatchEvent(new Event('loadingdone'))),
  },
};

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** @param {string} page */
function surveyWith(page) {
  const { pages, welcome, review, ...rest } = JSON.parse(readFileSync(SURVEY, 'utf8'));
  const byId = (/** @type {string} */ id) => pages.find((/** @type {any} */ each) => each.id === id);
  const others = PAGES.filter((id) => id !== page);
  return JSON.stringify({ ...rest, pages: [page, ...others].map(byId), endpoint: { url: '/r' } });
}

const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A bench</title>
<link rel="icon" href="data:,"><style>body { margin: 24px; font-family: sans-serif; }</style><body>
<script async src="/dist/earshot.js" data-survey="/surveys/bench.json"></script></html>`;

/** @param {Page} page @param {string} name @param {Desk} desk */
async function measure(page, name, desk) {
  const { before, act } = INTERACTIONS[name];
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const still = () => page.evaluate('bench.still()');
  /** @type {Frame[]} */
  const frames = [];
  const all = [];
  for (desk.turn = 0; desk.turn < ROUNDS + 2; ++desk.turn) {
    await before?.(desk);
    await still();
    const start = await busy();
    await act(desk);
    const drawn = /** @type {Frame[]} */ (await still());
    const end = await busy();
    if (desk.turn < 2) continue; // compiling, and the first pictures of texts
    frames.push(...drawn);
    all.push(end - start);
  }
  const ms = frames.map((frame) => frame.ms);
  const of = (/** @type {'tiles' | 'bytes'} */ what) =>
    quantile(frames.map((frame) => frame[what]), 0.5);
  return [
    name,
    (frames.length / ROUNDS).toFixed(1),
    quantile(ms, 0.5).toFixed(2),
    quantile(ms, 0.95).toFixed(2),
    of('tiles'),
    Math.round(of('bytes') / 1024),
    quantile(all, 0.5).toFixed(1),
  ];
}

async function main() {
  /** @type {Array<() => unknown>} */
  const undo = [];
  try {
    const site = await startSite({ after: (run) => undo.push(run) });
    const browser = await launchChromium();
    undo.push(() => browser.close());
    site.write({ 'bench.html': HTML });
    for (const scale of [1, 2]) {
      console.log(`\n| ${scale}x | frames | median ms | p95 ms | tiles | KiB put | all ms |`);
      console.log('|---|---|---|---|---|---|---|');
      for (const name of Object.keys(INTERACTIONS)) {
        site.write({ 'surveys/bench.json': surveyWith(INTERACTIONS[name].at) });
        const context = await browser.newContext({
          viewport: { width: 528, height: 900 },
          deviceScaleFactor: scale,
        });
        const page = await context.newPage();
        // Only an isolated page has a clock of more than 0.1 ms.
        await page.route('**/*.html', async (route) => {
          const response = await route.fetch();
          const headers = {
            ...response.headers(),
            'cross-origin-opener-policy': 'same-origin',
            'cross-origin-embedder-policy': 'require-corp',
          };
          await route.fulfill({ response, headers });
        });
        page.on('console', (message) => console.error(message.text()));
        page.on('pageerror', (error) => console.error(error));
        await page.addInitScript(instrument);
        await page.goto(`${site.url}/bench.html`);
        const card = new Card(page);
        await card.ready();
        const missing = name === 'drag a slider' && !(await card.at('slider:range').count());
        if (!missing) {
          console.log(`| ${(await measure(page, name, { page, card, turn: 0 })).join(' | ')} |`);
        }
        await context.close();
      }
    }
  } finally {
    for (const run of undo.reverse()) await run();
  }
}

await main();
