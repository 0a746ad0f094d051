// Which language the widget speaks, and in which direction it is laid out.

import assert from 'node:assert/strict';
import { html, tag, visit } from './harness.mjs';

const QUESTIONS = {
  ar: 'ما مدى احتمال أن توصي بنا؟',
  de: 'Wie wahrscheinlich ist es, dass Sie uns empfehlen?',
  en: 'How likely are you to recommend us?',
};

const CASES = [
  {
    name: 'the tag names it',
    page: 'en',
    attributes: 'data-lang="de"',
    visitor: 'en-US',
    words: 'de',
    lang: 'de',
  },
  { name: 'the page names it', page: 'de', visitor: 'en-US', words: 'de', lang: 'de' },
  {
    name: 'the tag names a region of it',
    page: 'en',
    attributes: 'data-lang="de-AT"',
    visitor: 'en-US',
    words: 'de',
    lang: 'de-AT',
  },
  {
    name: 'nobody has it, so the first is taken',
    page: 'fr',
    visitor: 'fr-FR',
    words: 'en',
    lang: 'en',
  },
];

for (const { name, page: pageLang, attributes, visitor, words, lang } of CASES) {
  const body = html(`<main><h1>Page</h1>${tag('languages.json', attributes)}</main>`, {
    lang: pageLang,
  });
  const options = { page: 'lang.html', files: { 'lang.html': body }, context: { locale: visitor } };
  visit(`the language: ${name}`, options, async ({ card }) => {
    await card.host.getByRole('radiogroup', { name: QUESTIONS[words], exact: true }).waitFor();
    const tagged = await card.host.locator('section').getAttribute('lang');
    assert.equal(tagged, lang, 'the words are marked as what they are');
  });
}

const ARABIC = html(`<main><h1>Page</h1>${tag('languages.json', 'data-lang="ar"')}</main>`);

visit(
  'Arabic runs from right to left, controls and picture alike',
  { page: 'ar.html', files: { 'ar.html': ARABIC } },
  async ({ page, card, rows }) => {
    const section = card.host.locator('section');
    assert.equal(await section.getAttribute('dir'), 'rtl');
    assert.match((await section.getAttribute('lang')) ?? '', /^ar/);
    for (const view of ['canvas', 'plain']) {
      if (view === 'plain') await card.plain.click();
      const [zero, ten] = [await card.box('nps/0'), await card.box('nps/10')];
      assert.ok(zero.x > ten.x, `0 is on the right of 10, ${view}`);
    }
    await card.plain.click();
    await card.click('nps/10');
    assert.ok(await card.radio('10').isChecked());
    // The arrow that points away from the start goes on.
    await page.keyboard.press('ArrowRight');
    assert.ok(!(await card.radio('10').isChecked()));
    await card.textbox().fill('لأنه سهل');
    await card.click(':next');
    await card.phase('finished');
    assert.equal((await rows())[0].answers.why, 'لأنه سهل');
  },
);
