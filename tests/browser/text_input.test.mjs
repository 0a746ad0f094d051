// What is being typed stays undisturbed while everything around it changes.

import assert from 'node:assert/strict';
import { html, tag, visit } from './harness.mjs';
import { served } from './served.mjs';
import { createGate, until } from './wait.mjs';

const SURVEY = {
  id: 'typing',
  questions: [
    { id: 'story', type: 'comment', text: 'Tell us.', maxLength: 300 },
    { id: 'name', type: 'text', text: 'Who are you?' },
  ],
  pages: undefined,
  endpoint: { url: '/responses' },
};
const PAGE = { id: SURVEY.id, pages: [{ id: 'p', questions: SURVEY.questions }], endpoint: SURVEY.endpoint };

/** What a person would notice. @param {import('playwright-core').Locator} field */
const stateOf = (field) =>
  field.evaluate((input) => ({
    isFocused: input.getRootNode().activeElement === input,
    value: input.value,
    selection: [input.selectionStart, input.selectionEnd, input.selectionDirection],
    scrollY,
  }));

const MORE = /earshot-more/;
const OTHER = tag('earshot.json');

for (const [name, role] of [['Tell us.', 'multiline'], ['Who are you?', 'textbox']]) {
  const options = { ...served(PAGE, { below: OTHER }), page: undefined };
  visit(`a composition is not disturbed by what changes around it: ${role}`, options, async (hand) => {
    const { page, card, site, rows } = hand;
    const { opened, open } = createGate();
    await page.route(MORE, async (route) => {
      await opened;
      await route.continue();
    });
    await page.goto(`${site.url}/own_page.html`);
    await card.ready();
    const field = card.textbox(name);
    await field.focus();
    const session = await page.context().newCDPSession(page);
    const compose = (/** @type {string} */ text) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await compose('に');
    const ended = await field.evaluateHandle((input) => {
      const ends = [];
      for (const type of ['compositionend', 'blur']) input.addEventListener(type, () => ends.push(type));
      return ends;
    });
    /** @type {Array<[string, () => Promise<unknown>]>} */
    const changes = [
      ['the second half comes', async () => open()],
      ['another width', () => page.setViewportSize({ width: 500, height: 720 })],
      ['another scheme', () => page.emulateMedia({ colorScheme: 'dark' })],
      ['another widget', () => page.locator('earshot-host').nth(1).evaluate(({ shadowRoot }) => shadowRoot.querySelector('input').click())],
      ['an update of the page', () => page.evaluate(() => window.earshot.widgets[0].restyle())],
      ['no picture', () => page.emulateMedia({ forcedColors: 'active' })],
      ['the picture again', () => page.emulateMedia({ forcedColors: 'none' })],
    ];
    let text = 'に';
    for (const [what, change] of changes) {
      await change();
      await card.still();
      assert.equal((await stateOf(field)).value, text, what);
      // Twelve times "ほ" makes a comment of this width no higher, a few hundred would.
      text += 'ほ'.repeat(12);
      await compose(text);
      const { isFocused, value, selection } = await stateOf(field);
      assert.deepEqual([isFocused, value, selection.slice(0, 2)], [true, text, [text.length, text.length]], what);
    }
    assert.deepEqual(await ended.jsonValue(), []);
    await session.send('Input.insertText', { text: '日本' });
    assert.equal((await stateOf(field)).value, '日本');
    await card.next.click();
    await card.phase('finished');
    assert.deepEqual(Object.values((await rows())[0].answers), ['日本']);
  });
}

visit('undo and selection go on after the form was patched', served(PAGE), async ({ page, card }) => {
  const field = card.textbox('Tell us.');
  await field.focus();
  await page.keyboard.type('One two three');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  const before = await stateOf(field);
  assert.deepEqual(before.selection.slice(0, 2), [8, 13]);
  await page.evaluate(() => window.earshot.widgets[0].restyle());
  await page.setViewportSize({ width: 520, height: 720 });
  await card.still();
  assert.deepEqual(await stateOf(field), before);
  await page.keyboard.type('four');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  assert.match((await stateOf(field)).value, /^One two( three)?$|^$/);
  await page.keyboard.press('Control+Shift+Z');
  assert.notEqual((await stateOf(field)).value, '');
  // A double click takes a word.
  await field.fill('alpha');
  await field.dblclick({ position: { x: 30, y: 26 } });
  assert.deepEqual((await stateOf(field)).selection.slice(0, 2), [0, 5]);
});

visit('what is pasted is taken whole, however long', { ...served(PAGE), context: { permissions: ['clipboard-read', 'clipboard-write'] } }, async ({ page, card }) => {
  const field = card.textbox('Tell us.');
  await field.focus();
  await page.evaluate(() => navigator.clipboard.writeText('word '.repeat(200)));
  await page.keyboard.press('Control+V');
  const { isFocused, value, selection } = await stateOf(field);
  assert.deepEqual([isFocused, value.length, selection[0]], [true, 1000, 1000]);
});

const KINDS = {
  text: { type: 'text', inputmode: 'text', autocapitalize: null, autocomplete: null },
  email: { type: 'email', inputmode: 'email', autocapitalize: 'none', autocomplete: 'email' },
  url: { type: 'url', inputmode: 'url', autocapitalize: 'none', autocomplete: 'url' },
  tel: { type: 'tel', inputmode: 'tel', autocapitalize: 'none', autocomplete: 'tel' },
};
const FORMATS = Object.keys(KINDS).map((format) => ({ id: format, type: 'text', format, text: format }));
visit('every kind of field tells the browser and its keyboard what it is for', served({
  id: 'kinds',
  pages: [{ id: 'p', questions: [...FORMATS, { id: 'number', type: 'number', text: 'number' }, { id: 'less', type: 'number', min: -5, text: 'less' }] }],
}), async ({ card }) => {
  const attributes = (/** @type {string} */ name) =>
    card.at(name).evaluate((input) => Object.fromEntries(
      ['type', 'inputmode', 'autocapitalize', 'autocomplete', 'enterkeyhint', 'spellcheck'].map((each) => [each, input.getAttribute(each)]),
    ));
  for (const [format, expected] of Object.entries(KINDS)) {
    const found = await attributes(format);
    assert.deepEqual(found, { ...expected, enterkeyhint: 'next', spellcheck: null }, format);
  }
  assert.equal((await attributes('number')).inputmode, 'decimal');
  assert.equal((await attributes('less')).inputmode, 'text', 'with a minus');
});

const TALL = html('<main><div style="height:500px"></div><script async src="/dist/earshot.js" data-survey="/own_survey.json"></script><div style="height:900px"></div></main>');
visit('the field that is filled is not under the soft keyboard', {
  page: 'tall.html',
  files: { 'tall.html': TALL, 'own_survey.json': JSON.stringify(PAGE) },
}, async ({ page, card }) => {
  await card.whole();
  const field = card.textbox('Who are you?');
  await field.focus();
  const bottom = () => field.evaluate((input) => input.getBoundingClientRect().bottom);
  /** As when a keyboard of that height slides in. @param {number} height */
  const slide = (height) =>
    page.evaluate((height) => {
      const { visualViewport } = window;
      Object.defineProperty(visualViewport, 'height', { configurable: true, get: () => innerHeight - height });
      visualViewport.dispatchEvent(new Event('resize'));
    }, height);
  await page.evaluate(() => scrollTo(0, 330));
  assert.ok((await bottom()) > 320);
  await slide(400);
  await until('the field above it', async () => (await bottom()) < 320);
  assert.equal(await card.focusedKey(), 'name');
});
