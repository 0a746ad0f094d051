// Whatever a survey, a page or a visitor says is text: in every place where the widget shows words,
// in both views, under the strictest policy, nothing of it runs and nothing of it is lost.

import assert from 'node:assert/strict';
import { html, visit } from './harness.mjs';
import { LINKS, STRINGS, TEMPLATES, TEXTS } from './xss.mjs';

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
const VIEWS = [
  ['canvas', ''],
  ['plain', 'data-text="dom"'],
];

/**
 * A page with a survey, under the policy, that notes what it should not see.
 * @param {object | string} survey
 * @param {string} [attributes]
 * @returns {import('./harness.mjs').VisitOptions}
 */
function strictPage(survey, attributes = '') {
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

/**
 * A visit that nothing of it may harm.
 * @param {string} title
 * @param {import('./harness.mjs').VisitOptions} options
 * @param {(visit: import('./harness.mjs').Visit) => Promise<void>} run
 */
function safeVisit(title, options, run) {
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
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'harm')), []);
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
function assertShown(actual, expected, slot) {
  const lost = expected
    .map((text, i) => ({ expected: shown(text), actual: shown(actual[i] ?? '') }))
    .filter(({ expected, actual }) => expected !== actual);
  assert.deepEqual(lost, [], slot);
}

/** Every string as every text of a page and of the questions that it has. @param {string[]} texts */
function walkSurvey(texts, asMap = false) {
  const say = (/** @type {string} */ text) => (asMap ? { en: 'x', de: text } : text);
  return {
    id: 'xss',
    name: 'XSS',
    ...(asMap && { languages: ['en', 'de'] }),
    pages: texts.map((text, i) => ({
      id: `p${i}`,
      title: say(text),
      text: say(text),
      questions: [
        {
          id: `t${i}`,
          type: 'text',
          text: say(text),
          help: say(text),
          placeholder: say(text),
          checks: [{ rule: { '==': [1, 2] }, message: say(text), soft: true }],
        },
        {
          id: `g${i}`,
          type: 'gap',
          text: i ? `{{t${i - 1}|none}}` : 'none',
          expectedLabel: say(text),
          experiencedLabel: say(text),
          lowLabel: say(text),
          highLabel: say(text),
        },
        { id: `n${i}`, type: 'number', text: 'n', unit: say(text) },
        { id: `c${i}`, type: 'consent', text: 'c', label: say(text) },
      ],
    })),
  };
}

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
async function assertAllShown(card, texts, slot) {
  const seen = new Set((await everything(card)).map(shown));
  assert.deepEqual(
    texts.filter((text) => !seen.has(shown(text))),
    [],
    slot,
  );
}

/** A list takes 200. */
const HALVES = [TEXTS.slice(0, 140), TEXTS.slice(140)];

/** @param {string} type @param {object} [more] */
function lists(type, more = {}) {
  return HALVES.map((texts, half) => ({
    id: `${type}${half}`,
    title: `${type}${half}`,
    questions: [
      {
        id: `${type}_${half}`,
        type,
        text: 'Which?',
        ...more,
        ...(type === 'matrix'
          ? { rows: labelled(texts), columns: labelled(texts.slice(0, 3)) }
          : { choices: labelled(texts) }),
      },
    ],
  }));
}

/** @param {string[]} texts */
function labelled(texts) {
  return texts.map((label, i) => ({ id: `c${i}`, label }));
}

const LISTS = {
  id: 'xss',
  pages: [
    ...lists('choice', { look: 'list' }),
    ...lists('choices', { look: 'list' }),
    ...lists('ranking'),
    ...lists('matrix'),
    ...HALVES.map((texts, half) => ({
      id: `pictures${half}`,
      title: `pictures${half}`,
      questions: [
        {
          id: `pictures_${half}`,
          type: 'choice',
          look: 'pictures',
          text: 'Which?',
          choices: labelled(texts).map((choice) => ({
            ...choice,
            image: '/surveys/red.svg',
            alt: choice.label,
          })),
        },
      ],
    })),
  ],
};

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

/** What HTML can say in an attribute. */
const FACTS = STRINGS.filter((text) => !/[\0\r]/.test(text));

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

for (const [view, attributes] of VIEWS) {
  safeVisit(
    `what the page says about a visitor is text: ${view} view`,
    strictPage(
      {
        id: 'xss',
        pages: [
          {
            id: 'page',
            questions: FACTS.map((_, i) => ({
              id: `s${i}`,
              type: 'statement',
              text: `Fact {{attr.x${i}}}`,
            })),
          },
        ],
      },
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

const END = {
  id: 'xss',
  welcome: { title: TEXTS.join(' | '), text: TEXTS.join(' | '), button: TEXTS[0] },
  questions: [{ id: 'q', type: 'comment', text: 'Why?' }],
  ends: [
    {
      id: 'end',
      title: TEXTS.join(' | '),
      text: TEXTS.join(' | '),
      actions: TEXTS.flatMap((text) => [
        { type: 'copy', label: text, text },
        { type: 'reward', label: text, code: text },
        { type: 'share', label: text, text, url: '/x?{{q}}' },
        { type: 'link', label: text, url: 'https://example.com/?{{q}}' },
        { type: 'callback', label: text, phone: '+1' },
      ]),
    },
  ],
  endpoint: { url: '/responses' },
};

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

/** Surveys that say something where only certain words may stand. @type {Record<string, object | string>} */
const REFUSED = {
  ids: { id: 'xss', questions: TEXTS.map((id) => ({ id: `${id}<`, type: 'comment', text: 'x' })) },
  types: { id: 'xss', questions: TEXTS.map((type, i) => ({ id: `q${i}`, type, text: 'x' })) },
  members: {
    id: 'xss',
    questions: [{ id: 'q', type: 'comment', text: 'x', ...Object.fromEntries(TEXTS.map((key) => [`${key} `, 1])) }],
  },
  'members of objects': '{"id":"xss","__proto__":{"look":"x"},"constructor":1,"questions":[]}',
  'rules and places to go': {
    id: 'xss',
    questions: TEXTS.map((go, i) => ({ id: `q${i}`, type: 'comment', text: 'x', next: [{ go: `${go} ` }] })),
  },
  'links and templates': {
    id: 'xss',
    questions: [...LINKS, ...TEMPLATES].map((text, i) => ({ id: `q${i}`, type: 'comment', text })),
  },
  addresses: {
    id: 'xss',
    questions: [
      {
        id: 'q',
        type: 'choice',
        look: 'pictures',
        text: 'x',
        choices: HALVES[0].map((image, i) => ({ id: `c${i}`, label: 'x', image: `<${image}` })),
      },
    ],
    ends: [
      {
        id: 'end',
        title: 'x',
        actions: TEXTS.map((url) => ({ type: 'link', label: 'x', url: `x${url}` })),
      },
    ],
    theme: { logo: 'javascript:alert(1)', accent: 'url(//evil.example)' },
  },
};

for (const [slot, survey] of Object.entries(REFUSED)) {
  safeVisit(
    `a survey is refused for its ${slot}, and its problems are told as text`,
    { ...strictPage(survey), ready: false, messages: [/^Earshot: .*problem/s] },
    async ({ card, messages }) => {
      await card.host.locator('.problems li').first().waitFor();
      assert.equal(messages.length, 1);
      assert.equal(await card.host.locator('.problems li *').count(), 0);
    },
  );
}
