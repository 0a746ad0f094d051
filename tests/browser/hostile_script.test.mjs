// Pages whose scripts have changed what the language and the browser come with, before we load.

import assert from 'node:assert/strict';
import { html, visit } from './harness.mjs';
import { SURVEY, tag, visitShortly } from './hostile.mjs';
import { until } from './wait.mjs';

/**
 * What a page's first script does, and whether the widget's code then runs apart from it, in a frame.
 * @type {Array<[name: string, isApart: boolean, script: () => void]>}
 */
const PAGES = [
  [
    'Array.prototype has enumerable additions',
    true,
    () => {
      Array.prototype.each = function (run) {
        for (let i = 0; i < this.length; ++i) run(this[i]);
      };
      Array.prototype.last = 5;
    },
  ],
  [
    'Object.prototype has enumerable additions',
    true,
    () => {
      Object.prototype.extend = () => {};
      Object.prototype.title = 'Mine';
    },
  ],
  [
    'lists, texts and objects have the toJSON of an old library',
    true,
    () => {
      for (const kind of [Array, String, Object]) {
        Object.defineProperty(kind.prototype, 'toJSON', {
          value() {
            return `"${this}"`;
          },
        });
      }
    },
  ],
  [
    'Array.from knows no second argument',
    true,
    () => {
      Array.from = (list) => Array.prototype.slice.call(list);
    },
  ],
  [
    'methods of lists throw',
    true,
    () => {
      for (const name of ['map', 'filter', 'forEach', 'includes', 'find', 'some', 'every', 'push']) {
        Array.prototype[name] = () => {
          throw new Error('gone');
        };
      }
    },
  ],
  [
    'methods of lists return garbage',
    true,
    () => {
      for (const name of ['map', 'filter', 'forEach', 'includes', 'find', 'some', 'slice']) {
        Array.prototype[name] = () => ['garbage'];
      }
    },
  ],
  [
    'lists are iterated otherwise',
    true,
    () => {
      Array.prototype[Symbol.iterator] = function* () {};
    },
  ],
  [
    'Map and Set are small imitations',
    true,
    () => {
      window.Map = class {
        all = {};
        get(key) {
          return this.all[key];
        }
      };
      window.Set = class {};
    },
  ],
  [
    'JSON is broken',
    true,
    () => {
      JSON.stringify = () => '{}';
      JSON.parse = () => ({});
    },
  ],
  [
    'fetch is wrapped',
    false,
    () => {
      const original = fetch;
      window.fetch = (...given) => original(...given).then((response) => response);
    },
  ],
  [
    'fetch throws',
    true,
    () => {
      window.fetch = () => {
        throw new Error('no network here');
      };
    },
  ],
  [
    'fetch returns garbage',
    true,
    () => {
      window.fetch = () => 'garbage';
    },
  ],
  [
    'Promise is an old imitation',
    false,
    () => {
      const Native = Promise;
      window.Promise = class Old {
        constructor(run) {
          this.inner = new Native(run);
        }
        then(done, fail) {
          return new Old((resolve, reject) => this.inner.then(done, fail).then(resolve, reject));
        }
        catch(fail) {
          return this.then(undefined, fail);
        }
        static resolve(value) {
          return new Old((resolve) => resolve(value));
        }
        static all(list) {
          return new Old((resolve, reject) => Native.all(list).then(resolve, reject));
        }
      };
    },
  ],
  [
    'Promise is none',
    true,
    () => {
      window.Promise = function () {};
    },
  ],
  [
    'methods of elements are wrapped',
    false,
    () => {
      for (const [kind, name] of [
        [Element, 'append'],
        [Element, 'setAttribute'],
        [Element, 'attachShadow'],
        [Node, 'appendChild'],
        [Node, 'insertBefore'],
        [EventTarget, 'addEventListener'],
      ]) {
        const original = kind.prototype[name];
        kind.prototype[name] = function (...given) {
          return original.apply(this, given);
        };
      }
    },
  ],
  [
    'methods of elements throw',
    true,
    () => {
      for (const [kind, name] of [
        [Element, 'append'],
        [Element, 'setAttribute'],
        [Element, 'attachShadow'],
        [Node, 'insertBefore'],
        [EventTarget, 'addEventListener'],
      ]) {
        kind.prototype[name] = () => {
          throw new Error('not here');
        };
      }
    },
  ],
  [
    'timers, frames and listeners run in a zone',
    false,
    () => {
      for (const name of ['requestAnimationFrame', 'setTimeout', 'addEventListener']) {
        const original = window[name];
        window[name] = function (run, ...more) {
          return original.call(window, (...event) => run(...event), ...more);
        };
      }
    },
  ],
  [
    'crypto is missing',
    true,
    () => {
      Object.defineProperty(window, 'crypto', { value: undefined });
    },
  ],
  [
    'performance.mark throws',
    true,
    () => {
      performance.mark = () => {
        throw new Error('not measured');
      };
    },
  ],
  [
    'performance.mark is missing',
    true,
    () => {
      Object.defineProperty(performance, 'mark', { value: undefined });
    },
  ],
  [
    'String.prototype has additions',
    false,
    () => {
      String.prototype.strip = () => '';
      String.prototype.runs = ['mine'];
    },
  ],
];

/** @param {() => void} script @param {string} [head] @param {string} [attributes] */
function pageWith(script, head = '', attributes = '') {
  const body = `<main><h1>Page</h1><a href="#x">Link</a>${tag(attributes)}</main>`;
  return {
    page: 'hostile.html',
    ready: false,
    files: {
      'hostile.html': html(body, { head: `${head}<script>(${script})()</script>` }),
      'hostile.json': JSON.stringify(SURVEY),
    },
  };
}

for (const [name, isApart, script] of PAGES) {
  visit(`the survey works where ${name}`, pageWith(script), async (visit) => {
    await visitShortly(visit);
    assert.equal(await visit.page.locator('html > iframe').count(), isApart ? 1 : 0);
  });
}

function breakLists() {
  Array.prototype.map = () => [];
}

visit(
  'a popover in the plain view works apart from its page too, and goes when it is closed',
  pageWith(breakLists, '', 'data-placement="popover" data-text="dom"'),
  async (visit) => {
    await visitShortly(visit);
    await visit.card.close.click();
    await visit.card.host.waitFor({ state: 'detached' });
  },
);

visit(
  'a page that changes everything stays as it is, and hears one sentence',
  {
    ...pageWith(() => {
      Array.prototype.map = () => [];
      document.createElement = () => ({});
    }),
    messages: [/^Earshot: this page has changed what scripts rely on/],
  },
  async ({ page, messages }) => {
    await until('a sentence', () => messages.length > 0);
    assert.equal(await page.locator('earshot-host, iframe').count(), 0);
  },
);

visit(
  'where a policy allows no script in the frame, one sentence says so',
  {
    ...pageWith(
      breakLists,
      `<meta http-equiv="Content-Security-Policy"
        content="require-trusted-types-for 'script'; trusted-types 'none'">`,
    ),
    messages: [/^Earshot: this page has changed what scripts rely on/, /Trusted ?Type/i],
  },
  async ({ page, messages }) => {
    await until('a sentence', () => messages.some((text) => text.startsWith('Earshot')));
    assert.equal(await page.locator('earshot-host, iframe').count(), 0);
  },
);

visit(
  'what fails on a page that changed nothing is tried once',
  {
    ...pageWith(() => {}),
    page: undefined,
    messages: [/^Earshot: .*nothing_here.json could not be loaded \(HTTP 404\)/, /^Failed to load/],
  },
  async ({ page, site, messages }) => {
    site.write({ 'failing.html': html(tag().replace('hostile.json', 'nothing_here.json')) });
    await page.goto(`${site.url}/failing.html`);
    await until('a sentence', () => messages.some((text) => text.startsWith('Earshot')));
    await page.waitForLoadState('networkidle');
    assert.equal(messages.length, 2, messages.join('\n'));
    assert.equal(await page.locator('earshot-host, iframe').count(), 0);
  },
);
