// What a page says on its console and what it throws. A message that no test expects is a failure.

/** @typedef {import('playwright-core').Page} Page */

export function createConsoleLog() {
  /** @type {string[]} warnings, errors and exceptions */
  const messages = [];
  return {
    messages,

    /** @param {Page} page */
    watch(page) {
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) messages.push(message.text());
      });
      page.on('pageerror', (error) => messages.push(`uncaught ${error.stack ?? error}`));
    },

    /**
     * Expected messages that did not come, and messages that nobody expected.
     * @param {RegExp[]} expected
     */
    surprises(expected) {
      const missing = expected.filter((pattern) => !messages.some((text) => pattern.test(text)));
      const unknown = messages.filter((text) => !expected.some((pattern) => pattern.test(text)));
      return { missing: missing.map(String), unknown };
    },
  };
}
