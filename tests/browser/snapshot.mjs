// Compares what assistive technology sees with an expectation that may leave lines out.

import assert from 'node:assert/strict';

/**
 * Every expected line must be there, in this order and at this depth; lines in between are free.
 * @param {import('playwright-core').Locator} locator
 * @param {string} expected  In the form of Playwright's aria snapshots.
 */
export async function matchesSnapshot(locator, expected) {
  const actual = await locator.ariaSnapshot();
  const lines = actual.split('\n');
  const wanted = withoutMargin(expected);
  let at = 0;
  for (const line of wanted) {
    const found = lines.findIndex((each, i) => i >= at && isSameLine(each, line));
    assert.ok(found >= 0, `"${line.trim()}" is not at its place in\n${actual}`);
    at = found + 1;
  }
}

/** @param {string} line @param {string} wanted */
function isSameLine(line, wanted) {
  return line === wanted || line === `${wanted}:` || `${line}:` === wanted;
}

/** @param {string} text */
function withoutMargin(text) {
  const lines = text.split('\n').filter((line) => line.trim());
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin));
}
