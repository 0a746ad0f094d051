// Every type of question in every state, in both views: nothing that axe-core objects to, and View,
// accessibility tree and picture agree.

import assert from 'node:assert/strict';
import { objectionsTo } from './axe.mjs';
import { visit } from './harness.mjs';
import { NOT_DELIVERED } from './screens.mjs';
import { sheet, walkSheet } from './sheet.mjs';
import { disagreements } from './walk/agree.mjs';
import { installEngineProbe } from './walk/engine_probe.mjs';
import { readScreen } from './walk/screen.mjs';
import { unnamedWords } from './walk/visible_words.mjs';

/** The colours of the picture are tested where they are made (tests/ui/theme_test.cpp). */
const LOOKS = /** @type {const} */ ([
  ['canvas', 'light'],
  ['plain', 'light'],
  ['plain', 'dark'],
]);

for (const [view, colorScheme] of LOOKS) {
  const options = { ...sheet(), context: { colorScheme }, messages: NOT_DELIVERED };
  const title = `axe-core has no objection to any type in any state (${view} view, ${colorScheme})`;
  visit(title, options, async ({ page, card }) => {
    if (view === 'plain') await card.plain.click();
    /** @type {Record<string, string[]>} */
    const found = {};
    await walkSheet(page, card, async (state) => {
      assert.equal(await card.host.getAttribute('data-view'), view, state);
      const objections = await objectionsTo(page);
      if (objections.length > 0) found[state] = objections;
    });
    assert.deepEqual(found, {});
  });
}

for (const view of /** @type {const} */ (['canvas', 'plain'])) {
  const options = { ...sheet(), before: installEngineProbe, messages: NOT_DELIVERED };
  const title = `View, accessibility tree and layout agree for any type in any state, and names contain the words that are seen (${view} view)`;
  visit(title, options, async ({ page, card }) => {
    const session = await page.context().newCDPSession(page);
    if (view === 'plain') await card.plain.click();
    /** @type {Record<string, string[]>} */
    const found = {};
    await walkSheet(page, card, async (state) => {
      // An open list lies over what is below it.
      if (state === 'an open list') return;
      const screen = await readScreen(page, session);
      const wrong = [...disagreements(screen, view), ...(await unnamedWords(page, screen))];
      if (wrong.length > 0) found[state] = wrong;
    });
    assert.deepEqual(found, {});
  });
}
