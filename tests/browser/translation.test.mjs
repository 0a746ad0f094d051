// When the browser translates the page, the words of the form change, and the picture follows.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { inkOf, showRealWords } from './ink.mjs';
import { served } from './served.mjs';
import { until } from './wait.mjs';

const SURVEY = {
  id: 'translated',
  pages: [
    {
      id: 'one',
      title: 'Your visit',
      text: 'It was a *long* one.',
      questions: [
        {
          id: 'who',
          type: 'choice',
          text: 'Who was with you on the way?',
          help: 'As far as you remember.',
          choices: [
            { id: 'a', label: 'Nobody at all' },
            { id: 'b', label: 'Somebody else' },
          ],
        },
      ],
    },
    { id: 'two', questions: [{ id: 'why', type: 'comment', text: 'Why?', maxLength: 100 }] },
  ],
  endpoint: { url: '/responses' },
};

/**
 * What Google's translation does in Chromium: each text becomes a font element in a font element.
 * @param {Element} host
 */
function translateByReplacing({ shadowRoot }) {
  document.documentElement.lang = 'de';
  document.documentElement.classList.add('translated-ltr');
  const walker = document.createTreeWalker(shadowRoot.querySelector('form'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement.closest('font, textarea')) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
    inner.textContent = `${text.data} — ${text.data}`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** What Firefox does: the text nodes stay. @param {Element} host */
function translateInPlace({ shadowRoot }) {
  const walker = document.createTreeWalker(shadowRoot.querySelector('form'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: text } = walker;
    if (text.data.trim() && !text.data.includes('—')) text.data = `${text.data} — ${text.data}`;
  }
}

/** "Show original". @param {Element} host */
function undoTranslation({ shadowRoot }) {
  document.documentElement.classList.remove('translated-ltr');
  for (const font of shadowRoot.querySelectorAll('font > font')) {
    font.parentElement.replaceWith(font.textContent.split(' — ')[0]);
  }
}

/** @param {Element} host */
function showPicture({ shadowRoot }) {
  shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.slice(0, -1);
}

/** The words of the form lie on those of the picture. @param {import('./harness.mjs').Visit} hand */
async function assertFollows({ page, card }, what) {
  await card.still();
  const drawn = await inkOf(page, card);
  await card.host.evaluate(showRealWords);
  const real = await inkOf(page, card);
  await card.host.evaluate(showPicture);
  assert.ok(Object.keys(real).length > 0, what);
  for (const key of Object.keys(real)) {
    const isNear = real[key].every((side, edge) => Math.abs(side - drawn[key][edge]) <= 2);
    assert.ok(isNear, `${what}: ${key} is at ${real[key]} and drawn at ${drawn[key]}`);
  }
}

for (const [how, translate] of Object.entries({ translateByReplacing, translateInPlace })) {
  const options = { ...served(SURVEY), context: { viewport: { width: 420, height: 900 } } };
  visit(`the picture follows: ${how}`, options, async (hand) => {
    const { page, card, rows } = hand;
    await card.whole();
    const { height } = await card.box('who:label');
    await card.host.evaluate(translate);
    await until('more lines', async () => (await card.box('who:label')).height > height);
    await assertFollows(hand, 'translated');
    const words = 'Who was with you on the way? — Who was with you on the way?';
    const label = card.at('who:label').locator('span').first();

    // What the visitor does keeps it.
    await card.radio('Nobody at all — Nobody at all').check();
    assert.equal(await label.textContent(), words);
    await assertFollows(hand, 'answered');
    await page.setViewportSize({ width: 600, height: 900 });
    await assertFollows(hand, 'resized');
    assert.equal(await label.textContent(), words);

    // The next page comes in its own words first.
    await card.next.click();
    await card.textbox('Why?').fill('Because');
    await card.host.evaluate(translate);
    await assertFollows(hand, 'the second page');
    assert.equal(await card.textbox('Why? — Why?').inputValue(), 'Because');
    await card.textbox().fill('Because of it');
    await card.back.click();
    await card.host.evaluate(translate);
    await assertFollows(hand, 'back');
    assert.equal(await label.textContent(), words);
    assert.ok(await card.radio('Nobody at all — Nobody at all').isChecked());

    if (translate === translateByReplacing) {
      await card.host.evaluate(undoTranslation);
      await assertFollows(hand, 'in its own words again');
      assert.equal(await label.textContent(), 'Who was with you on the way?');
    }
    await card.next.click();
    await card.next.click();
    await card.phase('finished');
    assert.deepEqual((await rows())[0].answers, { who: 'a', why: 'Because of it' });
  });
}
