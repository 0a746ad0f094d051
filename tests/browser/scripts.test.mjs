// What is drawn breaks its lines where real words do, and has its ink where theirs is, in every
// script: the text service beside paragraphs of the same width, font, language and direction.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openStage } from './harness.mjs';
import { SCRIPTS } from './scripts.mjs';

const HOST = fileURLToPath(new URL('../../widget/host/', import.meta.url));
const esbuild = createRequire(`${HOST}package.json`)('esbuild');

const WIDTHS = [130, 208.5, 336, 500];
const SIZES = [
  { size: 16, weight: 400, pitch: 24 },
  { size: 22, weight: 600, pitch: 30 },
];

/** CSS px. */
const INK_MAY_DIFFER = 1.5;
const WIDTH_MAY_DIFFER = 1;
/** Of the pixels of either, with one of the other's beside them. */
const LEAST_IN_COMMON = 0.97;

/** The page: both kinds of text, side by side. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>Scripts</title>
<body style="margin:0; background:#fff"><script type="module">${
  esbuild.buildSync({
    entryPoints: [fileURLToPath(new URL('scripts_page.mjs', import.meta.url))],
    bundle: true,
    format: 'iife',
    write: false,
  }).outputFiles[0].text
}</script>`;

/** On a page after Arabic, Chromium draws Urdu in another typeface than it measured. */
const GROUPS = [
  SCRIPTS.filter(({ lang }) => lang !== 'ur'),
  SCRIPTS.filter(({ lang }) => lang === 'ur'),
];

/**
 * @template Row, Result
 * @param {(script: typeof SCRIPTS[0]) => Row[]} rowsOf
 * @param {(page: import('playwright-core').Page, rows: Row[]) => Promise<Result[]>} compare
 * @param {(result: Result, row: Row) => void} check
 */
async function compareAll(rowsOf, compare, check) {
  const { browser, site } = await openStage();
  site.write({ 'scripts.html': PAGE });
  for (const scripts of GROUPS) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await page.goto(`${site.url}/scripts.html`);
    const rows = scripts.flatMap(rowsOf);
    const results = await compare(page, rows);
    assert.equal(results.length, rows.length);
    results.forEach((result, i) => check(result, rows[i]));
    await page.close();
  }
}

test('lines end where those of real words end, and are as wide', { timeout: 60_000 }, () =>
  compareAll(
    (script) => WIDTHS.flatMap((width) => SIZES.map((font) => ({ ...script, ...font, width }))),
    (page, rows) => page.evaluate((all) => all.map(globalThis.compareLines), rows),
    ({ real, drawn, realWidths, drawnWidths }, { name, size, width }) => {
      const row = `${name}, ${size} px letters, ${width} px wide`;
      assert.deepEqual(drawn, real, row);
      realWidths.forEach((each, line) => {
        const difference = Math.abs(each - drawnWidths[line]);
        assert.ok(difference <= WIDTH_MAY_DIFFER, `${row}: line ${line} differs by ${difference}`);
      });
    },
  ),
);

test('ink is where that of real words is, and none is cut', { timeout: 60_000 }, () =>
  compareAll(
    (script) => [
      { ...script, ...SIZES[0], width: 208.5, align: 0 },
      { ...script, ...SIZES[1], width: 336, align: 1 },
      { ...script, ...SIZES[0], width: 150, align: 2 },
    ],
    async (page, rows) => {
      await page.evaluate((all) => globalThis.showAll(all), rows);
      const shot = (await page.screenshot({ fullPage: true })).toString('base64');
      return page.evaluate((png) => globalThis.compareInk(png), shot);
    },
    ({ real, drawn, inCommon }, { name, size, width }) => {
      const row = `${name}, ${size} px letters, ${width} px wide: ${real} and ${drawn}, ${inCommon}`;
      real.forEach((edge, side) => {
        assert.ok(Math.abs(edge - drawn[side]) <= INK_MAY_DIFFER, `${row}: side ${side}`);
      });
      assert.ok(inCommon >= LEAST_IN_COMMON, row);
    },
  ),
);
