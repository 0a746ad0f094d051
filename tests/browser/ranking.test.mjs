// A ranking: the answer is the order on the screen, whichever way it came about.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { tabTo } from './keyboard.mjs';
import { PLAIN, choicesOf, served } from './served.mjs';

/**
 * @typedef {import('./card.mjs').Card} Card
 * @typedef {import('playwright-core').Page} Page
 */

const SURVEY = {
  id: 'order',
  questions: [
    {
      id: 'order',
      type: 'ranking',
      text: 'Rank these.',
      choices: choicesOf(['Price', 'Speed', 'Care', 'Taste']),
    },
  ],
  endpoint: { url: '/responses' },
};

const ONLY_FAST = { '!=': [{ var: 'fast' }, 'no'] };
/** A choice of it is there for some answers only. */
const AWAY = {
  ...SURVEY,
  id: 'away',
  questions: undefined,
  pages: [
    {
      id: 'all',
      questions: [
        { id: 'fast', type: 'choice', text: 'Fast?', choices: choicesOf(['Yes', 'No']) },
        {
          ...SURVEY.questions[0],
          choices: SURVEY.questions[0].choices.map((choice) =>
            choice.id === 'speed' ? { ...choice, showIf: ONLY_FAST } : choice,
          ),
        },
      ],
    },
  ],
};

/** The ranked ones, from the top. @param {Card} card */
const ranked = (card) =>
  card.host.locator('.ranking .option.chosen .words').evaluateAll((all) => all.map((e) => e.textContent));

/** @param {Card} card @param {string[]} names */
async function rank(card, ...names) {
  for (const name of names) await card.host.getByRole('checkbox', { name }).check();
}

/** @param {Card} card @param {() => Promise<any[]>} rows */
async function stored(card, rows) {
  await card.next.click();
  await card.phase('finished');
  return (await rows())[0].answers.order;
}

for (const [view, options] of Object.entries({ canvas: {}, plain: PLAIN })) {
  const at = served(SURVEY, options);

  visit(`${view}: what is stored is the order on the screen`, at, async ({ card, rows }) => {
    await rank(card, 'Taste', 'Price', 'Care');
    assert.deepEqual(await ranked(card), ['Taste', 'Price', 'Care']);
    await card.click('order/care:up');
    await card.host.getByRole('checkbox', { name: 'Taste' }).uncheck();
    await rank(card, 'Taste');
    assert.deepEqual(await ranked(card), ['Care', 'Price', 'Taste']);
    assert.deepEqual(await stored(card, rows), ['care', 'price', 'taste']);
  });

  visit(`${view}: keys move what has the focus`, at, async ({ page, card }) => {
    await rank(card, 'Taste', 'Price', 'Care');
    await tabTo(page, card, 'order/care');
    for (const [key, order] of /** @type {const} */ ([
      ['ArrowUp', 'Taste Care Price'],
      ['Home', 'Care Taste Price'],
      ['ArrowUp', 'Care Taste Price'],
      ['End', 'Taste Price Care'],
      ['ArrowDown', 'Taste Price Care'],
    ])) {
      await page.keyboard.press(key);
      assert.equal((await ranked(card)).join(' '), order, key);
      assert.equal(await card.focusedKey(), 'order/care', `the focus stays after ${key}`);
    }
    await tabTo(page, card, 'order/speed');
    await page.keyboard.press('ArrowUp');
    assert.equal((await ranked(card)).length, 3, 'what is not ranked does not move');
  });

  visit(`${view}: a grip moves its row past its neighbours`, at, async ({ page, card, rows }) => {
    await rank(card, 'Taste', 'Price', 'Care');
    await drag(page, card, 'order/care:grip', 'order/taste');
    assert.deepEqual(await ranked(card), ['Care', 'Taste', 'Price']);
    await page.mouse.up();
    await drag(page, card, 'order/care:grip', 'order/price');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    assert.deepEqual(await ranked(card), ['Care', 'Taste', 'Price'], 'Escape puts it back');
    assert.deepEqual(await stored(card, rows), ['care', 'taste', 'price']);
  });

  visit(`${view}: the buttons at the ends do nothing`, at, async ({ card }) => {
    await rank(card, 'Taste', 'Price');
    const up = card.host.getByRole('button', { name: 'Move up: Taste' });
    assert.equal(await up.getAttribute('aria-disabled'), 'true');
    await card.click('order/taste:up');
    await card.click('order/price:down');
    assert.deepEqual(await ranked(card), ['Taste', 'Price']);
    assert.equal(await card.checkbox('Price Place 2 of 4').count(), 1, 'its name and no more');
    assert.equal(await card.checkbox('Care').count(), 1);
  });

  visit(`${view}: a choice that was away can be moved again`, served(AWAY, options), async ({ card }) => {
    await rank(card, 'Price', 'Speed');
    await card.radio('No').check();
    await card.checkbox('Speed').waitFor({ state: 'detached' });
    await card.radio('Yes').check();
    await rank(card, 'Speed');
    await card.click('order/speed:up');
    assert.deepEqual(await ranked(card), ['Speed', 'Price']);
  });
}

visit('a widget that is removed while a row is dragged hears no keys', served(SURVEY), async (hand) => {
  const { page, card } = hand;
  await rank(card, 'Taste', 'Price');
  await drag(page, card, 'order/price:grip', 'order/taste');
  await page.evaluate(() => window.earshot.widgets[0].destroy());
  const isTaken = await page.evaluate(() => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
    return !dispatchEvent(event);
  });
  assert.equal(isTaken, false);
});

/**
 * Presses on one thing and moves to another, a little at a time.
 * @param {Page} page
 * @param {Card} card
 * @param {string} from
 * @param {string} to
 */
async function drag(page, card, from, to) {
  const [start, end] = [await card.box(from), await card.box(to)];
  const x = start.x + start.width / 2;
  const goal = end.y > start.y ? end.y + end.height - 4 : end.y + 4;
  await page.mouse.move(x, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, goal, { steps: 8 });
}
