// Pages whose styles, structure or kind make it hard for a widget.

import assert from 'node:assert/strict';
import { Card } from './card.mjs';
import { html, visit } from './harness.mjs';
import { SURVEY, tag, visitShortly } from './hostile.mjs';
import { until } from './wait.mjs';

/** @param {string} page @param {object} [more] */
function served(page, more = {}) {
  const files = { 'hostile.html': page, 'hostile.json': JSON.stringify(SURVEY) };
  return { page: 'hostile.html', ready: false, files: { ...files, ...more } };
}

/** @param {string} head @param {string} [around]  With "@" where the tag stands. */
function pageWith(head, around = '@') {
  return html(`<main><h1>Page</h1>${around.replace('@', tag())}</main>`, { head });
}

/** @param {string} css */
const style = (css) => `<style>${css}</style>`;

/** @type {Array<[name: string, css: string]>} */
const STYLES = [
  ['nothing keeps its style', '* { all: unset !important }'],
  ['everything is initial', '* { all: initial !important }'],
  [
    'everything moves slowly',
    `@keyframes shake { to { transform: translateX(9px) } }
    * { transition: all 2s !important; animation: shake 2s !important }`,
  ],
  [
    'everything is a large static block',
    '* { display: block !important; position: static !important; font-size: 40px !important }',
  ],
  [
    'the host has a size of its own',
    'earshot-host { height: 90px !important; width: 400px !important; padding: 7px !important }',
  ],
  [
    'the host is a column of a flexible row',
    'main { display: flex } earshot-host { flex: 0 0 340px; border: 3px solid }',
  ],
  [
    'controls have strange looks',
    `button, input, label, textarea, form { all: unset !important; pointer-events: none !important;
    position: fixed !important; transform: rotate(45deg) !important }`,
  ],
  ['letters are far apart', 'html { letter-spacing: 0.5em; word-spacing: 2em; line-height: 4 }'],
  ['words are small and shouted', 'body { font: 4px fantasy; text-transform: uppercase }'],
  ['words run from right to left', 'html { direction: rtl; text-align: right }'],
  ['lines run from top to bottom', 'html { writing-mode: vertical-rl }'],
  ['every line runs from top to bottom', '* { writing-mode: vertical-rl; text-orientation: upright }'],
  ['a row is centred', 'main { display: flex; justify-content: center }'],
  ['a grid is centred', 'main { display: grid; place-items: center }'],
  ['the container floats', 'main { float: left }'],
  ['everything is smaller by a transform', 'main { transform: scale(0.7) rotate(0) }'],
  ['everything is zoomed', 'main { zoom: 1.5 }'],
  [
    'there is depth',
    'body { perspective: 900px } main { transform: translateZ(90px); transform-style: preserve-3d }',
  ],
  ['what is off the screen is not rendered', 'main { content-visibility: auto }'],
  ['the container is contained', 'main { contain: strict; height: 700px; overflow: auto }'],
];

for (const [name, css] of STYLES) {
  visit(`the survey works where ${name}`, served(pageWith(style(css))), async (visit) => {
    await pictureFits(visit.card);
    await visitShortly(visit);
  });
}

/** What a page does to show its survey later. @type {Array<[name: string, around: string]>} */
const LATER = [
  [
    'in a container that is not displayed at first',
    '<button onclick="box.style.display = \'block\'">Show</button><div id="box" style="display: none">@</div>',
  ],
  ['in closed details', '<details><summary>Show</summary>@</details>'],
  [
    'in a dialog',
    '<button onclick="box.showModal()">Show</button><dialog id="box" style="width: 600px">@</dialog>',
  ],
  [
    'in a popover of the page',
    '<button popovertarget="box">Show</button><div id="box" popover style="width: 500px">@</div>',
  ],
];

for (const [name, around] of LATER) {
  visit(`the survey works ${name}`, served(pageWith('', around)), async (visit) => {
    await visit.card.form.waitFor({ state: 'attached' });
    await visit.page.getByText('Show').click();
    await pictureFits(visit.card);
    await visitShortly(visit);
  });
}

/** @type {Array<[name: string, page: string, more?: object]>} */
const KINDS = [
  ['in quirks mode', pageWith('').replace('<!doctype html>', '')],
  [
    'with another base address',
    pageWith('<base href="/elsewhere/">').replace('src="/dist', 'src="../dist'),
  ],
];

for (const [name, page] of KINDS) {
  visit(`the survey works on a page ${name}`, served(page), visitShortly);
}

const XHTML = `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Page</title></head>
<body><main><h1>Page</h1>
<script async="async" src="/dist/earshot.js" data-survey="/hostile.json"></script>
</main></body></html>`;

visit(
  'the survey works on a page of XML',
  { ...served(''), page: undefined },
  async ({ page, site, ...rest }) => {
    site.write({ 'hostile.xhtml': XHTML, 'hostile.json': JSON.stringify(SURVEY) });
    await page.route('**/hostile.xhtml', (route) =>
      route.fulfill({ body: XHTML, contentType: 'application/xhtml+xml' }),
    );
    await page.goto(`${site.url}/hostile.xhtml`);
    await visitShortly({ page, ...rest });
  },
);

/** Pages of no origin, which may load only what every origin may. */
const SANDBOX = "<iframe sandbox='allow-scripts allow-forms' src='hostile.html' width='700' height='600'>";
const NO_ORIGIN = {
  'in a frame without an origin, inside of a shadow root': html(
    `<div id="box"></div><script>
      box.attachShadow({ mode: 'open' }).append(
        document.createRange().createContextualFragment("${SANDBOX}"));
    </script>`,
  ),
  'under a policy that takes the origin away': '',
};

for (const [name, outer] of Object.entries(NO_ORIGIN)) {
  visit(`the survey works ${name}`, {}, async ({ page, site }) => {
    site.write({ ...served(pageWith('')).files, 'outer.html': outer });
    await page.route(/dist|hostile/, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
      if (!outer) headers['content-security-policy'] = 'sandbox allow-scripts allow-forms';
      await route.fulfill({ response, headers });
    });
    /** @type {any[]} */
    const sent = [];
    await page.route('**/responses', (route) => {
      sent.push(route.request().postDataJSON());
      return route.fulfill({ headers: { 'access-control-allow-origin': '*' } });
    });
    await page.goto(`${site.url}/${outer ? 'outer' : 'hostile'}.html`);
    const frame = outer ? page.frameLocator('iframe') : page;
    const card = new Card(page, frame.locator('earshot-host'));
    await visitShortly({ page, card, rows: async () => sent });
  });
}

visit(
  'two copies of the loader, of different addresses, show two surveys',
  served(pageWith('', `@${tag().replace('earshot.js', 'earshot.js?v=2')}`)),
  async ({ page, card, rows }) => {
    const second = new Card(page, page.locator('earshot-host').nth(1));
    await second.ready();
    await second.radio('Black').check();
    await visitShortly({ page, card, rows });
    assert.ok(await second.radio('Black').isChecked());
    assert.equal(await page.evaluate(() => window.earshot.widgets.length), 2);
  },
);

visit(
  'a survey that is put elsewhere, or out and in again, goes on where it was',
  served(pageWith('', '@<div id="other" style="width: 420px"></div>')),
  async ({ page, card, rows }) => {
    await card.ready();
    await card.click('cup/milk');
    await card.next.click();
    await card.textbox().fill('Half a');
    await page.evaluate(() => {
      const host = document.querySelector('earshot-host');
      document.querySelector('#other').append(host);
    });
    await pictureFits(card, ':next');
    assert.equal(await card.textbox().inputValue(), 'Half a');
    await page.evaluate(async () => {
      const host = document.querySelector('earshot-host');
      host.remove();
      for (let frames = 0; frames < 3; ++frames) await new Promise(requestAnimationFrame);
      document.querySelector('main').prepend(host);
    });
    await pictureFits(card, ':next');
    await card.textbox().press('End');
    await page.keyboard.type(' cup.');
    await card.next.click();
    await card.heading.getByText('Enjoy your coffee').waitFor();
    await until('a row', async () => (await rows()).length > 0);
    assert.deepEqual((await rows())[0].answers, { cup: 'milk', note: 'Half a cup.' });
  },
);

/** Makes a minute short. */
function hurry() {
  const wait = window.setTimeout;
  window.setTimeout = /** @type {any} */ (
    (/** @type {any} */ run, /** @type {number} */ ms) => wait(run, ms === 60_000 ? 50 : ms)
  );
}

visit(
  'a survey that is taken out and stays out for a minute is destroyed',
  { ...served(pageWith('')), before: hurry },
  async ({ page, card }) => {
    await card.ready();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /more.*wasm/.test(name)),
    );
    await card.plain.click();
    await page.evaluate(() => {
      const host = document.querySelector('earshot-host');
      Object.assign(window, { host });
      host.remove();
    });
    await page.waitForFunction(() => !Reflect.get(window, 'host').shadowRoot.firstChild);
  },
);

/** @param {Card} card @param {string} [key]  Of what must be painted. */
async function pictureFits(card, key = 'cup/black') {
  await card.form.waitFor();
  await until('a picture that covers the card', async () => {
    const [frame, picture] = await Promise.all(
      [card.host.locator('section'), card.canvas].map((element) => element.boundingBox()),
    );
    return (
      !!frame &&
      !!picture &&
      frame.width > 200 &&
      Math.abs(frame.width - picture.width) < 2 &&
      Math.abs(frame.height - picture.height) < 2
    );
  });
  // What is painted lies where the real ones do.
  assert.match(await card.picture(key), /:[1-9]\d*$/);
}
