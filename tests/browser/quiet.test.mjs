// Opening and closing leaves nothing behind, however often; what nobody sees does nothing.
//
//     EARSHOT_CYCLES=1000 node --test tests/browser/quiet.test.mjs

import assert from 'node:assert/strict';
import { html, tag, visit } from './harness.mjs';

const CYCLES = Number(process.env.EARSHOT_CYCLES ?? 60);
/** What is made once: compiled code, caches, the engine's memory. */
const WARM_UP = 20;
const MEBIBYTE = 1024 * 1024;
/** Of the page's memory, in all cycles after the first ones. */
const MOST_GROWTH = 0.5 * MEBIBYTE;

const SHOP = html(`<main><h1>A shop</h1></main>
<template>${tag('coffee.json', 'data-placement="popover"')}</template>`);

/** Keeps the engine's memory, to ask for its size. */
function keepMemory() {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    const { memory } = /** @type {any} */ (made).exports ?? {};
    if (memory) Object.assign(window, { engineMemory: memory });
    return made;
  };
}

visit(
  `memory is flat over ${CYCLES} times of opening, answering and closing`,
  {
    page: 'shop.html',
    files: { 'shop.html': SHOP },
    ready: false,
    before: keepMemory,
    timeout: 60_000 + CYCLES * 300,
  },
  async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await openAndClose(page, WARM_UP);
    const before = await measure(page, session);
    await openAndClose(page, CYCLES);
    const after = await measure(page, session);
    const grown = JSON.stringify({ before, after });
    if (process.env.EARSHOT_CYCLES) console.log(grown);
    for (const what of /** @type {const} */ (['documents', 'nodes', 'listeners', 'engine'])) {
      assert.ok(after[what] <= before[what], `${what}: ${grown}`);
    }
    assert.ok(after.heap - before.heap < MOST_GROWTH, `heap: ${grown}`);
  },
);

/** @param {import('playwright-core').Page} page @param {number} times */
function openAndClose(page, times) {
  return page.evaluate(async (times) => {
    const template = /** @type {HTMLTemplateElement} */ (document.querySelector('template'));
    for (let time = 0; time < times; ++time) {
      const given = /** @type {Element} */ (template.content.querySelector('script'));
      const script = document.createElement('script');
      for (const { name, value } of given.attributes) script.setAttribute(name, value);
      const ready = new Promise((resolve) =>
        document.addEventListener('earshot:ready', resolve, { once: true }),
      );
      document.body.append(script);
      await ready;
      const root = document.querySelector('earshot-host')?.shadowRoot;
      const press = (/** @type {string} */ selector) =>
        /** @type {HTMLElement} */ (root?.querySelector(selector)).click();
      press('input');
      press('.next');
      await new Promise(requestAnimationFrame);
      press('.close');
      script.remove();
    }
  }, times);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').CDPSession} session
 */
async function measure(page, session) {
  // Weak things are let go in the collection after the one that finds them.
  for (let times = 0; times < 3; ++times) await session.send('HeapProfiler.collectGarbage');
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const engine = await page.evaluate(() => Reflect.get(window, 'engineMemory').buffer.byteLength);
  return { documents, nodes, listeners: jsEventListeners, heap: usedSize, engine };
}

/** Counts frames, timers and pictures from the first script on. */
function countWork() {
  const work = { frames: 0, timers: 0, puts: 0 };
  Object.assign(window, { work });
  const { requestAnimationFrame: request, setTimeout: wait } = window;
  window.requestAnimationFrame = (run) => ((work.frames += 1), request(run));
  window.setTimeout = /** @type {any} */ (
    (/** @type {any} */ run, /** @type {number} */ ms) => ((work.timers += 1), wait(run, ms))
  );
  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (...given) {
    work.puts += 1;
    return Reflect.apply(put, this, given);
  };
}

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
      const read = () => page.evaluate(() => ({ ...Reflect.get(window, 'work') }));
      const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
      // What was under way comes to its end.
      for (let last = '', now = ' '; last !== now; await pause(500)) {
        last = now;
        now = JSON.stringify(await read());
      }
      const before = await read();
      await pause(IDLE_MS);
      assert.deepEqual(await read(), before);
    },
  );
}
