// The plain view: the same controls, visible. The way out of the picture for all who need one.

import assert from 'node:assert/strict';
import { html, tag, visit } from './harness.mjs';
import { NOT_DELIVERED, walkScreens } from './screens.mjs';
import { sheet, walkSheet } from './sheet.mjs';
import { looksVisible } from './visible.mjs';

/** @param {import('./card.mjs').Card} card */
const viewOf = (card) => card.host.getAttribute('data-view');

visit(
  'the plain view is reachable by keyboard on every screen, and so is the way back',
  { page: 'every_type.html', messages: NOT_DELIVERED },
  async ({ page, card }) => {
    await walkScreens(page, card, async (screen) => {
      await page.getByRole('link', { name: 'another link' }).focus();
      await page.keyboard.press('Shift+Tab');
      assert.equal(await card.focusedKey(), ':plain', screen);
      assert.equal(await page.getByRole('button', { name: 'Plain view' }).count(), 1, screen);
      await page.keyboard.press('Enter');
      assert.equal(await viewOf(card), 'plain', screen);
      assert.ok(await card.canvas.isHidden());
      assert.equal(await card.focusedKey(), ':plain', 'the button keeps the focus');
      assert.equal(await card.plain.textContent(), 'Standard view');
      await page.keyboard.press('Enter');
      assert.equal(await viewOf(card), 'canvas', screen);
    });
  },
);

visit(
  'answers survive the way there and back',
  { page: 'every_type.html' },
  async ({ card, rows }) => {
    await card.radio('9').check();
    await card.plain.click();
    assert.ok(await card.radio('9').isChecked());
    await card.radio('2 of 5 stars').check();
    await card.next.click();
    await card.radio('Free').check();
    await card.checkbox('Reports').check();
    await card.plain.click();
    assert.ok(await card.radio('Free').isChecked());
    assert.ok(await card.checkbox('Reports').isChecked());
    await card.next.click();
    await card.textbox('Where can we reach you?').fill('ada@example.com');
    await card.textbox('What may we call you?').fill('Ada');
    await card.plain.click();
    assert.equal(await card.textbox('What may we call you?').inputValue(), 'Ada');
    await card.next.click();
    await card.phase('finished');
    const [{ answers }] = await rows();
    assert.deepEqual(answers, {
      nps: 9,
      stars: 2,
      plan: 'free',
      parts: ['reports'],
      name: 'Ada',
      mail: 'ada@example.com',
    });
  },
);

visit(
  'everything that the picture says is visible as text',
  { page: 'every_type.html' },
  async ({ card }) => {
    await card.next.click();
    await card.plain.click();
    await looksVisible(card);
  },
);

visit(
  'both views say which questions are required',
  { page: 'every_type.html' },
  async ({ page, card, site }) => {
    await card.plain.click();
    assert.equal(
      await card.at('nps:label').innerText(),
      'How likely are you to recommend us? Required',
    );
    await card.plain.click();
    // The picture of the same words without being required is another one.
    const required = await card.picture('nps:label', 0);
    const survey = await (await page.request.get(`${site.url}/surveys/every_type.json`)).text();
    await page.route('**/every_type.json', (route) =>
      route.fulfill({ body: survey.replaceAll('"required": true', '"required": false') }),
    );
    await page.reload();
    await card.ready();
    assert.notEqual(await card.picture('nps:label', 0), required);
  },
);

visit(
  'forced colours show the plain view, live',
  { page: 'landing.html', context: { forcedColors: 'active' } },
  async ({ page, card, rows }) => {
    assert.equal(await viewOf(card), 'plain');
    assert.ok(await card.canvas.isHidden());
    assert.ok(await card.plain.isHidden(), 'there is nothing to switch to');
    await card.radio('8').check();
    const [chosen, other] = [
      await card.at('nps/8').screenshot(),
      await card.at('nps/2').screenshot(),
    ];
    assert.notDeepEqual(chosen, other);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.waitForSelector('earshot-host[data-view="canvas"]');
    await page.emulateMedia({ forcedColors: 'active' });
    await page.waitForSelector('earshot-host[data-view="plain"]');
    assert.ok(await card.radio('8').isChecked());
    await card.next.click();
    await card.next.click();
    await card.phase('finished');
    assert.equal((await rows()).length, 1);
  },
);

visit(
  'forced colours hide no word of any type in any state',
  {
    ...sheet(),
    context: { forcedColors: 'active', colorScheme: 'dark' },
    messages: NOT_DELIVERED,
  },
  async ({ page, card }) => {
    await walkSheet(page, card, async (state) => {
      assert.equal(await viewOf(card), 'plain', state);
      await looksVisible(card, state);
    });
  },
);

visit(
  'on paper every type in every state is the form, with what was answered, and no button',
  { ...sheet(), messages: NOT_DELIVERED },
  async ({ page, card }) => {
    // The plain view's look comes after the first question.
    await card.whole();
    await walkSheet(page, card, async (state) => {
      if (state === 'an open list') return;
      await page.emulateMedia({ media: 'print' });
      assert.ok(await card.canvas.isHidden(), state);
      await looksVisible(card, state);
      assert.equal(await card.host.locator('form button:visible:not(.offer)').count(), 0, state);
      await page.emulateMedia({ media: 'screen' });
      assert.ok(await card.canvas.isVisible(), state);
    });
  },
);

const DOM = html(`<main><h1>Words</h1>${tag('earshot.json', 'data-text="dom"')}</main>`);
visit(
  'data-text="dom" is the plain view from the start',
  { page: 'dom.html', files: { 'dom.html': DOM } },
  async ({ card, rows }) => {
    assert.equal(await viewOf(card), 'plain');
    assert.ok(await card.canvas.isHidden());
    assert.ok(await card.plain.isHidden());
    await card.radio('10').check();
    await card.next.click();
    await card.phase('finished');
    assert.equal((await rows()).length, 1);
  },
);

visit(
  'when drawing fails, the plain view is shown and nothing is lost',
  {
    page: 'landing.html',
    messages: [
      /^Earshot: drawing failed \(.+\), so the plain view is shown; please report this\.$/,
    ],
  },
  async ({ page, card, rows }) => {
    await card.radio('9').check();
    await page.evaluate(() => {
      CanvasRenderingContext2D.prototype.putImageData = () => {
        throw new Error('no memory');
      };
    });
    await card.at('nps/2').hover();
    await page.waitForSelector('earshot-host[data-view="plain"]');
    assert.ok(await card.radio('9').isChecked());
    await card.next.click();
    await card.phase('finished');
    assert.equal((await rows())[0].answers.nps, 9);
  },
);
