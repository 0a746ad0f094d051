// The words of the interface: in the language that the survey speaks, in the picture and for assistive
// technology alike, and in English where they cannot be had.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { html, visit } from './harness.mjs';
import { choicesOf } from './served.mjs';
import { createGate, until } from './wait.mjs';

const FOLDER = new URL('../../shared/words/', import.meta.url);
const TAGS = readdirSync(FOLDER).map((name) => name.replace('.json', ''));

/** @param {string} tag */
const wordsOf = (tag) => JSON.parse(readFileSync(new URL(`${tag}.json`, FOLDER), 'utf8'));

const SURVEY = {
  id: 'words',
  pages: [
    {
      id: 'one',
      questions: [
        { id: 'nps', type: 'nps', text: '?', required: true },
        { id: 'some', type: 'choices', text: '?', min: 3, choices: choicesOf(['A', 'B', 'C', 'D', 'E']) },
        { id: 'stars', type: 'rating', text: '?', steps: 5 },
      ],
    },
    { id: 'two', questions: [{ id: 'why', type: 'comment', text: '?' }] },
  ],
  endpoint: { url: '/responses' },
};

/** Notes what is drawn. */
const RECORD = () => {
  const drawn = new Set();
  Object.assign(window, { drawn });
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    drawn.add(text);
    return fillText.call(this, text, ...rest);
  };
};

/**
 * @param {string} lang       Of the page.
 * @param {object} [survey]
 * @param {string} [attributes]
 */
function pageIn(lang, survey = SURVEY, attributes = '') {
  const source = 'src="/dist/earshot.js" data-survey="/own_survey.json"';
  const body = html(`<main><h1>Page</h1><script async ${source} ${attributes}></script></main>`, { lang });
  return {
    page: 'own_page.html',
    files: { 'own_page.html': body, 'own_survey.json': JSON.stringify(survey) },
    before: RECORD,
  };
}

/** @param {import('playwright-core').Page} page @param {string} text */
const isDrawn = (page, text) =>
  page.evaluate(
    // Lines are drawn with no-break spaces and marks of direction.
    (text) =>
      [.../** @type {any} */ (window).drawn].some((each) =>
        each.replace(/\u00a0/g, ' ').replace(/[\u061c\u200e\u200f]/g, '').includes(text),
      ),
    text,
  );

/** @typedef {import('./card.mjs').Card} Card */

/** What was loaded: names without hashes. @param {import('playwright-core').Page} page */
const fetched = (page, file = 'earshot-words') =>
  page.evaluate(
    (file) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes(file))
        .map(({ name, startTime, duration }) => ({
          name: name.replace(/.*\/(.*)\.\w+(\.\w+)$/, '$1$2'),
          start: startTime,
          end: startTime + duration,
        })),
    file,
  );

const PAGES = [
  { lang: 'de', tag: 'de' },
  { lang: 'de-AT', tag: 'de' },
  { lang: 'ar', tag: 'ar' },
  { lang: 'ja', tag: 'ja' },
  { lang: 'pt-BR', tag: 'pt' },
  { lang: 'zh-TW', tag: 'zh-Hant' },
  { lang: 'zh-Hans-HK', tag: 'zh-Hans' },
  { lang: 'nn', tag: 'nb' },
  { lang: 'iw', tag: 'he' },
];
for (const { lang, tag } of PAGES) {
  visit(`a page in ${lang} shows the words of ${tag}`, pageIn(lang), async ({ page, card }) => {
    const words = wordsOf(tag);
    assert.equal(await card.next.textContent(), words.next);
    assert.equal(await card.plain.textContent(), words.plainView);
    await card.host.getByRole('form', { name: words.survey, exact: true }).waitFor();
    assert.ok(await isDrawn(page, words.next), 'in the picture');
    assert.ok(await isDrawn(page, words.npsLow), 'the ends of the scale are in the picture');
    await card.next.click();
    await card.error.filter({ hasText: words.chooseOne }).waitFor();
  });
}

const NEEDED = [
  { lang: 'en', files: [] },
  { lang: 'en-GB', files: [] },
  { lang: 'eo', files: [] },
  { lang: 'de', files: ['earshot-words.de.json'] },
  { lang: 'de', survey: { ...SURVEY, lang: 'en' }, files: ['earshot-words.de.json'] },
  { lang: 'en', survey: { ...SURVEY, lang: 'de' }, files: ['earshot-words.de.json'] },
];
for (const { lang, survey, files } of NEEDED) {
  const title = `a survey in ${survey?.lang ?? lang} on a page in ${lang} fetches ${files.length} files of words`;
  visit(title, pageIn(lang, survey), async ({ page }) => {
    assert.deepEqual((await fetched(page)).map(({ name }) => name), files);
  });
}

visit('they are fetched in parallel with the runtime', pageIn('de'), async ({ page }) => {
  const [words] = await fetched(page);
  const [runtime] = await fetched(page, 'earshot-runtime');
  assert.ok(words.start < runtime.end, `${words.start} ${runtime.end}`);
});

visit('a survey in English on an Arabic page is English, from left to right', pageIn('ar', { ...SURVEY, lang: 'en' }), async ({ card }) => {
  assert.equal(await card.next.textContent(), 'Next');
  const section = card.host.locator('section');
  assert.deepEqual([await section.getAttribute('lang'), await section.getAttribute('dir')], ['en', 'ltr']);
});

const SECOND = '<script async src="/dist/earshot.js" data-survey="/own_survey.json"></script>';
visit('two widgets of a page fetch them once', pageIn('de', SURVEY, `></script>${SECOND}<script type="x"`), async ({ page }) => {
  await page.locator('earshot-host form').nth(1).waitFor();
  assert.equal((await fetched(page)).length, 1);
  for (const next of await page.locator('earshot-host button.next').all()) {
    assert.equal(await next.textContent(), wordsOf('de').next);
  }
});

for (const lang of ['ru', 'ar']) {
  visit(`${lang}: what is counted has the right form`, pageIn(lang), async ({ card }) => {
    const words = wordsOf(lang);
    const plural = new Intl.PluralRules(lang);
    const form = (/** @type {string} */ key, /** @type {number} */ number) =>
      (words[key][plural.select(number)] ?? words[key]).replace('{{limit}}', `${number}`);
    await card.radio('9').check();
    await card.checkbox('A').check();
    await card.next.click();
    await card.error.filter({ hasText: form('tooFew', 3) }).waitFor();
    const stars = form('stars', 5).replace('{{count}}', '4').replace('{{total}}', '5');
    assert.equal(await card.radio(stars).count(), 1, stars);
  });
}

const LOST = [/^Failed to load resource/, /^Earshot: no words for "de": .*earshot-words\.de\..* could not be loaded .*connect-src\.$/];
const BROKEN = [/^Earshot: no words for "de": .*JSON/];
for (const { how, messages, fulfill } of [
  { how: 'missing', messages: LOST, fulfill: { status: 404 } },
  { how: 'no words at all', messages: BROKEN, fulfill: { status: 200, body: '<!doctype html>' } },
]) {
  const options = { ...pageIn('de'), page: undefined, messages };
  visit(`where the file is ${how}, words are English, and the survey works`, options, async (hand) => {
    const { page, card, site, rows, messages } = hand;
    await page.route('**/earshot-words.*', (route) => route.fulfill(fulfill));
    await page.goto(`${site.url}/own_page.html`);
    await card.ready();
    assert.equal(await card.next.textContent(), 'Next');
    assert.equal(messages.filter((text) => text.startsWith('Earshot')).length, 1);
    await card.radio('9').check();
    await card.next.click();
    await card.next.click();
    await card.phase('finished');
    assert.equal((await rows())[0].lang, 'de');
  });
}

const EVERY = {
  id: 'every',
  languages: ['en', ...TAGS.filter((tag) => tag !== 'en')],
  questions: [
    { id: 'nps', type: 'nps', text: '?' },
    { id: 'csat', type: 'rating', look: 'numbers', steps: 5, text: '?' },
  ],
};
/** As those who speak them write them. */
const NAMES = {
  de: 'Deutsch',
  ar: 'العربية',
  ja: '日本語',
  cy: 'Cymraeg',
  ka: 'ქართული',
  'zh-Hant': '繁體中文',
};

visit('every language has a name of its own', pageIn('en', EVERY), async ({ card }) => {
  const options = card.at(':language').locator('option');
  const names = Object.fromEntries(
    await options.evaluateAll((all) => all.map(({ value, text }) => [value, text])),
  );
  const english = new Intl.DisplayNames('en', { type: 'language' });
  const alike = TAGS.filter((tag) => names[tag] === english.of(tag) || names[tag] === tag);
  assert.deepEqual(alike, ['af', 'en']);
  for (const [tag, name] of Object.entries(NAMES)) assert.equal(names[tag], name);
});

/**
 * What the buttons say, and by how many px their words or they themselves have no room.
 * @param {Card} card
 */
const readButtons = (card) =>
  card.form.evaluate((form) => {
    const pen = /** @type {CanvasRenderingContext2D} */ (
      document.createElement('canvas').getContext('2d')
    );
    const [next, back, plain] = [':next', ':back', ':plain'].map((key) => {
      const button = /** @type {HTMLElement} */ (form.querySelector(`[data-key="${key}"]`));
      const { left, right, width } = button.getBoundingClientRect();
      const words = button.textContent ?? '';
      pen.font = getComputedStyle(button).font;
      return { left, right, words, short: pen.measureText(words).width - width };
    });
    const card = form.getBoundingClientRect();
    const [first, second] = back.left < plain.left ? [back, plain] : [plain, back];
    const short = [next, back, plain].flatMap((button) => [
      button.short,
      card.left - button.left,
      button.right - card.right,
    ]);
    return {
      words: [next.words, back.words],
      short: Math.max(...short, first.right - second.left),
      isKept: !!form.querySelector('input[value="4"]:checked'),
    };
  });

const narrow = { ...pageIn('en', EVERY), context: { viewport: { width: 320, height: 640 } } };
visit('every language that is chosen has its words, and keeps answers', narrow, async ({ page, card }) => {
  await card.next.click();
  await card.radio('4').check();
  const select = card.at(':language');
  const tooWide = [];
  for (const tag of TAGS) {
    const words = wordsOf(tag);
    await select.selectOption(tag);
    await until(tag, async () => (await select.getAttribute('aria-label')) === words.language);
    const found = await readButtons(card);
    assert.deepEqual(found.words, [words.send, words.back]);
    assert.ok(found.isKept, `${tag} keeps answers`);
    if (found.short > 0.5) tooWide.push(`${tag} ${found.short}`);
  }
  assert.deepEqual(tooWide, [], 'buttons have room on a narrow card');
  assert.ok(await isDrawn(page, wordsOf('vi').send));
});

const AGAIN = [/^Failed to load resource/, /^Earshot: no words for "fr": /];
const lost = { ...pageIn('en', EVERY), messages: AGAIN };
visit('a file that was lost is fetched again when its language is chosen again', lost, async ({ page, card }) => {
  const select = card.at(':language');
  const label = () => select.getAttribute('aria-label');
  const section = card.host.locator('section');
  await page.route('**/earshot-words.fr.*', (route) => route.fulfill({ status: 404 }));
  await select.selectOption('de');
  await until('German', async () => (await label()) === wordsOf('de').language);
  await select.selectOption('fr');
  await until('the language', async () => (await section.getAttribute('lang')) === 'fr');
  assert.equal(await label(), 'Language');
  await page.unroute('**/earshot-words.fr.*');
  await select.selectOption('de');
  await until('German', async () => (await label()) === wordsOf('de').language);
  await select.selectOption('fr');
  await until('French', async () => (await label()) === wordsOf('fr').language);
});

visit('of two languages that are chosen the last one counts', pageIn('en', EVERY), async ({ page, card }) => {
  const select = card.at(':language');
  const { opened, open } = createGate();
  await page.route('**/earshot-words.de.*', async (route) => {
    await opened;
    await route.continue();
  });
  await select.selectOption('de');
  await card.radio('7').check();
  assert.equal(await select.inputValue(), 'de', 'what was chosen stays while it is waited for');
  await select.selectOption('fr');
  await until('French', async () => (await select.getAttribute('aria-label')) === wordsOf('fr').language);
  const german = page.waitForResponse('**/earshot-words.de.*');
  open();
  await (await german).finished();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await select.getAttribute('aria-label'), wordsOf('fr').language);
  assert.equal(await select.inputValue(), 'fr');
});
