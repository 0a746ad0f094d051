// Dates are written as a language writes them: with its own names of months, or, where the browser has
// none, in figures and in its own order.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { served } from './served.mjs';
import { readWords } from '../../widget/tools/words.mjs';

const SURVEY = {
  id: 'dates',
  questions: [
    { id: 'day', type: 'date', text: 'When?' },
    { id: 'said', type: 'statement', text: 'It was {{day}}.' },
  ],
};

/** @type {Array<[lang: string, date: string]>} the 31st of January */
const DATES = [
  ['en', 'January 31, 2026'],
  ['de', '31. Januar 2026'],
  ['ja', '2026年1月31日'],
  // Chromium knows none of these, or their order alone.
  ['az', '31.1.2026'],
  ['bs-Latn-BA', '31.1.2026'],
  ['kk', '31.1.2026'],
  ['pa', '31.1.2026'],
  ['cy', '31.1.2026'],
  ['is-IS', '31.1.2026'],
  ['eu', '2026.1.31'],
];

/** Has the runtime describe languages to the engine. @param {import('playwright-core').Page} page @param {string[]} tags */
const describe = (page, tags) =>
  page.evaluate(async (tags) => {
    const resources = performance.getEntriesByType('resource');
    const { describeLanguage } = await import(
      /** @type {any} */ (resources.find(({ name }) => name.includes('earshot-runtime'))).name
    );
    return Promise.all(tags.map(async (tag) => ({ tag, ...(await describeLanguage(tag)).locale })));
  }, tags);

visit('no language has the months of another, or none', served(SURVEY), async ({ page }) => {
  const tags = [...(await readWords()).keys()];
  const [english, ...others] = await describe(page, ['en', ...tags.filter((tag) => tag !== 'en')]);
  assert.ok(others.length > 50);
  for (const { tag, date, months } of others) {
    if (!date.includes('{month}')) continue;
    assert.equal(new Set(months).size, 12, tag);
    assert.doesNotMatch(months.join(), /M\d/, tag);
    assert.notDeepEqual(months, english.months, tag);
  }
});

visit('a date has the order of its language', served(SURVEY), async ({ page }) => {
  const described = await describe(page, DATES.map(([lang]) => lang));
  const written = described.map(({ tag, date, months }) => [
    tag,
    date.replace('{d}', '31').replace('{month}', months[0]).replace('{m}', '1').replace('{y}', '2026'),
  ]);
  assert.deepEqual(written, DATES);
});

visit('the date that was chosen is written so on the next page', served({ ...SURVEY, lang: 'az' }), async ({ card }) => {
  await card.host.locator('[data-key="day"] input, input[data-key="day"]').first().fill('2026-01-31');
  await card.next.click();
  await card.host.getByText('It was 31.1.2026.').waitFor();
});
