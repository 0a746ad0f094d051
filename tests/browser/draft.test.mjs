// What a visitor has answered and typed is there again when the page is loaded again, kept where the
// survey says, until it is sent.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { served } from './served.mjs';
import { until } from './wait.mjs';

const SURVEY = {
  id: 'drafts',
  languages: ['en', 'de'],
  pages: [
    { id: 'one', questions: [{ id: 'nps', type: 'nps', text: { en: 'How likely?', de: 'Wie sehr?' } }] },
    {
      id: 'two',
      questions: [
        { id: 'heat', type: 'number', decimals: 1, text: { en: 'How warm?', de: 'Wie warm?' } },
        { id: 'why', type: 'comment', text: { en: 'Why?', de: 'Warum?' } },
      ],
    },
  ],
  endpoint: { url: '/responses' },
};
const STILL_HERE = /^Your earlier answers are still here\.\u00a0*$/;

/** @param {import('playwright-core').Page} page @returns {Promise<string[]>} local, session */
const keptIn = (page) =>
  page.evaluate(() =>
    [localStorage, sessionStorage].map((store) =>
      Object.keys(store)
        .filter((key) => key.startsWith('earshot '))
        .map((key) => store.getItem(key))
        .join(),
    ),
  );

/** @param {import('./harness.mjs').Visit} hand */
async function reload({ page, card }) {
  await page.reload();
  await card.ready();
}

visit('answers, the page and words that are being typed stay', served(SURVEY), async (hand) => {
  const { page, card, rows } = hand;
  await card.radio('7').check();
  await card.next.click();
  await card.textbox('How warm?').fill('not a nu');
  await card.textbox('Why?').focus();
  await page.keyboard.type('Because');
  // Not a moment later.
  await reload(hand);
  assert.equal(await card.textbox('Why?').inputValue(), 'Because');
  assert.equal(await card.textbox('How warm?').inputValue(), 'not a nu');
  await until('the message', async () => STILL_HERE.test((await card.status.textContent()) ?? ''));
  await card.textbox('How warm?').fill('20.5');
  await reload(hand);
  await card.back.click();
  assert.ok(await card.radio('7').isChecked());
  await card.next.click();
  await card.next.click();
  await card.phase('finished');
  assert.deepEqual((await rows())[0].answers, { nps: 7, heat: 20.5, why: 'Because' });
  assert.deepEqual(await keptIn(page), ['', ''], 'what was sent is not kept');
  await reload(hand);
  assert.equal(await card.host.getByRole('radio', { checked: true }).count(), 0);
});

const [ONE, TWO] = SURVEY.pages;
const NEW = { id: 'new', type: 'text', required: true, text: 'Who are you?' };

/** What the survey has become. @type {Array<[how: string, pages: object[], shown: Record<string, string>]>} */
const CHANGES = [
  [
    'a question that must be answered has come to an earlier page',
    [{ ...ONE, questions: [...ONE.questions, NEW] }, TWO],
    { 'Who are you?': '' },
  ],
  ['the first page has gone', [TWO], { 'How warm?': '20', 'Why?': 'Because' }],
  ['its questions have other pages', [{ id: 'all', questions: [TWO.questions[1], NEW, ...ONE.questions] }], { 'Why?': 'Because' }],
];
for (const [how, pages, shown] of CHANGES) {
  visit(`of a survey that has changed, what still fits stays: ${how}`, served(SURVEY), async (hand) => {
    const { site, card, rows } = hand;
    const questions = pages.flatMap((page) => page.questions.map(({ id }) => id));
    await card.radio('7').check();
    await card.next.click();
    await card.textbox('How warm?').fill('20');
    await card.textbox('Why?').fill('Because');
    site.write({ 'own_survey.json': JSON.stringify({ ...SURVEY, pages }) });
    await reload(hand);
    for (const [name, value] of Object.entries(shown)) {
      assert.equal(await card.textbox(name).inputValue(), value);
    }
    if (questions.includes('nps')) assert.ok(await card.radio('7').isChecked());
    if (questions.includes('new')) await card.textbox('Who are you?').fill('Ada');
    await card.next.click();
    if (pages.length > 1) {
      assert.equal(await card.textbox('Why?').inputValue(), 'Because');
      // From there they are kept as any other.
      await reload(hand);
      assert.equal(await card.textbox('Why?').inputValue(), 'Because');
      await card.next.click();
    }
    await card.phase('finished');
    const all = { nps: 7, heat: 20, why: 'Because', new: 'Ada' };
    const fitting = Object.entries(all).filter(([id]) => questions.includes(id));
    assert.deepEqual((await rows())[0].answers, Object.fromEntries(fitting));
  });
}

visit('a retry after a reload is the same response', {
  ...served(SURVEY),
  messages: [/Failed to load resource/, /was not delivered/],
}, async (hand) => {
  const { page, card, rows } = hand;
  /** @type {any[]} */
  const tried = [];
  await page.route('**/responses', (route) => {
    tried.push(route.request().postDataJSON());
    return route.abort();
  });
  await card.radio('7').check();
  await card.next.click();
  await card.next.click();
  await card.phase('failed');
  await reload(hand);
  await card.phase('failed');
  assert.equal(tried.length, 1, 'nothing is sent by itself');
  await page.unroute('**/responses');
  await card.next.click();
  await card.phase('finished');
  const [{ id, submittedAt }] = await rows();
  assert.deepEqual([id, submittedAt], [tried[0].id, tried[0].submittedAt]);
  assert.deepEqual(await keptIn(page), ['', '']);
});

visit('the language of the answers stays, and so do numbers as it writes them', served(SURVEY), async (hand) => {
  const { card, rows } = hand;
  await card.next.click();
  await card.textbox('How warm?').fill('20.5');
  await card.host.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await card.textbox('Warum?').fill('Darum');
  await reload(hand);
  assert.equal(await card.textbox('Wie warm?').inputValue(), '20,5');
  await card.next.click();
  await card.phase('finished');
  const [{ answers, lang }] = await rows();
  assert.deepEqual(answers, { heat: 20.5, why: 'Darum' });
  assert.equal(lang, 'de');
});

/** @type {Array<[string, object, (() => void) | undefined, number | undefined]>} */
const PLACES = [
  ['until it is sent, in the browser', {}, undefined, 0],
  ['nowhere', { storage: 'none' }, undefined, undefined],
  ['nowhere without consent', { consent: 'required' }, undefined, undefined],
  ['in the tab', { storage: 'session' }, undefined, 1],
  ['in the browser', { storage: 'remember' }, undefined, 0],
  [
    'in the tab, for who wants more privacy',
    {},
    () => Object.assign(Object.getPrototypeOf(navigator), { globalPrivacyControl: true }),
    1,
  ],
];
for (const [where, storage, before, expected] of PLACES) {
  visit(`kept ${where}`, { ...served({ ...SURVEY, ...storage }), before }, async (hand) => {
    const { page, card } = hand;
    await card.whole();
    await card.radio('7').check();
    // Leaving the page writes.
    await reload(hand);
    const kept = await keptIn(page);
    assert.deepEqual(
      kept.map((text) => text.includes('"nps"')),
      [0, 1].map((place) => place === expected),
    );
    assert.equal(await card.radio('7').isChecked(), expected !== undefined);
  });
}

visit('nothing is kept of who has not answered', served(SURVEY), async (hand) => {
  await hand.card.whole();
  await hand.card.next.click();
  await reload(hand);
  assert.deepEqual(await keptIn(hand.page), ['', '']);
});

const GOOD = { id: 'x', now: 1, today: '2026-01-01', seed: 1 };
const ACTION = { type: 'answer', id: 'nps', value: 7, at: 1 };
const BAD = {
  'no JSON': 'x{',
  'another version': { v: 0, survey: 'drafts', start: GOOD, lang: 'en', log: [ACTION] },
  'another survey': { v: 1, survey: 'other', start: GOOD, lang: 'en', log: [ACTION] },
  'no beginning': { v: 1, survey: 'drafts', lang: 'en', log: [ACTION] },
  'a beginning of the wrong kind': { v: 1, survey: 'drafts', start: { ...GOOD, id: {} }, lang: 'en', log: [ACTION] },
  'no list': { v: 1, survey: 'drafts', start: GOOD, lang: 'en', log: 5 },
  'null in the list': { v: 1, survey: 'drafts', start: GOOD, lang: 'en', log: [null] },
  'what no visitor does': { v: 1, survey: 'drafts', start: GOOD, lang: 'en', log: [{ type: 'delivered', at: 1 }] },
  null: 'null',
};
visit('what it cannot go on from is removed', served(SURVEY), async (hand) => {
  const { page, card } = hand;
  const key = `earshot ${new URL('/own_survey.json', page.url())}`;
  for (const [what, text] of Object.entries(BAD)) {
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
      key,
      typeof text === 'string' ? text : JSON.stringify(text),
    ]);
    await reload(hand);
    assert.deepEqual(await keptIn(page), ['', ''], what);
    assert.equal(await card.host.getByRole('radio', { checked: true }).count(), 0, what);
  }
  // Actions that do not fit are refused one by one.
  const log = [{ type: 'jump', id: 'x', at: 1 }, { ...ACTION, value: { a: [] } }, { ...ACTION, id: 'no' }, ACTION];
  const text = JSON.stringify({ v: 1, survey: 'drafts', start: GOOD, lang: 'xx-invalid-', log });
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);
  await reload(hand);
  assert.ok(await card.radio('7').isChecked());
});

const NO_STORAGE = {
  forbidden: () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    }
  },
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};
for (const [how, before] of Object.entries(NO_STORAGE)) {
  visit(`storage that is ${how} changes nothing`, { ...served(SURVEY), before }, async (hand) => {
    const { card, rows } = hand;
    await card.whole();
    await card.radio('7').check();
    await reload(hand);
    assert.equal(await card.radio('7').isChecked(), false);
    await card.radio('8').check();
    await card.next.click();
    await card.next.click();
    await card.phase('finished');
    assert.deepEqual((await rows())[0].answers, { nps: 8 });
  });
}

visit(
  'a popover that was closed has the answers when it comes again',
  served(SURVEY, { attributes: 'data-placement="popover"' }),
  async (hand) => {
    const { page, card } = hand;
    await card.whole();
    await card.radio('7').check();
    await card.close.click();
    await until('it is gone', async () => (await card.host.count()) === 0);
    assert.match((await keptIn(page))[0], /"nps"/);
    await reload(hand);
    assert.ok(await card.radio('7').isChecked());
  },
);
