// axe-core, asked about everything that WCAG 2.2 A and AA and its own best practice have rules for.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** Fewer rules that met something than any page here has: then axe did not look. */
const FEWEST_PASSES = 15;

/**
 * What axe-core objects to on a page, widgets included; one line each.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export async function objectionsTo(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(
    (options) => Reflect.get(window, 'axe').run(document, options),
    OPTIONS,
  );
  assert.ok(passes.length >= FEWEST_PASSES, `only ${passes.length} rules of axe met something`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} ${JSON.stringify(target)} ${failureSummary}`,
    ),
  );
}
