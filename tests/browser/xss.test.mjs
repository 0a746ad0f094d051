// Whatever a survey, a page or a visitor says is text: in every place where the widget shows words,
// in both views, under the strictest policy, nothing of it runs and nothing of it is lost.

import assert from 'node:assert/strict';
import { STRINGS, TEXTS } from './xss.mjs';
import { assertAllShown, assertShown, safeVisit, strictPage, VIEWS } from './xss_page.mjs';
import { END, escaped, FACTS, HALVES, LISTS, TOLD, walkSurvey } from './xss_slots.mjs';

/**
 * Walks through it in the page, to be quick: what each page shows, with the string written into its
 * field on the way.
 * @param {import('./card.mjs').Card} card
 * @param {string[]} texts
 * @returns {Promise<Array<Record<string, string>>>}
 */
function walk(card, texts) {
  return card.host.evaluate(async (host, texts) => {
    const root = /** @type {ShadowRoot} */ (host.shadowRoot);
    const find = (/** @type {string} */ selector) =>
      /** @type {any} */ (root.querySelector(selector));
    const words = (/** @type {string} */ key) => {
      const element = find(`[data-key="${key}"]`);
      return (element?.querySelector(':scope > span') ?? element)?.textContent;
    };
    const pages = [];
    for (let i = 0; i < texts.length; ++i) {
      const field = find(`[data-key="t${i}"]`);
      field.value = texts[i];
      field.dispatchEvent(new Event('input'));
      find('.next').click();
      await new Promise(requestAnimationFrame);
      const [expected, experienced, low, high] = [...root.querySelectorAll('.part .label, .ends span')]
        .filter(({ textContent }) => textContent)
        .map((part) => (part.querySelector('span') ?? part).textContent);
      pages.push({
        ...{ expected, experienced, low, high },
        title: words(':title'),
        text: words(':text'),
        question: words(`t${i}:label`),
        help: words(`t${i}:help`),
        placeholder: field.placeholder,
        message: words(`t${i}:error`),
        unit: words(`n${i}:unit`),
        consent: find(`[data-key^="c${i}/"] .words`)?.textContent,
        answer: field.value,
        piped: words(`g${i}:label`),
      });
      find('.next').click();
    }
    return pages;
  }, texts);
}

const THIRD = Math.ceil(TEXTS.length / 3);
for (const [view, attributes] of VIEWS) {
  for (const part of [0, 1, 2]) {
    const texts = TEXTS.slice(part * THIRD, (part + 1) * THIRD);
    const isMap = part === 2;
    safeVisit(
      `texts of pages and questions, answers and what is piped are text: ${view} view, part ${part + 1}`,
      strictPage(walkSurvey(texts, isMap), `${attributes} ${isMap ? 'data-lang="de"' : ''}`),
      async ({ card }) => {
        const pages = await walk(card, texts);
        for (const slot in pages[0]) {
          const expected = slot === 'piped' ? ['none', ...texts.slice(0, -1)] : texts;
          assertShown(
            pages.map((page) => page[slot]),
            expected,
            slot,
          );
        }
      },
    );
  }
}

for (const [view, attributes] of VIEWS) {
  safeVisit(
    `labels of choices, rows and pictures are text: ${view} view`,
    strictPage(LISTS, attributes),
    async ({ card }) => {
      for (const [at, { title }] of LISTS.pages.entries()) {
        await card.host.locator('.title', { hasText: title }).waitFor();
        await assertAllShown(card, HALVES[at % 2], title);
        await card.host.evaluate((host) =>
          /** @type {any} */ (host.shadowRoot?.querySelector('.next')).click(),
        );
      }
    },
  );
}

for (const [view, attributes] of VIEWS) {
  safeVisit(
    `what the page says about a visitor is text: ${view} view`,
    strictPage(
      TOLD,
      `${attributes} ${FACTS.map((text, i) => `data-attr-x${i}="${escaped(text)}"`).join('\n')}`,
    ),
    async ({ card }) => {
      await assertAllShown(
        card,
        FACTS.map((text) => `Fact ${text}`),
        'facts',
      );
    },
  );
}

for (const [view, attributes] of VIEWS) {
  safeVisit(
    `a welcome, an end and what it offers are text: ${view} view`,
    strictPage(END, attributes),
    async ({ card }) => {
      await assertAllShown(card, [TEXTS.join(' | '), TEXTS[0]], 'welcome');
      await card.next.click();
      await card.textbox().fill(TEXTS.slice(0, 30).join('\n'));
      await card.next.click();
      await card.phase('finished');
      await assertAllShown(card, [TEXTS.join(' | '), ...TEXTS], 'end');
      const links = await card.host.locator('a').evaluateAll((all) => all.map(({ href }) => href));
      assert.ok(links.length >= TEXTS.length);
      assert.deepEqual(
        links.filter((href) => !/^(https:\/\/example\.com\/\?|tel:\+1$|http:\/\/127)/.test(href)),
        [],
      );
    },
  );
}

safeVisit(
  'wishes of a page for the look are wishes or nothing',
  strictPage({ id: 'xss', questions: END.questions, theme: { font: `x;background:url(https://evil.example/x)` } }),
  async ({ card }) => {
    await card.host.evaluate((host, texts) => {
      for (const text of texts) {
        for (const name of ['theme', 'accent', 'surface', 'radius', 'font', 'logo', 'mode', 'density']) {
          host.style.setProperty(`--earshot-${name}`, text);
        }
        window.earshot.widgets[0].restyle();
      }
      host.removeAttribute('style');
      window.earshot.widgets[0].restyle();
    }, STRINGS);
    assert.equal(await card.host.locator('.logo:visible').count(), 0);
  },
);
