// How the browser is asked about words: where lines of even length end, and not more often than it
// takes, because each time it lays the page out.

import assert from 'node:assert/strict';
import { html, visit } from './harness.mjs';
import { served } from './served.mjs';

const WORDS = 'How likely are you to recommend our little bakery to a friend or a colleague?';
/** It takes six; to try widths one by one took thirteen. */
const MOST_LAYOUTS = 8;

const LATE = html('<main><h1>Page</h1></main>');
const SURVEY = { id: 'even', questions: [{ id: 'q', type: 'nps', text: WORDS }] };

visit(
  'the first picture of a question on two lines takes few layouts of the page',
  {
    page: 'late.html',
    files: { 'late.html': LATE, 'late.json': JSON.stringify(SURVEY) },
    ready: false,
  },
  async ({ page, card }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const count = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? NaN;
    };
    const before = await count();
    await page.evaluate(async () => {
      const script = document.createElement('script');
      script.src = '/dist/earshot.js';
      script.dataset.survey = '/late.json';
      const ready = new Promise((resolve) => document.addEventListener('earshot:ready', resolve));
      document.querySelector('main')?.append(script);
      await ready;
    });
    assert.equal((await linesOf(card)).length, 2);
    const layouts = (await count()) - before;
    assert.ok(layouts <= MOST_LAYOUTS, `${layouts} layouts`);
  },
);

/** @type {Array<[name: string, words: string, width: number, lines: number]>} */
const HEADLINES = [
  ['a question on two lines', WORDS, 700, 2],
  ['a question on three lines', WORDS, 340, 3],
  ['marked-up words', 'How likely are you to **recommend** our little bakery to a *friend*?', 560, 2],
];

for (const [name, text, width, count] of HEADLINES) {
  const survey = { ...SURVEY, questions: [{ id: 'q', type: 'nps', text }] };
  const options = { ...served(survey), context: { viewport: { width, height: 700 } } };
  visit(`${name}: its lines are of even length`, options, async ({ card }) => {
    const lines = await linesOf(card);
    assert.equal(lines.length, count, JSON.stringify(lines));
    assert.ok(Math.min(...lines) > 0.7 * Math.max(...lines), JSON.stringify(lines));
  });
}

/** How long the lines of the question's real words are. @param {import('./card.mjs').Card} card */
function linesOf(card) {
  return card.host.evaluate(({ shadowRoot }) => {
    const range = document.createRange();
    range.selectNodeContents(shadowRoot.querySelector('.label'));
    /** @type {Map<number, { left: number, right: number }>} by where they are */
    const lines = new Map();
    for (const { top, left, right } of range.getClientRects()) {
      const line = lines.get(Math.round(top / 8)) ?? { left, right };
      const longer = { left: Math.min(line.left, left), right: Math.max(line.right, right) };
      lines.set(Math.round(top / 8), longer);
    }
    return [...lines.values()].map(({ left, right }) => right - left);
  });
}
