// An endpoint that does not answer as it should: nothing that was written is lost, nothing false is
// said, and exactly one row is stored in the end.

import assert from 'node:assert/strict';
import { stored } from './branches.mjs';
import { html, tag, visit } from './harness.mjs';
import { createGate } from './wait.mjs';

const STORY = 'I typed all of this\nand want to keep it.';
const ANSWERS = { nps: 2, grit: 'missing', story: STORY };
const NOT_DELIVERED = /^Earshot: a response was not delivered: .+; the visitor can try again\.$/;

/**
 * Each breaks delivery and returns what mends it.
 * @type {Array<{ name: string, messages: RegExp[], before?: () => void, rowsBefore?: number,
 *   fail: (visit: import('./harness.mjs').Visit) => Promise<() => Promise<void>> }>}
 */
const FAILURES = [
  {
    name: 'the server is down',
    messages: [/ERR_CONNECTION_REFUSED/, NOT_DELIVERED],
    async fail({ site }) {
      await site.stop();
      return () => site.restart();
    },
  },
  {
    name: 'the server answers 500',
    messages: [/status of 500/, /answered HTTP 500 the disk is full; the visitor/],
    async fail({ page }) {
      await page.route('**/responses', (route) =>
        route.fulfill({ status: 500, body: 'the disk is full' }),
      );
      return () => page.unroute('**/responses');
    },
  },
  {
    name: 'the server answers with a redirect',
    messages: [/net::ERR_FAILED/, NOT_DELIVERED],
    async fail({ page }) {
      await page.route('**/responses', (route) =>
        route.fulfill({ status: 302, headers: { location: '/landing.html' } }),
      );
      return () => page.unroute('**/responses');
    },
  },
  {
    name: 'the server does not answer in time',
    messages: [/could not be reached \(TimeoutError/],
    // The widget's own patience, made shorter.
    before: () => {
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      AbortSignal.timeout = (ms) => timeout(ms / 50);
    },
    async fail({ page }) {
      /** @type {import('playwright-core').Route[]} */
      const held = [];
      await page.route('**/responses', (route) => void held.push(route));
      return async () => {
        for (const route of held) await route.abort();
        await page.unroute('**/responses');
      };
    },
  },
  {
    name: 'the response is stored but its receipt is lost',
    messages: [/ERR_CONNECTION_RESET/, NOT_DELIVERED],
    rowsBefore: 1,
    async fail({ page }) {
      await page.route('**/responses', async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      });
      return () => page.unroute('**/responses');
    },
  },
];

for (const { name, messages, before, rowsBefore = 0, fail } of FAILURES) {
  visit(
    `${name}: what was typed stays, is honest about it, and arrives once`,
    { page: 'landing.html', messages, before },
    async (visit) => {
      const { page, card, rows } = visit;
      await answer(visit);
      const seen = await installHeadingLog(page);
      const mend = await fail(visit);
      await card.next.click();
      await card.phase('failed');

      assert.match(await card.alert.innerText(), /could not be sent/i);
      assert.equal(
        await card.status.textContent(),
        await card.alert.innerText(),
        'it is announced',
      );
      assert.equal(await card.textbox().inputValue(), STORY);
      assert.ok(await card.textbox().isVisible());
      assert.equal(await card.next.textContent(), 'Try again');
      assert.deepEqual(
        (await seen()).filter((text) => /thank/i.test(text)),
        [],
        'no thanks yet',
      );

      await mend();
      assert.equal((await rows()).length, rowsBefore);
      await card.next.click();
      await card.phase('finished');
      assert.equal(await card.heading.textContent(), 'Thank you for saying so');
      const [row, ...others] = await rows();
      assert.deepEqual(others, [], 'exactly one row');
      assert.deepEqual(stored(row), {
        survey: 'earshot',
        lang: 'en',
        end: 'sorry',
        answers: ANSWERS,
      });
    },
  );
}

visit(
  'it may fail more than once',
  { page: 'landing.html', messages: [/status of 503/, NOT_DELIVERED] },
  async (visit) => {
    const { page, card, rows } = visit;
    await answer(visit);
    let tries = 0;
    await page.route('**/responses', (route) =>
      ++tries <= 3 ? route.fulfill({ status: 503 }) : route.continue(),
    );
    for (let failures = 1; failures <= 3; ++failures) {
      const failed = page.waitForResponse('**/responses');
      await card.next.click();
      await failed;
      await card.phase('failed');
    }
    await card.next.click();
    await card.phase('finished');
    assert.equal(tries, 4);
    assert.equal((await rows()).length, 1);
  },
);

visit(
  'while it is sending, it says so and sends once, however often one presses',
  { page: 'landing.html' },
  async (visit) => {
    const { page, card, rows } = visit;
    await answer(visit);
    const gate = createGate();
    let requests = 0;
    await page.route('**/responses', async (route) => {
      ++requests;
      await gate.opened;
      await route.continue();
    });
    await card.next.click();
    await card.phase('sending');
    assert.equal(await card.next.textContent(), 'Sending…');
    assert.equal(await card.next.getAttribute('aria-disabled'), 'true');
    assert.equal(await card.status.textContent(), 'Sending…');
    assert.equal(await card.textbox().inputValue(), STORY);
    assert.equal(await card.focusedKey(), ':next', 'the button keeps the focus');
    await card.next.click({ force: true });
    await page.keyboard.press('Enter');
    await card.textbox().press('Control+Enter');
    gate.open();
    await card.phase('finished');
    assert.equal(requests, 1);
    assert.equal((await rows()).length, 1);
  },
);

visit(
  'data-endpoint is used instead of the endpoint of the survey',
  { page: 'other_endpoint.html', files: { 'other_endpoint.html': otherEndpoint() } },
  async ({ page, card, rows }) => {
    await page.route('**/elsewhere', (route) => route.fulfill({ status: 204 }));
    const sent = page.waitForRequest('**/elsewhere');
    await card.radio('10').check();
    await card.next.click();
    assert.equal((await sent).postDataJSON().answers.nps, 10);
    await card.phase('finished');
    assert.deepEqual(await rows(), []);
  },
);

function otherEndpoint() {
  return html(tag('earshot.json', 'data-endpoint="/elsewhere"'));
}

/**
 * Answers all of the longest branch but the last press.
 * @param {import('./harness.mjs').Visit} visit
 */
async function answer({ card }) {
  await card.radio('2').check();
  await card.next.click();
  await card.radio('Something I need is missing').check();
  await card.next.click();
  await card.textbox().fill(STORY);
}

/**
 * Remembers every heading that the widget shows from now on.
 * @param {import('playwright-core').Page} page
 */
async function installHeadingLog(page) {
  await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('earshot-host')?.shadowRoot);
    /** @type {string[]} */
    const seen = [];
    const look = () =>
      root
        .querySelectorAll('h2:not([hidden])')
        .forEach(({ textContent }) => seen.push(textContent ?? ''));
    new MutationObserver(look).observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    Object.assign(window, { headingsSeen: seen });
  });
  return () => page.evaluate(() => /** @type {string[]} */ (Reflect.get(window, 'headingsSeen')));
}
