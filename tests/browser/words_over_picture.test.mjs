// The real words of the canvas view lie on the words of the picture, line by line, so that what is
// selected, found and translated is what is seen; and nothing of the picture's is cut off. For
// scripts that leave their lines too.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { SCRIPTS } from './scripts.mjs';
import { served } from './served.mjs';
import { until } from './wait.mjs';

/** In CSS px: how far a side of a block's ink may be from that of the real words. */
const MAY_DIFFER = 2;
/** Around a block, where its ink may still be: less than between two blocks. */
const AROUND = 7;

const NAMES = [
  'Urdu',
  'Thai',
  'Khmer',
  'Vietnamese',
  'Zalgo',
  'Japanese',
  'Emoji',
  'Hebrew with English',
  'Long German words',
];

const QUESTION = { type: 'choice', choices: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }] };

/** @param {typeof SCRIPTS[0]} script */
function surveyIn({ lang, text }) {
  const said = (/** @type {string} */ words) => ({ [lang]: words });
  const questions = [{ ...QUESTION, id: 'q', text: said(text), help: said(text) }];
  return {
    id: 'over',
    languages: [lang],
    pages: [{ id: 'p', title: said(text.slice(0, 40)), text: said(text), questions }],
  };
}

NAMES.forEach((name, i) => {
  const script = SCRIPTS.find((each) => each.name === name);
  assert.ok(script, name);
  const [width, deviceScaleFactor] = i % 2 ? [380, 1] : [700, 2];
  const options = {
    ...served(surveyIn(script)),
    context: { viewport: { width, height: 1200 }, deviceScaleFactor },
  };
  visit(`${name}, ${width} px wide, density ${deviceScaleFactor}`, options, async (hand) => {
    const { page, card } = hand;
    await until('the second half', () =>
      card.host.evaluate(({ shadowRoot }) => shadowRoot.adoptedStyleSheets.length > 1),
    );
    await card.still();
    const drawn = await inkOf(page, card);
    await card.host.evaluate(showRealWords);
    const real = await inkOf(page, card);
    assert.deepEqual(Object.keys(drawn), [':title', ':text', 'q:label', 'q:help']);
    const apart = Object.keys(real).filter((key) =>
      real[key].some((side, edge) => Math.abs(side - drawn[key][edge]) > MAY_DIFFER),
    );
    const described = apart.map((key) => `${key}: ${real[key]} and ${drawn[key]}`);
    assert.deepEqual(described, []);
  });
});

/** Instead of the picture. @param {Element} host */
function showRealWords({ shadowRoot }) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    canvas { visibility: hidden }
    :host .placed { color: #333 !important }
    .field, .option, .footer { opacity: 0 }`);
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}

/**
 * Where the window has ink in and around each block of words: left, top, right, bottom, from the
 * block's own corner.
 * @param {import('playwright-core').Page} page
 * @param {import('./card.mjs').Card} card
 * @returns {Promise<Record<string, number[]>>}
 */
async function inkOf(page, card) {
  const png = (await page.screenshot()).toString('base64');
  return card.host.evaluate(
    async ({ shadowRoot }, { png, AROUND }) => {
      const picture = await createImageBitmap(
        await (await fetch(`data:image/png;base64,${png}`)).blob(),
      );
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context.drawImage(picture, 0, 0);
      const scale = picture.width / innerWidth;
      const blocks = shadowRoot.querySelectorAll(':is(.title, .text, .label, .help)');
      const entries = [...blocks].filter(({ hidden }) => !hidden).map((block) => {
        const box = block.getBoundingClientRect();
        const area = [box.x - AROUND, box.y - AROUND, box.width + 2 * AROUND, box.height + 2 * AROUND];
        const [x, y, width, height] = area.map((length) => Math.round(length * scale));
        const { data } = context.getImageData(x, y, width, height);
        const ink = [Infinity, Infinity, -Infinity, -Infinity];
        for (let i = 0; i < data.length; i += 4) {
          if (Math.min(data[i], data[i + 1], data[i + 2]) > 150) continue;
          const [column, row] = [(i / 4) % width, Math.floor(i / 4 / width)];
          ink[0] = Math.min(ink[0], column);
          ink[1] = Math.min(ink[1], row);
          ink[2] = Math.max(ink[2], column + 1);
          ink[3] = Math.max(ink[3], row + 1);
        }
        return [block.getAttribute('data-key'), ink.map((side) => side / scale - AROUND)];
      });
      return Object.fromEntries(entries);
    },
    { png, AROUND },
  );
}
