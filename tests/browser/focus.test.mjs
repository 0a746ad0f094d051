// Where focus is, where it goes, and that it can be seen.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { choose, tabThrough, tabTo } from './keyboard.mjs';
import { createGate } from './wait.mjs';

visit(
  'focus lands on the question after each step, forward and back',
  { page: 'landing.html' },
  async ({ page, card }) => {
    await choose(page, card, 'nps/4');
    await page.keyboard.press('Enter');
    assert.equal(await card.focusedKey(), 'grit:label');
    await choose(page, card, 'grit/looks');
    await tabTo(page, card, ':next');
    await page.keyboard.press('Space');
    assert.equal(await card.focusedKey(), 'story:label');
    await tabTo(page, card, ':back');
    await page.keyboard.press('Enter');
    assert.equal(await card.focusedKey(), 'grit:label');
    assert.ok(
      await card.at('grit/looks').locator('input').isChecked(),
      'the answer is still there',
    );
  },
);

visit(
  'focus goes to the first control that must be corrected',
  { page: 'every_type.html' },
  async ({ page, card }) => {
    await tabTo(page, card, ':next');
    await page.keyboard.press('Enter');
    assert.equal(await card.focusedKey(), 'nps/0');
    assert.equal(await card.status.textContent(), 'Please check what is marked.');
  },
);

visit(
  'Tab passes through the widget in reading order, out of it, and back',
  { page: 'every_type.html' },
  async ({ page, card }) => {
    const link = page.getByRole('link', { name: 'a link' });
    await link.focus();
    const forward = await tabThrough(page, card, 'Tab');
    assert.deepEqual(forward, ['nps/0', 'stars/1', ':next', ':plain']);
    assert.ok(
      await isFocused(page.getByRole('link', { name: 'another link' })),
      'Tab leaves the widget',
    );
    assert.deepEqual(await tabThrough(page, card, 'Shift+Tab'), forward.reverse());
    assert.ok(await isFocused(link), 'Shift+Tab leaves it too');
  },
);

visit(
  'the tab order is the order on the picture, on a page of fields and buttons',
  { page: 'every_type.html' },
  async ({ page, card }) => {
    await choose(page, card, 'nps/9');
    await choose(page, card, 'stars/4');
    await page.keyboard.press('Enter');
    await choose(page, card, 'plan/free');
    await tabTo(page, card, 'parts/alerts');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    assert.equal(await card.focusedKey(), ':title');
    const keys = await tabThrough(page, card, 'Tab');
    assert.deepEqual([...keys].sort(), [
      ':back',
      ':next',
      ':plain',
      'mail',
      'name',
      'phone',
      'site',
      'story',
    ]);
    const boxes = [];
    for (const key of keys) boxes.push(await card.at(key).boundingBox());
    boxes.slice(1).forEach((box, i) => {
      const isBelow = box.y >= boxes[i].y + boxes[i].height;
      const isBeside = Math.abs(box.y - boxes[i].y) < box.height && box.x > boxes[i].x;
      assert.ok(isBelow || isBeside, `${keys[i + 1]} comes after ${keys[i]} on the picture`);
    });
  },
);

visit(
  'the picture shows which control has focus, and stops when it has not',
  { page: 'every_type.html' },
  async ({ page, card }) => {
    const keys = ['nps/0', 'stars/1', ':next', ':plain'];
    /** @type {Record<string, string>} */
    const calm = {};
    for (const key of keys) calm[key] = await card.picture(key);
    for (const key of keys) {
      await tabTo(page, card, key);
      assert.notEqual(await card.picture(key), calm[key], `a ring around ${key}`);
      await page.keyboard.press('Tab');
      assert.equal(await card.picture(key), calm[key], `no ring around ${key} any more`);
    }
  },
);

visit(
  'a press of the mouse shows no ring on a choice',
  { page: 'landing.html' },
  async ({ page, card }) => {
    await card.click('nps/5');
    await page.mouse.move(0, 0);
    const chosen = await card.picture('nps/5');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    assert.notEqual(await card.picture('nps/5'), chosen, 'the keyboard shows it');
  },
);

visit(
  'arrow keys choose along a scale and stop at no end',
  { page: 'landing.html' },
  async ({ page, card }) => {
    await tabTo(page, card, 'nps/0');
    for (const [key, value] of [
      ['ArrowRight', '1'],
      ['ArrowDown', '2'],
      ['ArrowLeft', '1'],
      ['ArrowUp', '0'],
      ['ArrowUp', '10'],
    ]) {
      await page.keyboard.press(key);
      assert.ok(await card.radio(value).isChecked(), `${key} leads to ${value}`);
      assert.equal(await card.focusedKey(), `nps/${value}`);
    }
  },
);

visit(
  'a response that arrives while the visitor is elsewhere on the page takes no focus',
  { page: 'landing.html' },
  async ({ page, card }) => {
    const gate = createGate();
    await page.route('**/responses', async (route) => {
      await gate.opened;
      await route.continue();
    });
    await card.radio('10').check();
    await card.next.click();
    await card.phase('sending');
    const link = page.getByRole('link', { name: 'a link' });
    await link.focus();
    gate.open();
    await card.phase('finished');
    assert.ok(await isFocused(link));
  },
);

/** @param {import('playwright-core').Locator} locator */
function isFocused(locator) {
  return locator.evaluate((element) => element === document.activeElement);
}
