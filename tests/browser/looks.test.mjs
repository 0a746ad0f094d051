// Every look, in both views: answered by mouse, by keyboard and by what assistive technology does,
// up to the row that is stored.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { choose, tabTo } from './keyboard.mjs';

/**
 * @typedef {import('./card.mjs').Card} Card
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ page: Page, card: Card }} Hand
 */

/** One question: how each of the three gets to its answer. */
const SCALES = [
  {
    id: 'csat',
    mouse: { click: ['csat/4'] },
    keyboard: { choose: 'csat/4' },
    role: { radio: '4 of 5' },
    answer: 4,
  },
  {
    id: 'ces',
    mouse: { click: ['ces/7'] },
    keyboard: { choose: 'ces/7' },
    role: { radio: '7' },
    answer: 7,
  },
  {
    id: 'thumbs',
    mouse: { click: ['thumbs/2'] },
    keyboard: { choose: 'thumbs/2' },
    role: { radio: 'Thumbs up' },
    answer: 2,
  },
  {
    id: 'stars',
    mouse: { click: ['stars/3'] },
    keyboard: { choose: 'stars/3' },
    role: { radio: '3 of 5 stars' },
    answer: 3,
  },
  {
    id: 'heat',
    mouse: { click: ['heat:range'] },
    keyboard: { tab: 'heat:range', press: ['ArrowLeft', 'ArrowRight'] },
    role: { slider: 'How warm is your office?', value: '20' },
    answer: 20,
  },
];

const CHOICES = [
  {
    id: 'country',
    mouse: { click: ['country:field'], option: 'Germany' },
    keyboard: { tab: 'country:field', type: 'GERM', press: ['Enter'] },
    role: { combobox: 'Where do you live?', option: 'Germany' },
    answer: 'de',
  },
  {
    id: 'room',
    mouse: { click: ['room/blue'] },
    keyboard: { choose: 'room/blue' },
    role: { radio: 'A blue wall The blue one' },
    answer: 'blue',
  },
  {
    id: 'size',
    mouse: { click: ['size/m'] },
    keyboard: { choose: 'size/m' },
    role: { radio: 'Medium' },
    answer: 'm',
  },
  {
    id: 'wishes',
    mouse: { click: ['wishes/light', 'wishes/air'] },
    keyboard: { space: ['wishes/light', 'wishes/air'] },
    role: { checkbox: ['Light', 'Air'] },
    answer: ['light', 'air'],
  },
  {
    id: 'order',
    mouse: { click: ['order/care', 'order/price', 'order/price:up'] },
    keyboard: { space: ['order/price', 'order/care'], press: ['ArrowUp'] },
    role: { checkbox: ['Care', 'Price'], button: 'Move up: Price' },
    answer: { mouse: ['price', 'care'], keyboard: ['care', 'price'], role: ['price', 'care'] },
  },
];

const TABLES = [
  {
    id: 'trust',
    mouse: { click: ['trust/care/some', 'trust/data/yes'] },
    keyboard: { choose: ['trust/care/some', 'trust/data/yes'] },
    role: {
      within: ['How far do you trust us with these?: Care', 'Somewhat'],
      and: ['How far do you trust us with these?: What we know about you', 'Completely'],
    },
    answer: { care: 'some', data: 'yes' },
  },
  {
    id: 'wait',
    mouse: { click: ['wait/expected/4', 'wait/experienced/2'] },
    keyboard: { choose: ['wait/expected/4', 'wait/experienced/2'] },
    role: {
      within: ['How short was the wait?: What you expected', '4'],
      and: ['How short was the wait?: What you got', '2'],
    },
    answer: { expected: 4, experienced: 2 },
  },
  {
    id: 'ok',
    mouse: { click: ['ok/yes'] },
    keyboard: { space: ['ok/yes'] },
    role: { checkbox: ['Yes, by first name.'] },
    answer: true,
  },
];

const FIELDS = [
  {
    id: 'age',
    mouse: { click: ['age'], type: '3' },
    keyboard: { tab: 'age', type: '3' },
    role: { textbox: 'How old is your phone?', value: '3' },
    answer: 3,
  },
  {
    id: 'day',
    mouse: { fill: 'day', value: '2020-01-02' },
    keyboard: { tab: 'day', type: '01022020' },
    role: { fill: 'day', value: '2020-01-02' },
    answer: '2020-01-02',
  },
  {
    id: 'who',
    mouse: { click: ['who'], type: 'Ada' },
    keyboard: { tab: 'who', type: 'Ada' },
    role: { textbox: 'What may we call you?', value: 'Ada' },
    answer: 'Ada',
  },
  {
    id: 'story',
    mouse: { click: ['story'], type: 'All is well.' },
    keyboard: { tab: 'story', type: 'All is well.' },
    role: { textbox: 'What else?', value: 'All is well.' },
    answer: 'All is well.',
  },
];

const PAGES = [SCALES, CHOICES, TABLES, FIELDS];

/** @param {any} value @returns {any[]} */
const listOf = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/**
 * Does everything that a row of the tables says.
 * @param {Hand} hand
 * @param {Record<string, any>} way
 */
async function act({ page, card }, way) {
  const { host } = card;
  for (const key of listOf(way.click)) await card.click(key);
  for (const key of listOf(way.choose)) await choose(page, card, key);
  for (const key of listOf(way.space)) {
    await tabTo(page, card, key);
    await page.keyboard.press('Space');
  }
  if (way.tab) await tabTo(page, card, way.tab);
  if (way.type) await page.keyboard.type(way.type);
  for (const key of listOf(way.press)) await page.keyboard.press(key);
  if (way.radio) await card.radio(way.radio).check();
  for (const name of listOf(way.checkbox)) await host.getByRole('checkbox', { name }).check();
  if (way.button) await host.getByRole('button', { name: way.button, exact: true }).click();
  for (const [group, name] of [way.within, way.and].filter(Boolean)) {
    const row = host.getByRole('radiogroup', { name: group, exact: true });
    await row.getByRole('radio', { name, exact: true }).check();
  }
  if (way.textbox) await card.textbox(way.textbox).fill(way.value);
  if (way.slider) await host.getByRole('slider', { name: way.slider }).fill(way.value);
  if (way.fill) await card.at(way.fill).fill(way.value);
  if (way.combobox) await host.getByRole('combobox', { name: way.combobox }).click();
  if (way.option) await host.getByRole('option', { name: way.option }).click();
}

for (const view of ['canvas', 'plain']) {
  for (const means of /** @type {const} */ (['mouse', 'keyboard', 'role'])) {
    const title = `every look is answered by ${means} in the ${view} view`;
    visit(title, { page: 'looks.html' }, async ({ page, card, rows }) => {
      if (view === 'plain') await card.plain.click();
      /** @type {Record<string, any>} */
      const expected = {};
      for (const questions of PAGES) {
        for (const question of questions) {
          await act({ page, card }, question[means]);
          const { answer } = question;
          expected[question.id] =
            typeof answer === 'object' && means in answer ? Reflect.get(answer, means) : answer;
        }
        await card.next.click();
      }
      assert.equal(await card.host.getAttribute('data-view'), view);
      await card.next.click();
      await card.phase('finished');
      assert.deepEqual((await rows())[0].answers, expected);
    });
  }
}
