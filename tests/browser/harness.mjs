// What every browser test stands on: one site and one browser a file, one context a test, and a
// console that must stay silent unless the test says what it expects.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Card } from './card.mjs';
import { launchChromium } from './chromium.mjs';
import { createConsoleLog } from './console_log.mjs';
import { startSite } from './site.mjs';

/**
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').BrowserContextOptions} BrowserContextOptions
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./site.mjs').Site} Site
 *
 * @typedef {object} Visit
 * @property {Page} page
 * @property {Card} card        The page's first widget, or the place where it would be.
 * @property {Site} site
 * @property {Browser} browser
 * @property {string[]} messages               Warnings, errors and exceptions so far.
 * @property {() => Promise<any[]>} rows       Responses that were stored since the test began.
 *
 * @typedef {object} VisitOptions
 * @property {string} [page]                   File in pages/, or one of `files`. None: about:blank.
 * @property {Record<string, string>} [files]  Served for this test: name and text.
 * @property {string} [host]                   Host name in the address.
 * @property {BrowserContextOptions} [context]
 * @property {() => void} [before]             Runs in the page first; no method shorthand.
 * @property {RegExp[]} [messages]             Console messages that must come; all others fail.
 * @property {boolean} [ready]                 False: do not wait for a widget.
 * @property {number} [timeout]                In milliseconds.
 */

/** @type {Array<() => unknown>} */
const undo = [];
const lifetime = { after: (/** @type {() => unknown} */ run) => undo.push(run) };
/** @type {Promise<{ browser: Browser, site: Site }> | undefined} */
let stage;

/** The browser and the site of this test file, started on first use. */
export function openStage() {
  stage ??= startStage();
  return stage;
}

async function startStage() {
  const site = await startSite(lifetime);
  const browser = await launchChromium();
  lifetime.after(() => browser.close());
  return { browser, site };
}

after(async () => {
  for (const run of undo.reverse()) await run();
});

const TIMEOUT_MS = 60_000;
const ACTION_TIMEOUT_MS = 15_000;

/**
 * A test that visits a page. Its title says what must be so.
 * @param {string} title
 * @param {VisitOptions} options
 * @param {(visit: Visit) => Promise<void>} run
 */
export function visit(title, options, run) {
  test(title, { timeout: options.timeout ?? TIMEOUT_MS }, async () => {
    const { browser, site } = await openStage();
    const context = await browser.newContext({
      viewport: { width: 800, height: 720 },
      ...options.context,
    });
    context.setDefaultTimeout(ACTION_TIMEOUT_MS);
    try {
      if (!site.isUp) await site.restart();
      const stored = (await site.responses()).length;
      site.write(options.files ?? {});
      const page = await context.newPage();
      const log = createConsoleLog();
      log.watch(page);
      if (options.before) await page.addInitScript(options.before);
      const card = new Card(page, page.locator('earshot-host').first());
      if (options.page) {
        await page.goto(`http://${options.host ?? '127.0.0.1'}:${site.port}/${options.page}`);
        if (options.ready !== false) await card.ready();
      }
      const rows = async () => (await site.responses()).slice(stored);
      await run({ page, card, site, browser, messages: log.messages, rows });
      assert.deepEqual(
        log.surprises(options.messages ?? []),
        { missing: [], unknown: [] },
        'console',
      );
    } finally {
      await context.close();
    }
  });
}

/**
 * A page with the given body.
 * @param {string} body
 * @param {{ head?: string, lang?: string }} [more]
 */
export function html(body, { head = '', lang = 'en' } = {}) {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A page with a survey</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`;
}

/**
 * The script tag that shows a survey.
 * @param {string} survey      File name in surveys/.
 * @param {string} [attributes]
 */
export function tag(survey, attributes = '') {
  const source = `src="/dist/earshot.js" data-survey="/surveys/${survey}"`;
  return `<script async ${source} ${attributes}></script>`;
}
