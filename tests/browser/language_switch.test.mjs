// Changing the language on the way: the words change, the answers stay.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { PLAIN, served } from './served.mjs';

const SURVEY = {
  id: 'tongues',
  languages: ['en', 'de', 'ar'],
  pages: [
    {
      id: 'one',
      questions: [
        { id: 'nps', type: 'nps', text: { en: 'How likely?', de: 'Wie wahrscheinlich?', ar: 'ما مدى؟' } },
        { id: 'heat', type: 'number', decimals: 1, text: { en: 'How warm?', de: 'Wie warm?', ar: 'كم؟' } },
      ],
    },
  ],
  endpoint: { url: '/responses' },
};

for (const [view, more] of Object.entries({ canvas: {}, plain: PLAIN })) {
  visit(`${view}: answers stay in another language`, served(SURVEY, more), async (hand) => {
    const { card, rows } = hand;
    const select = card.at(':language');
    assert.equal(await select.getAttribute('aria-label'), 'Language');
    assert.deepEqual(await select.locator('option').allTextContents(), [
      'English',
      'Deutsch',
      'العربية',
    ]);
    assert.equal(await select.inputValue(), 'en');
    await card.radio('9').check();
    await card.textbox('How warm?').fill('20.5');
    await select.focus();
    await select.selectOption('de');
    await card.host.getByRole('radiogroup', { name: 'Wie wahrscheinlich?' }).waitFor();
    assert.ok(await card.radio('9').isChecked());
    assert.equal(await card.textbox('Wie warm?').inputValue(), '20,5');
    assert.equal(await card.focusedKey(), ':language', 'the focus stays');
    assert.equal(await select.getAttribute('aria-label'), 'Sprache');
    assert.equal(await card.next.textContent(), 'Absenden');
    await select.selectOption('ar');
    await card.host.locator('section[dir="rtl"]').waitFor();
    assert.ok(await card.radio('9').isChecked());
    await card.next.click();
    await card.phase('finished');
    const [{ answers, lang }] = await rows();
    assert.deepEqual(answers, { nps: 9, heat: 20.5 });
    assert.equal(lang, 'ar');
  });
}

const VARIETIES = {
  id: 'varieties',
  languages: ['en-GB', 'en'],
  questions: [{ id: 'nps', type: 'nps', text: { 'en-GB': 'How likely, please?', en: 'How likely?' } }],
};
visit(
  'the closest language is the one that is shown as chosen',
  served(VARIETIES, { attributes: 'data-lang="en-GB" data-endpoint="/responses"' }),
  async ({ card }) => {
    await card.host.getByRole('radiogroup', { name: 'How likely, please?' }).waitFor();
    const select = card.host.getByRole('combobox', { name: 'Language' });
    assert.equal(await select.inputValue(), 'en-GB');
  },
);
