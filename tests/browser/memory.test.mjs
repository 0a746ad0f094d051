// Opening and closing leaves nothing behind, however often; what is typed over is forgotten.
//
//     EARSHOT_CYCLES=1000 node --test tests/browser/memory.test.mjs

import assert from 'node:assert/strict';
import { html, tag, visit } from './harness.mjs';
import { bytesOfValues, grownKinds, takeCensus } from './heap.mjs';
import { served } from './served.mjs';

const CYCLES = Number(process.env.EARSHOT_CYCLES ?? 60);
/** What is made once: compiled code, caches, the engine's memory. */
const WARM_UP = 20;
/**
 * In bytes, of all values of scripts in all cycles after the first ones. The whole heap grows by half a
 * kilobyte a cycle for a while: functions that the browser compiles once more, better, because they are
 * called so often. With its optimizing compilers switched off it grows by 13 bytes.
 */
const MOST_GROWTH = 16 * 1024;
/**
 * What the browser keeps for whoever asks how long things took, up to 250 of each, and for the
 * debugger that this test is.
 */
const ITS_OWN = /^native (Performance(Resource|LongTask|LongAnimationFrame|Script)Timing|TaskAttributionTiming|blink::(NetworkResourcesData|ScriptTimingInfo|HeapVectorBacking<.*(Timing|Entry)).*)/;

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
    const { census: _, ...figures } = after;
    const grown = JSON.stringify({ before: { ...before, census: undefined }, after: figures });
    if (process.env.EARSHOT_CYCLES) console.log(grown);
    for (const what of /** @type {const} */ (['documents', 'nodes', 'listeners', 'engine'])) {
      assert.ok(after[what] <= before[what], `${what}: ${grown}`);
    }
    const kinds = grownKinds(before.census, after.census, CYCLES / 2);
    assert.deepEqual(kinds.filter((kind) => !ITS_OWN.test(kind)), [], 'of these there is one more each time');
    assert.ok(after.values - before.values < MOST_GROWTH, `values: ${grown}`);
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
      // The first waits for the second half; from then on it is there.
      while (root && root.adoptedStyleSheets.length < 2) await new Promise(requestAnimationFrame);
      const press = (/** @type {string} */ selector) =>
        /** @type {HTMLElement} */ (root?.querySelector(selector)).click();
      press('input');
      press('.next');
      await new Promise(requestAnimationFrame);
      press('.close');
      script.remove();
      localStorage.clear(); // or it would go on where it was
    }
  }, times);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').CDPSession} session
 */
async function measure(page, session) {
  const census = await takeCensus(session);
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const engine = await page.evaluate(() => Reflect.get(window, 'engineMemory').buffer.byteLength);
  const values = bytesOfValues(census);
  return { documents, nodes, listeners: jsEventListeners, engine, values, heap: usedSize, census };
}

const LETTERS = 80;

for (const says of [{ storage: 'none' }, { consent: 'required' }]) {
  const survey = { id: 'letters', questions: [{ id: 'why', type: 'comment', text: 'Why?' }], ...says };
  const title = `where a survey says ${JSON.stringify(says)}, what was typed before is not kept in memory`;
  visit(title, served(survey), async ({ page, card }) => {
    await card.whole();
    const session = await page.context().newCDPSession(page);
    await type(card, LETTERS);
    const before = await takeCensus(session);
    await type(card, LETTERS);
    const after = await takeCensus(session);
    assert.deepEqual(grownKinds(before, after, LETTERS / 2), []);
  });
}

/** As if by hand, letter by letter. @param {import('./card.mjs').Card} card @param {number} letters */
function type(card, letters) {
  return card.textbox().evaluate((field, letters) => {
    for (let letter = 0; letter < letters; ++letter) {
      field.value += 'a';
      field.dispatchEvent(new Event('input'));
    }
  }, letters);
}
