// A widget that is removed leaves nothing behind.

import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import { pageState } from './page_state.mjs';

/** Keeps account of listeners, timers, frames and observers that are not undone yet. */
function keepAccount() {
  /** @type {Map<string, number>} */
  const open = new Map();
  /** @param {string} what @param {number} by */
  const count = (what, by) => open.set(what, (open.get(what) ?? 0) + by);
  // The browser driver installs listeners and observers of its own in the page.
  const isOurs = () => /\/dist\/earshot/.test(String(new Error().stack));
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  /** @param {EventTarget} target  Listeners on a widget's own elements go with the elements. */
  const isCounted = (target) =>
    isOurs() &&
    !(target instanceof AbortSignal) &&
    !(target instanceof Node && target.getRootNode() !== document);
  EventTarget.prototype.addEventListener = function (type, run, options) {
    if (isCounted(this)) {
      const { signal } = /** @type {AddEventListenerOptions} */ (Object(options));
      count('listeners', 1);
      if (signal) add.call(signal, 'abort', () => count('listeners', -1));
    }
    return add.call(this, type, run, options);
  };
  EventTarget.prototype.removeEventListener = function (type, run, options) {
    if (isCounted(this)) count('listeners', -1);
    return remove.call(this, type, run, options);
  };
  for (const name of /** @type {const} */ ([
    'ResizeObserver',
    'MutationObserver',
    'IntersectionObserver',
  ])) {
    const Original = /** @type {any} */ (window[name]);
    /** @type {any} */ (window)[name] = class extends Original {
      /** @param {any[]} given */
      observe(...given) {
        this.isCounted = isOurs();
        if (this.isCounted) count('observers', 1);
        super.observe(...given);
      }
      disconnect() {
        if (this.isCounted) count('observers', -1);
        super.disconnect();
      }
    };
  }
  /** @param {string} start @param {string} stop @param {boolean} isOnce */
  const countTimers = (start, stop, isOnce) => {
    const scope = /** @type {any} */ (window);
    const [begin, end] = [scope[start], scope[stop]];
    const ids = new Set();
    scope[start] = (/** @type {any} */ run, /** @type {any[]} */ ...rest) => {
      const id = begin(
        (/** @type {any[]} */ ...given) => {
          if (isOnce && ids.delete(id)) count('timers', -1);
          run(...given);
        },
        ...rest,
      );
      if (isOurs()) {
        ids.add(id);
        count('timers', 1);
      }
      return id;
    };
    scope[stop] = (/** @type {number} */ id) => {
      if (ids.delete(id)) count('timers', -1);
      end(id);
    };
  };
  countTimers('setTimeout', 'clearTimeout', true);
  countTimers('setInterval', 'clearInterval', false);
  countTimers('requestAnimationFrame', 'cancelAnimationFrame', true);
  Object.assign(window, { openAccounts: () => Object.fromEntries(open) });
}

/** @param {import('playwright-core').Page} page */
const accounts = (page) => page.evaluate(() => Reflect.get(window, 'openAccounts')());

for (const name of ['landing.html', 'popover.html']) {
  visit(
    `destroy() leaves no trace of a widget: ${name}`,
    { page: name, before: keepAccount },
    async ({ page, card }) => {
      await card.radio('4').check();
      await card.next.click();
      await card.plain.click();
      await card.plain.click();
      const busy = await accounts(page);
      assert.ok(busy.listeners > 0 && busy.observers > 0, JSON.stringify(busy));
      const state = await pageState(page);

      await card.at('grit/looks').hover();
      await page.evaluate(() => {
        const [widget] = window.earshot.widgets;
        widget.destroy();
        widget.destroy();
      });
      assert.equal(await page.locator('earshot-host').count(), 0);
      assert.deepEqual(await accounts(page), { listeners: 0, observers: 0, timers: 0 });
      assert.equal((await pageState(page)).markup, state.markup);
      assert.deepEqual((await pageState(page)).storage, ['', 1, 0], 'what was answered is kept');
      assert.equal(
        await page.evaluate(() => window.earshot.widgets.length),
        0,
        'nor in the list of widgets',
      );
    },
  );
}

visit(
  'a widget may be removed while it sends',
  { page: 'landing.html', before: keepAccount },
  async ({ page, card }) => {
    await page.route('**/responses', () => {});
    await card.radio('10').check();
    await card.next.click();
    await card.phase('sending');
    await page.evaluate(() => window.earshot.widgets[0].destroy());
    assert.equal(await page.locator('earshot-host').count(), 0);
    const { listeners, observers } = await accounts(page);
    assert.deepEqual({ listeners, observers }, { listeners: 0, observers: 0 });
  },
);

visit(
  'a widget may be removed as soon as it is there',
  { page: 'landing.html', before: keepAccount, ready: false },
  async ({ page, card }) => {
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const remove = () => {
            const [widget] = window.earshot.widgets;
            if (!widget) return requestAnimationFrame(remove);
            widget.destroy();
            resolve(undefined);
          };
          remove();
        }),
    );
    assert.equal(await card.host.count(), 0);
    assert.equal((await accounts(page)).timers, 0);
  },
);

visit(
  'a new one can start where one was',
  { page: 'landing.html' },
  async ({ page, card, rows }) => {
    await page.evaluate(async () => {
      window.earshot.widgets[0].destroy();
      await window.earshot.start(
        /** @type {HTMLScriptElement} */ (document.querySelector('script[data-survey]')),
      );
    });
    await card.ready();
    await card.radio('10').check();
    await card.next.click();
    await card.phase('finished');
    assert.equal((await rows()).length, 1);
  },
);

visit(
  'functions that were queued before Earshot had loaded are called with it',
  { page: 'landing.html', before: queueEarly },
  async ({ page }) => {
    await page.waitForFunction(() => Reflect.get(window, 'given')?.version);
    await page.evaluate(() =>
      window.earshot.push((api) => Object.assign(window, { later: api.widgets.length })),
    );
    assert.equal(await page.evaluate(() => Reflect.get(window, 'later')), 1);
  },
);

function queueEarly() {
  Object.assign(window, {
    earshot: [(/** @type {object} */ api) => Object.assign(window, { given: api })],
  });
}
