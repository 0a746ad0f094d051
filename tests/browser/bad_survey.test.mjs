// A survey that cannot be shown: whoever works on the page learns why, a visitor sees nothing, and
// the page stays as it was.

import assert from 'node:assert/strict';
import { PUBLIC_HOST } from './chromium.mjs';
import { html, tag, visit } from './harness.mjs';
import { pageState } from './page_state.mjs';
import { createGate, until } from './wait.mjs';

const TALL = '<p style="height: 1500px">A long page.</p>';

/**
 * A page whose survey starts when it is told to, so that its state before can be seen.
 * @param {string} survey
 * @param {string} [attributes]
 */
function pageWith(survey, attributes) {
  return html(`<main><h1>A shop</h1><input id="search" aria-label="Search">${TALL}
<div id="place"></div>${TALL}</main>
<template id="survey">${tag(survey, attributes)}</template>`);
}

/**
 * Puts the script tag in, as the page would have had it.
 * @param {import('playwright-core').Page} page
 */
async function start(page) {
  await page.focus('#search');
  await page.evaluate(() => scrollTo(0, 400));
  await page.evaluate(() => {
    const { content } = /** @type {HTMLTemplateElement} */ (document.querySelector('#survey'));
    const given = /** @type {HTMLScriptElement} */ (content.querySelector('script'));
    const script = document.createElement('script');
    for (const { name, value } of given.attributes) script.setAttribute(name, value);
    document.querySelector('#place')?.append(script);
  });
}

const BAD = [
  {
    name: 'a survey with mistakes',
    survey: 'broken.json',
    says: [/^Earshot: http:\S+broken\.json has 4 problems, so it is not shown\.\n(?:.+\n){3}.+$/],
    shows: [
      '6:15 "type" is one of',
      'Did you mean "nps"?',
      '8:24',
      'Did you mean "thanks"?',
      '10:13',
      '10:55 "requird"',
    ],
  },
  {
    name: 'a survey that is not JSON',
    survey: 'torn.json',
    says: [/^Earshot: http:\S+torn\.json has 1 problem, so it is not shown\.\n1:\d+ .+$/],
    shows: ['This survey has 1 problem', '1:'],
  },
  {
    name: 'a web page in place of a survey',
    survey: 'page.json',
    says: [/^Earshot: http:\S+page\.json has 1 problem, so it is not shown\.\n1:1 .+$/],
    shows: ['This survey has 1 problem', '1:1'],
  },
];

for (const { name, survey, says, shows } of BAD) {
  const options = {
    page: 'bad.html',
    files: { 'bad.html': pageWith(survey) },
    ready: false,
    messages: says,
  };

  visit(
    `${name}: its problems are on the page and, in one message, on the console`,
    options,
    async ({ page, card, messages }) => {
      const { markup: before, ...state } = await started(page);
      await card.host.locator('.problems').waitFor();
      const text = await card.host.locator('.problems').innerText();
      for (const words of shows) assert.ok(text.includes(words), `${words} in\n${text}`);
      assert.equal(messages.length, 1);
      const { markup, ...after } = await pageState(page);
      assert.equal(markup, before, 'the page is as it was');
      assert.deepEqual(after, state);
    },
  );

  visit(
    `${name}: a visitor sees nothing of it`,
    { ...options, host: PUBLIC_HOST },
    async ({ page, messages }) => {
      const before = await started(page);
      await until('the message', () => messages.length > 0);
      assert.equal(await page.locator('earshot-host').count(), 0, 'no element is left behind');
      assert.deepEqual(await pageState(page), before);
    },
  );
}

visit(
  'data-debug shows the problems on any host',
  {
    page: 'bad.html',
    files: { 'bad.html': pageWith('broken.json', 'data-debug') },
    host: PUBLIC_HOST,
    ready: false,
    messages: BAD[0].says,
  },
  async ({ page, card }) => {
    await start(page);
    await card.host.locator('.problems').getByText('not "npss"').waitFor();
  },
);

const REFUSED = [
  {
    name: 'a survey file that is missing',
    survey: 'nowhere.json',
    says: [
      /^Failed to load resource: .*404/,
      /^Earshot: http:\S+nowhere\.json could not be loaded \(HTTP 404\); check data-survey/,
    ],
  },
  {
    name: 'a tag with an attribute that is not known',
    survey: 'earshot.json',
    attributes: 'data-placement="pop-up"',
    says: [/^Earshot: data-placement="pop-up" is not known; write inline or popover\.$/],
  },
];

for (const { name, survey, attributes, says } of REFUSED) {
  const options = {
    page: 'bad.html',
    files: { 'bad.html': pageWith(survey, attributes) },
    ready: false,
    messages: says,
  };
  visit(
    `${name}: one sentence on the console and the page alone`,
    options,
    async ({ page, messages }) => {
      const before = await started(page);
      await until('the message', () => messages.length >= says.length);
      await until('its end', async () => (await page.locator('earshot-host').count()) === 0);
      assert.deepEqual(await pageState(page), before);
    },
  );
}

/**
 * Starts the survey; the state of the page with its tag, before the loader has come.
 * @param {import('playwright-core').Page} page
 */
async function started(page) {
  const gate = createGate();
  await page.route('**/earshot.js', async (route) => {
    await gate.opened;
    await route.continue();
  });
  await start(page);
  const state = await pageState(page);
  gate.open();
  return state;
}
