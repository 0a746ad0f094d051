// Every way through a survey, as `earshot paths` proves it, with answers that lead there.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { run } from '../../cli/earshot_process.mjs';

/** More than any survey of the site has. Where there were more, not every one would be walked. */
const MOST = 1000;

/**
 * @typedef {object} Path
 * @property {string[]} pages
 * @property {string} end
 * @property {Record<string, any>} answers
 * @property {Record<string, string | number | boolean>} attributes  Of the visitor.
 * @property {string} lang
 */

/**
 * @param {string} file
 * @returns {Promise<Path[]>}
 */
export async function listPaths(file) {
  const { code, stdout, stderr } = await run(['paths', file, '--json', '--max', String(MOST)]);
  assert.equal(code, 0, stderr);
  const { count, exact, paths } = JSON.parse(stdout);
  assert.ok(exact && paths.length === count, `${paths.length} of ${count} paths are listed`);
  const { languages = ['en'] } = JSON.parse(readFileSync(file, 'utf8'));
  return paths.map((/** @type {any} */ { pages, end, witness }, /** @type {number} */ i) => {
    const { attr = {}, lang, ...answers } = witness;
    // Each path in one language, all languages in turn.
    return { pages, end, answers, attributes: attr, lang: lang ?? languages[i % languages.length] };
  });
}
