// A page under the strictest policy, that nothing may harm; and how what it shows is compared.

import assert from 'node:assert/strict';
import { html, visit } from './harness.mjs';

const POLICY = Object.entries({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'img-src': "'self' data:",
  'style-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
})
  .map((parts) => parts.join(' '))
  .join('; ');

/** @type {Array<[view: string, attributes: string]>} */
export const VIEWS = [
  ['canvas', ''],
  ['plain', 'data-text="dom"'],
];

/**
 * A page with a survey, under the policy, that notes what it should not see.
 * @param {object | string} survey
 * @param {string} [attributes]
 * @returns {import('./harness.mjs').VisitOptions}
 */
export function strictPage(survey, attributes = '') {
  const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  const body = `<main><h1>Page</h1><script async src="/dist/earshot.js" data-survey="/xss.json"
    ${attributes}></script></main>`;
  const text = typeof survey === 'string' ? survey : JSON.stringify(survey);
  return {
    page: 'xss.html',
    files: { 'xss.html': html(body, { head }), 'xss.json': text },
    before: noteHarm,
  };
}

/** Notes scripts that run and policies that had to step in. */
function noteHarm() {
  /** @type {string[]} */
  const harm = [];
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) {
    Object.assign(window, { [name]: () => harm.push(name) });
  }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    harm.push(`${violatedDirective} ${blockedURI}`),
  );
  Object.assign(window, { harm, readShown: undefined });
}

/** @param {import('playwright-core').Page} page */
export async function assertUnharmed(page) {
  assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'harm')), []);
}

/**
 * A visit that nothing of it may harm.
 * @param {string} title
 * @param {import('./harness.mjs').VisitOptions} options
 * @param {(visit: import('./harness.mjs').Visit) => Promise<void>} run
 */
export function safeVisit(title, options, run) {
  visit(title, { ...options, page: undefined }, async (visit) => {
    const { page, site, card } = visit;
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    site.write(options.files ?? {});
    const url = `${site.url}/${options.page}`;
    await page.goto(url);
    if (options.ready !== false) await card.ready();
    await run(visit);
    await assertUnharmed(page);
    assert.deepEqual(
      asked.filter((address) => !address.startsWith(site.url) && !address.startsWith('data:')),
      [],
      'nothing else is asked',
    );
    assert.equal(page.url(), url, 'and nobody is led away');
    const foreign = await card.host.evaluateAll(([host]) =>
      [...(host?.shadowRoot.querySelectorAll('*') ?? [])]
        .map(({ localName }) => localName)
        .filter((name) => /script|iframe|object|embed|link|meta|base|style|template/.test(name)),
    );
    assert.deepEqual(foreign, []);
  });
}

/**
 * What is left of a text that is shown: control characters are not, a field has spaces of its own,
 * and what marks emphasis, or says that nothing is marked, is no word.
 * @param {string} text
 */
function shown(text) {
  return text.replace(/[\0-\x1f\x7f-\x9f\s*\\]/g, '');
}

/**
 * @param {Array<string | undefined>} actual
 * @param {string[]} expected
 * @param {string} slot  For the failure.
 */
export function assertShown(actual, expected, slot) {
  const lost = expected
    .map((text, i) => ({ expected: shown(text), actual: shown(actual[i] ?? '') }))
    .filter(({ expected, actual }) => expected !== actual);
  assert.deepEqual(lost, [], slot);
}

/** Everything that is shown or said now, element by element. @param {import('./card.mjs').Card} card */
function everything(card) {
  return card.host.evaluate((host) => {
    const root = /** @type {ShadowRoot} */ (host.shadowRoot);
    return [...root.querySelectorAll('*')].flatMap((element) => [
      element.textContent ?? '',
      ...[...element.attributes].map(({ value }) => value),
    ]);
  });
}

/** @param {import('./card.mjs').Card} card @param {string[]} texts @param {string} slot */
export async function assertAllShown(card, texts, slot) {
  const seen = new Set((await everything(card)).map(shown));
  assert.deepEqual(
    texts.filter((text) => !seen.has(shown(text))),
    [],
    slot,
  );
}
