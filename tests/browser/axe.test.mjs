// axe-core finds nothing, on any screen, in either view, light or dark.

import assert from 'node:assert/strict';
import { objectionsTo } from './axe.mjs';
import { html, tag, visit } from './harness.mjs';
import { NOT_DELIVERED, walkScreens } from './screens.mjs';

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const view of ['canvas', 'plain']) {
    const title = `axe-core has no objection to any screen in the ${view} view, ${colorScheme}`;
    const options = { page: 'every_type.html', context: { colorScheme }, messages: NOT_DELIVERED };
    visit(title, options, async ({ page, card }) => {
      if (view === 'plain') await card.plain.click();
      /** @type {Record<string, string[]>} */
      const found = {};
      await walkScreens(page, card, async (screen) => {
        assert.equal(await card.host.getAttribute('data-view'), view, screen);
        const objections = await objectionsTo(page);
        if (objections.length > 0) found[screen] = objections;
      });
      assert.deepEqual(found, {});
    });
  }
}

const POPOVER = html(
  `<main><h1>A shop</h1></main>${tag('earshot.json', 'data-placement="popover"')}`,
);
visit(
  'axe-core has no objection to a popover',
  { page: 'popover_axe.html', files: { 'popover_axe.html': POPOVER } },
  async ({ page }) => assert.deepEqual(await objectionsTo(page), []),
);

const PROBLEMS = html(`<main><h1>A shop</h1>${tag('broken.json')}</main>`);
visit(
  'axe-core has no objection to the problems of a survey file',
  {
    page: 'problems_axe.html',
    files: { 'problems_axe.html': PROBLEMS },
    ready: false,
    messages: [/has \d problems/],
  },
  async ({ page, card }) => {
    await card.host.locator('.problems').waitFor();
    assert.deepEqual(await objectionsTo(page), []);
  },
);
