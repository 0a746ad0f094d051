// Pages with a strict Content-Security-Policy.

import assert from 'node:assert/strict';
import { tag, visit } from './harness.mjs';
import { until } from './wait.mjs';

const STRICT = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'style-src': "'none'",
  'require-trusted-types-for': "'script'",
};

/** @param {Record<string, string>} policy @param {string} [attributes] */
function pageWith(policy, attributes) {
  const content = Object.entries(policy)
    .map((parts) => parts.join(' '))
    .join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${content}">
<title>A strict page</title>
</head>
<body><main><h1>A strict page</h1>${tag('earshot.json', attributes)}</main></body>
</html>
`;
}

/** Notes every violation; this script itself is the test's and outside the policy. */
function noteViolations() {
  /** @type {string[]} */
  const violations = [];
  Object.assign(window, { violations });
  document.addEventListener(
    'securitypolicyviolation',
    ({ violatedDirective, blockedURI, sample }) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
  );
}

for (const attributes of ['', 'data-placement="popover"', 'data-text="dom"']) {
  const options = {
    page: 'strict.html',
    files: { 'strict.html': pageWith(STRICT, attributes) },
    before: noteViolations,
  };
  visit(
    `the strictest policy is kept without a violation: ${attributes || 'inline'}`,
    options,
    async ({ page, card, rows }) => {
      await card.radio('3').check();
      await card.next.click();
      await card.next.click();
      await card.error.waitFor();
      await card.radio('It seems like a lot of work').check();
      await card.next.click();
      await card.textbox().fill('Words.');
      if (!attributes.includes('dom')) {
        await card.plain.click();
        await card.plain.click();
      }
      await card.next.click();
      await card.phase('finished');
      assert.equal((await rows()).length, 1);
      const style = await card.host
        .locator('section')
        .evaluate((section) => getComputedStyle(section).position);
      assert.equal(style, 'relative', 'the widget has its styles');
      await page.evaluate(() => window.earshot.widgets[0].destroy());
      assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'violations')), []);
    },
  );
}

const NO_WASM = { ...STRICT, 'script-src': "'self'" };
visit(
  'a policy that forbids WebAssembly: one sentence says what to allow, and the page is alone',
  {
    page: 'no_wasm.html',
    files: { 'no_wasm.html': pageWith(NO_WASM) },
    ready: false,
    messages: [
      /^Earshot: this page's Content-Security-Policy forbids WebAssembly; add 'wasm-unsafe-eval'/,
    ],
  },
  async ({ page, messages }) => {
    await page.waitForFunction(
      () =>
        document.querySelector('script') &&
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm')),
    );
    await page.waitForFunction(() => !document.querySelector('earshot-host'));
    assert.equal(await page.locator('main > *').count(), 2, 'the heading and the tag');
    assert.equal(messages.filter((text) => text.startsWith('Earshot')).length, 1);
  },
);

const NO_CONNECT = { ...STRICT, 'connect-src': "'none'" };
visit(
  'a policy that forbids fetching: the sentence names connect-src',
  {
    page: 'no_connect.html',
    files: { 'no_connect.html': pageWith(NO_CONNECT) },
    ready: false,
    messages: [
      /^Earshot: http\S+ could not be loaded \(.+\); .*connect-src/,
      /violates the following Content Security Policy directive: "connect-src/,
      /^Fetch API cannot load/,
    ],
  },
  async ({ page, messages }) => {
    await page.waitForFunction(() => 'earshot' in window);
    await page.waitForFunction(() => !document.querySelector('earshot-host'));
    await until('a sentence', () => messages.some((text) => text.startsWith('Earshot')));
    await page.waitForLoadState('networkidle');
    assert.equal(messages.filter((text) => text.startsWith('Earshot')).length, 1);
  },
);
