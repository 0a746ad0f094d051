// axe-core finds nothing in what every_state.test.mjs does not meet.

import assert from 'node:assert/strict';
import { objectionsTo } from './axe.mjs';
import { html, tag, visit } from './harness.mjs';
import { NOT_DELIVERED, walkScreens } from './screens.mjs';

visit(
  'axe-core has no objection to any kind of field',
  { page: 'every_type.html', messages: NOT_DELIVERED },
  async ({ page, card }) => {
    await card.plain.click();
    /** @type {Record<string, string[]>} */
    const found = {};
    await walkScreens(page, card, async (screen) => {
      const objections = await objectionsTo(page);
      if (objections.length > 0) found[screen] = objections;
    });
    assert.deepEqual(found, {});
  },
);

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
