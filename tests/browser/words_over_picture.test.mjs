// The real words of the canvas view lie on the words of the picture, line by line, so that what is
// selected, found and translated is what is seen; and nothing of the picture's is cut off. For
// scripts that leave their lines too.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { inkOf, showRealWords } from './ink.mjs';
import { SCRIPTS } from './scripts.mjs';
import { served } from './served.mjs';

/** In CSS px: how far a side of a block's ink may be from that of the real words. */
const MAY_DIFFER = 2;

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
    await card.whole();
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
