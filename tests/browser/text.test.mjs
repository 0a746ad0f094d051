// Fields are the browser's own: what visitors type, however they type it, is never disturbed.

import assert from 'node:assert/strict';
import { html, tag, visit } from './harness.mjs';

const WORDS = {
  page: 'words.html',
  files: { 'words.html': html(`<main><h1>Words</h1>${tag('words.json')}</main>`) },
};
const FIRST = 'What may we call you?';
const LONG = 'Tell us the story.';

/**
 * A composition as an input method makes it.
 * @param {import('playwright-core').Page} page
 */
async function inputMethod(page) {
  const session = await page.context().newCDPSession(page);
  return {
    /** @param {string} text */
    compose: (text) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    /** @param {string} text */
    commit: (text) => session.send('Input.insertText', { text }),
  };
}

visit(
  'an input method composes undisturbed, and what it commits is stored',
  WORDS,
  async ({ page, card, rows }) => {
    const field = card.textbox(FIRST);
    await field.focus();
    const method = await inputMethod(page);
    for (const text of ['に', 'にほ', 'にほん', '日本']) {
      await method.compose(text);
      assert.equal(await field.inputValue(), text);
      assert.equal(await card.focusedKey(), 'name');
    }
    await method.commit('日本');
    await method.compose('go');
    await method.commit('語');
    assert.equal(await field.inputValue(), '日本語');
    await card.next.click();
    await card.phase('finished');
    assert.equal((await rows())[0].answers.name, '日本語');
  },
);

visit(
  'Enter that ends a composition does not send; the next one does',
  WORDS,
  async ({ page, card, rows }) => {
    const field = card.textbox(FIRST);
    await field.focus();
    const method = await inputMethod(page);
    await method.compose('にほん');
    // What a browser reports of a key that the input method takes.
    await pressProcessedEnter(field);
    await card.still();
    assert.equal(await card.host.getAttribute('data-phase'), 'asking');
    assert.equal(await field.inputValue(), 'にほん');
    await method.commit('日本');
    await page.keyboard.press('Enter');
    await card.phase('finished');
    assert.equal((await rows())[0].answers.name, '日本');
  },
);

visit(
  'Enter in a field of several lines is a line; Control and Enter go on',
  WORDS,
  async ({ page, card, rows }) => {
    await card.textbox(LONG).focus();
    await page.keyboard.type('One\nTwo');
    assert.equal(await card.host.getAttribute('data-phase'), 'asking');
    await page.keyboard.press('Control+Enter');
    await card.phase('finished');
    assert.equal((await rows())[0].answers.story, 'One\nTwo');
  },
);

visit('the caret stays where it is while the view is updated', WORDS, async ({ page, card }) => {
  const field = card.textbox(FIRST);
  await field.fill('ac');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('bb', { delay: 5 });
  assert.equal(await field.inputValue(), 'abbc');
  assert.deepEqual(await selection(field), [3, 3]);
  // Another answer, another width, another scheme: the form is patched each time.
  await card.radio('Yes').evaluate((radio) => radio.click());
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 500, height: 720 });
  await card.still();
  assert.deepEqual(await selection(field), [3, 3]);
  assert.equal(await card.focusedKey(), 'name');
  await page.keyboard.type('X');
  assert.equal(await field.inputValue(), 'abbXc');
});

visit('spaces stay while one types', WORDS, async ({ page, card }) => {
  const field = card.textbox(FIRST);
  await field.focus();
  for (const [typed, text] of [
    [' ', ' '],
    ['Ada', ' Ada'],
    [' ', ' Ada '],
    ['  B', ' Ada   B'],
  ]) {
    await page.keyboard.type(typed);
    assert.equal(await field.inputValue(), text);
  }
});

visit(
  'correcting an error keeps caret and focus, and the error goes',
  WORDS,
  async ({ page, card }) => {
    const field = card.textbox('Where can we reach you?');
    await field.fill('adaxample.com');
    await card.next.click();
    await card.error.waitFor();
    assert.equal(await card.focusedKey(), 'mail');
    await page.keyboard.press('Home');
    for (let i = 0; i < 3; ++i) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('@e', { delay: 5 });
    assert.equal(await field.inputValue(), 'ada@example.com');
    assert.equal(await card.host.locator('.error:visible').count(), 0);
  },
);

visit(
  "paste, cut and undo are the browser's",
  { ...WORDS, context: { permissions: ['clipboard-read', 'clipboard-write'] } },
  async ({ page, card, rows }) => {
    const field = card.textbox(FIRST);
    await field.focus();
    await page.evaluate(() => navigator.clipboard.writeText('pasted  words\twith a tab'));
    await page.keyboard.press('Control+V');
    assert.equal(await field.inputValue(), 'pasted  words\twith a tab');
    await page.keyboard.type('!');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+X');
    assert.equal(await field.inputValue(), '');
    await page.keyboard.press('Control+Z');
    assert.equal(await field.inputValue(), 'pasted  words\twith a tab!');
    await page.keyboard.press('Control+Z');
    assert.equal(await field.inputValue(), 'pasted  words\twith a tab');
    await card.next.click();
    await card.phase('finished');
    assert.match((await rows())[0].answers.name, /^pasted {1,2}words\twith a tab$/);
  },
);

visit('a field that a password manager fills is answered', WORDS, async ({ card, rows }) => {
  const field = card.textbox('Where can we reach you?');
  assert.equal(await field.getAttribute('autocomplete'), 'email');
  assert.equal(await field.getAttribute('type'), 'email');
  assert.equal(await field.getAttribute('name'), 'mail');
  await field.evaluate((input) => {
    input.value = 'ada@example.com';
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await card.next.click();
  await card.phase('finished');
  assert.equal((await rows())[0].answers.mail, 'ada@example.com');
});

visit(
  'a text is never cut: one that is too long is refused with its length',
  WORDS,
  async ({ card, rows }) => {
    const field = card.textbox(LONG);
    await field.fill('x'.repeat(60));
    await card.next.click();
    assert.match(await card.error.innerText(), /50 characters; it has 60/);
    assert.equal((await field.inputValue()).length, 60);
    await field.fill('x'.repeat(50));
    await card.next.click();
    await card.phase('finished');
    assert.equal((await rows())[0].answers.story.length, 50);
  },
);

visit('words that run from right to left do so', WORDS, async ({ card }) => {
  const field = card.textbox(FIRST);
  await field.fill('שלום');
  assert.equal(
    await field.evaluate((input) => (input.matches(':dir(rtl)') ? 'rtl' : 'ltr')),
    'rtl',
  );
  await field.fill('hello');
  assert.equal(
    await field.evaluate((input) => (input.matches(':dir(rtl)') ? 'rtl' : 'ltr')),
    'ltr',
  );
});

visit(
  'the letters of a field are at least 16 px high, so that no phone zooms',
  WORDS,
  async ({ card }) => {
    for (const field of await card.host.locator('.field').all()) {
      assert.ok(
        (await field.evaluate((input) => parseFloat(getComputedStyle(input).fontSize))) >= 16,
      );
    }
  },
);

/**
 * Enter as a browser reports it while an input method composes: key code 229.
 * @param {import('playwright-core').Locator} field
 */
function pressProcessedEnter(field) {
  return field.evaluate((input) => {
    const key = {
      key: 'Enter',
      keyCode: 229,
      isComposing: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    };
    input.dispatchEvent(new KeyboardEvent('keydown', key));
    // Safari submits the form after that key; the widget must not take it for a wish to send.
    input.form.requestSubmit();
    input.dispatchEvent(new KeyboardEvent('keyup', key));
  });
}

/** @param {import('playwright-core').Locator} field @returns {Promise<Array<number | null>>} */
function selection(field) {
  return field.evaluate((input) => [input.selectionStart, input.selectionEnd]);
}

visit('half a character does not lose the rest', WORDS, async ({ card, rows }) => {
  await card.textbox(FIRST).evaluate((field) => {
    Object.assign(field, { value: 'Ada \ud83d' });
    field.dispatchEvent(new Event('input'));
  });
  await card.next.click();
  await card.phase('finished');
  assert.equal((await rows())[0].answers.name, 'Ada \ufffd');
});
