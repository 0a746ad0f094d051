// A dropdown: a field that finds, a list that opens, and everything that keys do to them.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { PLAIN, choicesOf, served } from './served.mjs';

/** @typedef {import('./card.mjs').Card} Card */

const COUNTRIES = ['Argentina', 'Austria', 'Brazil', 'Canada', 'Chile', 'Côte d’Ivoire', 'Cuba'];

const SURVEY = {
  id: 'country',
  questions: [
    {
      id: 'country',
      type: 'choice',
      look: 'dropdown',
      text: 'Where do you live?',
      choices: choicesOf(COUNTRIES),
    },
  ],
  endpoint: { url: '/responses' },
};

/** @param {Card} card */
const field = (card) => card.host.getByRole('combobox', { name: 'Where do you live?' });

/** @param {Card} card */
const options = (card) => card.host.getByRole('option').allTextContents();

/** The one that Enter takes. @param {Card} card */
async function active(card) {
  const id = await field(card).getAttribute('aria-activedescendant');
  return id ? card.host.locator(`[id="${id}"]`).textContent() : '';
}

for (const [view, more] of Object.entries({ canvas: {}, plain: PLAIN })) {
  const at = served(SURVEY, { ...more, below: '<p>Below it.</p>' });

  visit(`${view}: it opens, finds without case and accents, and takes`, at, async (hand) => {
    const { page, card, rows } = hand;
    assert.equal(await field(card).getAttribute('aria-expanded'), 'false');
    await card.click('country:field');
    assert.equal(await field(card).getAttribute('aria-expanded'), 'true');
    assert.deepEqual(await options(card), COUNTRIES);
    await page.keyboard.type('COTE');
    assert.deepEqual(await options(card), ['Côte d’Ivoire']);
    await page.keyboard.press('Enter');
    assert.equal(await field(card).inputValue(), 'Côte d’Ivoire');
    assert.equal(await field(card).getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('Enter');
    await card.phase('finished');
    assert.equal((await rows())[0].answers.country, 'ctedivoire');
  });

  visit(`${view}: arrows, Home, End and Escape`, at, async ({ page, card }) => {
    await field(card).focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await active(card), '', 'nothing is chosen by opening it');
    for (const [key, name] of /** @type {const} */ ([
      ['ArrowDown', 'Argentina'],
      ['ArrowUp', 'Cuba'],
      ['ArrowDown', 'Argentina'],
      ['End', 'Cuba'],
      ['Home', 'Argentina'],
      ['ArrowDown', 'Austria'],
    ])) {
      await page.keyboard.press(key);
      assert.equal(await active(card), name, key);
    }
    await page.keyboard.press('Escape');
    assert.equal(await field(card).getAttribute('aria-expanded'), 'false');
    assert.equal(await field(card).inputValue(), '', 'Escape takes nothing');
  });

  visit(`${view}: leaving it puts back what was chosen`, at, async ({ page, card }) => {
    await card.click('country:field');
    await card.host.getByRole('option', { name: 'Chile' }).click();
    assert.equal(await card.focusedKey(), 'country:field', 'the field keeps the focus');
    await page.keyboard.type('bra');
    await page.keyboard.press('Tab');
    assert.equal(await field(card).inputValue(), 'Chile');
    assert.equal(await card.host.getByRole('option').count(), 0);
  });

  visit(`${view}: what finds nothing says so`, at, async ({ page, card }) => {
    await card.click('country:field');
    await page.keyboard.type('xyz');
    assert.equal(await card.host.locator('.empty').innerText(), 'Nothing found');
    assert.equal((await card.status.innerText()).trim(), 'Nothing found', 'to those who hear it too');
    await page.keyboard.press('Enter');
    assert.equal(await field(card).inputValue(), '');
  });

  visit(`${view}: its rows are large, and on the screen`, at, async ({ page, card }) => {
    await page.setViewportSize({ width: 320, height: 480 });
    await card.click('country:field');
    for (const row of await card.host.getByRole('option').all()) {
      assert.ok(((await row.boundingBox())?.height ?? 0) >= 44);
    }
    const box = await card.host.locator('.popup').boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= 480, JSON.stringify(box));
  });
}

const POPOVER = served(SURVEY, { attributes: 'data-placement="popover"' });
visit('a popover does not cut it off, and Escape closes only the list', POPOVER, async (hand) => {
  const { page, card } = hand;
  await card.click('country:field');
  const list = card.host.locator('.popup');
  const box = await list.boundingBox();
  const card_box = await card.host.boundingBox();
  assert.ok(box && card_box);
  const isOnTop = await list.evaluate((element) => {
    const { left, top, bottom, width } = element.getBoundingClientRect();
    const root = /** @type {ShadowRoot} */ (element.getRootNode());
    return [top + 8, bottom - 8].every((y) =>
      element.contains(root.elementFromPoint(left + width / 2, y)),
    );
  });
  assert.ok(isOnTop);
  await page.keyboard.press('Escape');
  assert.ok(await list.isHidden());
  assert.ok(await card.form.isVisible());
});

for (const [placement, attributes] of [
  ['inline', ''],
  ['popover', 'data-placement="popover"'],
]) {
  const old = {
    ...served(SURVEY, { attributes, above: '<p style="height: 200px">Above it.</p>' }),
    before: () => Reflect.deleteProperty(HTMLElement.prototype, 'showPopover'),
  };
  visit(`${placement}: without a top layer the list still opens below its field`, old, async (hand) => {
    const { page, card } = hand;
    await page.setViewportSize({ width: 800, height: 900 });
    await card.click('country:field');
    const anchor = await card.box('country:field');
    const box = await card.host.locator('.popup').boundingBox();
    assert.ok(box);
    assert.ok(Math.abs(box.x - anchor.x) < 1, `${box.x} ${anchor.x}`);
    assert.ok(Math.abs(box.y - (anchor.y + anchor.height + 4)) < 1, `${box.y} ${anchor.y}`);
  });
}
